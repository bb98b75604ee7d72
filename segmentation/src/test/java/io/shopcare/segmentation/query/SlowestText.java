package io.shopcare.segmentation.query;

import java.util.Locale;

/** Which text took longest to parse; one that seems slow is taken again, in case of a pause. */
final class SlowestText {

  private static final int AGAIN = 5;

  private long nanoseconds;
  private String text = "";

  void time(String candidate, Runnable parsing) {
    long least = once(parsing);
    for (int i = 0; least > nanoseconds && i < AGAIN; i++) {
      least = Math.min(least, once(parsing));
    }
    if (least > nanoseconds) {
      nanoseconds = least;
      text = candidate;
    }
  }

  private static long once(Runnable parsing) {
    long start = System.nanoTime();
    try {
      parsing.run();
    } catch (SegmentSyntaxException refused) {
      return System.nanoTime()
          - start; // As good as a query here: how it is refused is asked elsewhere.
    }
    return System.nanoTime() - start;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "the slowest took %.2f ms: %d characters, %s…",
        nanoseconds / 1e6,
        text.length(),
        text.substring(0, Math.min(60, text.length())));
  }
}
