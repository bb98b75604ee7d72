package io.shopcare.segmentation.points;

import static io.shopcare.segmentation.points.PointsStory.T;
import static io.shopcare.segmentation.points.PointsStory.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsPurchase.Bonus;
import io.shopcare.segmentation.points.PointsPurchase.Line;
import io.shopcare.segmentation.points.PointsPurchase.OnReturn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the terms of a programme decide, by examples. */
class PointsTermsTest {

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  private static PointsPurchase.Builder order(String id, String... euros) {
    PointsPurchase.Builder purchase = PointsPurchase.builder().orderId(id);
    for (int i = 0; i < euros.length; i++) {
      purchase.addLines(new Line("line-" + i, euros(euros[i])));
    }
    return purchase;
  }

  private static PointsCommand.Refund back(String key, String order, int line, String euros) {
    return new PointsCommand.Refund(key, order, List.of(new Line("line-" + line, euros(euros))));
  }

  @Nested
  class Multipliers {

    private long points(PointsPolicy.Combination combination) {
      PointsPurchase order =
          order("o", "10.00").addMultipliers(Ratio.of(2, 1), Ratio.of(3, 1)).build();
      PointsStory story = PointsStory.of(policy().combination(combination).build());
      return story.apply(new PointsCommand.Earn("k", order)).balance().active();
    }

    @Test
    void addUpUnlessThePolicySaysOtherwise() {
      assertThat(points(PointsPolicy.Combination.ADDITIVE)).isEqualTo(40);
      assertThat(points(PointsPolicy.Combination.MULTIPLICATIVE)).isEqualTo(60);
    }

    @Test
    void areNotNegative() {
      PointsPurchase order = order("o", "10.00").addMultipliers(Ratio.of(-1, 2)).build();
      assertThat(PointsStory.of(policy().build()).refusal(new PointsCommand.Earn("k", order)))
          .containsExactly(PointsReasons.AMOUNT_INVALID);
    }
  }

  /** The counter-example of the reference: 43 points over 23, 21 and 4. */
  @Test
  void theLinesOfAnOrderShareItsPointsByLargestRemainder() {
    PointsPolicy rate = policy().rate(EarnRate.of(43, euros("0.48"))).build();
    PointsStory story = PointsStory.of(rate);
    story.apply(new PointsCommand.Earn("k", order("o", "0.23", "0.21", "0.04").build()));
    PointsEntry.Earned earned = (PointsEntry.Earned) story.ledger().entries().get(0);
    assertThat(earned.award().lines()).extracting("points").containsExactly(21L, 19L, 3L);
    story.apply(back("r", "o", 2, "0.02"));
    assertThat(story.balance().active()).isEqualTo(41);
    assertThat(story.refusal(back("x", "o", 3, "0.02")))
        .containsExactly(PointsReasons.LINE_UNKNOWN);
    PointsPurchase twice = order("o2", "1.00").addLines(new Line("line-0", euros("2.00"))).build();
    assertThat(story.refusal(new PointsCommand.Earn("x", twice)))
        .containsExactly(PointsReasons.LINE_TWICE);
  }

  @Nested
  class ABonusForAnOrderOfAHundred {

    private PointsStory with(OnReturn onReturn) {
      PointsPurchase order =
          order("o", "80.00", "40.00")
              .addBonuses(new Bonus(euros("100.00"), 200, onReturn))
              .addBonuses(new Bonus(euros("120.01"), 500, onReturn))
              .build();
      PointsStory story = PointsStory.of(policy().build());
      story.apply(new PointsCommand.Earn("k", order));
      assertThat(story.balance().active()).isEqualTo(320);
      return story;
    }

    @Test
    void goesOnceTheOrderWouldNotHaveReachedIt() {
      PointsStory story = with(OnReturn.REVERSE_IF_UNQUALIFIED);
      assertThat(story.apply(back("r", "o", 1, "20.00")).balance().active()).isEqualTo(300);
      assertThat(story.apply(back("s", "o", 1, "1.00")).balance().active()).isEqualTo(99);
    }

