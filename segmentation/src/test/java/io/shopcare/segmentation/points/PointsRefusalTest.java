package io.shopcare.segmentation.points;

import static io.shopcare.segmentation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wish that is refused carries every code and leaves the account as it was. */
class PointsRefusalTest {

  private static final Instant T = Instant.parse("2026-06-10T10:00:00Z");
  private static final Instant EARLIER = T.minusSeconds(1);
  private static final Instant OVER = T.plus(Duration.ofDays(10));
  private static final Money WRONG = Money.parse("USD -5.00");

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  /** 50 points of one order, of which 10 are set aside, while orders earn from May to June. */
  private static PointsLedger ledger() {
    PointsLedger ledger =
        PointsLedger.of(
            PointsPolicy.builder()
                .zone(ZoneOffset.UTC)
                .rate(EarnRate.of(1, euros("1.00")))
                .earnsFrom(T.minus(Duration.ofDays(30)))
                .earnsUntil(OVER)
                .build());
    for (PointsCommand command :
        List.of(
            new PointsCommand.Earn("known", "o1", euros("50.00")),
            new PointsCommand.Hold("held", 10, OVER),
            new PointsCommand.Spend("spent", 5))) {
      ledger = ledger.apply(command, T).accepted().orElseThrow();
    }
    return ledger;
  }

  private static PointsLedger dollars() {
    return PointsLedger.of(
        PointsPolicy.builder()
            .zone(ZoneOffset.UTC)
            .rate(EarnRate.of(1, Money.parse("USD 1.00")))
            .build());
  }

  private static PointsCommand refund(String order, String line, Money amount) {
    return new PointsCommand.Refund("x", order, List.of(new PointsPurchase.Line(line, amount)));
  }

  private static PointsLot lot(long points) {
    return new PointsLot(0, points, null, null);
  }

  private static Arguments row(PointsCommand command, Instant occurredAt, String... codes) {
    return arguments(command, occurredAt, EARLIER, List.of(codes));
  }

  private static Arguments now(PointsCommand command, String... codes) {
    return arguments(command, T, T, List.of(codes));
  }

