package io.shopcare.segmentation.reward;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.OccasionCondition.Birthday;
import io.shopcare.segmentation.reward.OccasionCondition.DaysAfterPurchase;
import io.shopcare.segmentation.reward.RewardCondition.HasProduct;
import io.shopcare.segmentation.reward.RewardCondition.NetSpend;
import io.shopcare.segmentation.reward.RewardCondition.NthOrder;
import io.shopcare.segmentation.reward.RewardCondition.OrderValue;
import io.shopcare.segmentation.reward.RewardCondition.OrdersAtLeast;
import io.shopcare.segmentation.reward.RewardScale.Bounds;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules, by their numbers, sorted by how what they ask is answered: each date and condition of
 * a rule by the name it stands under, by a number with bounds, or by itself. Made for one index.
 */
final class RewardSorting {

  final List<Integer> nameless = new ArrayList<>();
  final Map<RewardKey, List<Integer>> named = new HashMap<>();
  final List<Integer> bound = new ArrayList<>();
  final Map<RewardMeasure, SortedMap<Integer, Bounds>> measured = new LinkedHashMap<>();
  final List<List<RewardCondition>> open = new ArrayList<>();
  private final RewardMeasure.Dates dates;
  private final Map<CurrencyCode, RewardMeasure.SpendSteps> spend = new HashMap<>();
  private final Map<ZoneId, ZoneDays> zones = new HashMap<>();

  RewardSorting(List<RewardRule> rules) {
    this.dates = dates(rules);
    spendSteps(rules);
    for (int i = 0; i < rules.size(); i++) {
      RewardRule rule = rules.get(i);
      RewardKey key = key(rule);
      (key == null ? nameless : named.computeIfAbsent(key, each -> new ArrayList<>())).add(i);
      if (!CurrencyCode.all().stream().allMatch(rule.then()::isIn)) {
        bound.add(i);
      }
      if (rule.startInclusive().isPresent()) {
        measure(i, dates, 1L + rank(dates.dates(), rule.startInclusive().get()), Long.MAX_VALUE);
      }
      if (rule.endExclusive().isPresent()) {
        measure(i, dates, 0, rank(dates.dates(), rule.endExclusive().get()));
      }
      if (rule.then() instanceof RewardEffect.FreeShipping) {
        measure(i, new RewardMeasure.Shipping(), 1, Long.MAX_VALUE);
      }
      List<RewardCondition> left = new ArrayList<>();
      for (RewardCondition condition : rule.when()) {
        if (!isSaid(condition, key) && !isMeasured(i, condition)) {
          left.add(condition);
        }
      }
      open.add(left);
    }
  }

  private static RewardMeasure.Dates dates(List<RewardRule> rules) {
    TreeSet<Instant> all = new TreeSet<>();
    for (RewardRule rule : rules) {
      rule.startInclusive().ifPresent(all::add);
      rule.endExclusive().ifPresent(all::add);
    }
    return new RewardMeasure.Dates(List.copyOf(all));
  }

  private void spendSteps(List<RewardRule> rules) {
    Map<CurrencyCode, TreeSet<Money>> all = new HashMap<>();
    for (RewardRule rule : rules) {
      for (RewardCondition condition : rule.when()) {
        if (condition instanceof NetSpend asked) {
          all.computeIfAbsent(asked.atLeast().currency(), each -> new TreeSet<>())
              .add(asked.atLeast());
        }
      }
    }
    all.forEach(
        (currency, amounts) ->
            spend.put(currency, new RewardMeasure.SpendSteps(currency, List.copyOf(amounts))));
  }

  private static <T extends Comparable<? super T>> int rank(List<T> sorted, T value) {
    return Collections.binarySearch(sorted, value);
  }

  /** The name that the fewest facts will have. */
  private static @Nullable RewardKey key(RewardRule rule) {
    RewardKey best = null;
    for (RewardCondition each : rule.when()) {
      RewardKey key = RewardKey.of(each);
      if (key != null && (best == null || key.kind().compareTo(best.kind()) < 0)) {
        best = key;
      }
    }
    return best;
  }

  /** Whether a condition asks no more than the name that the rule stands under. */
  private static boolean isSaid(RewardCondition condition, @Nullable RewardKey name) {
    boolean asksMore = condition instanceof HasProduct product && product.pieces() > 1;
    return name != null && !asksMore && name.equals(RewardKey.of(condition));
  }

  private boolean isMeasured(int rule, RewardCondition condition) {
    if (condition instanceof OrderValue value) {
      Money atLeast = value.atLeast();
      measure(
          rule,
          new RewardMeasure.OrderAmount(value.basis(), atLeast.currency()),
          Math.max(RewardMeasure.NONE + 1, Micros.of(atLeast)),
          Long.MAX_VALUE);
    } else if (condition instanceof NetSpend asked) {
      RewardMeasure.SpendSteps steps =
          Objects.requireNonNull(spend.get(asked.atLeast().currency()));
      measure(rule, steps, 1L + rank(steps.amounts(), asked.atLeast()), Long.MAX_VALUE);
    } else if (condition instanceof NthOrder asked) {
      measure(rule, new RewardMeasure.OrderNumber(), asked.n(), asked.n());
    } else if (condition instanceof OrdersAtLeast asked) {
      measure(rule, new RewardMeasure.OrderNumber(), asked.n(), Long.MAX_VALUE);
    } else if (condition instanceof Birthday asked) {
      BirthdayCalendar calendar = asked.calendar();
      measure(
          rule,
          new RewardMeasure.SinceBirthday(calendar.leapDay(), days(calendar.zone())),
          0,
          calendar.days() - 1L);
    } else if (condition instanceof DaysAfterPurchase asked) {
      DaySpan span = asked.days();
      measure(rule, new RewardMeasure.SincePurchase(days(span.zone())), span.from(), span.to());
    } else {
      return false;
    }
    return true;
  }

  private ZoneDays days(ZoneId zone) {
    return zones.computeIfAbsent(zone, ZoneDays::new);
  }

  private void measure(int rule, RewardMeasure measure, long least, long most) {
    measured
        .computeIfAbsent(measure, each -> new TreeMap<>())
        .merge(rule, new Bounds(least, most), Bounds::and);
  }
}
