package io.shopcare.segmentation.points;

import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsPurchase.Bonus;
import io.shopcare.segmentation.points.PointsPurchase.Line;
import io.shopcare.segmentation.points.PointsPurchase.OnReturn;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** A random programme and a random account in it, to which one thing after the other happens. */
final class PointsWalk {

  static final CurrencyCode EUR = CurrencyCode.of("EUR");
  static final Instant START = Instant.parse("2026-03-20T10:00:00Z");
  private static final List<Ratio> MULTIPLIERS =
      List.of(Ratio.of(1, 2), Ratio.ONE, Ratio.of(4, 3), Ratio.of(3, 1));

  private final Random random;
  private final String name;
  private PointsLedger ledger;
  private Instant now = START;
  private int steps;

  private PointsWalk(Random random, String name, PointsLedger ledger) {
    this.random = random;
    this.name = name;
    this.ledger = ledger;
  }

  static PointsWalk of(Random random) {
    return of(random, policy(random));
  }

  static PointsWalk of(Random random, PointsPolicy policy) {
    return new PointsWalk(random, "", PointsLedger.of(policy));
  }

  /** Another account, whose orders and keys have other names. */
  static PointsWalk other(Random random, PointsPolicy policy) {
    return new PointsWalk(random, "other-", PointsLedger.of(policy));
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  static PointsPolicy policy(Random random) {
    Period life = Period.ofDays(random.nextInt(13));
    return dated(random)
        .expiry(
            any(
                random,
                List.of(
                    Expiry.never(),
                    Expiry.after(life),
                    Expiry.after(life),
                    new Expiry.EndOf(1, life),
                    new Expiry.Inactivity(life, START))))
        .build();
  }

  /** Every point expires on a date that is written down. */
  static PointsPolicy.Builder dated(Random random) {
    return PointsPolicy.builder()
        .zone(ZoneId.of("Europe/Paris"))
        .rate(
            new EarnRate(
                1 + random.nextInt(3),
                Money.ofMinor(70 + random.nextInt(60), EUR),
                any(random, List.of(EarnRate.Remainder.values()))))
        .combination(any(random, List.of(PointsPolicy.Combination.values())))
        .activation(
            any(
                random,
                List.of(
                    new Activation.Immediate(),
                    new Activation.After(Period.ofDays(random.nextInt(6))),
                    new Activation.OnEvent())))
        .expiry(Expiry.after(Period.ofDays(random.nextInt(13))))
        .shortfall(any(random, List.of(PointsPolicy.Shortfall.values())))
        .spendOrder(any(random, List.of(PointsPolicy.SpendOrder.values())))
        .grace(Period.ofDays(random.nextInt(4)));
  }

  static Money euro(long cents) {
    return Money.ofMinor(cents, EUR);
  }

  PointsPurchase purchase(String orderId) {
    PointsPurchase.Builder purchase = PointsPurchase.builder().orderId(orderId);
    for (int line = 0; line <= random.nextInt(3); line++) {
      purchase.addLines(new Line("line-" + line, euro(random.nextInt(900))));
    }
    if (random.nextInt(3) == 0) {
      purchase.addBonuses(
          new Bonus(
              euro(random.nextInt(1_000)),
              random.nextInt(20),
              any(random, List.of(OnReturn.values()))));
    }
    if (random.nextInt(3) == 0) {
      purchase.addMultipliers(any(random, MULTIPLIERS), any(random, MULTIPLIERS));
    }
    return purchase.build();
  }

  private String someKey() {
    return name + "k" + random.nextInt(steps + 1);
  }

  private String someOrder() {
    return name + "o" + random.nextInt(6);
  }

  /** One random thing to do; sensible more often than not. */
  PointsCommand draw() {
    String key = name + "k" + steps;
    long points = random.nextInt(14);
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> new PointsCommand.Earn(key, purchase(someOrder()));
      case 4, 5, 6 -> new PointsCommand.Spend(key, points);
      case 7, 8 ->
          new PointsCommand.Refund(
              key,
              someOrder(),
              List.of(new Line("line-" + random.nextInt(2), euro(random.nextInt(600)))));
      case 9 -> new PointsCommand.Restore(key, someKey(), 1 + random.nextInt(20));
      case 10 ->
          new PointsCommand.Hold(key, points, now.plus(Duration.ofHours(random.nextInt(60))));
      case 11 -> new PointsCommand.Capture(key, someKey(), points);
      case 12 -> new PointsCommand.Release(key, someKey());
      case 13 -> new PointsCommand.Adjust(key, points - 5, "correction");
      case 14 -> new PointsCommand.Activate(key, someOrder());
      default -> new PointsCommand.Sweep(key);
    };
  }

  /** Time passes, from none to two days. */
  Instant later() {
    now = now.plus(Duration.ofHours(random.nextInt(49)));
    return now;
  }

  /** Something happens, late by up to a day now and then. Tells whether it was accepted. */
  boolean happens(PointsCommand command) {
    return happens(command, random.nextInt(5) == 0 ? now.minus(Duration.ofHours(20)) : now);
  }

  /** Something that happened then is booked now. Tells whether it was accepted. */
  boolean happens(PointsCommand command, Instant occurredAt) {
    steps++;
    var outcome = ledger.apply(command, occurredAt, now);
    ledger = outcome.accepted().orElse(ledger);
    return outcome.isAccepted();
  }

  PointsWalk steps(int count) {
    for (int step = 0; step < count; step++) {
      later();
      happens(draw());
    }
    return this;
  }

  /** Goes on with another ledger, or at a later moment. */
  PointsWalk goOn(PointsLedger ledger, Instant now) {
    this.ledger = ledger;
    this.now = now;
    return this;
  }

  PointsLedger ledger() {
    return ledger;
  }

  PointsBalance balance() {
    return ledger.balance(now);
  }

  Instant now() {
    return now;
  }
}
