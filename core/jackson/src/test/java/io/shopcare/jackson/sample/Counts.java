package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;
import java.util.Arrays;

/** Bytes and back. */
public final class Counts implements DomainValue {

  private static final long serialVersionUID = 1L;

  private final byte[] counts;

  private Counts(byte[] counts) {
    this.counts = counts;
  }

  /** The counts from their bytes; refuses four or more. */
  public static Counts fromBytes(byte[] bytes) {
    if (bytes.length > 3) {
      throw new IllegalArgumentException("too many: " + Arrays.toString(bytes));
    }
    return new Counts(bytes.clone());
  }

  /** The bytes. */
  public byte[] toBytes() {
    return counts.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counts that && Arrays.equals(that.counts, counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }
}
