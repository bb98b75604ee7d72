package io.shopcare.segmentation.query;

import java.math.BigInteger;

/** The share of a value that changes, exact. */
record ChangeSize(BigInteger part, BigInteger whole) implements Comparable<ChangeSize> {

  static ChangeSize times(int count) {
    return new ChangeSize(BigInteger.valueOf(count), BigInteger.ONE);
  }

  /** From one number to another, each seen from a third; no value counts as a whole one. */
  static ChangeSize between(long from, long to, long origin) {
    if (from == FactReader.ABSENT || to == FactReader.ABSENT) {
      return times(1);
    }
    BigInteger zero = BigInteger.valueOf(origin);
    BigInteger one = BigInteger.valueOf(from).subtract(zero);
    BigInteger other = BigInteger.valueOf(to).subtract(zero);
    return new ChangeSize(other.subtract(one).abs(), one.abs().max(other.abs()));
  }

  @Override
  public int compareTo(ChangeSize other) {
    return part.multiply(other.whole).compareTo(other.part.multiply(whole));
  }
}
