package io.shopcare.segmentation.reward;

import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.util.ArrayList;
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

  private record Range(Ratio low, Ratio high) {

    Range meet(Range other) {
      return new Range(
          low.compareTo(other.low) > 0 ? low : other.low,
          high.compareTo(other.high) < 0 ? high : other.high);
    }

    boolean isEmpty() {
      return low.compareTo(high) > 0;
    }

    boolean isWithin(Range other) {
      return low.compareTo(other.low) >= 0 && high.compareTo(other.high) <= 0;
    }
  }

  private static final Ratio LEAST = Ratio.of(-Long.MAX_VALUE, 1);
  private static final Ratio MOST = Ratio.of(Long.MAX_VALUE, 1);

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
  long leastOrder(String currency) {
    Range range = ranges.get("value:" + currency + ":" + AmountBasis.BEFORE_DISCOUNTS);
    return range == null ? 0 : range.low().numerator();
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
    range(attribute, new Range(Ratio.of(low, 1), MOST));
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
      range("number", new Range(Ratio.of(nth.n(), 1), Ratio.of(nth.n(), 1)));
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
          new Range(Ratio.of(after.days().from(), 1), Ratio.of(after.days().to(), 1)));
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
      from("sla", missed.atLeast().toSeconds());
    } else if (test instanceof ServiceTest.LowScore score) {
      range("score", new Range(LEAST, score.atMost()));
    }
  }

  /** Those of the list that fit together with all before them. */
  static List<Integer> together(List<RewardBounds> bounds, List<Integer> order) {
    List<Integer> chosen = new ArrayList<>();
    RewardBounds all = new RewardBounds();
    for (int each : order) {
      RewardBounds with = all.meet(bounds.get(each));
      if (!with.isNever()) {
        chosen.add(each);
        all = with;
      }
    }
    return chosen;
  }
}
