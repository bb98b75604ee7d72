package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Which reviews count for a ranking: those written outside the stretches left out, whatever their
 * stars. The histogram that customers see keeps all. Immutable and thread-safe.
 *
 * @param leftOut stretches of time
 */
public record RankedTime(List<Stretch> leftOut) implements DomainValue {

  /** Copies the stretches. */
  public RankedTime {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A stretch of time.
   *
   * @param startInclusive its first instant
   * @param endExclusive after the first
   */
  public record Stretch(Instant startInclusive, Instant endExclusive) implements DomainValue {

    /**
     * Refuses reversed dates.
     *
     * @throws InvalidInputException with code {@code feedback.stretch.reversed}
     */
    public Stretch {
      if (!startInclusive.isBefore(endExclusive)) {
        throw InvalidInputException.of("feedback.stretch.reversed")
            .at("stretch")
            .expected("a start before the end")
            .build();
      }
    }
  }

  /** Whether a review written then counts. */
  public boolean counts(Instant writtenAt) {
    return leftOut.stream()
        .noneMatch(
            stretch ->
                !writtenAt.isBefore(stretch.startInclusive())
                    && writtenAt.isBefore(stretch.endExclusive()));
  }

  /** The ratings that count. */
  public StarTally tally(Collection<Review> reviews) {
    return reviews.stream()
        .filter(review -> counts(review.writtenAt()))
        .collect(StarTally.collector());
  }
}
