package io.shopcare.internal;

import java.io.ByteArrayOutputStream;

/**
 * Writes the binary form of summaries: a version, then whole numbers in as few bytes as they need
 * (base 128, least significant group first, as in Protocol Buffers). There is one way to write a
 * value, so equal values have equal bytes. {@link ByteReader} reads it back.
 */
public final class ByteWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

  /**
   * Starts with a version.
   *
   * @param version 1 to 127
   */
  public ByteWriter(int version) {
    bytes.write(version);
  }

  /** Writes a number taken as unsigned: 1 byte below 128, 10 at most. */
  public ByteWriter unsigned(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) (rest | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return this;
  }

  /** Writes a signed number: 1 byte from -64 to 63, 10 at most. */
  public ByteWriter signed(long value) {
    return unsigned((value << 1) ^ (value >> 63));
  }

  /** Writes a text by its UTF-16 units, so that every text comes back, a lone surrogate too. */
  public ByteWriter text(String text) {
    unsigned(text.length());
    for (int i = 0; i < text.length(); i++) {
      unsigned(text.charAt(i));
    }
    return this;
  }

  /** Returns what was written so far. */
  public byte[] toBytes() {
    return bytes.toByteArray();
  }
}
