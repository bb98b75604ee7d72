package io.shopcare.examples.review.report;

import java.time.LocalDate;

/**
 * Whose figures these are, of which days, and from where.
 *
 * @param shop name of the shop
 * @param from first day
 * @param to last day, inclusive
 * @param source such as "simulated season, seed 42" or the files that were read
 */
public record Masthead(String shop, LocalDate from, LocalDate to, Text source) {}
