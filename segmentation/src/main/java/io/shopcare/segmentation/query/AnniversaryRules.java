package io.shopcare.segmentation.query;

import java.util.List;

/** What an anniversary may be of, and what may be asked of it. */
final class AnniversaryRules {

  static final List<String> EXPECTED =
      List.of("=", "!=", "<", "<=", ">", ">=", "BETWEEN", "IS NULL", "with days");

  private AnniversaryRules() {}

  static boolean isDate(SegmentAttribute attribute) {
    return attribute.type() == ValueType.DATE || attribute.type() == ValueType.OPEN;
  }

  /** Whole days only, and no IN. */
  static boolean isSupported(Condition condition) {
    return !(condition instanceof Condition.OneOf)
        && !(condition instanceof Condition.Contains)
        && condition.literals().stream().allMatch(AnniversaryRules::isDay);
  }

  private static boolean isDay(Literal literal) {
    return literal instanceof Literal.Day
        || literal instanceof Literal.Named
        || (literal instanceof Literal.Offset offset && !offset.unit().isExact());
  }
}
