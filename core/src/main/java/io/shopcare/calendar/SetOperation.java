package io.shopcare.calendar;

/** How two sets of open time become one. */
enum SetOperation {
  UNION,
  INTERSECTION,
  DIFFERENCE;

  boolean holds(boolean inFirst, boolean inSecond) {
    return switch (this) {
      case UNION -> inFirst || inSecond;
      case INTERSECTION -> inFirst && inSecond;
      case DIFFERENCE -> inFirst && !inSecond;
    };
  }
}
