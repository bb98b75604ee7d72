package io.shopcare.segmentation.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes queries apart and tries the values of their dimensions. Dimensions are taken as independent
 * but that a value is one of the codes of its attribute and not below its least: that allows more
 * than there is, so what is impossible here is impossible.
 */
final class FormulaReader {

  /** Any moment will do, as only the order of dates of one kind counts; the middle of a month. */
  static final Days DAYS = new Days(ZoneOffset.UTC, Instant.parse("2026-05-15T12:00:00Z"));

  private static final int MOST_DIMENSIONS = 64;

  /** Deeper and further references are taken as clauses of which nothing is known. */
  private static final int DEEPEST = 8;

  private static final int MOST_REFERENCES = 100;

  private static final int MOST_TRIALS = 5_000;

  /** Stands for every text that no query names. */
  private static final String OTHER = "";

  private final SegmentSchema schema;
  private final Map<String, Segment> segments;
  private final Map<String, Dimension<Boolean>> flags = new LinkedHashMap<>();
  private final Map<String, Dimension<Long>> numbers = new LinkedHashMap<>();
  private final Map<String, Dimension<String>> texts = new LinkedHashMap<>();
  private final Map<String, Set<String>> named = new LinkedHashMap<>();
  private final List<Formula> admitted = new ArrayList<>();
  private final Set<String> path = new HashSet<>();
  private int references;
  private int trials;
  private int questions;
  private long answers;

  FormulaReader(SegmentSchema schema, Map<String, Segment> segments) {
    this.schema = schema;
    this.segments = segments;
  }

  Formula segment(String name) {
    Segment segment = segments.get(name);
    boolean far = path.size() == DEEPEST || references++ > MOST_REFERENCES;
    if (segment == null || far || !path.add(name)) {
      return flag("segment", name);
    }
    Formula formula = read(segment.query());
    path.remove(name);
    return formula;
  }

  private Formula read(Query query) {
    if (query instanceof Query.And) {
      return new Formula.All(parts(query));
    }
    if (query instanceof Query.Or) {
      return Formula.any(parts(query));
    }
    if (query instanceof Query.Not not) {
      return new Formula.Not(read(not.part()));
    }
    if (query instanceof Query.InSegment reference) {
      return segment(reference.name());
    }
    if (query instanceof Query.Matches clause) {
      Query asked = new Query.Matches(clause.function(), false, clause.parameters());
      return negatedIf(clause.negated(), flag("clause", asked.toString()));
    }
    if (query instanceof Query.Attribute clause) {
      return attribute(clause);
    }
    return flag("clause", query.toString());
  }

  private List<Formula> parts(Query group) {
    List<Formula> parts = new ArrayList<>();
    for (Query part : group.parts()) {
      parts.add(read(part));
    }
    return parts;
  }

  private Formula attribute(Query.Attribute clause) {
    if (schema.function(clause.name()).isPresent()) {
      boolean negated = clause.condition() instanceof Condition.IsNull isNull && !isNull.negated();
      return negatedIf(negated, flag("clause", clause.name() + " MATCHES ()"));
    }
    return condition(schema.attribute(clause.name()).orElseThrow(), clause.condition());
  }

  private Formula condition(SegmentAttribute attribute, Condition condition) {
    if (condition instanceof Condition.IsNull isNull) {
      return negatedIf(!isNull.negated(), present(attribute));
    }
    if (condition instanceof Condition.Compare compare) {
      return compare.operator() == Operator.NOT_EQUAL
          ? new Formula.Not(compare(attribute, Operator.EQUAL, compare.literal()))
          : compare(attribute, compare.operator(), compare.literal());
    }
    if (condition instanceof Condition.Between between) {
      return new Formula.All(
          List.of(
              compare(attribute, Operator.AT_LEAST, between.low()),
              compare(attribute, Operator.AT_MOST, between.high())));
    }
    List<Formula> parts =
        condition.literals().stream()
            .map(literal -> compare(attribute, Operator.EQUAL, literal))
            .toList();
    if (condition instanceof Condition.Contains contains) {
      boolean all = contains.quantity() == Condition.Quantity.ALL;
      return negatedIf(contains.negated(), all ? new Formula.All(parts) : Formula.any(parts));
    }
    return negatedIf(
        condition instanceof Condition.OneOf oneOf && oneOf.negated(), Formula.any(parts));
  }

  /** One literal, of a list whether it has it: false without a value. */
  private Formula compare(SegmentAttribute attribute, Operator operator, Literal literal) {
    return new Formula.All(List.of(present(attribute), question(attribute, operator, literal)));
  }

