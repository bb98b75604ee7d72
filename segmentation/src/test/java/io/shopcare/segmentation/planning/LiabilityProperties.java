package io.shopcare.segmentation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.segmentation.planning.PointsByAge.AgeCounts;
import io.shopcare.segmentation.points.Activation;
import io.shopcare.segmentation.points.Expiry;
import io.shopcare.segmentation.points.PointsBalance;
import io.shopcare.segmentation.points.PointsCommand;
import io.shopcare.segmentation.points.PointsEntry;
import io.shopcare.segmentation.points.PointsLedger;
import io.shopcare.segmentation.points.PointsPolicy;
import io.shopcare.segmentation.points.PointsTransfer;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The invariants of liability and breakage by their numbers in the reference. */
class LiabilityProperties {

  private static final Instant T = Instant.parse("2026-01-15T10:00:00Z");
  private static final UnitPrice CENT = UnitPrice.parse("EUR 0.01");
  private static final RedemptionCurve CERTAIN = RedemptionCurve.flat(Ratio.ONE);

  /** Ends that are written down or that inactivity decides; points that count at once or later. */
  private static PointsPolicy policy(Random random) {
    return PointsPolicy.builder()
        .from(LiabilityTest.policy())
        .expiry(
            random.nextBoolean()
                ? Expiry.after(Period.ofMonths(6))
                : new Expiry.Inactivity(Period.ofDays(random.nextInt(90)), T))
        .activation(
            random.nextBoolean()
                ? new Activation.Immediate()
                : new Activation.After(Period.ofDays(random.nextInt(20))))
        .build();
  }

  private static PointsLedger ledger(Random random) {
    return ledger(random, policy(random), "k", "o");
  }

  private static PointsLedger ledger(Random random, PointsPolicy policy, String key, String order) {
    PointsLedger ledger = PointsLedger.of(policy);
    Instant at = T;
    for (int i = 0; i < 25; i++) {
      at = at.plus(Duration.ofDays(random.nextInt(20)));
      ledger = ledger.apply(command(random, key, order, i), at).accepted().orElse(ledger);
    }
    return ledger;
  }

  private static PointsCommand command(Random random, String key, String order, int step) {
    String bought = order + random.nextInt(9);
    return switch (random.nextInt(8)) {
      case 0, 1, 2 ->
          new PointsCommand.Earn(
              key + step, bought, Money.ofMinor(random.nextInt(20_000), CurrencyCode.EUR));
      case 3, 4 -> new PointsCommand.Spend(key + step, random.nextInt(99));
      case 5 ->
          new PointsCommand.Refund(
              key + step, bought, Money.ofMinor(random.nextInt(9_000), CurrencyCode.EUR));
      case 6 -> new PointsCommand.Restore(key + step, key + random.nextInt(step + 1));
      default -> new PointsCommand.Adjust(key + step, random.nextInt(80) - 20, "goodwill");
    };
  }

  private static PointsByAge seen(Random random) {
    SortedMap<Integer, AgeCounts> ages = new TreeMap<>();
    for (int age = 0; age <= random.nextInt(12); age++) {
      ages.put(age, new AgeCounts(random.nextInt(50), random.nextInt(30), random.nextInt(40)));
    }
    ages.put(0, new AgeCounts(random.nextInt(50), random.nextInt(9), 1 + random.nextInt(40)));
    return new PointsByAge(ages);
  }

  /** What is read of a ledger is what the ledger says it has, whenever one looks. */
  @Property
  void openPointsAreThoseOfTheBalance(@ForAll Random random) {
    PointsLedger ledger = ledger(random);
    Instant at = ledger.entries().isEmpty() ? T : ledger.entries().get(0).by().recordedAt();
    for (PointsEntry entry : ledger.entries()) {
      at = entry.by().recordedAt();
    }
    PointsBalance balance = ledger.balance(at);
    PointsByAge seen = PointsByAge.of(ledger, at);
    assertThat(seen.open()).isEqualTo(balance.active() + balance.pending());
    assertThat(seen.ages().values()).allMatch(c -> c.redeemed() >= 0 && c.lost() >= 0);
    assertThat(ExpiryCalendar.of(ledger, at).days().values().stream().mapToLong(p -> p).sum())
        .isEqualTo(seen.open());
    for (int days = 0; days < 100; days += 1 + random.nextInt(20)) {
      requireOpen(ledger, at.minus(Duration.ofDays(days)));
      requireOpen(ledger, at.plus(Duration.ofDays(days)));
    }
    Instant end = at.plus(Duration.ofDays(300));
    assertThat(PointsByAge.of(ledger, end).open()).isZero();
  }

