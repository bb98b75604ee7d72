package io.shopcare.measure;

import static io.shopcare.Faults.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

  @Test
  void itIsInLowestTermsWithAPositiveDenominator() {
    assertThat(Ratio.of(-6, -8)).isEqualTo(Ratio.of(3, 4));
    assertThat(Ratio.of(6, -8)).isEqualTo(new Ratio(-3, 4));
    assertThat(Ratio.of(0, -5)).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Ratio.ONE);
    assertThat(Ratio.of(Long.MIN_VALUE, 2).numerator()).isEqualTo(Long.MIN_VALUE / 2);
    assertThat(Ratio.of(Long.MIN_VALUE, -2).numerator()).isEqualTo(-(Long.MIN_VALUE / 2));
  }

  @Test
  void whatDoesNotFitThrows() {
    assertThatThrownBy(() -> Ratio.of(1, Long.MIN_VALUE)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Ratio.of(Long.MIN_VALUE, -1)).isInstanceOf(ArithmeticException.class);
    assertThat(codeOf(() -> Ratio.of(1, 0))).isEqualTo("measure.ratio.zero-denominator");
    assertThat(codeOf(() -> Ratio.percent(new BigDecimal("1e-30"))))
        .isEqualTo("measure.ratio.range");
    assertThat(codeOf(() -> Ratio.percent(new BigDecimal("1e3000000"))))
        .isEqualTo("number.too-long");
  }

  /** 0.07 · 100 is 7.000000000000001 in doubles, which would move a rank by one. */
  @Test
  void sevenPercentOfAHundredIsSeven() {
    assertThat(Ratio.percent(7).of(100, RoundingMode.CEILING)).isEqualTo(7);
    assertThat(Ratio.parse("0.07")).isEqualTo(Ratio.percent(7));
  }

  @ParameterizedTest
  @CsvSource({
    "80%, 4, 5",
    "3/4, 3, 4",
    "0.8, 4, 5",
    "17.5%, 7, 40",
    "-5%, -1, 20",
    "1, 1, 1",
    "300%, 3, 1",
    "1.5/3, 1, 2",
    "3/-4, -3, 4",
    "0%, 0, 1",
    "9223372036854775807/9223372036854775806, 9223372036854775807, 9223372036854775806"
  })
  void percentFractionAndDecimalAreRead(String text, long numerator, long denominator) {
    assertThat(Ratio.parse(text)).isEqualTo(Ratio.of(numerator, denominator));
  }

  @ParameterizedTest
  @CsvSource({
    "4, 5, 80%",
    "7, 40, 17.5%",
    "1, 3, 1/3",
    "-1, 20, -5%",
    "3, 1, 300%",
    "0, 1, 0%",
    "1, 100000000, 0.000001%",
    "1, 1000000000, 1/1000000000",
    "9223372036854775807, 1, 9223372036854775807/1"
  })
  void itIsWrittenAsPercentageWhereThatIsExact(long numerator, long denominator, String text) {
    assertThat(Ratio.of(numerator, denominator)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "%", "/", "1/", "/2", "1/2/3", "50%%", "1/2%", "1e3", "1e3%", " 1", "½", "x"})
  void anythingElseIsRefused(String text) {
    assertThat(codeOf(() -> Ratio.parse(text))).isEqualTo("number.syntax");
  }

  @Test
  void hostileTextIsRefused() {
    assertThat(codeOf(() -> Ratio.parse("9".repeat(1_000_000)))).isEqualTo("input.too-long");
    assertThat(codeOf(() -> Ratio.parse("9".repeat(40)))).isEqualTo("measure.ratio.range");
    assertThat(codeOf(() -> Ratio.parse("1/0.0"))).isEqualTo("measure.ratio.zero-denominator");
  }

  @Test
  void theComplementIsWhatIsMissingToTheWhole() {
    assertThat(Ratio.percent(80).complement()).isEqualTo(Ratio.percent(20));
    assertThat(Ratio.percent(120).complement()).isEqualTo(Ratio.percent(-20));
  }

  @Test
  void aShareIsPartOfAWhole() {
    assertThat(Ratio.ZERO.isShare()).isTrue();
    assertThat(Ratio.ONE.isShare()).isTrue();
    assertThat(Ratio.of(101, 100).isShare()).isFalse();
    assertThat(Ratio.of(-1, 100).isShare()).isFalse();
  }

  @Test
  void itIsRenderedOnlyAtTheEnd() {
    assertThat(Ratio.of(2, 3).toBigDecimal(4, RoundingMode.HALF_UP)).isEqualTo("0.6667");
    assertThat(Ratio.of(1, 8).toDouble()).isEqualTo(0.125);
  }
}
