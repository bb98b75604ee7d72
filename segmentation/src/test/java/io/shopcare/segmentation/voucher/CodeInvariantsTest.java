package io.shopcare.segmentation.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Invariants 66 to 68 of the reference on many codes: as many as {@code shopcare.tries} allows, ten
 * million of a batch and 10,000 with every slip in a thorough run.
 */
class CodeInvariantsTest {

  private static final int TRIES = Integer.getInteger("shopcare.tries", 300);
  private static final CodeFormat FORMAT = CodeFormat.ofDefaults();

  /** Beyond this a chi-square of 28 degrees of freedom goes once in ten thousand times. */
  private static final double TOO_UNEVEN = 64.7;

  /** And below this as seldom: nobody deals out so evenly by chance. */
  private static final double TOO_EVEN = 8.2;

  private static CodeKey key(int first) {
    byte[] secret = new byte[32];
    secret[0] = (byte) first;
    return CodeKey.of(secret);
  }

  /** Up to eleven symbols in one number, as 29 to the power of eleven is below 2^54. */
  private static long number(VoucherCode code, int from) {
    String symbols = code.symbols();
    long number = 0;
    for (int i = from; i < Math.min(from + 11, symbols.length()); i++) {
      number = number * CodeAlphabet.SIZE + CodeAlphabet.digit(symbols.charAt(i));
    }
    return number;
  }

  /** Codes of eleven symbols before the check symbol, which are a number each. */
  @Test
  void invariant67ABatchHasNoCodeTwice() {
    int size = (int) Math.min(10_000_000, 334L * TRIES);
    CodeBatch batch = CodeBatch.of(new CodeFormat(11), key(1), size);
    assertAllDiffer(size, batch.codes().mapToLong(code -> number(code, 0)));
  }

  private static void assertAllDiffer(int size, LongStream codes) {
    long[] numbers = new long[size];
    PrimitiveIterator.OfLong each = codes.iterator();
    for (int i = 0; i < size; i++) {
      numbers[i] = each.nextLong();
    }
    Arrays.sort(numbers);
    for (int i = 1; i < size; i++) {
      if (numbers[i] == numbers[i - 1]) {
        throw new AssertionError("a code came twice");
      }
    }
  }

  /** By a hash of 64 bits, in which 10 million collide once in 370,000 such runs; this is one. */
  @Test
  void invariant67CodesDrawnAtRandomDoNotCollide() {
    int size = (int) Math.min(10_000_000, 334L * TRIES);
    Random random = new Random(67);
    assertAllDiffer(
        size,
        Stream.generate(() -> FORMAT.draw(random))
            .mapToLong(code -> number(code, 0) * 31 + number(code, 11) * 0x9E3779B97F4A7C15L));
  }

  @Test
  void invariant67TwoBatchesOverlapNoMoreThanAtRandom() {
    CodeFormat small = new CodeFormat(5);
    int size = 20_000;
    long[] one = numbers(CodeBatch.of(small, key(1), size));
    long[] two = numbers(CodeBatch.of(small, key(2), size));
    long common = LongStream.of(two).filter(each -> Arrays.binarySearch(one, each) >= 0).count();
    // 20,000² / 29^5 is 19.5 on average; 45 would be six deviations more.
    assertThat(common).isLessThan(45);
  }

  private static long[] numbers(CodeBatch batch) {
    return batch.codes().mapToLong(code -> number(code, 0) / CodeAlphabet.SIZE).sorted().toArray();
  }

  @Test
  void invariant67ABatchThatWouldCrowdItsFormatIsRefused() {
    for (int symbols = 4; symbols < 12; symbols++) {
      CodeFormat format = new CodeFormat(symbols);
      long most = format.capacity().divide(BigInteger.valueOf(1_000)).longValueExact();
      assertThat(CodeBatch.of(format, key(1), most).size()).isEqualTo(most);
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> CodeBatch.of(format, key(1), most + 1))
          .returns("code.batch.size", InvalidInputException::code);
    }
  }

  @Test
  void invariant66EverySlipOfManyCodesIsCaught() {
    int codes = Math.min(10_000, TRIES);
    CodeBatch batch = CodeBatch.of(FORMAT, key(66), 10_000);
    long slips = 0;
    for (int i = 0; i < codes; i++) {
      slips += slips(batch.code(i).symbols().toCharArray());
    }
    assertThat(slips).isGreaterThan(codes * 18L * 28);
  }

  private static long slips(char[] code) {
    long slips = 0;
    for (int place = 0; place < code.length; place++) {
      char was = code[place];
      for (char other : CodeAlphabet.SYMBOLS.toCharArray()) {
        code[place] = other;
        slips += caught(code, other != was);
      }
      for (int later = place + 1; later < code.length; later++) {
        code[place] = code[later];
        code[later] = was;
        slips += caught(code, code[place] != was);
        code[later] = code[place];
        code[place] = was;
      }
      code[place] = was;
    }
    return slips;
  }

  private static int caught(char[] typed, boolean slip) {
    if (VoucherCode.read(new String(typed)).isAccepted() == slip) {
      throw new AssertionError("a slip was not seen, or one where there was none");
    }
    return slip ? 1 : 0;
  }

  @Test
  void invariant68EverySymbolIsAsLikelyAtEveryPlace() {
    CodeBatch batch = CodeBatch.of(FORMAT, key(1), 29_000);
    assertEven(batch::code);
    Random random = new Random(68);
    assertEven(index -> FORMAT.draw(random));
  }

  private static void assertEven(LongFunction<VoucherCode> codes) {
    double[][] seen = new double[FORMAT.symbols() + 1][CodeAlphabet.SIZE];
    for (int i = 0; i < 29_000; i++) {
      String symbols = codes.apply(i).symbols();
      for (int place = 0; place < symbols.length(); place++) {
        seen[place][CodeAlphabet.digit(symbols.charAt(place))]++;
      }
    }
    for (double[] place : seen) {
      double chiSquare = Arrays.stream(place).map(n -> (n - 1_000) * (n - 1_000) / 1_000).sum();
      assertThat(chiSquare).isBetween(TOO_EVEN, TOO_UNEVEN);
    }
  }
}
