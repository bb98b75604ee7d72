package io.shopcare.segmentation.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Reason;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.Serial;
import io.shopcare.segmentation.points.PointsLot.Source;
import io.shopcare.segmentation.voucher.StoreCreditCommand.Authorize;
import io.shopcare.segmentation.voucher.StoreCreditCommand.Capture;
import io.shopcare.segmentation.voucher.StoreCreditCommand.Close;
import io.shopcare.segmentation.voucher.StoreCreditCommand.Credit;
import io.shopcare.segmentation.voucher.StoreCreditCommand.Grant;
import io.shopcare.segmentation.voucher.StoreCreditCommand.Release;
import io.shopcare.segmentation.voucher.StoreCreditCommand.Spend;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreCreditTest {

  private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");
  private static final LocalDate MARCH = LocalDate.parse("2026-03-31");
  private static final Instant APRIL = Instant.parse("2026-03-31T22:00:00Z");

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  /** 30 euros of a refund for ever, 10 for a birthday and 5 for an apology, both through March. */
  private static StoreCredit credit() {
    return done(
        StoreCredit.of(CurrencyCode.EUR, ZoneId.of("Europe/Paris")),
        new Grant("g1", euros("30.00"), Source.PAID, "refund", null),
        new Grant("g2", euros("10.00"), Source.PROMOTIONAL, "birthday", MARCH.plusDays(9)),
        new Grant("g3", euros("5.00"), Source.PROMOTIONAL, "apology", MARCH));
  }

  private static StoreCredit done(StoreCredit credit, StoreCreditCommand... commands) {
    StoreCredit after = credit;
    for (StoreCreditCommand command : commands) {
      after = after.apply(command, T).accepted().orElseThrow();
    }
    return after;
  }

  private static List<String> refusal(StoreCredit credit, StoreCreditCommand command) {
    return credit.apply(command, T).refusals().stream().map(Reason::code).toList();
  }

  private static CardFunds funds(String paid, String promotional) {
    return new CardFunds(euros(paid), euros(promotional));
  }

  @Test
  void whatWasGivenAwayIsSpentFirstAndTheFirstToExpireBeforeThat() {
    StoreCredit spent = done(credit(), new Spend("s", euros("7.00")));
    assertThat(spent.funds(T)).isEqualTo(funds("30.00", "8.00"));
    assertThat(spent.expiries(T)).isEqualTo(Map.of(APRIL.plus(Duration.ofDays(9)), euros("8.00")));
    StoreCredit more = done(spent, new Spend("t", euros("20.00")));
    assertThat(more.funds(T)).isEqualTo(funds("18.00", "0.00"));
    assertThat(done(more, new Credit("r", "t", euros("13.00"))).funds(T))
        .isEqualTo(funds("30.00", "1.00"));
  }

  @Test
  void creditEndsWithItsLastDay() {
    assertThat(credit().spendable(APRIL.minusNanos(1))).isEqualTo(euros("45.00"));
    assertThat(credit().spendable(APRIL)).isEqualTo(euros("40.00"));
  }

  @Test
  void creditThatComesBackLateHasThirtyDays() {
    StoreCredit spent = done(credit(), new Spend("s", euros("5.00")));
    Instant may = Instant.parse("2026-05-02T09:00:00Z");
    StoreCredit back =
        spent.apply(new Credit("r", "s", euros("5.00")), may).accepted().orElseThrow();
    assertThat(back.spendable(may.plus(Duration.ofDays(30)))).isEqualTo(euros("35.00"));
    assertThat(back.spendable(may.plus(Duration.ofDays(31)))).isEqualTo(euros("30.00"));
  }

  @Test
  void creditIsSetAsideAndSpentOrFree() {
    StoreCredit aside = done(credit(), new Authorize("a", euros("40.00"), null));
    assertThat(aside.authorized(T)).isEqualTo(euros("40.00"));
    assertThat(aside.spendable(T)).isEqualTo(euros("5.00"));
    assertThat(refusal(aside, new Spend("x", euros("5.01"))))
        .containsExactly(VoucherReasons.CREDIT_SHORT);
    assertThat(done(aside, new Release("r", "a")).spendable(T)).isEqualTo(euros("45.00"));
    StoreCredit captured = done(aside, new Capture("c", "a", euros("31.00")));
    assertThat(captured.funds(T)).isEqualTo(funds("14.00", "0.00"));
    assertThat(refusal(captured, new Release("x", "a")))
        .containsExactly(VoucherReasons.CREDIT_ENDED);
    assertThat(refusal(captured, new Credit("x", "c", euros("31.01"))))
        .containsExactly(VoucherReasons.CREDIT_SHORT);
  }

  @Test
  void whatIsDoneTwiceIsDoneOnce() {
    StoreCredit credit = credit();
    for (StoreCreditCommand command :
        List.of(
            new Grant("g1", euros("30.00"), Source.PAID, "refund", null),
            new Spend("s", euros("7.00")),
            new Credit("r", "s", euros("7.00")),
            new Authorize("a", euros("7.00"), null),
            new Capture("c", "a", euros("7.00")),
            new Close("e", "erasure"))) {
      credit = done(credit, command);
      Instant later = T.plus(Duration.ofDays(1));
      assertThat(credit.apply(command, later).accepted()).contains(credit);
    }
    assertThat(credit.funds(T)).isEqualTo(funds("0.00", "0.00"));
    assertThat(refusal(credit, new Spend("s", euros("7.01"))))
        .containsExactly(VoucherReasons.CREDIT_CONFLICT);
  }

  @Test
  void aRefusalNamesAllThatStandsAgainstIt() {
    assertThat(refusal(credit(), new Spend("x", Money.parse("USD -1.00"))))
        .containsExactly(VoucherReasons.CREDIT_CURRENCY, VoucherReasons.CREDIT_AMOUNT);
    assertThat(refusal(credit(), new Capture("x", "none", euros("1.00"))))
        .containsExactly(VoucherReasons.CREDIT_UNKNOWN, VoucherReasons.CREDIT_SHORT);
    assertThat(refusal(credit(), new Credit("x", "none", euros("1.00"))))
        .containsExactly(VoucherReasons.CREDIT_SHORT, VoucherReasons.CREDIT_UNKNOWN);
    assertThat(credit().apply(new Spend("x", euros("1.00")), T.minusSeconds(1)).refusals())
        .extracting("code")
        .containsExactly(VoucherReasons.CREDIT_CLOCK);
  }

  @Test
  void isReadBackAsItWas() throws IOException, ClassNotFoundException {
    assertThat(Serial.copy(credit())).isEqualTo(credit());
  }

  @Test
  void aLastDayIsADayOfTheCalendar() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () -> new Grant("g", euros("1.00"), Source.PAID, "refund", LocalDate.of(10_000, 1, 1)))
        .returns("storecredit.through", InvalidInputException::code);
    StoreCredit last =
        done(
            StoreCredit.of(CurrencyCode.EUR, ZoneId.of("Europe/Paris")),
            new Grant("g", euros("1.00"), Source.PAID, "refund", LocalDate.of(9_999, 12, 31)));
    assertThat(last.expiries(T)).hasSize(1);
  }
}
