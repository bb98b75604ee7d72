package io.shopcare.segmentation.points;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.money.Money;
import io.shopcare.testkit.RecordLaws;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an account is told can be written down and read again. */
class PointsPartsTest {

  private static final Instant AT = Instant.parse("2026-06-10T10:00:00Z");
  private static final Money EURO = Money.parse("EUR 1.00");
  private static final PointsLot LOT = new PointsLot(0, 5, AT, null);
  private static final PointsPurchase.Line LINE = new PointsPurchase.Line("l", EURO);
  private static final PointsLedger OTHER =
      PointsLedger.of(
          PointsPolicy.builder().zone(ZoneOffset.UTC).rate(EarnRate.of(1, EURO)).build());

  @Test
  void everyWishChecksItsParts() {
    RecordLaws.assertChecksItsParts(
        PointsCommand.class,
        new PointsCommand.Earn("k", "o", EURO),
        new PointsCommand.Activate("k", "o"),
        new PointsCommand.Spend("k", 1),
        new PointsCommand.Hold("k", 1, null),
        new PointsCommand.Capture("k", "h", 1),
        new PointsCommand.Release("k", "h"),
        new PointsCommand.Refund("k", "o", EURO),
        new PointsCommand.Restore("k", "s"),
        new PointsCommand.Adjust("k", 1, "gift"),
        new PointsCommand.Grant("k", "gift", LOT),
        new PointsCommand.Give("k", "a", 1),
        new PointsCommand.Receive("k", "a", List.of(LOT)),
        new PointsCommand.Merge("k", OTHER),
        new PointsCommand.Close("k", "erasure"),
        new PointsCommand.Sweep("k"));
    RecordLaws.assertChecksItsParts(LINE);
    RecordLaws.assertChecksItsParts(
        new PointsPurchase.Bonus(EURO, 5, PointsPurchase.OnReturn.KEEP));
    RecordLaws.assertChecksItsParts(LOT);
    RecordLaws.assertChecksItsParts(new PointsEntry.Booking("k", AT, AT));
  }

  @Test
  void noIdentifierOfAPurchaseIsLongerThanAName() {
    String tooLong = "x".repeat(Limits.NAME_CHARACTERS + 1);
    for (PointsPurchase.Builder purchase :
        List.of(
            PointsPurchase.builder().orderId(tooLong),
            PointsPurchase.builder().orderId("o").exchangeOf(tooLong))) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(purchase::build)
          .returns("input.too-long", InvalidInputException::code);
    }
  }
}