    @Test
    void goesInProportion() {
      assertThat(with(OnReturn.PRO_RATA).apply(back("r", "o", 1, "40.00")).balance().active())
          .isEqualTo(80 + 133);
    }

    @Test
    void staysUntilAllIsReturned() {
      PointsStory story = with(OnReturn.KEEP).apply(back("r", "o", 0, "80.00"));
      assertThat(story.balance().active()).isEqualTo(240);
      assertThat(story.apply(back("s", "o", 1, "40.00")).balance().active()).isZero();
    }

    @Test
    void comesOnceForAnExchange() {
      PointsStory story = with(OnReturn.KEEP).apply(back("r", "o", 0, "80.00"));
      PointsPurchase.Builder again =
          order("p", "100.00").addBonuses(new Bonus(euros("100.00"), 200, OnReturn.KEEP));
      story.apply(new PointsCommand.Earn("x", again.exchangeOf("o").build()));
      assertThat(story.balance().active()).isEqualTo(340);
    }
  }

  /**
   * Goods of 100 and 20 euros and shipping of 10, with a fifth of tax; 39 of 156 paid by points.
   */
  @Test
  void theBasisOfAnOrderIsAMatterOfThePolicy() {
    List<PointsBasis.Item> items =
        List.of(
            new PointsBasis.Item("a", PointsBasis.Kind.GOODS, euros("100.00"), euros("20.00")),
            new PointsBasis.Item("b", PointsBasis.Kind.GOODS, euros("20.00"), euros("4.00")),
            new PointsBasis.Item("s", PointsBasis.Kind.SHIPPING, euros("10.00"), euros("2.00")));
    Money points = euros("39.00");
    assertThat(PointsBasis.ofDefaults().lines(items, points))
        .extracting("amount")
        .containsExactly(euros("75.00"), euros("15.00"), euros("0.00"));
    PointsBasis all = PointsBasis.builder().isTaxIncluded(true).isShippingIncluded(true).build();
    assertThat(all.lines(items, points))
        .extracting("amount")
        .containsExactly(euros("90.00"), euros("18.00"), euros("9.00"));
    PointsBasis paid = PointsBasis.builder().from(all).isPaidWithPointsIncluded(true).build();
    assertThat(paid.lines(items, points))
        .extracting("amount")
        .containsExactly(euros("120.00"), euros("24.00"), euros("12.00"));
    assertThat(all.lines(items, euros("999.00"))).allMatch(line -> line.amount().isZero());
  }

  @Nested
  class AShortfall {

    private PointsStory spent(PointsPolicy.Shortfall shortfall) {
      return PointsStory.of(policy().shortfall(shortfall).build()).earn("o", "50.00").spend(30);
    }

    @Test
    void isKeptOfTheRefundWhereThePolicySaysSo() {
      PointsStory story = spent(PointsPolicy.Shortfall.DEDUCT_FROM_REFUND).refund("o", "50.00");
      assertThat(story.balance()).returns(0L, PointsBalance::deficit);
      List<PointsEntry> entries = story.ledger().entries();
      assertThat((PointsEntry.Reversed) entries.get(entries.size() - 1))
          .returns(30L, PointsEntry.Reversed::shortfall)
          .returns(PointsPolicy.Shortfall.DEDUCT_FROM_REFUND, PointsEntry.Reversed::settlement);
    }

    @Test
    void isLookedAtWhereThePolicySaysSo() {
      PointsStory story = spent(PointsPolicy.Shortfall.REQUIRE_REVIEW);
      PointsLedger before = story.ledger();
      assertThat(story.refusal(new PointsCommand.Refund("x", "o", euros("50.00"))))
          .containsExactly(PointsReasons.REFUND_REVIEW);
      assertThat(story.ledger()).isEqualTo(before);
      assertThat(story.refund("o", "20.00").balance().active()).isZero();
    }
  }

