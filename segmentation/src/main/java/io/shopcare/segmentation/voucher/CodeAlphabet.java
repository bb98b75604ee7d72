package io.shopcare.segmentation.voucher;

/**
 * The 29 symbols of codes: the digits without 0 and the capital letters without vowels and L, so
 * that no two look alike and no words come about. As 29 is prime, a weighted sum modulo 29 tells
 * every change of one symbol and every exchange of two.
 */
final class CodeAlphabet {

  static final String SYMBOLS = "123456789BCDFGHJKMNPQRSTVWXYZ";
  static final int SIZE = SYMBOLS.length();

  private static final int UNKNOWN = -1;
  private static final int ASCII = 128;
  private static final byte[] DIGITS = digits();

  private CodeAlphabet() {}

  private static byte[] digits() {
    byte[] digits = new byte[ASCII];
    for (int c = 0; c < ASCII; c++) {
      digits[c] = (byte) SYMBOLS.indexOf(c);
    }
    return digits;
  }

  /** The number of a symbol from 0 to 28, negative if it is none. */
  static int digit(char symbol) {
    return symbol < ASCII ? DIGITS[symbol] : UNKNOWN;
  }

  static char symbol(int digit) {
    return SYMBOLS.charAt(digit);
  }

  /** What a typed character was meant to be: capital, and 1 for the letters that look like it. */
  static char meant(char typed) {
    if (typed == 'I' || typed == 'i' || typed == 'L' || typed == 'l') {
      return '1';
    }
    return typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
  }

  /**
   * The sum of the digits times their places, from 1, modulo 29: zero for a code.
   *
   * @param symbols of the alphabet, at most 28
   */
  static int sum(CharSequence symbols) {
    int sum = 0;
    for (int i = 0; i < symbols.length(); i++) {
      sum += (i + 1) * digit(symbols.charAt(i));
    }
    return sum % SIZE;
  }

  /** The symbol behind the given ones that makes a code of them. */
  static char check(CharSequence symbols) {
    int weight = symbols.length() + 1;
    int wanted = SIZE - sum(symbols);
    for (int digit = 0; digit < SIZE; digit++) {
      if (weight * digit % SIZE == wanted % SIZE) {
        return symbol(digit);
      }
    }
    throw new AssertionError("29 is prime");
  }
}
