package io.shopcare.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReasonTextsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final char NBSP = '\u00a0';

  private static ReasonTexts texts(String english, String french) {
    return ReasonTexts.load(
        "t", files(Map.of("t_en.properties", english, "t_fr.properties", french)));
  }

  private static Function<String, @Nullable InputStream> files(Map<String, String> byName) {
    return name -> {
      String text = byName.get(name);
      return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    };
  }

  @Test
  void numbersAgreeWithTheirWordInBothLanguages() {
    ReasonTexts texts = texts("a={n:order|orders}", "a={n:commande|commandes}");
    Reason none = Reason.info("a", Detail.number("n", 0));
    Reason one = Reason.info("a", Detail.number("n", 1));
    Reason many = Reason.info("a", Detail.number("n", 12_345));
    assertThat(texts.render(none, Locale.ENGLISH, PARIS)).isEqualTo("0" + NBSP + "orders");
    assertThat(texts.render(none, Locale.FRENCH, PARIS)).isEqualTo("0" + NBSP + "commande");
    assertThat(texts.render(one, Locale.ENGLISH, PARIS)).isEqualTo("1" + NBSP + "order");
    assertThat(texts.render(many, Locale.ENGLISH, PARIS)).isEqualTo("12,345" + NBSP + "orders");
    assertThat(texts.render(many, Locale.FRENCH, PARIS))
        .isEqualTo("12\u202f345" + NBSP + "commandes");
  }

  @Test
  void moneyMomentsAndSpansFollowTheLanguage() {
    ReasonTexts texts = texts("a={m}, {t}, {d}", "a={m}, {t}, {d}");
    Reason reason =
        Reason.info(
            "a",
            Detail.money("m", Money.ofMinor(-123_456, CurrencyCode.EUR)),
            Detail.instant("t", Instant.parse("2026-03-02T09:05:00Z")),
            Detail.duration("d", Duration.ofMinutes(26 * 60 + 5)));
    assertThat(texts.render(reason, Locale.UK, PARIS))
        .isEqualTo("-1,234.56\u00a0EUR, 2026-03-02 10:05, 1\u00a0d 2\u00a0h");
    assertThat(texts.render(reason, Locale.CANADA_FRENCH, PARIS))
        .isEqualTo("-1\u202f234,56\u00a0EUR, 02/03/2026 10:05, 1\u00a0j 2\u00a0h");
  }

  @Test
  void sharesSecondsAndFractionsOfASecondAreWritten() {
    ReasonTexts texts = texts("a={s}, {t}, {d}", "a={s}, {t}, {d}");
    Reason reason =
        Reason.info(
            "a",
            Detail.ratio("s", Ratio.of(1, 8)),
            Detail.instant("t", Instant.parse("2026-03-02T09:05:07Z")),
            Detail.duration("d", Duration.ofMillis(900)));
    assertThat(texts.render(reason, Locale.UK, PARIS))
        .isEqualTo("12.5%, 2026-03-02 10:05:07, 900\u00a0ms");
    assertThat(texts.render(reason, Locale.FRENCH, PARIS))
        .isEqualTo("12,5\u202f%, 02/03/2026 10:05:07, 900\u00a0ms");
  }

  @Test
  void aCodeIsWordsBetweenDots() {
    assertThat(Reason.info("a-b.c_d.9").code()).isEqualTo("a-b.c_d.9");
    for (String wrong : new String[] {"", ".", "a.", ".a", "a..b", "A", "a b", "é"}) {
      assertThatThrownBy(() -> Reason.info(wrong))
          .as(wrong)
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> assertThat(e.code()).isEqualTo("reason.code.syntax"));
    }
  }

  @Test
  void unknownLanguagesGetEnglishAndUnknownCodesThemselves() {
    ReasonTexts texts = texts("a=yes", "a=oui");
    assertThat(texts.render(Reason.info("a"), Locale.GERMAN, PARIS)).isEqualTo("yes");
    assertThat(texts.render(Reason.info("b"), Locale.GERMAN, PARIS)).isEqualTo("b");
  }

  @Test
  void aMissingDetailIsVisible() {
    assertThat(texts("a=x {n} y", "a=x").render(Reason.info("a"), Locale.ENGLISH, PARIS))
        .isEqualTo("x ? y");
  }

  @Test
  void reasonsBehindAReasonAreIndented() {
    Decision<Boolean> decision =
        Decision.of(
            true,
            Reason.builder()
                .effect(Effect.FOR)
                .code("a")
                .addBecause(Reason.against("b", Detail.number("n", new BigDecimal("0.50"))))
                .build());
    assertThat(texts("a=A\nb=B {n}", "a=A\nb=B {n}").render(decision.reasons(), Locale.ENGLISH, PARIS))
        .isEqualTo("A\n  B 0.50\n");
  }

  @Test
  void everyTextStandsInBothLanguages() {
    assertThatThrownBy(() -> texts("a=yes", "b=oui"))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.code()).isEqualTo("texts.missing"));
    assertThatThrownBy(() -> ReasonTexts.load("u", files(Map.of())))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.place()).contains("u_en.properties"));
    assertThatThrownBy(() -> texts("a=x {n", "a=x"))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.offset()).hasValue(2));
  }

  @Test
  void aCodeBelongsToOneModule() {
    ReasonTexts texts = texts("a=yes", "a=oui");
    assertThatThrownBy(() -> texts.plus(texts))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.code()).isEqualTo("texts.duplicate"));
    assertThat(texts.plus(texts("b=no", "b=non")).codes()).containsExactly("a", "b");
  }
}
