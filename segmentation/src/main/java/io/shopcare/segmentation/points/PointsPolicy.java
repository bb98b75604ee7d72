package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The terms of a points programme. They bear on what is booked from now on: what has been booked
 * keeps its dates and its amounts; only {@link Expiry.Inactivity} is reckoned when somebody looks.
 * By default points count at once and for ever, refunds may leave a deficit, and points that come
 * back after they have expired can be spent for 30 days more. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface PointsPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What becomes of a refund of which the points have been spent. */
  enum Shortfall {
    /** A deficit is left, which the next points repay. */
    ALLOW_NEGATIVE,
    /** What is not there is written off. */
    CLAMP,
    /**
     * What is not there is written off against money that the shop keeps of the refund; not where
     * the law gives the customer all of it, as on withdrawal from a contract in the European Union.
     */
    DEDUCT_FROM_REFUND,
    /** The refund is refused until somebody has looked at it. */
    REQUIRE_REVIEW
  }

  /** How several multipliers of one order go together. */
  enum Combination {
    /** Each adds what it has beyond one: double and triple points are fourfold. */
    ADDITIVE,
    /** Each applies to the result of the others: double and triple points are sixfold. */
    MULTIPLICATIVE
  }

  /** From which lots points are spent first. */
  enum SpendOrder {
    /** The first to expire, then the first to begin, then the first in the ledger. */
    EXPIRY_FIRST,
    /** The first in the ledger. */
    OLDEST_FIRST,
    /** What the shop gave away, then what was paid for, each by expiry. */
    PROMOTIONAL_FIRST
  }

  /** The zone whose days the dates of points are. */
  ZoneId zone();

  /** How many points an order earns. */
  EarnRate rate();

  /** A name for these terms, recorded with what is earned under them; empty by default. */
  @Value.Default
  default String version() {
    return "";
  }

  /** From when orders earn, inclusive; since ever if empty. */
  Optional<Instant> earnsFrom();

  /** Until when orders earn, exclusive; for ever if empty. */
  Optional<Instant> earnsUntil();

  /** How several multipliers of one order go together; by addition by default. */
  @Value.Default
  default Combination combination() {
    return Combination.ADDITIVE;
  }

  /** From which lots points are spent first; the first to expire by default. */
  @Value.Default
  default SpendOrder spendOrder() {
    return SpendOrder.EXPIRY_FIRST;
  }

  /** From when they count; at once by default. */
  @Value.Default
  default Activation activation() {
    return new Activation.Immediate();
  }

  /** Until when they count; for ever by default. */
  @Value.Default
  default Expiry expiry() {
    return Expiry.never();
  }

  /** What becomes of a refund of which the points have been spent; a deficit by default. */
  @Value.Default
  default Shortfall shortfall() {
    return Shortfall.ALLOW_NEGATIVE;
  }

  /**
   * How long points can be spent that come back after they have expired; 30 days by default, and of
   * {@link Period#ZERO} they stay expired.
   */
  @Value.Default
  default Period grace() {
    return Period.ofDays(30);
  }

  /**
   * Checks the days of grace.
   *
   * @throws InvalidInputException with code {@code points.grace.range}
   */
  @Value.Check
  default void check() {
    if (grace().isNegative() || grace().toTotalMonths() > 12 * 9_999) {
      throw InvalidInputException.of("points.grace.range")
          .at("grace")
          .expected("not negative, at most 9999 years")
          .build();
    }
  }

  /** Starts a policy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PointsPolicy}; zone and rate are required. */
  final class Builder extends ImmutablePointsPolicy.Builder {
    Builder() {}
  }
}
