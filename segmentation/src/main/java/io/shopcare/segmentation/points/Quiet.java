package io.shopcare.segmentation.points;

/** Texts that tell what a value is and nothing of what is in it, fit for any log. */
final class Quiet {

  private Quiet() {}

  static String name(Record value) {
    return value.getClass().getSimpleName();
  }
}
