package io.shopcare.segmentation.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.PublicRecords;
import io.shopcare.segmentation.points.PointsLot.Source;
import io.shopcare.segmentation.voucher.GiftCard.Authorization;
import io.shopcare.segmentation.voucher.GiftCard.Stage;
import io.shopcare.segmentation.voucher.GuessThrottle.GuessPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** No code, no balance and no person in any text that could reach a log. */
class VoucherPrivacyTest {

  private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");
  private static final Money AMOUNT = Money.parse("EUR 73400.33");
  private static final String PERSON = "c-canary";
  private static final VoucherCode CODE = CodeFormat.ofDefaults().draw(new Random(3));
  private static final CodeKey KEY =
      CodeKey.of("a secret of the shop".getBytes(StandardCharsets.US_ASCII));

  private static List<Object> values() {
    CardFunds funds = new CardFunds(AMOUNT, AMOUNT);
    CardFunds none = funds.minus(funds);
    GiftCard card =
        GiftCard.builder()
            .from(GiftCard.issue("card-1", funds.plus(funds), ZoneOffset.UTC))
            .left(funds)
            .status(GiftCard.Status.ACTIVE)
            .ownerId(PERSON)
            .authorizations(
                Map.of("a", new Authorization(AMOUNT, PERSON, funds, Stage.CAPTURED, none)))
            .build();
    GuessThrottle throttle = GuessThrottle.of(GuessPolicy.ofDefaults()).missed(T);
    StoreCredit credit =
        StoreCredit.of(CurrencyCode.EUR, ZoneOffset.UTC)
            .apply(new StoreCreditCommand.Grant("k", AMOUNT, Source.PAID, "refund", null), T)
            .accepted()
            .orElseThrow();
    return List.of(
        CODE,
        KEY,
        CodeBatch.of(CodeFormat.ofDefaults(), KEY, 9),
        CodeFormat.ofDefaults(),
        VoucherCode.read(CODE.formatted()),
        VoucherCode.read(CODE.symbols().substring(1)),
        funds,
        card,
        card.authorizations().get("a"),
        card.apply(new GiftCardCommand.Authorize("b", AMOUNT.multipliedBy(9), PERSON), T),
        card.apply(new GiftCardCommand.Authorize("b", AMOUNT, "c-other"), T),
        new GiftCardEvent(
            new GiftCardCommand.Authorize("a", AMOUNT, PERSON),
            T,
            new GiftCardEvent.By("agent-7", "call")),
        new GiftCardEvent.By("agent-7", "call"),
        throttle,
        throttle.policy(),
        credit,
        credit.apply(new StoreCreditCommand.Spend("x", AMOUNT.multipliedBy(2)), T));
  }

  private static List<Object> commands() {
    return List.of(
        new GiftCardCommand.Activate(),
        new GiftCardCommand.Authorize("a", AMOUNT, PERSON),
        new GiftCardCommand.Capture("a", AMOUNT),
        new GiftCardCommand.Release("a"),
        new GiftCardCommand.Credit("r", "a", AMOUNT),
        new GiftCardCommand.Freeze(),
        new GiftCardCommand.Unfreeze(),
        new GiftCardCommand.Cancel(),
        new StoreCreditCommand.Grant("k", AMOUNT, Source.PAID, "refund", null),
        new StoreCreditCommand.Spend("k", AMOUNT),
        new StoreCreditCommand.Authorize("k", AMOUNT, null),
        new StoreCreditCommand.Capture("k", "a", AMOUNT),
        new StoreCreditCommand.Release("k", "a"),
        new StoreCreditCommand.Credit("k", "s", AMOUNT),
        new StoreCreditCommand.Close("k", "end"));
  }

  private static void assertSilent(Object value) {
    assertThat(String.valueOf(value))
        .doesNotContain("73400", "7340033", "73,400", PERSON, CODE.symbols(), CODE.formatted())
        .doesNotContain(CODE.symbols().substring(0, 6), "secret of", KEY.hash(CODE));
  }

  @Test
  void noTextTellsACodeABalanceOrAPerson() {
    List<Object> values = new ArrayList<>(values());
    values.addAll(commands());
    values.forEach(VoucherPrivacyTest::assertSilent);
    assertThat(values.stream().map(Object::getClass).filter(Class::isRecord))
        .containsAll(PublicRecords.besides(VoucherCode.class));
  }

  @Test
  void noExceptionTellsWhatWasWrong() {
    for (ThrowingCallable wrong :
        List.<ThrowingCallable>of(
            () -> new VoucherCode(CODE.symbols().substring(1)),
            () -> GiftCard.issue("x", CardFunds.paid(AMOUNT.negated()), ZoneOffset.UTC),
            () -> new CardFunds(AMOUNT, Money.parse("USD 73400.33")))) {
      Throwable thrown = catchThrowable(wrong);
      assertThat(thrown).isNotNull();
      assertSilent(thrown);
    }
  }
}
