package io.shopcare.segmentation.reward;

import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What conditions ask of each attribute, as a range: what a rule that looks for contradictions and
 * for one rule within another has to know. A name stands for itself: of an attribute with one value
 * two names are a contradiction, of one with many (tags, segments) each is an attribute.
 */
final class RewardBounds {

  /** Digits that tell any two ratios of 64 bits apart. */
  private static final int DIGITS = 40;

  /** A range with both ends; null is no end. */
  private record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    Range meet(Range other) {
      BigDecimal from = isAtLeast(low, other.low) ? low : other.low;
      BigDecimal to = isAtMost(high, other.high) ? high : other.high;
      return new Range(from, to);
    }

    boolean isEmpty() {
      return low != null && high != null && low.compareTo(high) > 0;
    }

    boolean isWithin(Range other) {
      return isAtLeast(low, other.low) && isAtMost(high, other.high);
    }

    private static boolean isAtLeast(@Nullable BigDecimal low, @Nullable BigDecimal other) {
      return other == null || (low != null && low.compareTo(other) >= 0);
    }

    private static boolean isAtMost(@Nullable BigDecimal high, @Nullable BigDecimal other) {
      return other == null || (high != null && high.compareTo(other) <= 0);
    }
  }

  private final Map<String, Range> ranges = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private boolean empty;

  private RewardBounds() {}

  static RewardBounds of(List<RewardCondition> conditions) {
    RewardBounds bounds = new RewardBounds();
    conditions.forEach(bounds::add);
    return bounds;
  }

  /** Whether nothing fits. */
  boolean isNever() {
    return empty;
  }

  /** Whether all that fits this fits the other. */
  boolean isWithin(RewardBounds other) {
    return empty
        || (!other.empty
            && other.names.entrySet().stream()
                .allMatch(each -> each.getValue().equals(names.get(each.getKey())))
            && other.ranges.entrySet().stream()
                .allMatch(each -> isWithin(ranges.get(each.getKey()), each.getValue())));
  }

  private static boolean isWithin(@Nullable Range one, Range other) {
    return one != null && one.isWithin(other);
  }

  /** What fits both. */
  RewardBounds meet(RewardBounds other) {
    RewardBounds both = new RewardBounds();
    both.empty = empty || other.empty;
    List.of(this, other)
        .forEach(
            each -> {
              each.names.forEach(both::name);
              each.ranges.forEach(both::range);
            });
    return both;
  }

  /** The currency that the order must be in; null if any will do. */
  @Nullable String currency() {
    return names.get("currency");
  }

  /** The least that the order must come to, in minor units; 0 if anything will do. */
  long leastOrder(String currency, AmountBasis basis) {
    Range range = ranges.get("value:" + currency + ":" + basis);
    return range == null || range.low == null ? 0 : Math.max(0, range.low.longValueExact());
  }

  /** Whether something fits both. */
  boolean fits(RewardBounds other) {
    return !empty
        && !other.empty
        && other.names.entrySet().stream()
            .allMatch(
                each -> names.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()))
        && other.ranges.entrySet().stream()
            .noneMatch(
                each ->
                    ranges
                        .getOrDefault(each.getKey(), each.getValue())
                        .meet(each.getValue())
                        .isEmpty());
  }

  private void name(String attribute, String value) {
    String other = names.putIfAbsent(attribute, value);
    empty |= other != null && !other.equals(value);
  }

  private void range(String attribute, Range range) {
    Range met = ranges.merge(attribute, range, Range::meet);
    empty |= met.isEmpty();
  }

  private void from(String attribute, long low) {
    range(attribute, new Range(BigDecimal.valueOf(low), null));
  }

  private void add(RewardCondition condition) {
    if (condition instanceof RewardCondition.HasTag tag) {
      name("tag:" + tag.tag(), "");
    } else if (condition instanceof RewardCondition.InSegment segment) {
      name("segment:" + segment.segment(), "");
    } else if (condition instanceof RewardCondition.InTier tier) {
      name("tier", tier.tier());
    } else if (condition instanceof RewardCondition.OrderValue value) {
      Money least = value.atLeast();
      name("currency", least.currency().code());
      from("value:" + least.currency().code() + ":" + value.basis(), least.minorUnits());
    } else if (condition instanceof RewardCondition.HasProduct product) {
      from("product:" + product.sku(), product.pieces());
    } else if (condition instanceof RewardCondition.NthOrder nth) {
      range("number", new Range(BigDecimal.valueOf(nth.n()), BigDecimal.valueOf(nth.n())));
    } else if (condition instanceof RewardCondition.OrdersAtLeast least) {
      from("number", least.n());
    } else if (condition instanceof RewardCondition.NetSpend spend) {
      from("spend:" + spend.atLeast().currency().code(), spend.atLeast().minorUnits());
    } else if (condition instanceof OccasionCondition occasion) {
      add(occasion);
    }
  }

  private void add(OccasionCondition condition) {
    if (condition instanceof OccasionCondition.DaysAfterPurchase after) {
      range(
          "days:" + after.days().zone(),
          new Range(
              BigDecimal.valueOf(after.days().from()), BigDecimal.valueOf(after.days().to())));
    } else if (condition instanceof OccasionCondition.Referral referral) {
      name("referral", referral.role().name());
    } else if (condition instanceof OccasionCondition.Subscribed subscribed) {
      name("subscribed:" + subscribed.purpose(), "");
    } else if (condition instanceof OccasionCondition.Birthday birthday) {
      name("birthday:" + birthday.calendar(), "");
    } else if (condition instanceof OccasionCondition.Reviewed) {
      name("reviewed", "");
    } else if (condition instanceof OccasionCondition.Contact contact) {
      add(contact.asks());
    }
  }

  private void add(ServiceTest test) {
    name("contact", "");
    if (test instanceof ServiceTest.About about) {
      name("topic", about.topic().code());
    } else if (test instanceof ServiceTest.FaultOf fault) {
      name("fault", fault.fault().name());
    } else if (test instanceof ServiceTest.Resolved resolved) {
      name("resolution", resolved.resolution());
    } else if (test instanceof ServiceTest.SlaMissed missed) {
      Duration asked = missed.atLeast();
      BigDecimal nanos = BigDecimal.valueOf(asked.getNano(), 9);
      range("sla", new Range(BigDecimal.valueOf(asked.getSeconds()).add(nanos), null));
    } else if (test instanceof ServiceTest.LowScore score) {
      range("score", new Range(null, decimal(score.atMost())));
    }
  }

  private static BigDecimal decimal(Ratio ratio) {
    return BigDecimal.valueOf(ratio.numerator())
        .divide(BigDecimal.valueOf(ratio.denominator()), DIGITS, RoundingMode.DOWN);
  }
}
