package io.shopcare.segmentation.tier;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Rule;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.immutables.value.Value;

/**
 * The tiers of a programme. A tier is entered at once, several at a time if need be, by a purchase
 * with which what counts reaches what it asks, and lasts for a term from each such purchase. At the
 * end of a term it is reviewed: with what it takes to keep it a new term begins; else, once no
 * other term covers the moment, there are days of grace, and then it is lost. Each tier has its
 * terms by itself, and a customer is in the highest that has one: so that more spend never leads to
 * a lower tier. Days are those of the zone and last to their end. Immutable and thread-safe; an
 * answer takes O(n²) in the number of facts.
 */
@ValueStyle
@Value.Immutable
public interface TierPolicy extends Rule<TierHistory, TierStatus>, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** How far a customer falls who loses a tier. */
  enum Downgrade {
    /** To the highest tier that is still held by terms of its own. */
    TO_EARNED,
    /** To that, but not below the next tier, which has a term from then. */
    ONE_DOWN,
    /** To the base, whatever else was held. */
    TO_BASE
  }

  /** What a refund does. It always counts on the day of its purchase. */
  enum OnRefund {
    /** What counts is less from then on; the tier is kept to its next review. */
    AT_NEXT_REVIEW,
    /** The tier is from then on what it would be without what was refunded. */
    IMMEDIATE,
    /** Nothing. */
    NEVER
  }

  /** The zone whose days they are. */
  ZoneId zone();

  /** The name of the tier in which everybody is; {@code base} by default. */
  @Value.Default
  default String base() {
    return "base";
  }

  /** The tiers above it, the lowest first. */
  List<TierLevel> levels();

  /** Which days count. */
  TierWindow window();

  /** How long a tier lasts. */
  TierTerm term();

  /** How long a tier is kept after a review that it did not pass; none by default. */
  @Value.Default
  default Period grace() {
    return Period.ZERO;
  }

  /** How far a customer falls; to what is still earned by default. */
  @Value.Default
  default Downgrade downgrade() {
    return Downgrade.TO_EARNED;
  }

  /** What a refund does; nothing before the next review by default. */
  @Value.Default
  default OnRefund onRefund() {
    return OnRefund.AT_NEXT_REVIEW;
  }

  /**
   * The standing of a customer at a moment, from the facts up to it. It does not depend on when, or
   * whether, it was asked for before.
   *
   * @throws InvalidInputException with code {@code tier.date.range} outside the years 1 to 9998
   */
  @Override
  default TierStatus decide(TierHistory history, Instant at) {
    return new TierReport(this, history, at).status();
  }

  /** The same with reasons, and when it changes if nothing happens. */
  @Override
  default Decision<TierStatus> explain(TierHistory history, Instant at) {
    return new TierReport(this, history, at).decision();
  }

  /**
   * The tier before an order, at whose rate it should earn: that after it, which {@link #decide}
   * gives for the moment of the order, would let an order raise its own rate.
   */
  default String tierBefore(TierHistory history, TierFact.Purchased order) {
    return decide(history.without(order.id()), order.at()).tier();
  }

  /** Whether a period is above zero and at most a hundred years. */
  static boolean isSpan(Period length) {
    return !length.isNegative()
        && !length.isZero()
        && length.toTotalMonths() <= 1_200
        && length.get(ChronoUnit.DAYS) <= 36_600;
  }

  /**
   * Checks the tiers.
   *
   * @throws InvalidInputException with code {@code tier.levels.names}, {@code tier.levels.order},
   *     {@code tier.grace.length} or {@code input.too-long}
   */
  @Value.Check
  default void check() {
    Limits.requireLength(base(), Limits.NAME_CHARACTERS, "base");
    List<String> names = levels().stream().map(TierLevel::name).distinct().toList();
    if (names.size() < levels().size() || names.contains(base()) || names.size() > 100) {
      throw InvalidInputException.of("tier.levels.names")
          .at("levels")
          .expected("at most 100 tiers, each with a name of its own")
          .build();
    }
    for (int i = 1; i < levels().size(); i++) {
      if (levels().get(i).asksLessThan(levels().get(i - 1))) {
        throw InvalidInputException.of("tier.levels.order")
            .at("levels")
            .offset(i)
            .expected("a tier that asks for no less than the one below it")
            .build();
      }
    }
    if (!grace().isZero() && !isSpan(grace())) {
      throw InvalidInputException.of("tier.grace.length")
          .at("grace")
          .expected("not negative, at most a hundred years")
          .build();
    }
  }

  /** Starts a policy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TierPolicy}; zone, window and term are required. */
  final class Builder extends ImmutableTierPolicy.Builder {
    Builder() {}
  }
}
