package io.shopcare.examples.review.figures;

import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Numbers and months as both languages write them.
 *
 * @param en in English
 * @param fr in French
 */
record Words(String en, String fr) {

  /** A share as a percentage with one digit after the point. */
  static Words share(Proportion proportion) {
    String plain =
        proportion
            .share()
            .orElse(Ratio.ZERO)
            .toBigDecimal(3, RoundingMode.HALF_UP)
            .movePointRight(2)
            .toPlainString();
    return new Words(plain + "%", plain.replace('.', ',') + "\u202f%");
  }

  /** A number in groups of three. */
  static Words number(long number) {
    String english = String.format(Locale.ENGLISH, "%,d", number);
    return new Words(english, english.replace(',', '\u202f'));
  }

  static boolean isMonth(String label) {
    return label.length() == 7 && label.charAt(4) == '-';
  }

  /** A month such as {@code 2026-03}. */
  static Words month(String label) {
    YearMonth month = YearMonth.parse(label);
    return new Words(
        month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear(),
        month.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + month.getYear());
  }
}
