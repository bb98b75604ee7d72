package io.shopcare.examples.review.source;

/**
 * One visit to a shop's site.
 *
 * @param visitor whether the visitor had been there before, as the file calls it
 * @param bought whether the visit ended with a purchase
 */
public record Visit(String visitor, boolean bought) {}
