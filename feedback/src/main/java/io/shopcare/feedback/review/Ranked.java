package io.shopcare.feedback.review;

import io.shopcare.DomainValue;

/**
 * A place in a ranking.
 *
 * @param id of the thing
 * @param score by which it is ranked, the greater the better
 */
public record Ranked(String id, double score) implements DomainValue {}
