package io.shopcare.segmentation.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.segmentation.PublicRecords;
import io.shopcare.segmentation.points.PointsEntry.Booking;
import io.shopcare.segmentation.points.PointsEntry.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No balance, and nothing that somebody bought or has, in any text that could reach a log. */
class PointsPrivacyTest {

  private static final long CANARY = 7_340_033;
  private static final Instant T = PointsStory.T;
  private static final Money AMOUNT = Money.ofMinor(CANARY * 100, PointsWalk.EUR);
  private static final PointsLot LOT = new PointsLot(0, CANARY, T, T);
  private static final Share SHARE = new Share(0, CANARY);
  private static final PointsPurchase.Bonus BONUS =
      new PointsPurchase.Bonus(AMOUNT, CANARY, PointsPurchase.OnReturn.KEEP);
  private static final PointsPurchase PURCHASE =
      PointsPurchase.builder()
          .orderId("o")
          .addLines(new PointsPurchase.Line("l", AMOUNT))
          .addBonuses(BONUS)
          .build();

  private static PointsLedger ledger() {
    return PointsStory.of(PointsStory.policy().build())
        .apply(new PointsCommand.Earn("e", PURCHASE))
        .apply(new PointsCommand.Spend("s", CANARY))
        .apply(new PointsCommand.Hold("h", CANARY, null))
        .ledger();
  }

  private static List<Object> commands() {
    return List.of(
        new PointsCommand.Earn("k", PURCHASE),
        new PointsCommand.Activate("k", "o"),
        new PointsCommand.Spend("k", CANARY),
        new PointsCommand.Hold("k", CANARY, T),
        new PointsCommand.Capture("k", "h", CANARY),
        new PointsCommand.Release("k", "h"),
        new PointsCommand.Refund("k", "o", AMOUNT),
        new PointsCommand.Restore("k", "s", CANARY),
        new PointsCommand.Adjust("k", CANARY, "gift"),
        new PointsCommand.Grant("k", "gift", LOT),
        new PointsCommand.Give("k", "two", CANARY),
        new PointsCommand.Receive("k", "one", List.of(LOT)),
        new PointsCommand.Merge("k", ledger()),
        new PointsCommand.Close("k", "end"),
        new PointsCommand.Sweep("k"));
  }

  private static List<Object> entries() {
    Booking by = new Booking("k", T, T);
    PointsSnapshot snapshot = ledger().snapshot();
    PointsAward award = snapshot.orders().get(0).award();
    List<Share> shares = List.of(SHARE);
    List<PointsLot> lots = List.of(LOT);
    return List.of(
        by,
        SHARE,
        new PointsEntry.Earned(by, award, LOT, Ratio.of(CANARY, 1)),
        new PointsEntry.Activated(by, 0),
        new PointsEntry.Spent(by, shares, null),
        new PointsEntry.Held(by, CANARY, T),
        new PointsEntry.Released(by, "h"),
        new PointsEntry.Reversed(
            by,
            "o",
            List.of(CANARY),
            shares,
            CANARY,
            CANARY,
            PointsPolicy.Shortfall.CLAMP,
            Ratio.of(CANARY, 1)),
        new PointsEntry.Restored(by, "s", shares, lots),
        new PointsEntry.Granted(by, "gift", LOT),
        new PointsEntry.Withdrawn(by, "gift", shares),
        new PointsEntry.Given(by, "two", shares, lots),
        new PointsEntry.Received(by, "one", lots),
        new PointsEntry.Merged(by, snapshot),
        new PointsEntry.Closed(by, "end", shares, CANARY),
        new PointsEntry.Expired(by, SHARE),
        new PointsEntry.Settled(by, SHARE),
        new PointsEntry.Swept(by));
  }

  private static List<Object> others() {
    PointsLedger ledger = ledger();
    PointsSnapshot snapshot = ledger.snapshot();
    PaidWithPoints paid = new PaidWithPoints(AMOUNT, AMOUNT, CANARY);
    return List.of(
        ledger,
        ledger.entries(),
        ledger.commands(),
        ledger.balance(T),
        ledger.compacted(),
        ledger.apply(new PointsCommand.Spend("x", Long.MAX_VALUE), T),
        ledger.apply(new PointsCommand.Earn("x", PURCHASE), T),
        snapshot,
        snapshot.lots().get(0),
        snapshot.orders().get(0),
        snapshot.spends().get(0),
        snapshot.holds().get(0),
        new PointsSnapshot.Transfer("k", List.of(LOT)),
        snapshot.orders().get(0).award(),
        snapshot.orders().get(0).award().lines().get(0),
        PURCHASE,
        PURCHASE.lines().get(0),
        BONUS,
        LOT,
        paid,
        paid.returned(AMOUNT, PaidWithPoints.Order.PRO_RATA),
        new PointsTransfer(ledger, ledger));
  }

  private static List<Object> terms() {
    return List.of(
        ledger().policy(),
        PointsBasis.ofDefaults(),
        new PointsBasis.Item("i", PointsBasis.Kind.GOODS, AMOUNT, AMOUNT),
        EarnRate.of(1, Money.parse("EUR 1.00")),
        new Activation.Immediate(),
        new Activation.After(Period.ZERO),
        new Activation.OnEvent(),
        Expiry.never(),
        Expiry.after(Period.ZERO),
        new Expiry.EndOf(1, Period.ZERO),
        new Expiry.On(LocalDate.EPOCH),
        new Expiry.Inactivity(Period.ZERO, T));
  }

  @Test
  void noTextTellsABalance() {
    List<Object> values = new ArrayList<>(commands());
    values.addAll(entries());
    values.addAll(others());
    values.addAll(terms());
    for (Object value : values) {
      assertThat(value.toString()).doesNotContain("7340033", "7,340,033");
    }
    assertThat(values.stream().map(Object::getClass).filter(Class::isRecord))
        .containsAll(PublicRecords.besides(PointsLedger.class));
  }
}
