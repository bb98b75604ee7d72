package io.shopcare.internal;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;

/**
 * Reads what {@link ByteWriter} wrote and refuses everything else: another version, missing or left
 * over bytes, a number in more bytes than it needs. What is allocated is bounded by the bytes that
 * are there. Every fault is an {@link InvalidInputException} with a code {@code bytes...}.
 */
public final class ByteReader {

  private final byte[] bytes;
  private final String place;
  private int next;

  /**
   * Starts behind the version.
   *
   * @param place what the bytes are, for the error
   */
  public ByteReader(byte[] bytes, int version, String place) {
    this.bytes = bytes;
    this.place = place;
    if (take() != version) {
      throw invalid("bytes.version", 0, "version " + version);
    }
  }

  /** Reads a number written as unsigned. */
  public long unsigned() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int group = take();
      value |= (group & 0x7fL) << shift;
      if (group < 0x80) {
        boolean overlong = group == 0 && shift > 0;
        boolean tooLarge = shift == 63 && group > 1;
        if (overlong || tooLarge) {
          break;
        }
        return value;
      }
    }
    throw malformed("a number in as few bytes as it needs");
  }

  /** Reads a number written as signed. */
  public long signed() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  /** Reads a text of at most {@link Limits#NAME_CHARACTERS}. */
  public String text() {
    int length = count(1);
    if (length > Limits.NAME_CHARACTERS) {
      throw malformed("a text of at most " + Limits.NAME_CHARACTERS + " characters");
    }
    char[] characters = new char[length];
    for (int i = 0; i < length; i++) {
      long unit = unsigned();
      if (unit < 0 || unit > Character.MAX_VALUE) {
        throw malformed("a character");
      }
      characters[i] = (char) unit;
    }
    return new String(characters);
  }

  /** Reads how many elements follow, each of which takes at least the given bytes. */
  public int count(int bytesEach) {
    long count = unsigned();
    if (count < 0 || count > (bytes.length - next) / bytesEach) {
      throw malformed("as many elements as announced");
    }
    return (int) count;
  }

  /** Requires that all was read. */
  public void end() {
    if (next < bytes.length) {
      throw malformed("the end");
    }
  }

  /** A fault that the caller found in what was read so far. */
  public InvalidInputException malformed(String expected) {
    return invalid("bytes.malformed", next, expected);
  }

  private int take() {
    if (next == bytes.length) {
      throw invalid("bytes.truncated", next, "more bytes");
    }
    return bytes[next++] & 0xff;
  }

  private InvalidInputException invalid(String code, int offset, String expected) {
    return InvalidInputException.of(code).at(place).offset(offset).expected(expected).build();
  }
}
