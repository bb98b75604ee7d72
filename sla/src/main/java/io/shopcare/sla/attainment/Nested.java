package io.shopcare.sla.attainment;

import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;

/** The binary form of a summary inside that of another: its length, then its bytes. */
final class Nested {

  private static final int BYTE = 0xff;

  private Nested() {}

  static void write(ByteWriter out, byte[] bytes) {
    out.unsigned(bytes.length);
    for (byte each : bytes) {
      out.unsigned(each & BYTE);
    }
  }

  static byte[] read(ByteReader in) {
    byte[] bytes = new byte[in.count(1)];
    for (int i = 0; i < bytes.length; i++) {
      long value = in.unsigned();
      if (value < 0 || value > BYTE) {
        throw in.malformed("a byte");
      }
      bytes[i] = (byte) value;
    }
    return bytes;
  }
}
