package io.shopcare.segmentation.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.segmentation.voucher.GiftCardCommand.Activate;
import io.shopcare.segmentation.voucher.GiftCardCommand.Authorize;
import io.shopcare.segmentation.voucher.GiftCardCommand.Cancel;
import io.shopcare.segmentation.voucher.GiftCardCommand.Capture;
import io.shopcare.segmentation.voucher.GiftCardCommand.Credit;
import io.shopcare.segmentation.voucher.GiftCardCommand.Freeze;
import io.shopcare.segmentation.voucher.GiftCardCommand.Release;
import io.shopcare.segmentation.voucher.GiftCardCommand.Unfreeze;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GiftCardTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  /** 40 euros that were paid for and 10 that the shop added. */
  private static GiftCard card() {
    CardFunds loaded = new CardFunds(euros("40.00"), euros("10.00"));
    return done(GiftCard.issue("card-1", loaded, PARIS), new Activate());
  }

  private static GiftCard done(GiftCard card, GiftCardCommand... commands) {
    GiftCard after = card;
    for (GiftCardCommand command : commands) {
      after = after.apply(command, T).accepted().orElseThrow();
    }
    return after;
  }

  private static List<String> refusal(GiftCard card, GiftCardCommand command) {
    return card.apply(command, T).refusals().stream().map(Reason::code).toList();
  }

  @Test
  void promotionalMoneyGoesFirstAndComesBackLast() {
    GiftCard spent =
        done(card(), new Authorize("a", euros("30.00"), null), new Capture("a", euros("25.00")));
    assertThat(spent.used()).isEqualTo(new CardFunds(euros("15.00"), euros("10.00")));
    assertThat(spent.left()).isEqualTo(CardFunds.paid(euros("25.00")));
    GiftCard back = done(spent, new Credit("r", "a", euros("20.00")));
    assertThat(back.left()).isEqualTo(new CardFunds(euros("40.00"), euros("5.00")));
    assertThat(refusal(back, new Credit("s", "a", euros("5.01"))))
        .containsExactly(VoucherReasons.CARD_SHORT);
  }

  @Test
  void whatIsDoneTwiceIsDoneOnce() {
    GiftCard card = card();
    for (GiftCardCommand command :
        List.of(
            new Authorize("a", euros("30.00"), null),
            new Authorize("b", euros("5.00"), null),
            new Capture("a", euros("25.00")),
            new Release("b"),
            new Credit("r", "a", euros("20.00")),
            new Freeze(),
            new Unfreeze(),
            new Cancel())) {
      card = done(card, command);
      assertThat(done(card, command)).isEqualTo(card);
    }
    assertThat(done(card, new Authorize("a", euros("30.00"), null))).isEqualTo(card);
    assertThat(card.voided()).isEqualTo(new CardFunds(euros("40.00"), euros("5.00")));
    assertThat(refusal(card, new Authorize("a", euros("31.00"), null)))
        .containsExactly(VoucherReasons.CARD_CONFLICT);
    assertThat(refusal(card, new Capture("b", euros("5.00"))))
        .containsExactly(VoucherReasons.CARD_AUTHORIZATION_ENDED);
    assertThat(refusal(card, new Release("a")))
        .containsExactly(VoucherReasons.CARD_AUTHORIZATION_ENDED);
    assertThat(refusal(card, new Credit("r", "a", euros("1.00"))))
        .containsExactly(VoucherReasons.CARD_CONFLICT);
  }

  @Test
  void aRefusalNamesAllThatStandsAgainstIt() {
    GiftCard mine =
        GiftCard.builder()
            .from(GiftCard.issue("card-1", CardFunds.paid(euros("40.00")), PARIS))
            .ownerId("c-1")
            .build();
    assertThat(refusal(mine, new Authorize("a", euros("50.00"), "c-2")))
        .containsExactly(
            VoucherReasons.CARD_STATUS, VoucherReasons.CARD_OWNER, VoucherReasons.CARD_SHORT);
    assertThat(refusal(mine, new Authorize("a", Money.parse("USD -1.00"), null)))
        .containsExactly(
            VoucherReasons.CARD_CURRENCY,
            VoucherReasons.CARD_AMOUNT,
            VoucherReasons.CARD_STATUS,
            VoucherReasons.CARD_OWNER);
    assertThat(refusal(mine, new Capture("a", euros("1.00"))))
        .containsExactly(VoucherReasons.CARD_AUTHORIZATION_UNKNOWN);
    assertThat(refusal(mine, new Release("a")))
        .containsExactly(VoucherReasons.CARD_AUTHORIZATION_UNKNOWN);
    assertThat(refusal(mine, new Credit("r", "a", euros("1.00"))))
        .containsExactly(VoucherReasons.CARD_AUTHORIZATION_UNKNOWN);
    GiftCard open = done(card(), new Authorize("a", euros("30.00"), null));
    assertThat(refusal(open, new Cancel())).containsExactly(VoucherReasons.CARD_IN_USE);
    assertThat(refusal(open, new Unfreeze())).isEmpty();
    assertThat(refusal(done(open, new Freeze()), new Activate()))
        .containsExactly(VoucherReasons.CARD_STATUS);
  }

  /** The day itself is included, in the zone of the shop. */
  @Test
  void moneyEndsWithItsLastDay() {
    GiftCard card =
        GiftCard.builder()
            .from(card())
            .paidThrough(LocalDate.parse("2026-03-31"))
            .promotionalThrough(LocalDate.parse("2026-03-15"))
            .build();
    Instant midnight = Instant.parse("2026-03-15T23:00:00Z");
    assertThat(card.spendable(midnight.minusNanos(1)).total()).isEqualTo(euros("50.00"));
    assertThat(card.spendable(midnight)).isEqualTo(CardFunds.paid(euros("40.00")));
    Instant summer = Instant.parse("2026-03-31T22:00:00Z");
    assertThat(card.spendable(summer.minusNanos(1)).total()).isEqualTo(euros("40.00"));
    assertThat(card.spendable(summer).total()).isEqualTo(euros("0.00"));
    assertThat(card.left().total()).isEqualTo(euros("50.00"));
  }

  @Test
  void tellsNoAmountInItsText() {
    GiftCard card = done(card(), new Authorize("a", euros("31.07"), "c-9"));
    assertThat(card.toString()).doesNotContain("31", "40", "50", "c-9").contains("card-1");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> GiftCard.issue("x", CardFunds.paid(euros("-1.00")), PARIS))
        .returns("giftcard.funds", InvalidInputException::code);
  }

  /** As a host may have stored it wrongly. */
  @Test
  void whatBecameOfACardIsWhatWasLoaded() {
    GiftCard open = done(card(), new Authorize("a", euros("30.00"), null));
    for (GiftCard.Builder wrong :
        List.of(
            GiftCard.builder().from(open).left(open.loaded()),
            GiftCard.builder().from(open).authorizations(Map.of()),
            GiftCard.builder().from(open).voided(CardFunds.paid(euros("1.00"))),
            GiftCard.builder()
                .from(open)
                .left(open.left().plus(CardFunds.paid(euros("1.00"))))
                .voided(CardFunds.paid(euros("-1.00"))))) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(wrong::build)
          .returns("giftcard.funds", InvalidInputException::code);
    }
  }

  @Test
  void daysOfGraceAreNotNegativeAndStayInTheCalendar() {
    for (Period bad : List.of(Period.ofDays(-1), Period.ofYears(10_000))) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> GiftCard.builder().from(card()).grace(bad).build())
          .returns("giftcard.grace", InvalidInputException::code);
    }
  }

  /** 40 euros are spent, the card ends in March, and half of them come back in May. */
  @Test
  void moneyThatComesBackLateHasDaysOfGrace() {
    GiftCard spent =
        done(card(), new Authorize("a", euros("40.00"), null), new Capture("a", euros("40.00")));
    GiftCard card =
        GiftCard.builder().from(spent).paidThrough(LocalDate.parse("2026-03-31")).build();
    Instant may = Instant.parse("2026-05-02T09:00:00Z");
    GiftCard back = card.apply(new Credit("r", "a", euros("20.00")), may).accepted().orElseThrow();
    assertThat(back.spendable(may.plus(Duration.ofDays(30))))
        .isEqualTo(CardFunds.paid(euros("20.00")));
    assertThat(back.spendable(may.plus(Duration.ofDays(31))).total()).isEqualTo(euros("0.00"));
    assertThat(back.voided()).isEqualTo(CardFunds.paid(euros("10.00")));
    GiftCard strict = GiftCard.builder().from(card).grace(Period.ZERO).build();
    assertThat(strict.apply(new Credit("r", "a", euros("20.00")), may).accepted().orElseThrow())
        .returns(CardFunds.paid(euros("30.00")), after -> after.expired(may))
        .returns(euros("0.00"), after -> after.spendable(may).total());
  }

  @Test
  void itsTrailTellsWhoDidWhatAndWhy() {
    GiftCardEvent.By agent = new GiftCardEvent.By("agent-7", "lost-card");
    GiftCardEvent freeze = new GiftCardEvent(new Freeze(), T, agent);
    GiftCard frozen = card().apply(freeze).accepted().orElseThrow();
    assertThat(frozen.apply(freeze).accepted()).contains(frozen);
    assertThat(frozen.trail()).containsExactly(freeze);
    assertThat(frozen.status()).isEqualTo(GiftCard.Status.FROZEN);
    assertThat(frozen.apply(new GiftCardEvent(new Activate(), T, agent)).isAccepted()).isFalse();
  }
}
