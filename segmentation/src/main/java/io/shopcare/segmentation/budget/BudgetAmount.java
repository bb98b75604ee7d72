package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import io.shopcare.decision.Detail;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * So much of what a budget counts: money in minor units, uses or points. Amounts of different units
 * never meet. Immutable and thread-safe.
 *
 * @param units how many
 * @param unit of what: the code of a currency, {@link #USES}, {@link #POINTS} or the shop's own
 */
public record BudgetAmount(long units, String unit) implements DomainValue {

  /** The unit of what is counted by times. */
  public static final String USES = "uses";

  /** The unit of loyalty points. */
  public static final String POINTS = "points";

  private static final Map<String, CurrencyCode> CURRENCIES =
      CurrencyCode.all().stream()
          .collect(Collectors.toUnmodifiableMap(CurrencyCode::code, Function.identity()));

  /** Bounds the length of the unit. */
  public BudgetAmount {
    Limits.requireLength(unit, Limits.NAME_CHARACTERS, "unit");
  }

  /** An amount of money, in minor units of its currency. */
  public static BudgetAmount of(Money money) {
    return new BudgetAmount(money.minorUnits(), money.currency().code());
  }

  /** So many times. */
  public static BudgetAmount uses(long times) {
    return new BudgetAmount(times, USES);
  }

  /** So many points. */
  public static BudgetAmount points(long points) {
    return new BudgetAmount(points, POINTS);
  }

  /** As a detail of a reason: money if it is in a currency, else the number alone. */
  Detail detail(String name) {
    CurrencyCode currency = CURRENCIES.get(unit);
    return currency == null
        ? Detail.number(name, units)
        : Detail.money(name, Money.ofMinor(units, currency));
  }

  @Override
  public String toString() {
    return units + " " + unit;
  }
}
