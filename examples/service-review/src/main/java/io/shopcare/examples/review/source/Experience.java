package io.shopcare.examples.review.source;

import io.shopcare.Personal;
import java.time.Instant;

/**
 * What somebody wrote about a public service.
 *
 * @param publishedAt when it was published
 * @param channels by which the author had been in touch, between commas and in the author's order;
 *     empty if not said
 * @param sentiment as the author felt: {@code Positif}, {@code Neutre} or {@code Négatif}
 * @param title of the text
 * @param text what was written
 */
public record Experience(
    Instant publishedAt, String channels, String sentiment, Personal title, Personal text) {}
