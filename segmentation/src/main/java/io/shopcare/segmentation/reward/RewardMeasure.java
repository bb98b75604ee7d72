package io.shopcare.segmentation.reward;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number that many rules ask for, each between bounds of its own. */
sealed interface RewardMeasure {

  /** Below every bound: what is not there fits no rule that asks for it. */
  long NONE = Long.MIN_VALUE;

  /** The number; allocates nothing. */
  long of(RewardFacts facts, Instant at);

  /**
   * What the lines come to, in millionths.
   *
   * @param basis when
   * @param currency in which the order must be
   */
  record OrderAmount(AmountBasis basis, CurrencyCode currency) implements RewardMeasure {

    @Override
    public long of(RewardFacts facts, Instant at) {
      return facts.orderNumber() > 0 && facts.currency().equals(currency)
          ? Math.max(NONE + 1, facts.micros(basis))
          : NONE;
    }
  }

  /** Which order of the customer it is; 0 for none. */
  record OrderNumber() implements RewardMeasure {

    @Override
    public long of(RewardFacts facts, Instant at) {
      return facts.orderNumber();
    }
  }

  /** What shipping costs, in minor units. */
  record Shipping() implements RewardMeasure {

    @Override
    public long of(RewardFacts facts, Instant at) {
      return facts.prepared().shipping;
    }
  }

  /**
   * Days since the last birthday.
   *
   * @param leapDay for who was born on 29 February
   * @param days as the clocks show them
   */
  record SinceBirthday(LeapDay leapDay, ZoneDays days) implements RewardMeasure {

    @Override
    public long of(RewardFacts facts, Instant at) {
      MonthDay birthday = facts.prepared().birthday;
      return birthday == null ? NONE : leapDay.daysSince(birthday, days.shown(at));
    }
  }

  /**
   * Days since the order was placed: of those that have begun, the number of the last.
   *
   * @param days from midnight to midnight
   */
  record SincePurchase(ZoneDays days) implements RewardMeasure {

    @Override
    public long of(RewardFacts facts, Instant at) {
      Instant placedAt = facts.prepared().placedAt;
      return placedAt == null ? NONE : days.begun(at) - days.shown(placedAt);
    }
  }

  /**
   * How many of some amounts the customer has spent before.
   *
   * @param currency of all amounts
   * @param amounts ascending
   */
  record SpendSteps(CurrencyCode currency, List<Money> amounts) implements RewardMeasure {

    @Override
    public long of(RewardFacts facts, Instant at) {
      MoneySum seen = facts.netSpend().get(currency);
      int low = 0;
      int high = amounts.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (isReached(amounts.get(middle), seen)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private static boolean isReached(Money amount, @Nullable MoneySum seen) {
      return seen == null ? !amount.isPositive() : seen.isAtLeast(amount);
    }
  }

  /**
   * How many of some dates have come.
   *
   * @param dates ascending
   */
  record Dates(List<Instant> dates) implements RewardMeasure {

    @Override
    public long of(RewardFacts facts, Instant at) {
      int place = Collections.binarySearch(dates, at);
      return place < 0 ? ~place : place + 1;
    }
  }
}