  @Test
  void pointsAreSpentInTheOrderOfThePolicy() {
    PointsCommand gift =
        new PointsCommand.Grant(
            "g", "birthday", new PointsLot(0, 10, T, null, PointsLot.Source.PROMOTIONAL));
    for (PointsPolicy.SpendOrder order : PointsPolicy.SpendOrder.values()) {
      PointsPolicy policy =
          policy().expiry(Expiry.after(Period.ofDays(9))).spendOrder(order).build();
      PointsStory story = PointsStory.of(policy).earn("o1", "10.00").apply(gift);
      story.under(PointsPolicy.builder().from(policy).expiry(Expiry.after(Period.ZERO)).build());
      story.earn("o2", "10.00").spend(10);
      int first =
          switch (order) {
            case EXPIRY_FIRST -> 2;
            case OLDEST_FIRST -> 0;
            case PROMOTIONAL_FIRST -> 1;
          };
      assertThat(story.ledger().snapshot().lots().get(first).left()).as("%s", order).isZero();
      assertThat(story.balance().promotional())
          .isEqualTo(order == PointsPolicy.SpendOrder.PROMOTIONAL_FIRST ? 0 : 10);
    }
  }

  @Test
  void anOrderEarnsWhileTheRuleHolds() {
    PointsStory story =
        PointsStory.of(
            policy().earnsFrom(T).earnsUntil(T.plus(Duration.ofDays(2))).version("spring").build());
    story.earn("o", "10.00");
    assertThat(((PointsEntry.Earned) story.ledger().entries().get(0)).award().version())
        .isEqualTo("spring");
    PointsCommand late = new PointsCommand.Earn("x", "p", euros("10.00"));
    assertThat(story.day(2).refusal(late)).containsExactly(PointsReasons.RULE_EXPIRED);
    assertThat(story.ledger().apply(late, T.minusNanos(1), story.now()).refusals())
        .extracting("code")
        .containsExactly(PointsReasons.RULE_EARLY);
    // Late to be booked, in time to count.
    assertThat(story.ledger().apply(late, T.plusSeconds(9), story.now()).isAccepted()).isTrue();
    assertThat(story.refund("o", "10.00").balance().active()).isZero();
  }

  @Nested
  class Inactivity {

    private final PointsPolicy idle =
        policy().expiry(new Expiry.Inactivity(Period.ofDays(30), T)).build();

    @Test
    void endsAllPointsTogether() {
      PointsStory story = PointsStory.of(idle).earn("o1", "10.00").day(20).earn("o2", "5.00");
      assertThat(story.at(50).active()).isEqualTo(15);
      assertThat(story.at(51).active()).isZero();
      story.day(45).spend(1);
      assertThat(story.at(75).active()).isEqualTo(14);
      assertThat(story.at(76).active()).isZero();
      story.day(99);
      assertThat(story.refusal(new PointsCommand.Spend("x", 1)))
          .containsExactly(PointsReasons.BALANCE_SHORT);
      assertThat(story.earn("o3", "7.00").balance().active()).isEqualTo(7);
    }

    @Test
    void isNotBrokenByWhatTheShopDoes() {
      PointsStory story = PointsStory.of(idle).earn("o1", "10.00").day(29);
      story.apply(new PointsCommand.Adjust("gift", 5, "goodwill"));
      assertThat(story.at(30).active()).isEqualTo(15);
      assertThat(story.at(31).active()).as("the gift has days of its own").isEqualTo(5);
      assertThat(story.at(60).active()).isZero();
    }

