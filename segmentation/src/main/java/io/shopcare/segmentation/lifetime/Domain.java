package io.shopcare.segmentation.lifetime;

import io.shopcare.InvalidInputException;

/** What the models refuse to compute with. */
final class Domain {

  /** Beyond these, which no customers come near, products of parameters leave the doubles. */
  private static final double LEAST = 1e-100;

  private static final double MOST = 1e100;

  private Domain() {}

  static void requireParameters(double... parameters) {
    for (int i = 0; i < parameters.length; i++) {
      if (!(parameters[i] >= LEAST && parameters[i] <= MOST)) {
        throw InvalidInputException.of("lifetime.parameter.range")
            .at("parameters")
            .offset(i)
            .expected("a number from 1e-100 to 1e100")
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
    if (discountRate != 0 && !(discountRate >= LEAST && discountRate < Double.POSITIVE_INFINITY)) {
      throw InvalidInputException.of("lifetime.discount.range")
          .at("discountRate")
          .expected("0, or a finite number from 1e-100 on")
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
