package io.shopcare.segmentation.query;

import io.shopcare.segmentation.profile.AttributeValue;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes that were handed in as facts, of whatever name. A value of another type than
 * is asked for is none.
 */
final class HandedInReader implements FactReader<CustomerProfile> {

  private static final int DIGITS = 6;
  private static final String OWN = "customer.metafields.";
  private static final AttributeValue NONE = new AttributeValue.Texts(List.of());

  @Override
  public Optional<NumberFact<CustomerProfile>> number(SegmentAttribute attribute) {
    String name = name(attribute);
    ValueType type = attribute.type();
    return Optional.of(profile -> number(type, profile.attributes().get(name)));
  }

  @Override
  public Optional<TextFact<CustomerProfile>> text(SegmentAttribute attribute) {
    String name = name(attribute);
    ValueType type = attribute.type();
    return Optional.of(profile -> text(type, profile.attributes().get(name)));
  }

  @Override
  public Optional<ListFact<CustomerProfile>> list(SegmentAttribute attribute) {
    String name = name(attribute);
    return Optional.of(profile -> texts(profile.attributes().get(name)));
  }

  @Override
  public Optional<Rows<CustomerProfile, ?>> rows(String function) {
    return Optional.empty();
  }

  /** The older and the newer way of naming the merchant's own attributes are one. */
  private static String name(SegmentAttribute attribute) {
    String name = attribute.name();
    return name.startsWith(OWN) ? name.substring("customer.".length()) : name;
  }

  private static long number(ValueType type, @Nullable AttributeValue value) {
    if (value instanceof AttributeValue.Numeral numeral) {
      if (type == ValueType.DECIMAL) {
        return numeral.number().movePointRight(DIGITS).longValueExact();
      }
      return type == ValueType.WHOLE && numeral.number().scale() == 0
          ? numeral.number().longValueExact()
          : ABSENT;
    }
    if (value instanceof AttributeValue.Moment moment && type == ValueType.DATE) {
      return moment.at().getEpochSecond();
    }
    if (value instanceof AttributeValue.Flag flag && type == ValueType.FLAG) {
      return flag.value() ? 1 : 0;
    }
    return ABSENT;
  }

  private static @Nullable String text(ValueType type, @Nullable AttributeValue value) {
    if (value instanceof AttributeValue.Text text) {
      return text.text();
    }
    if (value instanceof AttributeValue.Numeral numeral && type == ValueType.ID) {
      return numeral.number().toPlainString();
    }
    if (value == null || value.equals(NONE)) {
      return null;
    }
    // Of an attribute of which nothing is known only whether there is a value is asked.
    return type == ValueType.OPEN ? value.toString() : null;
  }

  private static List<String> texts(@Nullable AttributeValue value) {
    if (value instanceof AttributeValue.Texts several) {
      return several.texts();
    }
    return value instanceof AttributeValue.Text one ? List.of(one.text()) : List.of();
  }
}
