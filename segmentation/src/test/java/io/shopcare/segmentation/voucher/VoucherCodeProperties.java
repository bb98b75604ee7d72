package io.shopcare.segmentation.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class VoucherCodeProperties {

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

  /** Whatever is typed is a code or a slip, and reading what was meant reads the same. */
  @Property
  void anyTextIsACodeOrASlip(@ForAll String typed) {
    Outcome<VoucherCode> read = VoucherCode.read(typed);
    assertThat(read.isAccepted() || read.refusals().size() == 1).isTrue();
    read.accepted()
        .ifPresent(code -> assertThat(VoucherCode.normalised(typed)).isEqualTo(code.symbols()));
  }
}
