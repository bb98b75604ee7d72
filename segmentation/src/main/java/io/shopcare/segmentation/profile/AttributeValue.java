package io.shopcare.segmentation.profile;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What an attribute of a customer may be. Values may tell who it is and do not show themselves. */
public sealed interface AttributeValue extends DomainValue {

  /** What every value shows of itself. */
  String HIDDEN = "[attribute]";

  /**
   * A text.
   *
   * @param text which may be empty, which is not the same as none
   */
  record Text(String text) implements AttributeValue {
    @Override
    public String toString() {
      return HIDDEN;
    }
  }

  /**
   * A number or an amount in the shop's currency, exact; 1.50 and 1.5 are one.
   *
   * @param number of at most six decimals, below nine trillion
   */
  record Numeral(BigDecimal number) implements AttributeValue {

    private static final int DIGITS = 6;

    /**
     * Checks the range.
     *
     * @throws InvalidInputException with code {@code profile.attribute.range} or {@code
     *     number.too-long}
     */
    public Numeral {
      number = Decimals.shorten(Decimals.requireBounded(number, "number"), 0);
      if (number.scale() > DIGITS
          || number.movePointRight(DIGITS).toBigInteger().bitLength() >= Long.SIZE - 1) {
        throw InvalidInputException.of("profile.attribute.range")
            .at("number")
            .expected("at most six decimals and below nine trillion")
            .build();
      }
    }

    @Override
    public String toString() {
      return HIDDEN;
    }
  }

  /**
   * A date: an instant; of a day without a time the first of the day in the shop's zone.
   *
   * @param at when
   */
  record Moment(Instant at) implements AttributeValue {
    @Override
    public String toString() {
      return HIDDEN;
    }
  }

  /**
   * Yes or no.
   *
   * @param value which
   */
  record Flag(boolean value) implements AttributeValue {
    @Override
    public String toString() {
      return HIDDEN;
    }
  }

  /**
   * Several texts or identifiers.
   *
   * @param texts in any order; none at all is no value
   */
  record Texts(List<String> texts) implements AttributeValue {

    /** Copies the texts. */
    public Texts {
      texts = List.copyOf(texts);
    }

    @Override
    public String toString() {
      return HIDDEN;
    }
  }
}