  /** Two accounts with a transfer between them, then merged, gone on with in one entry, closed. */
  @Property
  void accountsThatMeetHaveWhatTheirBalancesSay(@ForAll Random random) {
    PointsPolicy policy = policy(random);
    PointsLedger from = ledger(random, policy, "a", "p");
    PointsLedger to = ledger(random, policy, "b", "q");
    Instant at = T.plus(Duration.ofDays(500 + random.nextInt(3)));
    from =
        from.apply(new PointsCommand.Adjust("fresh", 60, "goodwill"), at).accepted().orElse(from);
    PointsCommand.Give give = new PointsCommand.Give("give", "to", 1 + random.nextInt(50));
    long before = owed(from, at) + owed(to, at);
    var met = PointsTransfer.between(give, "from", from, to, at).accepted();
    from = met.map(PointsTransfer::from).orElse(from);
    to = met.map(PointsTransfer::to).orElse(to);
    requireOpen(from, at);
    requireOpen(to, at);
    assertThat(owed(from, at) + owed(to, at)).isEqualTo(before);
    PointsLedger one =
        to.apply(new PointsCommand.Merge("merge", from), at).accepted().orElseThrow();
    requireOpen(one, at);
    assertThat(owed(one, at)).isEqualTo(before);
    requireOpen(one.compacted(), at);
    for (int days = 0; days < 200; days += 1 + random.nextInt(40)) {
      requireOpen(one, at.plus(Duration.ofDays(days)));
    }
    PointsLedger spent =
        one.apply(new PointsCommand.Spend("spend", 1 + random.nextInt(20)), at)
            .accepted()
            .orElse(one);
    requireOpen(spent, at);
    requireOpen(
        spent.apply(new PointsCommand.Close("close", "erasure"), at).accepted().orElse(spent), at);
  }

  /** What the shop owes the customer in points, less what the customer owes. */
  private static long owed(PointsLedger ledger, Instant at) {
    return PointsByAge.of(ledger, at).open() - ledger.balance(at).deficit();
  }

  private static void requireOpen(PointsLedger ledger, Instant at) {
    PointsBalance balance = ledger.balance(at);
    assertThat(PointsByAge.of(ledger, at).open()).isEqualTo(balance.active() + balance.pending());
  }

  @Property
  void invariant79LiabilityIsAdditiveAndFallsByWhatIsRedeemed(
      @ForAll Random random, @ForAll @LongRange(max = 40) long redeemed) {
    PointsByAge one = seen(random);
    PointsByAge other = seen(random);
    RedemptionCurve curve = RedemptionCurve.of(one);
    Money together = one.plus(other).liability(curve, CENT, RoundingMode.FLOOR);
    Money apart =
        one.liability(curve, CENT, RoundingMode.FLOOR)
            .plus(other.liability(curve, CENT, RoundingMode.FLOOR));
    assertThat(together.minus(apart).minorUnits()).isBetween(0L, 1L);
    assertThat(one.plus(other).liability(CERTAIN, CENT, RoundingMode.UNNECESSARY))
        .isEqualTo(Money.ofMinor(one.open() + other.open(), CurrencyCode.EUR));
    assertThat(together.minorUnits()).isBetween(0L, one.open() + other.open());
    AgeCounts first = one.ages().getOrDefault(0, AgeCounts.NONE);
    long open = first.open();
    long used = Math.min(open, redeemed);
    SortedMap<Integer, AgeCounts> after = new TreeMap<>(one.ages());
    after.put(0, new AgeCounts(first.redeemed() + used, first.lost(), open - used));
    assertThat(
            one.liability(CERTAIN, CENT, RoundingMode.UNNECESSARY)
                .minus(new PointsByAge(after).liability(CERTAIN, CENT, RoundingMode.UNNECESSARY)))
        .isEqualTo(Money.ofMinor(used, CurrencyCode.EUR));
  }

