package io.shopcare.internal;

import static io.shopcare.Faults.codeOf;
import static io.shopcare.Faults.faultOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.InvalidInputException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "007", "12.50", "-12.5", "0.000001"})
  void plainDecimalsAreRead(String text) {
    assertThat(Decimals.parse(text, 0, text.length(), "n")).isEqualTo(new BigDecimal(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0", "-, 1", "+1, 0", ".5, 0", "5., 2", "1e3, 1", "1E3, 1", "1.2.3, 3", "--1, 1",
    "'1,5', 1", "' 1', 0", "'1 ', 1", "0x10, 1", "٣, 0", "1٣, 1", "NaN, 0", "1_000, 1", "−1, 0"
  })
  void anythingElseIsRefusedAtItsCharacter(String text, int offset) {
    InvalidInputException fault = faultOf(() -> Decimals.parse(text, 0, text.length(), "n"));
    assertThat(fault.code()).isEqualTo("number.syntax");
    assertThat(fault.offset()).hasValue(offset);
  }

  @Test
  void onlyTheGivenPartIsRead() {
    assertThat(Decimals.parse("EUR 12.50!", 4, 9, "n")).isEqualTo(new BigDecimal("12.50"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e41", "1e-41", "1e2147483647", "1e-2147483647", "1e3000000"})
  void bombsAreRefusedBeforeTheyGoOff(String bomb) {
    assertThat(codeOf(() -> Decimals.requireBounded(new BigDecimal(bomb), "n")))
        .isEqualTo("number.too-long");
  }

  @Test
  void fortyDigitsAreBounded() {
    BigDecimal longest = new BigDecimal("9".repeat(40));
    assertThat(Decimals.requireBounded(longest, "n")).isSameAs(longest);
    assertThat(codeOf(() -> Decimals.requireBounded(new BigDecimal("9".repeat(41)), "n")))
        .isEqualTo("number.too-long");
  }

  @ParameterizedTest
  @CsvSource({"1.500, 0, 1.5", "1.500, 2, 1.50", "100, 0, 100", "0.00, 0, 0", "0, 2, 0.00"})
  void zerosBeyondTheLeastDigitsAreDropped(BigDecimal number, int leastDigits, String text) {
    assertThat(Decimals.shorten(number, leastDigits).toPlainString()).isEqualTo(text);
  }
}
