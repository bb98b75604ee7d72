package io.shopcare.segmentation.rfm;

/**
 * Which rank customers of the same value share. Half of a shop's customers have one order; by row
 * number, as {@code NTILE} has it, some of them would score 1 and others 3.
 */
public enum TieRule {
  /** The lowest: a value scores high only if enough others are below it. */
  MIN,
  /** The middle of the lowest and the highest. */
  MID,
  /** The highest: a value scores high if few others are above it. */
  MAX;

  /** Twice the shared rank of a value, from the numbers of values below it and up to it. */
  long twiceRank(long below, long upTo) {
    return switch (this) {
      case MIN -> 2 * (below + 1);
      case MID -> below + 1 + upTo;
      case MAX -> 2 * upTo;
    };
  }
}
