package io.shopcare.segmentation.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that an attribute could have to make a difference to some clauses. */
final class ImaginedFacts {

  private static final int YEAR_AHEAD = 366;
  private static final int DAYS_OF_SIX_YEARS = 6 * 366;
  private static final int MOST_CUSTOMERS = 500;

  private final SegmentSchema schema;
  private final Days days;

  ImaginedFacts(SegmentSchema schema, Days days) {
    this.schema = schema;
    this.days = days;
  }

  /** The attribute that a clause is about, a place being its latitude; empty for events. */
  static Optional<String> subject(Query clause, SegmentSchema schema) {
    if (clause instanceof Query.Anniversary anniversary) {
      return Optional.of(anniversary.attribute());
    }
    String name =
        clause instanceof Query.Attribute attribute
            ? attribute.name()
            : clause instanceof Query.Matches matches ? matches.function() : "";
    SegmentFunction function = schema.function(name).orElse(null);
    if (function instanceof SegmentFunction.Distance) {
      return Optional.of(Places.LATITUDE);
    }
    if (function instanceof SegmentFunction.Bucket) {
      return Optional.of(Buckets.CUSTOMER);
    }
    return clause instanceof Query.Attribute && function == null
        ? Optional.of(name)
        : Optional.empty();
  }

  /** What the schema knows of a name, or what built-in functions read. */
  static SegmentAttribute attribute(SegmentSchema schema, String name) {
    boolean place = name.equals(Places.LATITUDE) || name.equals(Places.LONGITUDE);
    return schema
        .attribute(name)
        .orElseGet(() -> SegmentAttribute.of(name, place ? ValueType.DECIMAL : ValueType.ID));
  }

  /** No value first. */
  List<Map<String, WhatIf.Fact>> of(String name, List<Term.Ask> asks) {
    List<Map<String, WhatIf.Fact>> all = new ArrayList<>(List.of(Map.of()));
    List<Condition> conditions = new ArrayList<>();
    for (Term.Ask ask : asks) {
      if (ask.clause() instanceof Query.Attribute clause
          && schema.function(clause.name()).isEmpty()) {
        conditions.add(clause.condition());
      } else if (ask.clause() instanceof Query.Anniversary) {
        for (int i = 0; i < DAYS_OF_SIX_YEARS; i++) {
          long day = days.startOf(days.today().plusDays(YEAR_AHEAD - i));
          all.add(Map.of(name, WhatIf.Fact.number(day)));
        }
      } else if (ask.clause() instanceof Query.Matches clause) {
        all.addAll(name.equals(Places.LATITUDE) ? places(clause) : customers());
      }
    }
    for (Candidate candidate : candidates(attribute(schema, name), conditions, asks)) {
      all.add(Map.of(name, candidate.fact()));
    }
    return all;
  }

  private List<Candidate> candidates(
      SegmentAttribute declared, List<Condition> conditions, List<Term.Ask> asks) {
    ValueType type = declared.type();
    for (Condition condition : conditions) {
      type = type == ValueType.OPEN ? ConditionCompiler.type(type, condition) : type;
    }
    SegmentAttribute attribute = type == declared.type() ? declared : declared.as(type);
    return switch (type.reading()) {
      case NUMBER -> Candidate.ofNumber(attribute, conditions, FactReader.ABSENT, days);
      case TEXT -> Candidate.ofText(attribute, conditions, null);
      case LIST -> list(new ListSearch(attribute, conditions, List.of()), asks);
    };
  }

  private static List<Candidate> list(ListSearch search, List<Term.Ask> asks) {
    List<Formula> asked = new ArrayList<>();
    for (Term.Ask ask : asks) {
      if (ask.clause() instanceof Query.Attribute clause) {
        Formula holds = search.formula(clause.condition());
        asked.add(ask.negated() ? new Formula.Not(holds) : holds);
      }
    }
    Candidate smallest = search.smallest(new Formula.All(asked));
    return smallest == null ? List.of() : List.of(smallest);
  }

  private static List<Map<String, WhatIf.Fact>> customers() {
    List<Map<String, WhatIf.Fact>> all = new ArrayList<>();
    for (int id = 1; id <= MOST_CUSTOMERS; id++) {
      all.add(Map.of(Buckets.CUSTOMER, WhatIf.Fact.text(Integer.toString(id))));
    }
    return all;
  }

  /** The place itself and the one on the other side of the earth. */
  private static List<Map<String, WhatIf.Fact>> places(Query.Matches clause) {
    Literal.Place place =
        (Literal.Place) Places.required(clause, SegmentFunction.Distance.COORDINATES);
    BigDecimal half = BigDecimal.valueOf(180);
    BigDecimal across =
        place.longitude().signum() > 0
            ? place.longitude().subtract(half)
            : place.longitude().add(half);
    return List.of(
        place(place.latitude(), place.longitude()), place(place.latitude().negate(), across));
  }

  private static Map<String, WhatIf.Fact> place(BigDecimal latitude, BigDecimal longitude) {
    return Map.of(
        Places.LATITUDE, WhatIf.Fact.number(latitude.movePointRight(6).longValue()),
        Places.LONGITUDE, WhatIf.Fact.number(longitude.movePointRight(6).longValue()));
  }
}
