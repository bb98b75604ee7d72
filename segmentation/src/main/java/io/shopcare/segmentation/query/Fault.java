package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something cannot stand in a query, wherever it came from. */
record Fault(String code, List<String> expected, @Nullable String suggestion) {

  static final String VALUE = "segment.value.type";
  static final String CODE = "segment.value.unknown";
  static final String OPERATOR = "segment.operator.unsupported";
  static final String NAME = "segment.name.unknown";
  static final String PARAMETER = "segment.parameter.unknown";
  static final String MISSING = "segment.parameter.missing";
  static final String REPEATED = "segment.parameter.repeated";

  /** What is wrong with a literal for an attribute; null if nothing is. */
  static @Nullable Fault of(SegmentAttribute attribute, Literal literal) {
    if (!attribute.type().accepts(literal)) {
      return new Fault(
          VALUE, List.of(attribute.type().expected()), offset(attribute.type(), literal));
    }
    if (attribute.values().isEmpty()
        || (literal instanceof Literal.Text text && attribute.values().contains(text.text()))) {
      return null;
    }
    String near =
        literal instanceof Literal.Text text
            ? Spelling.nearest(text.text(), attribute.values())
            : null;
    return new Fault(
        CODE, attribute.values().stream().map(code -> "'" + code + "'").toList(), near);
  }

  /** Days ago, where a number below zero stands for them. */
  private static @Nullable String offset(ValueType type, Literal literal) {
    return type == ValueType.DATE
            && literal instanceof Literal.Numeral numeral
            && numeral.number().signum() < 0
            && LiteralReader.offset(numeral + "d") instanceof Literal.Offset offset
        ? offset.toString()
        : null;
  }

  InvalidInputException at(String place) {
    return InvalidInputException.of(code)
        .at(place)
        .expected(String.join(", ", expected))
        .suggestion(suggestion)
        .build();
  }

  SegmentSyntaxException at(int offset) {
    return SegmentSyntaxException.of(code, offset, expected, suggestion);
  }
}
