package io.shopcare.segmentation.voucher;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed code, which need not be one that was ever given out. It never shows itself: {@code
 * toString} tells the length and nothing else. Immutable and thread-safe.
 *
 * @param symbols the symbols in capitals without separators, the check symbol last
 */
public record VoucherCode(String symbols) implements DomainValue {

  private static final int FEWEST = 2;
  private static final int MOST = CodeAlphabet.SIZE - 1;
  private static final int LONGEST_TYPED = 4 * MOST;
  private static final int SHOWN = 4;
  private static final int[] GROUPS = {4, 6, 5, 3};

  /**
   * Checks the code.
   *
   * @throws InvalidInputException with code {@code code.malformed}
   */
  public VoucherCode {
    if (slip(symbols) != null) {
      throw InvalidInputException.of("code.malformed")
          .at("symbols")
          .expected("2 to 28 symbols of the alphabet with the check symbol last")
          .build();
    }
  }

  static VoucherCode checked(CharSequence symbols) {
    return new VoucherCode(symbols.toString() + CodeAlphabet.check(symbols));
  }

  /**
   * Reads what somebody typed. Capitals are made, spaces and hyphens left out, I and L read as 1.
   *
   * @return the code; or what was mistyped, which needs no look-up and is no guess at a code
   */
  public static Outcome<VoucherCode> read(String typed) {
    if (typed.length() > LONGEST_TYPED) {
      return Outcome.refused(length(typed.length()));
    }
    String symbols = normalised(typed);
    Reason slip = slip(symbols);
    return slip == null ? Outcome.accepted(new VoucherCode(symbols)) : Outcome.refused(slip);
  }

  /**
   * What was typed as it was meant, code or not: capitals, without spaces and hyphens, 1 for I and
   * L.
   */
  public static String normalised(String typed) {
    StringBuilder symbols = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-') {
        symbols.append(CodeAlphabet.meant(c));
      }
    }
    return symbols.toString();
  }

  private static @Nullable Reason slip(String symbols) {
    if (symbols.length() < FEWEST || symbols.length() > MOST) {
      return length(symbols.length());
    }
    for (int i = 0; i < symbols.length(); i++) {
      if (CodeAlphabet.digit(symbols.charAt(i)) < 0) {
        return Reason.against(VoucherReasons.SYMBOL_UNKNOWN, Detail.number("place", i + 1L));
      }
    }
    return CodeAlphabet.sum(symbols) == 0 ? null : Reason.against(VoucherReasons.MISTYPED);
  }

  private static Reason length(int seen) {
    return Reason.against(VoucherReasons.LENGTH, Detail.number("seen", seen));
  }

  /** The last four symbols, by which people tell their codes apart; all of a shorter code. */
  public String lastFour() {
    return symbols.substring(Math.max(0, symbols.length() - SHOWN));
  }

  /** The code in groups, for people to read and type: by four, six, five or three if that fits. */
  public String formatted() {
    int group = group(symbols.length());
    StringBuilder text = new StringBuilder(symbols);
    for (int at = symbols.length() - group; at > 0; at -= group) {
      text.insert(at, '-');
    }
    return text.toString();
  }

  private static int group(int length) {
    for (int group : GROUPS) {
      if (length % group == 0) {
        return group;
      }
    }
    return GROUPS[0];
  }

  /** The same for all codes of one length. */
  @Override
  public String toString() {
    return "[code of " + symbols.length() + " symbols]";
  }
}
