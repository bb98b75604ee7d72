package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.points.EarnRate;
import io.shopcare.segmentation.points.PointsCommand;
import io.shopcare.segmentation.points.PointsLedger;
import io.shopcare.segmentation.points.PointsLot;
import io.shopcare.segmentation.points.PointsPolicy;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.ProfileFact;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Invariant 41 of the reference: what is given once, through all that can happen to a customer. */
class OncePerProperties {

  private static final CurrencyCode EUR = CurrencyCode.EUR;
  private static final Instant START = Instant.parse("2026-01-10T10:00:00Z");
  private static final RewardEffect POINTS =
      new RewardEffect.FixedPoints(10, UnitPrice.ofMicros(0, EUR), RoundingMode.DOWN);
  private static final CompiledRewards RULES =
      new RewardRuleSet(
              1,
              List.of(
                  RewardRule.builder("welcome")
                      .addWhen(new RewardCondition.NthOrder(1))
                      .then(POINTS)
                      .build(),
                  RewardRule.builder("birthday")
                      .addWhen(
                          new OccasionCondition.Birthday(
                              new BirthdayCalendar(40, LeapDay.FEBRUARY_28, ZoneOffset.UTC)))
                      .then(POINTS)
                      .build()))
          .compile();

  private static Order order(int number, Instant at) {
    return Order.builder("o" + number, "c", at, EUR)
        .addLines(OrderLine.of("s", 1, UnitPrice.parse("EUR 30.00")))
        .build();
  }

  /** What the shop knows, and what it has booked for it. */
  private static final class Shop {
    final Random random;
    final MonthDay birthday;
    final List<ProfileFact> facts = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    Instant now = START;
    PointsLedger points =
        PointsLedger.of(
            PointsPolicy.builder().zone(ZoneOffset.UTC).rate(EarnRate.of(0, cents(1))).build());

    Shop(Random random) {
      this.random = random;
      this.birthday = new RandomRewards(random).birthday();
    }

    private static Money cents(long cents) {
      return Money.ofMinor(cents, EUR);
    }

    void order() {
      // Now and then one is known late, and was placed before others.
      Instant placed = now.minus(Duration.ofDays(random.nextInt(4) == 0 ? random.nextInt(99) : 0));
      Order order = OncePerProperties.order(orders.size(), placed);
      orders.add(order);
      facts.add(ProfileFact.of(new OrderEvent.Placed(order)));
    }

    void cancel() {
      if (!orders.isEmpty()) {
        String id = orders.get(random.nextInt(orders.size())).id();
        facts.add(ProfileFact.of(new OrderEvent.Cancelled("x" + facts.size(), "c", id, now)));
      }
    }

    /** The profile of pieces that come together in any order, and overlap. */
    CustomerProfile profile() {
      CustomerProfile one = CustomerProfile.empty("c");
      CustomerProfile other = one;
      for (ProfileFact fact : facts) {
        int side = random.nextInt(3);
        one = side == 0 ? one : one.plus(fact);
        other = side == 1 ? other : other.plus(fact);
      }
      return random.nextBoolean() ? one.then(other) : other.then(one);
    }

    /** Any order is looked at, for the first time or again, and what is granted is booked. */
    void reward() {
      if (!orders.isEmpty()) {
        Order order = orders.get(random.nextInt(orders.size()));
        RewardFacts facts =
            RewardFacts.builder(profile().toFacts(), EUR)
                .from(PastOrders.of(profile()).facts(order))
                .birthday(birthday)
                .build();
        for (Reward reward : RULES.decide(facts, now)) {
          PointsLot lot = new PointsLot(0, 10, null, null, PointsLot.Source.PROMOTIONAL);
          PointsCommand grant = new PointsCommand.Grant(reward.key(), reward.rule(), lot);
          points = points.apply(grant, now).accepted().orElseThrow();
        }
      }
    }

    /** The account is stored in one entry, or becomes part of another. */
    void store() {
      points = points.compacted();
      if (random.nextBoolean()) {
        PointsCommand merge = new PointsCommand.Merge("merge-" + now, points);
        points = PointsLedger.of(points.policy()).apply(merge, now).accepted().orElseThrow();
      }
    }
  }

  @Property
  void invariant41AFirstPurchaseAndABirthdayAreRewardedOnce(@ForAll Random random) {
    Shop shop = new Shop(random);
    for (int step = 0; step < 25; step++) {
      shop.now = shop.now.plus(Duration.ofDays(random.nextInt(60)));
      switch (random.nextInt(8)) {
        case 0, 1 -> shop.order();
        case 2 -> shop.cancel();
        case 3 -> shop.store();
        default -> shop.reward();
      }
    }
    Set<String> keys = new HashSet<>();
    Set<String> years = new HashSet<>();
    for (PointsCommand command : commands(shop.points)) {
      if (command instanceof PointsCommand.Grant grant) {
        assertThat(keys.add(grant.key())).isTrue();
        assertThat(years.add(grant.cause() + year(grant.key()))).isTrue();
      }
    }
    assertThat(shop.points.balance(shop.now).active()).isEqualTo(10L * keys.size());
    assertThat(keys.stream().filter(key -> key.startsWith("welcome/")).count())
        .isLessThanOrEqualTo(1);
    int gone = LocalDate.ofInstant(shop.now, ZoneOffset.UTC).getYear() - 2025;
    assertThat(keys.stream().filter(key -> key.startsWith("birthday/")).count())
        .isLessThanOrEqualTo(gone + 1L);
  }

  private static String year(String key) {
    return key.substring(key.lastIndexOf(':') + 1);
  }

  /** Those of the account and of all that became part of it. */
  private static List<PointsCommand> commands(PointsLedger ledger) {
    List<PointsCommand> commands = new ArrayList<>();
    for (PointsCommand command : ledger.commands()) {
      if (command instanceof PointsCommand.Merge merge) {
        commands.addAll(commands(merge.other()));
      }
      commands.add(command);
    }
    return commands;
  }
}
