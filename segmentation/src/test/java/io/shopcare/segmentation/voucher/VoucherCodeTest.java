package io.shopcare.segmentation.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherCodeTest {

  /** openssl dgst -sha256 -mac HMAC -macopt hexkey:00000000000000000000000000000000, of 2345T. */
  private static final String OPENSSL =
      "7a1b61058bb330638d877dc927ef6b0f9d0407337c7cbd5c7815603cc9652d50";

  /** The digits of 2345 are 1, 2, 3, 4; T is 23, and 5 · 23 makes 30 a multiple of 29. */
  @Test
  void theCheckIsAWeightedSumModulo29() {
    assertThat(VoucherCode.checked("2345").symbols()).isEqualTo("2345T");
    assertThat((1 + 2 * 2 + 3 * 3 + 4 * 4 + 5 * "123456789BCDFGHJKMNPQRSTVWXYZ".indexOf('T')) % 29)
        .isZero();
  }

  @Test
  void isReadHoweverItIsTyped() {
    assertThat(VoucherCode.read(" 2345-t ")).isEqualTo(Outcome.accepted(new VoucherCode("2345T")));
    assertThat(VoucherCode.read("ibcdz")).isEqualTo(Outcome.accepted(new VoucherCode("1BCDZ")));
    assertThat(VoucherCode.read("LB\u00a0CD-Z")).isEqualTo(VoucherCode.read("1BCDZ"));
  }

  @ParameterizedTest
  @CsvSource({
    "2345W, code.mistyped, ",
    "2435T, code.mistyped, ",
    "23450, code.symbol.unknown, 5",
    "O345T, code.symbol.unknown, 1",
    "2, code.length, 1",
    "'', code.length, 0",
    "' -- ', code.length, 0",
  })
  void tellsASlipWithoutALookUp(String typed, String code, String detail) {
    Reason slip = VoucherCode.read(typed).refusals().get(0);
    assertThat(slip.code()).isEqualTo(code);
    assertThat(slip.details())
        .map(each -> each.value().toString())
        .isEqualTo(Stream.ofNullable(detail).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {29, 112, 113, 1_000_000})
  void refusesWhatIsTooLong(int length) {
    assertThat(VoucherCode.read("1".repeat(length)).refusals().get(0).code())
        .isEqualTo(VoucherReasons.LENGTH);
  }

  @Test
  void isMadeOfAWellFormedCodeOnly() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> new VoucherCode("2345W"))
        .returns("code.malformed", InvalidInputException::code)
        .withMessageNotContaining("2345");
  }

  @Test
  void neverShowsItself() {
    VoucherCode code = CodeFormat.ofDefaults().draw(new Random(1));
    assertThat(code).hasToString("[code of 18 symbols]");
    assertThat(code.formatted()).matches("[^-]{6}-[^-]{6}-[^-]{6}").endsWith(code.lastFour());
    assertThat(CodeKey.of(new byte[16])).hasToString("[key]");
  }

  @Test
  void isKeptAsAHashThatDependsOnTheKey() {
    VoucherCode code = VoucherCode.checked("2345");
    byte[] other = new byte[16];
    other[3] = 1;
    assertThat(CodeKey.of(new byte[16]).hash(code)).isEqualTo(OPENSSL);
    assertThat(CodeKey.of(other).hash(code)).hasSize(64).isNotEqualTo(OPENSSL);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> CodeKey.of(new byte[15]))
        .returns("code.key.short", InvalidInputException::code);
  }
}
