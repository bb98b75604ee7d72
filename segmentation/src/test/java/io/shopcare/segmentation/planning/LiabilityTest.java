package io.shopcare.segmentation.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.segmentation.planning.PointsByAge.AgeCounts;
import io.shopcare.segmentation.points.EarnRate;
import io.shopcare.segmentation.points.Expiry;
import io.shopcare.segmentation.points.PointsCommand;
import io.shopcare.segmentation.points.PointsLedger;
import io.shopcare.segmentation.points.PointsPolicy;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LiabilityTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  static PointsPolicy policy() {
    return PointsPolicy.builder()
        .zone(PARIS)
        .rate(EarnRate.of(1, Money.parse("EUR 1.00")))
        .expiry(Expiry.after(Period.ofMonths(6)))
        .build();
  }

  private static Instant noon(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(PARIS).toInstant();
  }

  private static PointsLedger apply(PointsLedger ledger, PointsCommand command, String day) {
    return ledger.apply(command, noon(day)).accepted().orElseThrow();
  }

  /** Earned 100 in January and 50 in March; 30 spent in February. */
  private static PointsLedger ledger() {
    PointsLedger ledger = PointsLedger.of(policy());
    ledger = apply(ledger, new PointsCommand.Earn("a", "o1", Money.parse("EUR 100")), "2026-01-31");
    ledger = apply(ledger, new PointsCommand.Spend("b", 30), "2026-02-10");
    return apply(ledger, new PointsCommand.Earn("c", "o2", Money.parse("EUR 50")), "2026-03-10");
  }

  @Nested
  class RevenueByIfrs15 {

    /** IFRS 15 Example 52, in a currency without minor units. */
    @Test
    void followsTheExampleOfTheStandard() {
      RevenueSplit split =
          RevenueSplit.of(
              Money.parse("JPY 100000"),
              Money.parse("JPY 100000"),
              10_000,
              UnitPrice.parse("JPY 1"),
              Ratio.percent(95),
              RoundingMode.HALF_UP);
      assertThat(split.points()).isEqualTo(Money.parse("JPY 8676"));
      assertThat(split.goods()).isEqualTo(Money.parse("JPY 91324"));
      Money first = split.recognised(4_500, 9_500, RoundingMode.HALF_UP);
      assertThat(first).isEqualTo(Money.parse("JPY 4110"));
      assertThat(split.catchUp(first, 8_500, 9_700, RoundingMode.HALF_UP))
          .isEqualTo(Money.parse("JPY 3493"));
    }

    @Test
    void followsTheExampleOfTheMiles() {
      RevenueSplit split =
          RevenueSplit.of(
              Money.parse("USD 800.00"),
              Money.parse("USD 800.00"),
              2_000,
              UnitPrice.parse("USD 0.012"),
              Ratio.percent(80),
              RoundingMode.HALF_UP);
      assertThat(split)
          .isEqualTo(new RevenueSplit(Money.parse("USD 781.25"), Money.parse("USD 18.75")));
    }

    @Test
    void isAllThereOnceAllIsRedeemedAndNothingForNothing() {
      RevenueSplit split = new RevenueSplit(Money.parse("EUR 90.00"), Money.parse("EUR 10.00"));
      assertThat(split.recognised(7, 7, RoundingMode.DOWN)).isEqualTo(split.points());
      assertThat(split.recognised(9, 7, RoundingMode.DOWN)).isEqualTo(split.points());
      assertThat(split.catchUp(Money.parse("EUR 5.00"), 2, 8, RoundingMode.DOWN))
          .isEqualTo(Money.parse("EUR -2.50"));
      assertThat(
              RevenueSplit.of(
                      Money.parse("EUR 0"),
                      Money.parse("EUR 0"),
                      0,
                      UnitPrice.parse("EUR 1"),
                      Ratio.ONE,
                      RoundingMode.DOWN)
                  .points())
          .isEqualTo(Money.parse("EUR 0.00"));
    }
  }

  @Test
  void anAccountIsReadByTheAgeOfItsPoints() {
    PointsByAge seen = PointsByAge.of(ledger(), noon("2026-04-15"));
    assertThat(seen.ages())
        .isEqualTo(
            Map.of(
                1, new AgeCounts(30, 0, 50),
                3, new AgeCounts(0, 0, 70)));
    assertThat(seen.open()).isEqualTo(120);
    assertThat(PointsByAge.of(ledger(), noon("2026-08-15")).ages())
        .isEqualTo(
            Map.of(
                1, new AgeCounts(30, 0, 0),
                5, new AgeCounts(0, 0, 50),
                7, new AgeCounts(0, 70, 0)));
    assertThat(PointsByAge.cohorts(ledger(), noon("2026-04-15")).keySet())
        .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 3));
  }

  @Test
  void whatComesBackIsOpenAgainAndWhatIsRefundedWasNeverEarned() {
    PointsLedger ledger = apply(ledger(), new PointsCommand.Restore("d", "b"), "2026-03-12");
    ledger =
        apply(ledger, new PointsCommand.Refund("e", "o2", Money.parse("EUR 20")), "2026-03-13");
    PointsByAge seen = PointsByAge.of(ledger, noon("2026-04-15"));
    assertThat(seen.open()).isEqualTo(130);
    assertThat(seen.total()).isEqualTo(130);
  }

  /** Whoever looks, and whether or not somebody has swept, inactive points are lost. */
  @Test
  void pointsThatInactivityHasEndedAreLostWithoutASweep() {
    PointsPolicy policy =
        PointsPolicy.builder()
            .from(policy())
            .expiry(new Expiry.Inactivity(Period.ofMonths(2), noon("2026-01-01")))
            .build();
    PointsLedger ledger =
        apply(
            PointsLedger.of(policy),
            new PointsCommand.Earn("a", "o1", Money.parse("EUR 100")),
            "2026-01-31");
    assertThat(PointsByAge.of(ledger, noon("2026-03-31")).ages())
        .isEqualTo(Map.of(2, new AgeCounts(0, 0, 100)));
    assertThat(PointsByAge.of(ledger, noon("2026-04-01")).ages())
        .isEqualTo(Map.of(3, new AgeCounts(0, 100, 0)));
    PointsLedger swept = apply(ledger, new PointsCommand.Sweep("s"), "2026-05-01");
    assertThat(PointsByAge.of(swept, noon("2026-05-01")))
        .isEqualTo(PointsByAge.of(ledger, noon("2026-05-01")));
  }

  /** Of 100 points 40 are redeemed in month 0, 20 lost in 1; of the other 40, seen in 2, half. */
  @Test
  void theCurveIsThatOfKaplanAndMeier() {
    SortedMap<Integer, AgeCounts> ages = new TreeMap<>();
    ages.put(0, new AgeCounts(40, 0, 20));
    ages.put(1, new AgeCounts(0, 20, 0));
    ages.put(2, new AgeCounts(10, 10, 0));
    RedemptionCurve curve = RedemptionCurve.of(new PointsByAge(ages));
    // 40/100 + 60/100 · (0 + 20/40 · 10/20) = 0.4 + 0.6 · 0.25
    assertThat(curve.ultimate()).isEqualTo(Ratio.percent(55));
    assertThat(curve.breakage()).isEqualTo(Ratio.percent(45));
    assertThat(curve.chance(1)).isEqualTo(Ratio.percent(25));
    assertThat(curve.chance(2)).isEqualTo(Ratio.percent(50));
    assertThat(curve.chance(99)).isEqualTo(Ratio.percent(50));
    // 20 open points of age 0 at 1.5 cents: 20 · 0.55 · 0.015 = 0.165
    assertThat(
            new PointsByAge(ages)
                .liability(curve, UnitPrice.parse("EUR 0.015"), RoundingMode.HALF_UP))
        .isEqualTo(Money.parse("EUR 0.17"));
  }

  @Test
  void countsThatDoNotFitThrowAndNeverWrap() {
    PointsByAge counts =
        new PointsByAge(new TreeMap<>(Map.of(0, new AgeCounts(Long.MIN_VALUE, 0, 0))));
    ExpiryCalendar calendar =
        new ExpiryCalendar(new TreeMap<>(Map.of(LocalDate.EPOCH, Long.MIN_VALUE)));
    assertThatThrownBy(() -> PointsByAge.empty().minus(counts))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> ExpiryCalendar.empty().minus(calendar))
        .isInstanceOf(ArithmeticException.class);
  }

  /** A triangle of three months, reckoned by hand. */
  @Test
  void theChainLadderGrowsYoungMonthsAsOldOnesGrew() {
    SortedMap<YearMonth, PointsByAge> cohorts = new TreeMap<>();
    cohorts.put(YearMonth.of(2026, 1), cohort(100, 20, 20, 10));
    cohorts.put(YearMonth.of(2026, 2), cohort(100, 30, 40));
    cohorts.put(YearMonth.of(2026, 3), cohort(100, 20));
    // Age 0 to 1: (40 + 70) / (20 + 30) = 2.2; age 1 to 2: 50 / 40 = 1.25.
    assertThat(ChainLadder.ultimate(cohorts, YearMonth.of(2026, 3)))
        .isEqualTo(
            Map.of(
                YearMonth.of(2026, 1), Ratio.percent(50),
                YearMonth.of(2026, 2), Ratio.parse("87.5%"),
                YearMonth.of(2026, 3), Ratio.percent(55)));
  }

  private static PointsByAge cohort(long earned, long... redeemed) {
    SortedMap<Integer, AgeCounts> ages = new TreeMap<>();
    long left = earned;
    for (int age = 0; age < redeemed.length; age++) {
      left -= redeemed[age];
      ages.put(age, new AgeCounts(redeemed[age], 0, 0));
    }
    int last = redeemed.length - 1;
    ages.put(last, new AgeCounts(redeemed[last], 0, left));
    return new PointsByAge(ages);
  }

  @Test
  void theCalendarSaysWhatExpiresWhen() {
    ExpiryCalendar calendar = ExpiryCalendar.of(ledger(), noon("2026-04-15"));
    assertThat(calendar.days())
        .isEqualTo(Map.of(LocalDate.of(2026, 7, 31), 70L, LocalDate.of(2026, 9, 10), 50L));
    assertThat(calendar.through(LocalDate.of(2026, 7, 30))).isZero();
    assertThat(calendar.through(LocalDate.of(2026, 7, 31))).isEqualTo(70);
    assertThat(calendar.through(LocalDate.MAX)).isEqualTo(120);
    assertThat(calendar.plus(calendar).months())
        .isEqualTo(Map.of(YearMonth.of(2026, 7), 140L, YearMonth.of(2026, 9), 100L));
  }

  @Test
  void figuresAreNotShownByAccidentAndBadOnesAreRefused() {
    assertThat(PointsByAge.of(ledger(), noon("2026-04-15"))).hasToString("PointsByAge[2 ages]");
    assertThat(ExpiryCalendar.of(ledger(), noon("2026-04-15")))
        .hasToString("ExpiryCalendar[2 days]");
    assertInvalid("liability.curve.empty", () -> RedemptionCurve.of(PointsByAge.empty()));
    assertInvalid("liability.curve.range", () -> RedemptionCurve.flat(Ratio.percent(101)));
    assertInvalid(
        "liability.points.range",
        () -> RedemptionCurve.of(PointsByAge.empty().minus(cohort(5, 1))));
    assertInvalid(
        "liability.points.range",
        () ->
            PointsByAge.empty()
                .minus(cohort(5, 1))
                .liability(
                    RedemptionCurve.flat(Ratio.ONE), UnitPrice.parse("EUR 1"), RoundingMode.DOWN));
    assertInvalid(
        "liability.cohort.month",
        () ->
            ChainLadder.ultimate(
                new TreeMap<>(Map.of(YearMonth.of(2026, 2), cohort(5, 1))), YearMonth.of(2026, 1)));
    assertInvalid(
        "liability.points.range",
        () ->
            new RevenueSplit(Money.parse("EUR 1"), Money.parse("EUR 1"))
                .recognised(-1, 5, RoundingMode.DOWN));
    assertInvalid("liability.split.range", () -> split("EUR 1", Ratio.percent(101)));
    assertInvalid("liability.currency.mixed", () -> split("CHF 1", Ratio.ONE));
  }

  private static RevenueSplit split(String goods, Ratio expected) {
    return RevenueSplit.of(
        Money.parse("EUR 1"),
        Money.parse(goods),
        1,
        UnitPrice.parse("EUR 1"),
        expected,
        RoundingMode.DOWN);
  }

  private static void assertInvalid(String code, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessageStartingWith(code);
  }
}
