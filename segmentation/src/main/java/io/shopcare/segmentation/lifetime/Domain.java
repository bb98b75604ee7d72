package io.shopcare.segmentation.lifetime;

import io.shopcare.InvalidInputException;

/** What the models refuse to compute with. */
final class Domain {

  private Domain() {}

  static void requireParameters(double... parameters) {
    for (int i = 0; i < parameters.length; i++) {
      if (!(parameters[i] > 0 && parameters[i] < Double.POSITIVE_INFINITY)) {
        throw InvalidInputException.of("lifetime.parameter.range")
            .at("parameters")
            .offset(i)
            .expected("a finite number above 0")
            .build();
      }
    }
  }

  static double requireHorizon(double horizon) {
    if (!(horizon >= 0 && horizon < Double.POSITIVE_INFINITY)) {
      throw horizon("a finite number, not negative");
    }
    return horizon;
  }

  static void requireDiscounting(double horizon, double discountRate) {
    if (!(discountRate >= 0 && discountRate < Double.POSITIVE_INFINITY)) {
      throw InvalidInputException.of("lifetime.discount.range")
          .at("discountRate")
          .expected("a finite number, not negative")
          .build();
    }
    if (!(horizon >= 0) || (horizon == Double.POSITIVE_INFINITY && discountRate == 0)) {
      throw horizon("a number that is not negative, and finite where nothing is discounted");
    }
  }

  private static InvalidInputException horizon(String expected) {
    return InvalidInputException.of("lifetime.horizon.range")
        .at("horizon")
        .expected(expected)
        .build();
  }
}