  private Formula question(SegmentAttribute attribute, Operator operator, Literal literal) {
    String name = attribute.name();
    ValueType type = attribute.type();
    String text = fold(type, literal);
    closeIfComplete(attribute, text);
    if (type == ValueType.OPEN) {
      return flag(name, operator.symbol() + literal);
    }
    return switch (type.reading()) {
      case NUMBER ->
          number(
              attribute,
              kind(literal),
              Ranges.of(type, new Condition.Compare(operator, literal), DAYS));
      case TEXT -> text(name, text);
      case LIST -> flag(name, "has " + text);
    };
  }

  /** Once every code of an attribute is named, a value must be one of them. */
  private void closeIfComplete(SegmentAttribute attribute, String text) {
    List<Literal> codes = codes(attribute);
    if (codes.isEmpty()) {
      return;
    }
    Set<String> asked = named.computeIfAbsent(attribute.name(), name -> new HashSet<>());
    if (asked.add(text)
        && codes.stream().allMatch(code -> asked.contains(fold(attribute.type(), code)))) {
      List<Formula> possible = new ArrayList<>(List.of(new Formula.Not(present(attribute))));
      codes.forEach(code -> possible.add(question(attribute, Operator.EQUAL, code)));
      admitted.add(Formula.any(possible));
    }
  }

  /** All that a value can be, or an entry of a list; empty if that has no bounds. */
  private static List<Literal> codes(SegmentAttribute attribute) {
    return switch (attribute.type()) {
      case FLAG -> List.of(new Literal.Flag(false), new Literal.Flag(true));
      case OPEN -> List.of();
      default -> attribute.values().stream().<Literal>map(Literal::text).toList();
    };
  }

  /** Letters that are equal without their case are one, as {@code equalsIgnoreCase} has it. */
  private static String fold(ValueType type, Literal literal) {
    String text = literal instanceof Literal.Text t ? t.text() : literal.toString();
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; type.isFolded() && i < text.length(); i++) {
      folded.setCharAt(i, Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
    }
    return folded.toString();
  }

  /** Dates of one kind lie to each other in the same way at every moment; a clock's may not. */
  private static String kind(Literal literal) {
    if (literal instanceof Literal.Moment) {
      return " " + literal;
    }
    if (literal instanceof Literal.Offset offset) {
      return switch (offset.unit()) {
        case DAY, WEEK -> " days";
        case MONTH, YEAR -> " months";
        case HOUR, MINUTE -> " exact";
      };
    }
    return literal instanceof Literal.Named ? " days" : "";
  }

  private Formula present(SegmentAttribute attribute) {
    return flag(attribute.name(), "present");
  }

  private Formula flag(String name, String what) {
    questions++;
    Dimension<Boolean> dimension =
        flags.computeIfAbsent(name + '\0' + what, key -> new Dimension<>());
    dimension.add(false);
    dimension.add(true);
    return new Formula.Atom<>(dimension, value -> value);
  }

  private Formula number(SegmentAttribute attribute, String kind, Ranges ranges) {
    questions++;
    Dimension<Long> dimension =
        numbers.computeIfAbsent(attribute.name() + kind, key -> new Dimension<>());
    attribute.possible(ranges.edges()).forEach(dimension::add);
    return new Formula.Atom<>(dimension, ranges::holds);
  }

  private Formula text(String name, String wanted) {
    questions++;
    Dimension<String> dimension = texts.computeIfAbsent(name, key -> new Dimension<>());
    dimension.add(OTHER);
    dimension.add('=' + wanted);
    return new Formula.Atom<>(dimension, text -> text.equals('=' + wanted));
  }

  private static Formula negatedIf(boolean negated, Formula formula) {
    return negated ? new Formula.Not(formula) : formula;
  }

  /** How many questions were read. */
  int questions() {
    return questions;
  }

  /** What they are about: attributes that have a value, and clauses of which nothing is known. */
  Set<String> facts() {
    return Set.copyOf(flags.keySet());
  }

  /** How often they were answered at most, to be read once included. */
  long answers() {
    return questions + answers;
  }

  /** Whether no values make it hold; false where that takes too long to know. */
  boolean isNever(Formula formula) {
    trials = 0;
    List<Formula> all = new ArrayList<>(List.of(formula));
    all.addAll(admitted);
    return flags.size() + texts.size() + numbers.size() <= MOST_DIMENSIONS
        && isImpossible(new Formula.All(all));
  }

  /** Chooses only what a question still open needs. */
  private boolean isImpossible(Formula formula) {
    Formula.Known known = formula.known();
    answers += questions;
    if (known != Formula.Known.OPEN || trials++ == MOST_TRIALS) {
      return known == Formula.Known.NO;
    }
    Dimension<?> dimension = formula.open();
    boolean impossible = true;
    for (int i = 0; impossible && i < dimension.values().size(); i++) {
      dimension.choose(i);
      impossible = isImpossible(formula);
    }
    dimension.choose(-1);
    return impossible;
  }
}