  @Property
  void invariant80BreakageAndRedemptionAreTheWhole(@ForAll Random random) {
    PointsByAge seen = seen(random);
    RedemptionCurve curve = RedemptionCurve.of(seen);
    for (int age = 0; age < 14; age++) {
      assertThat(curve.chance(age).isShare()).isTrue();
    }
    assertThat(curve.breakage()).isEqualTo(curve.ultimate().complement());
    SortedMap<Integer, AgeCounts> all = new TreeMap<>();
    seen.ages().forEach((age, c) -> all.put(age, new AgeCounts(c.total(), 0, 0)));
    assertThat(RedemptionCurve.of(new PointsByAge(all)).ultimate()).isEqualTo(Ratio.ONE);
    SortedMap<YearMonth, PointsByAge> cohorts = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      cohorts.put(YearMonth.of(2026, month), seen(random));
    }
    assertThat(ChainLadder.ultimate(cohorts, YearMonth.of(2026, 12)).values())
        .allMatch(Ratio::isShare);
    cohorts.replaceAll((month, counts) -> new PointsByAge(all));
    assertThat(ChainLadder.ultimate(cohorts, YearMonth.of(2027, 12)).values())
        .containsOnly(Ratio.ONE);
  }

  /** Without censoring the curve is a plain count. */
  @Property
  void withoutOpenPointsTheCurveIsWhatWasRedeemedOfAll(@ForAll Random random) {
    SortedMap<Integer, AgeCounts> ages = new TreeMap<>();
    for (int age = 0; age < 9; age++) {
      ages.put(age, new AgeCounts(random.nextInt(50), 1 + random.nextInt(30), 0));
    }
    RedemptionCurve curve = RedemptionCurve.of(new PointsByAge(ages));
    for (int age = 0; age < 9; age++) {
      long redeemed = 0;
      long all = 0;
      for (AgeCounts counts : ages.tailMap(age).values()) {
        redeemed += counts.redeemed();
        all += counts.total();
      }
      Ratio exact = Ratio.of(redeemed, all);
      assertThat(curve.chance(age).toBigDecimal(9, RoundingMode.HALF_EVEN))
          .isEqualTo(exact.toBigDecimal(9, RoundingMode.HALF_EVEN));
    }
  }

  @Property
  void countsAreAGroupAndComeBackFromTheirBytes(@ForAll Random random) {
    PointsByAge one = seen(random);
    PointsByAge other = seen(random);
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.minus(one).isEmpty()).isTrue();
    PointsByAge difference = one.minus(other);
    assertThat(PointsByAge.fromBytes(difference.toBytes())).isEqualTo(difference);
    ExpiryCalendar first = ExpiryCalendar.of(ledger(random), T.plus(Duration.ofDays(90)));
    ExpiryCalendar second = ExpiryCalendar.of(ledger(random), T.plus(Duration.ofDays(90)));
    assertThat(first.plus(second).minus(second)).isEqualTo(first);
    assertThat(ExpiryCalendar.fromBytes(first.minus(second).toBytes()))
        .isEqualTo(first.minus(second));
  }

  @Property
  void aSplitIsExactAndRevenueGrowsWithWhatIsRedeemed(
      @ForAll @IntRange(max = 1_000_000) int price,
      @ForAll @IntRange(min = 1, max = 1_000_000) int alone,
      @ForAll @IntRange(max = 100_000) int points,
      @ForAll @IntRange(max = 100) int percent,
      @ForAll @IntRange(min = 1, max = 5_000) int expected) {
    Money paid = Money.ofMinor(price, CurrencyCode.EUR);
    RevenueSplit split =
        RevenueSplit.of(
            paid,
            Money.ofMinor(alone, CurrencyCode.EUR),
            points,
            CENT,
            Ratio.percent(percent),
            RoundingMode.HALF_UP);
    assertThat(split.goods().plus(split.points())).isEqualTo(paid);
    long weight = (long) points * percent;
    double exact = (double) price * (double) weight / ((double) weight + 100.0 * alone);
    assertThat((double) split.points().minorUnits()).isBetween(exact - 0.51, exact + 0.51);
    Money before = Money.zero(CurrencyCode.EUR);
    for (int redeemed = 0; redeemed <= expected; redeemed += 1 + expected / 7) {
      Money now = split.recognised(redeemed, expected, RoundingMode.HALF_UP);
      assertThat(now).isBetween(before, split.points());
      before = now;
    }
  }
}
