package io.shopcare.segmentation.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsPolicy.Combination;
import io.shopcare.segmentation.points.PointsPurchase.Line;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Invariants 33 to 36 and 39 of the reference: what an order earns. */
class PointsEarningProperties {

  private static final Instant AT = PointsWalk.START;

  private static PointsPolicy policy(EarnRate rate, Combination combination) {
    return PointsPolicy.builder().zone(ZoneOffset.UTC).rate(rate).combination(combination).build();
  }

  private static PointsAward award(PointsPolicy policy, PointsPurchase purchase) {
    PointsLedger ledger =
        PointsLedger.of(policy)
            .apply(new PointsCommand.Earn("k", purchase), AT)
            .accepted()
            .orElseThrow();
    return ((PointsEntry.Earned) ledger.entries().get(0)).award();
  }

  private static long points(PointsPolicy policy, long cents, List<Ratio> multipliers) {
    return award(
            policy,
            PointsPurchase.builder()
                .orderId("o")
                .addLines(new Line("1", PointsWalk.euro(cents)))
                .multipliers(multipliers)
                .build())
        .points();
  }

  private static List<Ratio> multipliers(Random random) {
    List<Ratio> multipliers = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      multipliers.add(Ratio.of(random.nextInt(30), 1 + random.nextInt(9)));
    }
    return multipliers;
  }

  @Property
  void invariant33NothingEarnsNothingButItsBonus(@ForAll Random random) {
    PointsPolicy policy = PointsWalk.policy(random);
    PointsAward none =
        award(
            policy,
            PointsPurchase.builder()
                .orderId("o")
                .addLines(new Line("1", PointsWalk.euro(0)))
                .multipliers(multipliers(random))
                .addBonuses(
                    new PointsPurchase.Bonus(PointsWalk.euro(0), 5, PointsPurchase.OnReturn.KEEP),
                    new PointsPurchase.Bonus(PointsWalk.euro(1), 7, PointsPurchase.OnReturn.KEEP))
                .build());
    assertThat(none.points()).isEqualTo(5);
    assertThat(award(policy, PointsWalk.of(random, policy).purchase("o")).lines())
        .allMatch(line -> line.points() >= 0);
  }

  @Property
  void invariant34MoreMoneyIsNeverFewerPoints(
      @ForAll @LongRange(max = 1L << 50) long one,
      @ForAll @LongRange(max = 1L << 50) long other,
      @ForAll Random random) {
    PointsPolicy policy = PointsWalk.policy(random);
    List<Ratio> multipliers = multipliers(random);
    if (Math.max(one, other) < 1L << 40) {
      assertThat(points(policy, Math.max(one, other), multipliers))
          .isGreaterThanOrEqualTo(points(policy, Math.min(one, other), multipliers));
    }
  }

  @Property
  void invariant35SplittingAnOrderLosesLessThanAPointOrNothing(
      @ForAll @IntRange(min = 1, max = 30) int orders, @ForAll Random random) {
    for (EarnRate.Remainder remainder : EarnRate.Remainder.values()) {
      EarnRate rate = new EarnRate(3, PointsWalk.euro(70), remainder);
      PointsPolicy policy = policy(rate, Combination.ADDITIVE);
      List<Ratio> multipliers = multipliers(random);
      PointsLedger ledger = PointsLedger.of(policy);
      long all = 0;
      for (int i = 0; i < orders; i++) {
        long cents = random.nextInt(100_000);
        all += cents;
        PointsPurchase purchase =
            PointsPurchase.builder()
                .orderId("o" + i)
                .addLines(new Line("1", PointsWalk.euro(cents)))
                .multipliers(multipliers)
                .build();
        ledger =
            ledger.apply(new PointsCommand.Earn("k" + i, purchase), AT).accepted().orElseThrow();
      }
      long lost = points(policy, all, multipliers) - ledger.balance(AT).active();
      assertThat(lost).isBetween(0L, remainder == EarnRate.Remainder.DROP ? orders - 1L : 0L);
    }
  }

  /** The exact product, rounded down once. */
  @Property
  void invariant36MultipliersCommuteAndAreRoundedOnce(
      @ForAll @IntRange(max = 1_000_000) int cents, @ForAll Random random) {
    EarnRate rate = EarnRate.of(1 + random.nextInt(5), PointsWalk.euro(1 + random.nextInt(200)));
    for (Combination combination : Combination.values()) {
      PointsPolicy policy = policy(rate, combination);
      List<Ratio> multipliers = multipliers(random);
      long points = points(policy, cents, multipliers);
      assertThat(points).isEqualTo(expected(rate, cents, multipliers, combination));
      List<Ratio> more = new ArrayList<>(multipliers);
      more.add(Ratio.ONE);
      Collections.shuffle(more, random);
      assertThat(points(policy, cents, more)).isEqualTo(points);
    }
  }

  /** All over one denominator, which is large. */
  private static long expected(
      EarnRate rate, long cents, List<Ratio> multipliers, Combination combination) {
    BigInteger denominator = BigInteger.valueOf(rate.per().minorUnits());
    for (Ratio each : multipliers) {
      denominator = denominator.multiply(BigInteger.valueOf(each.denominator()));
    }
    BigInteger over = BigInteger.ONE;
    for (Ratio each : multipliers) {
      over = over.multiply(BigInteger.valueOf(each.denominator()));
    }
    BigInteger numerator = over;
    if (combination == Combination.ADDITIVE) {
      for (Ratio each : multipliers) {
        BigInteger whole = over.divide(BigInteger.valueOf(each.denominator()));
        numerator =
            numerator.add(
                whole.multiply(BigInteger.valueOf(each.numerator() - each.denominator())));
      }
    } else {
      numerator = BigInteger.ONE;
      for (Ratio each : multipliers) {
        numerator = numerator.multiply(BigInteger.valueOf(each.numerator()));
      }
    }
    return numerator
        .max(BigInteger.ZERO)
        .multiply(BigInteger.valueOf(cents))
        .multiply(BigInteger.valueOf(rate.points()))
        .divide(denominator)
        .longValueExact();
  }

  /** One more multiplier above 1, or bonus, at orders of a chain: never fewer points by then. */
  @Property
  void invariant38AnotherMultiplierOrBonusNeverLowersPoints(@ForAll Random random) {
    PointsPolicy policy =
        policy(
            new EarnRate(
                1 + random.nextInt(4),
                PointsWalk.euro(1 + random.nextInt(300)),
                List.of(EarnRate.Remainder.values()).get(random.nextInt(2))),
            List.of(Combination.values()).get(random.nextInt(2)));
    PointsLedger less = PointsLedger.of(policy);
    PointsLedger more = less;
    for (int i = 0; i < 8; i++) {
      PointsPurchase order =
          PointsPurchase.builder()
              .orderId("o" + i)
              .addLines(new Line("1", PointsWalk.euro(random.nextInt(2_000))))
              .multipliers(multipliers(random))
              .build();
      PointsPurchase.Builder richer = PointsPurchase.builder().from(order);
      if (random.nextBoolean()) {
        richer.addMultipliers(Ratio.of(9 + random.nextInt(30), 9));
      }
      if (random.nextInt(3) == 0) {
        richer.addBonuses(
            new PointsPurchase.Bonus(
                PointsWalk.euro(random.nextInt(2_000)), 5, PointsPurchase.OnReturn.KEEP));
      }
      less = less.apply(new PointsCommand.Earn("k" + i, order), AT).accepted().orElseThrow();
      PointsCommand earn = new PointsCommand.Earn("k" + i, richer.build());
      more = more.apply(earn, AT).accepted().orElseThrow();
      assertThat(more.balance(AT).active()).isGreaterThanOrEqualTo(less.balance(AT).active());
    }
  }

  @Property
  void invariant39TheLinesOfAnAwardAreTheAward(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random);
    PointsPurchase purchase = walk.purchase("o");
    PointsAward award = award(walk.ledger().policy(), purchase);
    long basis = 0;
    long points = 0;
    for (PointsAward.Line line : award.lines()) {
      basis += line.basis().minorUnits();
      points += line.points();
      assertThat(line.basis().isZero() && line.points() > 0).isFalse();
    }
    assertThat(points).isEqualTo(points(walk.ledger().policy(), basis, purchase.multipliers()));
    for (PointsAward.Line line : award.lines()) {
      Money part = line.basis();
      long exact = basis == 0 ? 0 : points * part.minorUnits() / basis;
      assertThat(line.points()).isBetween(exact, exact + 1);
    }
  }
}
