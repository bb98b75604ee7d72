package io.shopcare.measure;

import io.shopcare.InvalidInputException;

/** The one condition under which a summary may be scored. */
final class Scorable {

  private Scorable() {}

  static void require(boolean nothingMissing) {
    if (!nothingMissing) {
      throw InvalidInputException.of("measure.negative")
          .at("summary")
          .expected("counts from which no more was taken away than had been put in")
          .build();
    }
  }
}
