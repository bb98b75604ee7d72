package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/** From when points can be spent. Until then they are pending: seen, and worth nothing. */
public sealed interface Activation extends DomainValue {

  /** The first instant at which the points can be spent; empty if an event decides. */
  Optional<Instant> availableFrom(Instant earnedAt, ZoneId zone);

  /** At once. */
  record Immediate() implements Activation {
    @Override
    public Optional<Instant> availableFrom(Instant earnedAt, ZoneId zone) {
      return Optional.of(earnedAt);
    }
  }

  /**
   * After a period, such as the 14 days in which an order can be sent back: the same time of day,
   * by the clocks of the programme's zone.
   *
   * @param period not negative
   */
  record After(Period period) implements Activation {

    /**
     * Checks the period.
     *
     * @throws InvalidInputException with code {@code points.activation.negative} or {@code
     *     points.activation.range}
     */
    public After {
      if (period.isNegative()) {
        throw InvalidInputException.of("points.activation.negative")
            .at("period")
            .expected("a period that is not negative")
            .build();
      }
      if (period.toTotalMonths() > 12 * 9_999) {
        throw InvalidInputException.of("points.activation.range")
            .at("period")
            .expected("at most 9999 years")
            .build();
      }
    }

    @Override
    public Optional<Instant> availableFrom(Instant earnedAt, ZoneId zone) {
      return Optional.of(earnedAt.atZone(zone).plus(period).toInstant());
    }
  }

  /**
   * When {@link PointsCommand.Activate} says so: delivered, paid, past the time to send it back.
   */
  record OnEvent() implements Activation {
    @Override
    public Optional<Instant> availableFrom(Instant earnedAt, ZoneId zone) {
      return Optional.empty();
    }
  }
}
