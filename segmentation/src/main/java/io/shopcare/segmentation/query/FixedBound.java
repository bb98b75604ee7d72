package io.shopcare.segmentation.query;

/** A bound that stays. */
record FixedBound(long number) implements Bound {
  @Override
  public long at(Days days) {
    return number;
  }

  @Override
  public long firstAbove(long other, Days days) {
    return Node.NEVER;
  }

  @Override
  public boolean moves() {
    return false;
  }
}