  static Stream<Arguments> wishes() {
    return Stream.of(
        row(
            new PointsCommand.Earn("x", "o1", WRONG),
            OVER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.CLOCK_AHEAD,
            PointsReasons.RULE_EXPIRED,
            PointsReasons.AMOUNT_INVALID,
            PointsReasons.CURRENCY_OTHER,
            PointsReasons.ORDER_KNOWN),
        row(
            new PointsCommand.Earn("x", "o2", WRONG),
            T.minus(Duration.ofDays(31)),
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.RULE_EARLY,
            PointsReasons.AMOUNT_INVALID,
            PointsReasons.CURRENCY_OTHER),
        now(new PointsCommand.Earn("known", "o1", euros("51.00")), PointsReasons.KEY_CONFLICT),
        now(new PointsCommand.Spend("known", 5), PointsReasons.KEY_CONFLICT),
        now(new PointsCommand.Spend("spent", 6), PointsReasons.KEY_CONFLICT),
        row(
            new PointsCommand.Spend("x", -1),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.AMOUNT_INVALID),
        row(
            new PointsCommand.Spend("x", 36),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.BALANCE_SHORT),
        row(
            new PointsCommand.Hold("x", -1, null),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.AMOUNT_INVALID),
        row(
            new PointsCommand.Hold("x", 5, EARLIER),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.DATES),
        row(
            new PointsCommand.Hold("x", 36, EARLIER),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.BALANCE_SHORT,
            PointsReasons.DATES),
        row(
            new PointsCommand.Capture("x", "none", -1),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.HOLD_UNKNOWN,
            PointsReasons.AMOUNT_INVALID),
        row(
            new PointsCommand.Capture("x", "held", 11),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.BALANCE_SHORT),
        row(
            new PointsCommand.Release("x", "none"),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.HOLD_UNKNOWN),
        row(
            refund("none", "", WRONG),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.ORDER_UNKNOWN,
            PointsReasons.AMOUNT_INVALID,
            PointsReasons.CURRENCY_OTHER),
        row(
            refund("o1", "none", WRONG),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.LINE_UNKNOWN,
            PointsReasons.AMOUNT_INVALID,
            PointsReasons.CURRENCY_OTHER),
        row(
            new PointsCommand.Restore("x", "none", -1),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.SPEND_UNKNOWN,
            PointsReasons.AMOUNT_INVALID),
        row(
            new PointsCommand.Adjust("x", 0, "gift"),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.AMOUNT_INVALID),
        row(
            new PointsCommand.Adjust("x", -36, "gift"),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.BALANCE_SHORT),
        row(
            new PointsCommand.Grant("x", "gift", lot(-1)),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.AMOUNT_INVALID),
        row(
            new PointsCommand.Grant("x", "gift", new PointsLot(0, 5, OVER, T)),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.DATES),
        row(
            new PointsCommand.Grant("x", "gift", new PointsLot(0, 5, null, EARLIER)),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.DATES),
        row(
            new PointsCommand.Give("x", "two", -1),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.AMOUNT_INVALID),
        row(
            new PointsCommand.Receive("x", "two", List.of()),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.AMOUNT_INVALID),
        row(
            new PointsCommand.Receive("x", "two", List.of(lot(9), lot(-1))),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.AMOUNT_INVALID),
        row(
            new PointsCommand.Activate("x", "none"),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.ORDER_UNKNOWN),
        row(
            new PointsCommand.Merge("x", ledger()),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.KEY_CONFLICT,
            PointsReasons.MERGE_CONFLICT),
        row(
            new PointsCommand.Merge("x", dollars()),
            EARLIER,
            PointsReasons.CLOCK_BACKWARDS,
            PointsReasons.CURRENCY_OTHER),
        row(new PointsCommand.Close("x", "end"), EARLIER, PointsReasons.CLOCK_BACKWARDS),
        row(new PointsCommand.Sweep("x"), EARLIER, PointsReasons.CLOCK_BACKWARDS));
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Reason::code).toList();
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void carriesAllItsCodesAndChangesNothing(
      PointsCommand wish, Instant occurredAt, Instant recordedAt, List<String> codes)
      throws IOException, ClassNotFoundException {
    PointsLedger ledger = ledger();
    PointsSnapshot before = ledger.snapshot();
    assertRefused(ledger, account -> account.apply(wish, occurredAt, recordedAt), codes);
    assertThat(ledger.snapshot()).isEqualTo(before);
    if (wish.key().equals("x")) {
      PointsCommand right = new PointsCommand.Spend("x", 35);
      assertThat(ledger.apply(right, T).isAccepted()).isTrue();
    }
  }

  /** Where the account is closed too, that is one more. */
  @ParameterizedTest
  @MethodSource("wishes")
  void saysAlsoThatTheAccountIsClosed(
      PointsCommand wish, Instant occurredAt, Instant recordedAt, List<String> codes) {
    if (!codes.contains(PointsReasons.KEY_CONFLICT)) {
      PointsLedger closed =
          ledger().apply(new PointsCommand.Close("close", "end"), T).accepted().orElseThrow();
      assertThat(codes(closed.apply(wish, occurredAt, recordedAt)))
          .contains(PointsReasons.ACCOUNT_CLOSED, PointsReasons.CLOCK_BACKWARDS);
    }
  }

  @Test
  void ofATransferHasTheCodesOfBothAccounts() {
    PointsLedger closed =
        ledger().apply(new PointsCommand.Close("close", "end"), T).accepted().orElseThrow();
    assertThat(
            codes(
                PointsTransfer.between(
                    new PointsCommand.Give("x", "two", 36), "one", ledger(), closed, T)))
        .containsExactlyInAnyOrder(PointsReasons.BALANCE_SHORT, PointsReasons.ACCOUNT_CLOSED);
    assertThat(
            codes(
                PointsTransfer.between(
                    new PointsCommand.Give("known", "two", -1), "one", ledger(), closed, EARLIER)))
        .containsExactly(PointsReasons.KEY_CONFLICT);
  }
}
