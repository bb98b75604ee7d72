package io.shopcare.segmentation.profile;

import org.jspecify.annotations.Nullable;

/**
 * What tells apart values that do not show themselves. Two values of one subject at one instant are
 * two facts, of which the one with the greater key counts in whatever order they come.
 */
final class FactKeys {

  private FactKeys() {}

  static String of(@Nullable AttributeValue value) {
    if (value instanceof AttributeValue.Text text) {
      return "text " + text.text();
    }
    if (value instanceof AttributeValue.Numeral numeral) {
      return "number " + numeral.number().toPlainString();
    }
    if (value instanceof AttributeValue.Moment moment) {
      return "moment " + moment.at();
    }
    if (value instanceof AttributeValue.Flag flag) {
      return "flag " + flag.value();
    }
    return value instanceof AttributeValue.Texts texts ? "texts " + texts.texts() : "";
  }

  static String of(@Nullable Location location) {
    return location == null
        ? ""
        : location.country()
            + location.region()
            + location.city()
            + location.latitude()
            + location.longitude();
  }
}
