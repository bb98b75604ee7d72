package io.shopcare.segmentation.voucher;

import static io.shopcare.segmentation.Refusals.assertRefused;
import static io.shopcare.segmentation.Refusals.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsLot.Source;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused of a gift card or of store credit carries every code and changes nothing. */
class StoredMoneyRefusalTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant T = Instant.parse("2026-06-10T10:00:00Z");
  private static final Instant EARLIER = T.minusSeconds(1);
  private static final Money WRONG = Money.parse("USD -5.00");

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  /** Fifty euros of Ann's until the end of June: ten set aside, ten spent. */
  private static GiftCard card() {
    GiftCard card =
        GiftCard.builder()
            .from(GiftCard.issue("card", CardFunds.paid(euros("50.00")), PARIS))
            .ownerId("ann")
            .paidThrough(LocalDate.parse("2026-06-30"))
            .build();
    for (GiftCardCommand command :
        List.of(
            new GiftCardCommand.Activate(),
            new GiftCardCommand.Authorize("open", euros("10.00"), "ann"),
            new GiftCardCommand.Authorize("spent", euros("10.00"), "ann"),
            new GiftCardCommand.Capture("spent", euros("10.00")),
            new GiftCardCommand.Credit("back", "spent", euros("1.00")))) {
      card = card.apply(command, T).accepted().orElseThrow();
    }
    return card;
  }

  static Stream<Arguments> cardWishes() {
    return Stream.of(
        row(
            new GiftCardCommand.Authorize("x", WRONG, "bob"),
            EARLIER,
            VoucherReasons.CARD_CLOCK,
            VoucherReasons.CARD_AMOUNT,
            VoucherReasons.CARD_CURRENCY,
            VoucherReasons.CARD_OWNER),
        row(
            new GiftCardCommand.Authorize("x", euros("31.01"), null),
            EARLIER,
            VoucherReasons.CARD_CLOCK,
            VoucherReasons.CARD_SHORT,
            VoucherReasons.CARD_OWNER),
        row(
            new GiftCardCommand.Authorize("x", euros("1.00"), "ann"),
            Instant.parse("2026-07-01T00:00:00Z"),
            VoucherReasons.CARD_SHORT),
        row(
            new GiftCardCommand.Capture("x", WRONG),
            EARLIER,
            VoucherReasons.CARD_CLOCK,
            VoucherReasons.CARD_AMOUNT,
            VoucherReasons.CARD_CURRENCY,
            VoucherReasons.CARD_AUTHORIZATION_UNKNOWN),
        row(
            new GiftCardCommand.Capture("open", WRONG),
            EARLIER,
            VoucherReasons.CARD_CLOCK,
            VoucherReasons.CARD_AMOUNT,
            VoucherReasons.CARD_CURRENCY),
        row(
            new GiftCardCommand.Capture("open", euros("10.01")),
            EARLIER,
            VoucherReasons.CARD_CLOCK,
            VoucherReasons.CARD_SHORT),
        row(
            new GiftCardCommand.Release("x"),
            EARLIER,
            VoucherReasons.CARD_CLOCK,
            VoucherReasons.CARD_AUTHORIZATION_UNKNOWN),
        row(new GiftCardCommand.Release("open"), EARLIER, VoucherReasons.CARD_CLOCK),
        row(
            new GiftCardCommand.Credit("x", "open", WRONG),
            EARLIER,
            VoucherReasons.CARD_CLOCK,
            VoucherReasons.CARD_AMOUNT,
            VoucherReasons.CARD_CURRENCY,
            VoucherReasons.CARD_AUTHORIZATION_UNKNOWN),
        row(
            new GiftCardCommand.Credit("x", "spent", euros("9.01")),
            EARLIER,
            VoucherReasons.CARD_CLOCK,
            VoucherReasons.CARD_SHORT),
        row(new GiftCardCommand.Freeze(), EARLIER, VoucherReasons.CARD_CLOCK),
        row(
            new GiftCardCommand.Cancel(),
            EARLIER,
            VoucherReasons.CARD_CLOCK,
            VoucherReasons.CARD_IN_USE),
        row(
            new GiftCardCommand.Authorize("open", euros("11.00"), "ann"),
            T,
            VoucherReasons.CARD_CONFLICT),
        row(
            new GiftCardCommand.Authorize("open", euros("10.00"), "bob"),
            T,
            VoucherReasons.CARD_CONFLICT),
        row(
            new GiftCardCommand.Capture("spent", WRONG),
            EARLIER,
            VoucherReasons.CARD_CLOCK,
            VoucherReasons.CARD_AMOUNT,
            VoucherReasons.CARD_CURRENCY,
            VoucherReasons.CARD_AUTHORIZATION_ENDED),
        row(
            new GiftCardCommand.Capture("spent", euros("9.00")),
            T,
            VoucherReasons.CARD_AUTHORIZATION_ENDED),
        row(
            new GiftCardCommand.Release("spent"),
            EARLIER,
            VoucherReasons.CARD_CLOCK,
            VoucherReasons.CARD_AUTHORIZATION_ENDED),
        row(new GiftCardCommand.Release("spent"), T, VoucherReasons.CARD_AUTHORIZATION_ENDED),
        row(
            new GiftCardCommand.Credit("back", "spent", euros("2.00")),
            T,
            VoucherReasons.CARD_CONFLICT));
  }

  @ParameterizedTest
  @MethodSource("cardWishes")
  void ofAGiftCard(GiftCardCommand wish, Instant at, List<String> codes)
      throws IOException, ClassNotFoundException {
    GiftCard card = card();
    assertRefused(card, before -> before.apply(wish, at), codes);
    assertThat(
            card.apply(new GiftCardCommand.Authorize("x", euros("31.00"), "ann"), T).isAccepted())
        .isTrue();
  }

  /** Fifty euros, of which ten are set aside, ten were spent and one came back. */
  private static StoreCredit credit() {
    StoreCredit credit = StoreCredit.of(CurrencyCode.EUR, PARIS);
    for (StoreCreditCommand command :
        List.of(
            new StoreCreditCommand.Grant("known", euros("50.00"), Source.PAID, "refund", null),
            new StoreCreditCommand.Authorize("open", euros("10.00"), null),
            new StoreCreditCommand.Spend("spent", euros("10.00")),
            new StoreCreditCommand.Credit("back", "spent", euros("1.00")))) {
      credit = credit.apply(command, T).accepted().orElseThrow();
    }
    return credit;
  }

  private static StoreCreditCommand grant(String key, Money amount) {
    return new StoreCreditCommand.Grant(key, amount, Source.PAID, "refund", null);
  }

  static Stream<Arguments> creditWishes() {
    return Stream.of(
        row(
            grant("x", WRONG),
            EARLIER,
            VoucherReasons.CREDIT_CLOCK,
            VoucherReasons.CREDIT_AMOUNT,
            VoucherReasons.CREDIT_CURRENCY),
        row(
            new StoreCreditCommand.Spend("x", WRONG),
            EARLIER,
            VoucherReasons.CREDIT_CLOCK,
            VoucherReasons.CREDIT_AMOUNT,
            VoucherReasons.CREDIT_CURRENCY),
        row(
            new StoreCreditCommand.Spend("x", Money.parse("USD 31.01")),
            EARLIER,
            VoucherReasons.CREDIT_CLOCK,
            VoucherReasons.CREDIT_SHORT,
            VoucherReasons.CREDIT_CURRENCY),
        row(
            new StoreCreditCommand.Authorize("x", WRONG, null),
            EARLIER,
            VoucherReasons.CREDIT_CLOCK,
            VoucherReasons.CREDIT_AMOUNT,
            VoucherReasons.CREDIT_CURRENCY),
        row(
            new StoreCreditCommand.Capture("x", "none", WRONG),
            EARLIER,
            VoucherReasons.CREDIT_CLOCK,
            VoucherReasons.CREDIT_AMOUNT,
            VoucherReasons.CREDIT_CURRENCY,
            VoucherReasons.CREDIT_UNKNOWN),
        row(
            new StoreCreditCommand.Release("x", "none"),
            EARLIER,
            VoucherReasons.CREDIT_CLOCK,
            VoucherReasons.CREDIT_UNKNOWN),
        row(
            new StoreCreditCommand.Credit("x", "none", WRONG),
            EARLIER,
            VoucherReasons.CREDIT_CLOCK,
            VoucherReasons.CREDIT_AMOUNT,
            VoucherReasons.CREDIT_CURRENCY,
            VoucherReasons.CREDIT_UNKNOWN),
        row(
            new StoreCreditCommand.Credit("x", "spent", euros("9.01")),
            EARLIER,
            VoucherReasons.CREDIT_CLOCK,
            VoucherReasons.CREDIT_SHORT),
        row(grant("known", euros("51.00")), T, VoucherReasons.CREDIT_CONFLICT),
        row(grant("known", Money.parse("USD 50.00")), T, VoucherReasons.CREDIT_CURRENCY),
        row(
            new StoreCreditCommand.Spend("spent", euros("9.00")),
            T,
            VoucherReasons.CREDIT_CONFLICT),
        row(
            new StoreCreditCommand.Credit("back", "spent", euros("2.00")),
            T,
            VoucherReasons.CREDIT_CONFLICT));
  }

  @ParameterizedTest
  @MethodSource("creditWishes")
  void ofStoreCredit(StoreCreditCommand wish, Instant at, List<String> codes)
      throws IOException, ClassNotFoundException {
    StoreCredit credit = credit();
    assertRefused(credit, before -> before.apply(wish, at), codes);
    assertThat(credit.apply(new StoreCreditCommand.Spend("x", euros("31.00")), T).isAccepted())
        .isTrue();
  }
}