    @Test
    void leavesPendingPointsAlone() {
      PointsStory story =
          PointsStory.of(
              PointsPolicy.builder().from(idle).activation(new Activation.OnEvent()).build());
      story.earn("o1", "10.00").day(300);
      assertThat(story.balance().pending()).isEqualTo(10);
      story.apply(new PointsCommand.Activate("a", "o1"));
      assertThat(story.at(330).active()).isEqualTo(10);
      assertThat(story.at(331).active()).isZero();
    }

    @Test
    void countsFromWhenItIsTurnedOn() {
      PointsStory story = PointsStory.of(policy().build()).earn("o1", "10.00").day(400);
      Instant now = story.now();
      story.under(policy().expiry(new Expiry.Inactivity(Period.ofDays(30), now)).build());
      assertThat(story.at(430).active()).isEqualTo(10);
      assertThat(story.at(431).active()).isZero();
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(
              () ->
                  story.under(policy().expiry(new Expiry.Inactivity(Period.ofDays(9), T)).build()))
          .returns("points.policy.retroactive", InvalidInputException::code);
      story.day(440).under(policy().build());
      assertThat(story.balance().active()).isZero();
    }
  }

  /** The part of a point that a returned order had left is no gift. */
  @Test
  void buyingAndReturningCollectsNoPartsOfPoints() {
    EarnRate carrying = new EarnRate(1, euros("1.00"), EarnRate.Remainder.CARRY);
    PointsStory story = PointsStory.of(policy().rate(carrying).build());
    for (int i = 0; i < 100; i++) {
      story.earn("o" + i, "0.99").refund("o" + i, "0.99");
    }
    assertThat(story.balance().active()).isZero();
    assertThat(story.ledger().snapshot().carried()).isEqualTo(Ratio.ZERO);
  }

  /** Orders that all go back, in pieces, leave what was before them. */
  @Test
  void piecesOfReturnsLeaveNoPartsOfPoints() {
    EarnRate carrying = new EarnRate(1, euros("1.00"), EarnRate.Remainder.CARRY);
    PointsStory story = PointsStory.of(policy().rate(carrying).build());
    List<String> amounts =
        List.of("10000.03", "9999.83", "9999.79", "9999.61", "9999.59", "9999.53");
    amounts.forEach(amount -> story.earn(amount, amount));
    amounts.forEach(amount -> story.refund(amount, "3333.34"));
    amounts.forEach(amount -> story.refund(amount, amount));
    assertThat(story.ledger().snapshot().carried()).isEqualTo(Ratio.ZERO);
    assertThat(story.earn("last", "5.00").balance().active()).isEqualTo(5);
  }

  @Test
  void datesBeyondEveryCalendarAreRefused() {
    PointsLedger ledger = PointsLedger.of(policy().build());
    PointsCommand sweep = new PointsCommand.Sweep("s");
    assertThat(code(() -> ledger.apply(sweep, Instant.MIN))).isEqualTo("points.date.range");
    assertThat(code(() -> ledger.apply(sweep, Instant.MAX))).isEqualTo("points.date.range");
    Period ages = Period.ofYears(Integer.MAX_VALUE);
    assertThat(code(() -> Expiry.after(ages))).isEqualTo("points.expiry.range");
    assertThat(code(() -> new Expiry.EndOf(12, ages))).isEqualTo("points.expiry.range");
    assertThat(code(() -> new Expiry.On(LocalDate.MAX))).isEqualTo("points.expiry.range");
    assertThat(code(() -> new Activation.After(ages))).isEqualTo("points.activation.range");
    Period longest = Period.of(9_999, 0, Integer.MAX_VALUE);
    Instant last = Instant.parse("9998-12-31T23:59:59Z");
    ZoneId zone = ZoneId.of("Pacific/Apia");
    assertThat(Expiry.after(longest).expiresAt(last, zone)).isPresent();
    assertThat(new Activation.After(longest).availableFrom(last, zone)).isPresent();
  }

  private static String code(ThrowingCallable refused) {
    return catchThrowableOfType(InvalidInputException.class, refused).code();
  }
}
