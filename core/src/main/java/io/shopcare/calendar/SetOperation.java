package io.shopcare.calendar;

/** How two business times become one. */
public enum SetOperation {
  /** Open in either. */
  UNION,
  /** Open in both. */
  INTERSECTION,
  /** Open in the first while the second is closed. */
  DIFFERENCE;

  boolean holds(boolean inFirst, boolean inSecond) {
    return switch (this) {
      case UNION -> inFirst || inSecond;
      case INTERSECTION -> inFirst && inSecond;
      case DIFFERENCE -> inFirst && !inSecond;
    };
  }
}
