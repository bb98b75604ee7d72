package io.shopcare.segmentation.voucher;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * How long the codes of one kind are: so many symbols of 29, and a check symbol behind them. By
 * default 17 and one, which is 82 bits and three groups of six. What a length is worth is asked
 * here before any code is made: {@link #expectedGuesses}, {@link #collisionOdds}, {@link #sized}.
 * Immutable and thread-safe.
 *
 * @param symbols without the check symbol, from 4 to 24
 */
public record CodeFormat(int symbols) implements DomainValue {

  private static final int FEWEST = 4;
  private static final int MOST = 24;
  private static final int SYMBOLS_OF_80_BITS = 17;
  private static final BigInteger SIZE = BigInteger.valueOf(CodeAlphabet.SIZE);

  /**
   * Checks the length.
   *
   * @throws InvalidInputException with code {@code code.format.length}
   */
  public CodeFormat {
    if (symbols < FEWEST || symbols > MOST) {
      throw InvalidInputException.of("code.format.length")
          .at("symbols")
          .expected("from " + FEWEST + " to " + MOST + " symbols before the check symbol")
          .build();
    }
  }

  /** 17 symbols and a check symbol: at least 80 bits. */
  public static CodeFormat ofDefaults() {
    return new CodeFormat(SYMBOLS_OF_80_BITS);
  }

  /**
   * The shortest format in which guessing is as hopeless as asked for.
   *
   * @param liveCodes how many codes can be redeemed at one time, at least one
   * @param expectedGuesses how many tries a first hit shall take on average, at least one
   * @throws InvalidInputException with code {@code code.format.size} if a number is not positive,
   *     or no format is as long as that
   */
  public static CodeFormat sized(long liveCodes, long expectedGuesses) {
    BigInteger wanted = BigInteger.valueOf(liveCodes).multiply(BigInteger.valueOf(expectedGuesses));
    for (int symbols = FEWEST; symbols <= MOST && liveCodes > 0 && expectedGuesses > 0; symbols++) {
      if (SIZE.pow(symbols).compareTo(wanted) >= 0) {
        return new CodeFormat(symbols);
      }
    }
    throw InvalidInputException.of("code.format.size")
        .at("liveCodes")
        .expected("positive numbers whose product is at most 29 to the power of " + MOST)
        .build();
  }

  /** How many codes there are: 29 to the power of the symbols. */
  public BigInteger capacity() {
    return SIZE.pow(symbols);
  }

  /**
   * How many tries a first hit takes on average: {@link #capacity} over live codes.
   *
   * @param liveCodes at least one
   */
  public double expectedGuesses(long liveCodes) {
    return capacity().doubleValue() / requirePositive(liveCodes);
  }

  /**
   * The odds that a batch drawn at random holds one code twice, from above: m² / (2 · capacity), at
   * most 1. A {@link CodeBatch} never does.
   *
   * @param codes at least one
   */
  public double collisionOdds(long codes) {
    double drawn = requirePositive(codes);
    return Math.min(1, drawn * drawn / 2 / capacity().doubleValue());
  }

  private static long requirePositive(long codes) {
    if (codes <= 0) {
      throw InvalidInputException.of("code.format.size")
          .at("codes")
          .expected("a positive number of codes")
          .build();
    }
    return codes;
  }

  /**
   * Draws a code, each as likely as any other.
   *
   * @param random for real codes a {@code SecureRandom}
   */
  public VoucherCode draw(RandomGenerator random) {
    StringBuilder drawn = new StringBuilder(symbols + 1);
    for (int i = 0; i < symbols; i++) {
      drawn.append(CodeAlphabet.symbol(random.nextInt(CodeAlphabet.SIZE)));
    }
    return VoucherCode.checked(drawn);
  }
}
