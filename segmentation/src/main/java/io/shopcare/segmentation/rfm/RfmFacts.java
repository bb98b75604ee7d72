package io.shopcare.segmentation.rfm;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Decimals;
import io.shopcare.money.CurrencyCode;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.Purchases;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is scored of a customer with at least one order; who has none has no scores.
 *
 * @param recencyDays whole days since the last order, 0 for today
 * @param orders how many orders, at least 1
 * @param spent how much in one currency, below zero where more was given back; 1.50 and 1.5 are one
 */
public record RfmFacts(long recencyDays, long orders, BigDecimal spent) implements DomainValue {

  /**
   * Checks the ranges.
   *
   * @throws InvalidInputException with code {@code rfm.facts.range} or {@code number.too-long}
   */
  public RfmFacts {
    if (recencyDays < 0 || orders < 1) {
      throw InvalidInputException.of("rfm.facts.range")
          .at(recencyDays < 0 ? "recencyDays" : "orders")
          .expected(recencyDays < 0 ? "at least 0" : "at least 1")
          .build();
    }
    spent = Decimals.shorten(Decimals.requireBounded(spent, "spent"), 0);
  }

  /**
   * Reads the facts off a profile: local days from the last order's to that of the moment, 0 if the
   * order is dated later, as the clocks of two systems differ; orders in any currency; net spend in
   * one. Empty without an order.
   */
  public static Optional<RfmFacts> from(
      CustomerProfile profile, CurrencyCode currency, Instant at, ZoneId zone) {
    Purchases purchases = profile.purchases();
    return purchases
        .lastOrderAt()
        .map(
            last ->
                new RfmFacts(
                    Math.max(0, ChronoUnit.DAYS.between(day(last, zone), day(at, zone))),
                    purchases.orderCount(),
                    purchases.net(currency).toBigDecimal()));
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }
}
