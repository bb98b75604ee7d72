package io.shopcare.segmentation.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.segmentation.voucher.GiftCardCommand.Activate;
import io.shopcare.segmentation.voucher.GiftCardCommand.Authorize;
import io.shopcare.segmentation.voucher.GiftCardCommand.Cancel;
import io.shopcare.segmentation.voucher.GiftCardCommand.Capture;
import io.shopcare.segmentation.voucher.GiftCardCommand.Credit;
import io.shopcare.segmentation.voucher.GiftCardCommand.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Gift cards that are over, or on their last day. */
class GiftCardEdgeTest {

  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final Instant ON_IT = LAST.atTime(12, 0).toInstant(ZoneOffset.UTC);

  private static Money euros(int euros) {
    return Money.parse("EUR " + euros + ".00");
  }

  private static GiftCard done(GiftCardCommand... commands) {
    GiftCard card =
        GiftCard.builder()
            .from(GiftCard.issue("card", CardFunds.paid(euros(40)), ZoneOffset.UTC))
            .paidThrough(LAST)
            .build();
    for (GiftCardCommand command : commands) {
      card = card.apply(command, ON_IT).accepted().orElseThrow();
    }
    return card;
  }

  private static List<String> refusal(GiftCard card, GiftCardCommand command) {
    Outcome<GiftCard> outcome = card.apply(command, ON_IT);
    return outcome.refusals().stream().map(Reason::code).toList();
  }

  @Test
  void nothingComesBackToACancelledCard() {
    GiftCard card =
        done(
            new Activate(),
            new Authorize("a", euros(30), null),
            new Capture("a", euros(30)),
            new Cancel());
    assertThat(refusal(card, new Credit("c", "a", euros(5))))
        .containsExactly(VoucherReasons.CARD_STATUS);
  }

  @Test
  void whatComesBackOnTheLastDayIsNotLateYet() {
    GiftCard card =
        done(
            new Activate(),
            new Authorize("a", euros(30), null),
            new Capture("a", euros(30)),
            new Credit("c", "a", euros(5)));
    assertThat(card.paidThrough()).contains(LAST);
    assertThat(card.spendable(ON_IT)).isEqualTo(CardFunds.paid(euros(15)));
  }

  @Test
  void whatWasReleasedIsNotCapturedEvenForNothing() {
    GiftCard card = done(new Activate(), new Authorize("a", euros(30), null), new Release("a"));
    assertThat(refusal(card, new Capture("a", euros(0))))
        .containsExactly(VoucherReasons.CARD_AMOUNT, VoucherReasons.CARD_AUTHORIZATION_ENDED);
  }

  /** A change so far ahead would be the last one. */
  @Test
  void noCommandIsBeyondTheCalendar() {
    GiftCard card = done(new Activate(), new Authorize("a", euros(30), null));
    Instant first = Instant.parse("0001-01-01T00:00:00Z");
    Instant end = Instant.parse("9999-01-01T00:00:00Z");
    for (Instant at : List.of(Instant.MIN, first.minusNanos(1), end, Instant.MAX)) {
      for (ThrowingCallable asked :
          List.<ThrowingCallable>of(
              () -> card.apply(new Capture("a", euros(30)), at),
              () -> card.spendable(at),
              () -> card.expired(at),
              () -> GiftCard.builder().from(card).changedAt(at).build())) {
        assertThatExceptionOfType(InvalidInputException.class)
            .isThrownBy(asked)
            .returns("giftcard.date.range", InvalidInputException::code);
      }
    }
    GiftCard fresh = GiftCard.issue("card", CardFunds.paid(euros(40)), ZoneOffset.MAX);
    for (Instant at : List.of(first, end.minusNanos(1))) {
      assertThat(fresh.apply(new Activate(), at).isAccepted()).isTrue();
    }
  }

  @Test
  void theLongestGraceEndsInTheCalendarOnItsLastDay() {
    GiftCard card =
        GiftCard.builder().from(done(new Activate())).grace(Period.ofYears(9_999)).build();
    Instant last = Instant.parse("9998-12-31T23:59:59Z");
    for (GiftCardCommand command :
        List.of(new Authorize("a", euros(30), null), new Capture("a", euros(30)))) {
      card = card.apply(command, ON_IT).accepted().orElseThrow();
    }
    assertThat(card.apply(new Credit("c", "a", euros(5)), last).accepted().orElseThrow())
        .returns(euros(5), late -> late.spendable(last).total());
  }
}
