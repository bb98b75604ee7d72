package io.shopcare.segmentation.voucher;

import io.shopcare.InvalidInputException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.Mac;

/**
 * Codes made by counting: code number n is a keyed permutation of n among all codes of the format.
 * No code comes twice and no set of those given out is needed; without the key nothing tells the
 * next code or the one before; with it the batch is made again at any time. The permutation is a
 * Feistel network of ten rounds over two halves of the symbols with addition in place of exclusive
 * or, as in the format-preserving FF1 of NIST SP 800-38G, with HMAC-SHA-256 as the round function.
 * Immutable and thread-safe.
 */
public final class CodeBatch {

  private static final int ROUNDS = 10;

  /** A batch is at most one code in so many: in a fuller space guessing pays. */
  private static final long SPARSE = 1_000;

  private final CodeFormat format;
  private final CodeKey key;
  private final long size;
  private final long[] halves;

  CodeBatch(CodeFormat format, CodeKey key, long size) {
    this.format = format;
    this.key = key;
    this.size = size;
    int left = format.symbols() / 2;
    this.halves = new long[] {power(left), power(format.symbols() - left)};
  }

  /**
   * A batch of codes.
   *
   * @param key of this batch alone
   * @param size how many, at least one
   * @throws InvalidInputException with code {@code code.batch.size} if the size is not positive or
   *     more than a thousandth of all codes of the format, and then with the format that would do
   */
  public static CodeBatch of(CodeFormat format, CodeKey key, long size) {
    if (size < 1) {
      throw InvalidInputException.of("code.batch.size").at("size").expected("at least one").build();
    }
    CodeFormat needed = CodeFormat.sized(size, SPARSE);
    if (needed.symbols() > format.symbols()) {
      throw InvalidInputException.of("code.batch.size")
          .at("size")
          .expected("at most a thousandth of all codes of the format")
          .suggestion(needed.symbols() + " symbols")
          .build();
    }
    return new CodeBatch(format, key, size);
  }

  private static long power(int symbols) {
    long power = 1;
    for (int i = 0; i < symbols; i++) {
      power *= CodeAlphabet.SIZE;
    }
    return power;
  }

  /** How many codes there are in the batch. */
  public long size() {
    return size;
  }

  /**
   * A code of the batch.
   *
   * @param index from 0
   * @throws IndexOutOfBoundsException if the batch has no such code
   */
  public VoucherCode code(long index) {
    return code(index, key.mac());
  }

  /** All codes in the order of their numbers; lazy. */
  public Stream<VoucherCode> codes() {
    return Stream.of(key.mac())
        .flatMap(mac -> LongStream.range(0, size).mapToObj(index -> code(index, mac)));
  }

  private VoucherCode code(long index, Mac mac) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    long[] digits = {index / halves[1], index % halves[1]};
    for (int round = 0; round < ROUNDS; round++) {
      int turn = round % 2;
      long shift = shuffled(mac, round, digits[1 - turn], halves[turn]);
      digits[turn] = (digits[turn] + shift) % halves[turn];
    }
    StringBuilder symbols = new StringBuilder(format.symbols() + 1);
    append(symbols, digits[0], halves[0]);
    append(symbols, digits[1], halves[1]);
    return VoucherCode.checked(symbols);
  }

  /** A number below the size that the key makes of a half; 256 bits leave no bias to speak of. */
  private long shuffled(Mac mac, int round, long half, long size) {
    ByteBuffer asked = ByteBuffer.allocate(2 + Long.BYTES);
    asked.put((byte) format.symbols()).put((byte) round).putLong(half);
    return new BigInteger(1, mac.doFinal(asked.array())).mod(BigInteger.valueOf(size)).longValue();
  }

  private static void append(StringBuilder symbols, long digits, long size) {
    for (long weight = size / CodeAlphabet.SIZE; weight > 0; weight /= CodeAlphabet.SIZE) {
      symbols.append(CodeAlphabet.symbol((int) (digits / weight % CodeAlphabet.SIZE)));
    }
  }

  /** Format and size; neither key nor code. */
  @Override
  public String toString() {
    return "CodeBatch[" + size + " of " + format + "]";
  }
}
