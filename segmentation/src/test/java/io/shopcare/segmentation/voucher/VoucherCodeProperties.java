package io.shopcare.segmentation.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Outcome;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class VoucherCodeProperties {

  private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);

  @Property
  void invariant65WhatIsWrittenIsRead(
      @ForAll @IntRange(min = 4, max = 24) int symbols, @ForAll Random random) {
    VoucherCode code = new CodeFormat(symbols).draw(random);
    StringBuilder typed = new StringBuilder();
    for (char symbol : code.formatted().toCharArray()) {
      typed.append(sloppy(symbol, random)).append(" ".repeat(random.nextInt(2)));
    }
    assertThat(VoucherCode.read(typed.toString())).isEqualTo(Outcome.accepted(code));
  }

  private static char sloppy(char symbol, Random random) {
    return symbol == '1'
        ? "1IiLl".charAt(random.nextInt(5))
        : random.nextBoolean() ? symbol : Character.toLowerCase(symbol);
  }

  /** Exhaustive for each code: every other symbol at every place, every exchange of two. */
  @Property
  void invariant66NoSlipPasses(
      @ForAll @IntRange(min = 4, max = 24) int symbols, @ForAll Random random) {
    char[] code = new CodeFormat(symbols).draw(random).symbols().toCharArray();
    for (int place = 0; place < code.length; place++) {
      char was = code[place];
      for (char other : CodeAlphabet.SYMBOLS.toCharArray()) {
        code[place] = other;
        assertRead(code, other == was);
      }
      code[place] = was;
      for (int later = place + 1; later < code.length; later++) {
        char moved = code[later];
        code[place] = moved;
        code[later] = was;
        assertRead(code, moved == was);
        code[place] = was;
        code[later] = moved;
      }
    }
  }

  private static void assertRead(char[] symbols, boolean accepted) {
    if (VoucherCode.read(new String(symbols)).isAccepted() != accepted) {
      throw new AssertionError("a slip was not seen");
    }
  }

  /** Of any format and key; as many as fit are asked for where it is small. */
  @Property
  void invariant67ABatchHasNoCodeTwice(
      @ForAll @IntRange(min = 4, max = 24) int symbols, @ForAll Random random) {
    CodeFormat format = new CodeFormat(symbols);
    long most = format.capacity().divide(BigInteger.valueOf(1_000)).min(THOUSAND).longValueExact();
    CodeBatch batch = CodeBatch.of(format, key(random), most);
    Set<String> seen = new HashSet<>();
    batch.codes().limit(300).forEach(code -> assertThat(seen.add(code.symbols())).isTrue());
    assertThat(seen).hasSize((int) Math.min(300, most));
  }

  /**
   * 700 codes each of 707,281: 0.69 in common on average, of which 14 come once in 10^13 times. No
   * batch may be so large that codes could be guessed.
   */
  @Property
  void invariant67TwoBatchesOverlapNoMoreThanAtRandomAndNoneIsTooLarge(@ForAll Random random) {
    CodeFormat format = new CodeFormat(4);
    Set<String> one = new HashSet<>();
    CodeBatch.of(format, key(random), 700).codes().forEach(code -> one.add(code.symbols()));
    long common =
        CodeBatch.of(format, key(random), 700)
            .codes()
            .filter(code -> one.contains(code.symbols()))
            .count();
    assertThat(common).isLessThan(14);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> CodeBatch.of(format, key(random), 708))
        .returns("code.batch.size", InvalidInputException::code);
  }

  /** A chi-square of 28 degrees of freedom, beyond which it goes once in 10^14 times. */
  @Property
  void invariant68EverySymbolIsAsLikelyAtAnyPlace(
      @ForAll @IntRange(min = 4, max = 24) int symbols, @ForAll Random random) {
    CodeFormat format = new CodeFormat(symbols);
    CodeBatch batch = CodeBatch.of(format, key(random), 700);
    int place = random.nextInt(symbols + 1);
    int[] batched = new int[CodeAlphabet.SIZE];
    int[] drawn = new int[CodeAlphabet.SIZE];
    for (int i = 0; i < 580; i++) {
      batched[CodeAlphabet.digit(batch.code(i).symbols().charAt(place))]++;
      drawn[CodeAlphabet.digit(format.draw(random).symbols().charAt(place))]++;
    }
    assertThat(chiSquare(batched)).isLessThan(133);
    assertThat(chiSquare(drawn)).isLessThan(133);
  }

  private static double chiSquare(int[] seen) {
    return Arrays.stream(seen).mapToDouble(n -> (n - 20.0) * (n - 20.0) / 20.0).sum();
  }

  private static CodeKey key(Random random) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    return CodeKey.of(secret);
  }

  /** Whatever is typed is a code or a slip, and reading what was meant reads the same. */
  @Property
  void anyTextIsACodeOrASlip(@ForAll String typed) {
    Outcome<VoucherCode> read = VoucherCode.read(typed);
    assertThat(read.isAccepted() || read.refusals().size() == 1).isTrue();
    read.accepted()
        .ifPresent(code -> assertThat(VoucherCode.normalised(typed)).isEqualTo(code.symbols()));
  }
}
