package io.shopcare.segmentation.query;

/** The moment asked about, some seconds later or earlier. */
record RunningBound(long seconds) implements Bound {
  @Override
  public long at(Days days) {
    return days.now() + seconds;
  }

  @Override
  public long firstAbove(long number, Days days) {
    return number >= Days.FARTHEST ? Node.NEVER : Math.max(number, -Days.FARTHEST) - seconds + 1;
  }
}
