package io.shopcare.examples.review.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's request to a city, with the deadline that the city set.
 *
 * @param id the city's identifier
 * @param department who is to deal with it
 * @param openedAt when it came
 * @param dueAt the last moment in time, null if there is no deadline
 * @param closedAt when it was closed, not before it came; null if it is open
 */
public record CityRequest(
    String id,
    String department,
    Instant openedAt,
    @Nullable Instant dueAt,
    @Nullable Instant closedAt) {}
