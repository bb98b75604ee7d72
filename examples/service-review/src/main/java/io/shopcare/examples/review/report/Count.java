package io.shopcare.examples.review.report;

/**
 * How many there are of one kind. The key is a code such as {@code ON_HOLD} or {@code
 * first-time-buyer}: the report knows the words for states, channels, priorities and common tags in
 * both languages and shows any other key as it is.
 */
public record Count(String key, long count) {}
