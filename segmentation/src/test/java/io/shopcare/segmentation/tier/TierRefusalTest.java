package io.shopcare.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Reason;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.Serial;
import io.shopcare.segmentation.tier.TierFact.Placed;
import io.shopcare.segmentation.tier.TierFact.PointsSpent;
import io.shopcare.segmentation.tier.TierFact.Purchased;
import io.shopcare.segmentation.tier.TierFact.Refunded;
import io.shopcare.testkit.RecordLaws;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fact that is refused carries every code; one that is only late is none of these. */
class TierRefusalTest {

  private static final Instant T = Instant.parse("2026-06-10T10:00:00Z");
  private static final Instant EARLIER = T.minusSeconds(1);
  private static final Money WRONG = Money.parse("USD -5.00");

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  private static TierHistory history() {
    return TierHistory.of(LocalDate.parse("2026-01-01"), CurrencyCode.EUR)
        .plus(new Purchased("known", T, euros("50.00"), 50))
        .then(one -> one.plus(new Refunded("back", T, "known", euros("10.00"), 10)))
        .accepted()
        .orElseThrow();
  }

  private static Arguments row(TierFact fact, String... codes) {
    return arguments(fact, List.of(codes));
  }

  static Stream<Arguments> facts() {
    return Stream.of(
        row(new Purchased("x", T, WRONG, -1), TierReasons.AMOUNT, TierReasons.CURRENCY_OTHER),
        row(
            new Purchased("x", T, Money.parse("USD 5.00"), -1),
            TierReasons.AMOUNT,
            TierReasons.CURRENCY_OTHER),
        row(
            new Refunded("x", EARLIER, "none", WRONG, -1),
            TierReasons.AMOUNT,
            TierReasons.CURRENCY_OTHER,
            TierReasons.ORDER_UNKNOWN),
        row(
            new Refunded("x", EARLIER, "known", WRONG, -1),
            TierReasons.AMOUNT,
            TierReasons.CURRENCY_OTHER,
            TierReasons.CLOCK_BACKWARDS),
        row(
            new Refunded("x", EARLIER, "known", euros("40.01"), 0),
            TierReasons.REFUND_TOO_LARGE,
            TierReasons.CLOCK_BACKWARDS),
        row(new Refunded("x", T, "known", euros("1.00"), 41), TierReasons.REFUND_TOO_LARGE),
        row(new PointsSpent("x", T, -1), TierReasons.AMOUNT),
        row(new Placed("x", T, "gold", T, "press"), TierReasons.DATES),
        row(new Placed("x", T, "gold", EARLIER, "press"), TierReasons.DATES),
        row(new Purchased("known", T, euros("51.00"), 50), TierReasons.KEY_CONFLICT),
        row(new Refunded("back", T, "known", euros("9.00"), 10), TierReasons.KEY_CONFLICT),
        row(new PointsSpent("known", T, 5), TierReasons.KEY_CONFLICT));
  }

  @Test
  void everyFactChecksItsParts() {
    RecordLaws.assertChecksItsParts(
        TierFact.class,
        new Purchased("id", T, euros("1.00"), 1),
        new Refunded("id", T, "known", euros("1.00"), 1),
        new PointsSpent("id", T, 1),
        new Placed("id", T, "gold", null, "press"));
  }

  static Stream<Arguments> faultyAlone() {
    return Stream.of(
        row(new Purchased("x", T, Money.parse("JPY 30000"), 0), TierReasons.CURRENCY_OTHER),
        row(new Purchased("x", T, euros("-1.00"), 0), TierReasons.AMOUNT),
        row(new Purchased("x", T, euros("1.00"), -1), TierReasons.AMOUNT),
        row(new Refunded("x", T, "o", Money.parse("JPY 1"), 0), TierReasons.CURRENCY_OTHER),
        row(new Refunded("x", T, "o", euros("-1.00"), 0), TierReasons.AMOUNT),
        row(new PointsSpent("x", T, 0), TierReasons.AMOUNT),
        row(new Placed("x", T, "gold", T, "press"), TierReasons.DATES));
  }

  @ParameterizedTest
  @MethodSource("faultyAlone")
  void aHistoryThatIsReadTakesNoFactThatPlusWouldRefuse(TierFact fact, List<String> codes) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () -> new TierHistory(LocalDate.parse("2026-01-01"), CurrencyCode.EUR, List.of(fact)))
        .returns(codes.get(0), InvalidInputException::code);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void carriesAllItsCodesAndChangesNothing(TierFact fact, List<String> codes)
      throws IOException, ClassNotFoundException {
    TierHistory history = history();
    Object copy = Serial.copy(history);
    assertThat(history.plus(fact).refusals())
        .extracting(Reason::code)
        .containsExactlyInAnyOrderElementsOf(codes);
    assertThat(history).isEqualTo(copy);
    // Facts may come late: history is put in order by when they happened.
    assertThat(history.plus(new Purchased("x", EARLIER, euros("1.00"), 0)).isAccepted()).isTrue();
  }
}
