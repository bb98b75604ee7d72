package io.shopcare.segmentation.lifetime;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.segmentation.profile.Purchases;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How patterns are read from orders: days are those of a zone, several orders of one day are one
 * purchase, and what happened after the last day has not happened. Patterns of windows with the
 * same zone, last day and period may be counted together. Immutable and thread-safe.
 *
 * @param zone whose days count
 * @param lastDay the last day of the observation, inclusive
 * @param daysPerPeriod the unit of time of the patterns: 7 for weeks
 */
public record PurchaseWindow(ZoneId zone, LocalDate lastDay, int daysPerPeriod)
    implements DomainValue {

  /**
   * Checks the period.
   *
   * @throws InvalidInputException with code {@code lifetime.window.period} unless it has a day or
   *     more
   */
  public PurchaseWindow {
    if (daysPerPeriod < 1) {
      throw InvalidInputException.of("lifetime.window.period")
          .at("daysPerPeriod")
          .expected("at least 1")
          .build();
    }
  }

  /** Patterns in weeks, observed until the end of the last day. */
  public static PurchaseWindow ofWeeks(ZoneId zone, LocalDate lastDay) {
    return new PurchaseWindow(zone, lastDay, 7);
  }

  /** Patterns in weeks, observed until the end of the day of the instant. */
  public static PurchaseWindow ofWeeks(ZoneId zone, Instant at) {
    return ofWeeks(zone, LocalDate.ofInstant(at, zone));
  }

  /** The days with a purchase until the last day, each once, rising. */
  List<LocalDate> days(Purchases purchases) {
    return days(purchases, LocalDate.MIN, lastDay);
  }

  private List<LocalDate> days(Purchases purchases, LocalDate from, LocalDate to) {
    return purchases.orders().stream()
        .map(order -> day(order.placedAt()))
        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
        .distinct()
        .sorted()
        .toList();
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** How often and when the customer bought; absent if there is no purchase until the last day. */
  public Optional<PurchasePattern> pattern(Purchases purchases) {
    List<LocalDate> days = days(purchases);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = days.get(0);
    return Optional.of(
        new PurchasePattern(
            days.size() - 1L, periods(first, days.get(days.size() - 1)), periods(first, lastDay)));
  }

  private double periods(LocalDate from, LocalDate to) {
    return (double) ChronoUnit.DAYS.between(from, to) / daysPerPeriod;
  }

  /**
   * What the customer's repeat purchases came to, in minor units of the currency, as ordered:
   * refunds are not told apart by order. The first day of all is left out, and so are days without
   * an order in the currency.
   */
  public SpendPattern spend(Purchases purchases, CurrencyCode currency) {
    Set<LocalDate> days = new HashSet<>();
    MoneySum sum = MoneySum.empty(currency);
    Optional<LocalDate> first = days(purchases).stream().findFirst();
    for (Order order : purchases.orders()) {
      LocalDate day = day(order.placedAt());
      boolean isRepeat = first.isPresent() && day.isAfter(first.get()) && !day.isAfter(lastDay);
      if (isRepeat && order.currency().equals(currency)) {
        sum = sum.plus(order.total());
        days.add(day);
      }
    }
    double minorUnits = (double) sum.toMoney(RoundingMode.HALF_EVEN).minorUnits();
    return minorUnits > 0
        ? SpendPattern.of(days.size(), minorUnits / days.size())
        : SpendPattern.NONE;
  }

  /** On how many days after the last one, until another, inclusive, the customer bought. */
  public long purchasesUntil(Purchases purchases, LocalDate endInclusive) {
    return days(purchases, lastDay.plusDays(1), endInclusive).size();
  }
}
