package io.shopcare.segmentation.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeBatchTest {

  private static final CodeFormat FORMAT = CodeFormat.ofDefaults();

  private static CodeKey key(int first) {
    byte[] secret = new byte[32];
    secret[0] = (byte) first;
    return CodeKey.of(secret);
  }

  /** Four symbols are few enough to see the whole permutation. */
  @Test
  void isAPermutationOfAllCodesOfItsFormat() {
    CodeFormat small = new CodeFormat(4);
    CodeBatch batch = new CodeBatch(small, key(1), small.capacity().longValueExact());
    assertThat(batch.codes().map(VoucherCode::symbols).distinct().count())
        .isEqualTo(29L * 29 * 29 * 29);
  }

  @Test
  void isMadeAgainFromItsKey() {
    CodeBatch batch = CodeBatch.of(FORMAT, key(1), 1_000);
    assertThat(batch.codes()).isEqualTo(CodeBatch.of(FORMAT, key(1), 1_000).codes().toList());
    assertThat(batch.code(999)).isEqualTo(batch.codes().skip(999).findFirst().orElseThrow());
    assertThat(batch.codes())
        .doesNotContainAnyElementsOf(CodeBatch.of(FORMAT, key(2), 1_000).codes().toList());
    assertThat(batch).hasToString("CodeBatch[1000 of CodeFormat[symbols=17]]");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1_000, Long.MAX_VALUE, Long.MIN_VALUE})
  void hasNoCodeBeyondItsSize(long index) {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> CodeBatch.of(FORMAT, key(1), 1_000).code(index));
  }

  @Test
  void isRefusedWhereItWouldCrowdItsFormat() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> CodeBatch.of(new CodeFormat(6), key(1), 1_000_000))
        .returns("code.batch.size", InvalidInputException::code)
        .withMessageContaining("7 symbols");
  }

  /** The figures of the reference: 12 symbols and a million live codes. */
  @Test
  void aFormatTellsWhatItIsWorth() {
    CodeFormat twelve = new CodeFormat(12);
    assertThat(twelve.expectedGuesses(1_000_000)).isCloseTo(3.54e11, within(1e9));
    assertThat(twelve.collisionOdds(1_000_000)).isCloseTo(1.41e-6, within(1e-8));
    assertThat(new CodeFormat(4).collisionOdds(1_000_000)).isEqualTo(1);
    assertThat(FORMAT.capacity().bitLength() - 1).isEqualTo(82);
    assertThat(CodeFormat.sized(1_000_000, 1_000_000)).isEqualTo(new CodeFormat(9));
    assertThat(CodeFormat.sized(1, 29L * 29 * 29 * 29)).isEqualTo(new CodeFormat(4));
    assertThat(CodeFormat.sized(1, 29L * 29 * 29 * 29 + 1)).isEqualTo(new CodeFormat(5));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void aBatchHasAtLeastOneCode(long size) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> CodeBatch.of(FORMAT, CodeKey.of(new byte[16]), size))
        .returns("code.batch.size", InvalidInputException::code)
        .withMessageContaining("size");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-5, 9"})
  void aFormatIsSizedForSomething(long live, long guesses) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> CodeFormat.sized(live, guesses))
        .returns("code.format.size", InvalidInputException::code);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 25, -1})
  void aFormatHasFourToTwentyFourSymbols(int symbols) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> new CodeFormat(symbols))
        .returns("code.format.length", InvalidInputException::code);
  }
}
