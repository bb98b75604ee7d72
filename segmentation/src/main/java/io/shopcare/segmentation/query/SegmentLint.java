package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.SegmentFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks for segments that nobody or everybody is in, that are the same, or of which one holds the
 * other, at every moment and in every zone. What it finds is true; it does not find everything:
 * clauses about events are taken as independent unless they are the same, dates of different kinds
 * such as {@code -30d} and {@code -1m} too, and what takes too long to decide is left out. A
 * witness is somebody who has been asked; where none is made up, whether there is one is not known.
 *
 * <p>Customers are taken to fit the schema: a flag is true or false, a text or an entry of a list
 * with codes is one of them, a number is not below the least of its attribute, and a custom
 * attribute holds what the literals of all the segments say, if they agree. So {@code a = true OR a
 * = false OR a IS NULL} is everybody, and {@code number_of_orders < 0} nobody; {@code
 * number_of_orders >= 0} is not everybody, as there may be no value. Matching and SQL compare
 * whatever they are given: a code that the schema does not list is a value, but none of those that
 * a query can name.
 */
public final class SegmentLint {

  private static final long MOST_ANSWERS = 200_000_000;

  private final SegmentSchema schema;
  private final Map<String, Segment> segments;
  private final WitnessSearch witnesses;
  private final List<SegmentFinding> findings = new ArrayList<>();
  private long answersLeft;

  private SegmentLint(SegmentSchema schema, Map<String, Segment> segments, long mostAnswers) {
    this.schema = schema;
    this.segments = segments;
    this.witnesses = new WitnessSearch(schema, segments);
    this.answersLeft = mostAnswers;
  }

  /**
   * Checks each segment and each pair, in the order of the names. Quadratic in the number of
   * segments: of each pair two questions are put, unless a customer made up for one of the two
   * settles it, each to at most 5,000 customers. Clauses answer 200 million times in all; of the
   * pairs left then nothing is claimed.
   *
   * @param segments by name; they may refer to each other
   * @throws io.shopcare.InvalidInputException if one does not fit the schema
   */
  public static List<SegmentFinding> check(Map<String, Segment> segments, SegmentSchema schema) {
    return check(segments, schema, MOST_ANSWERS);
  }

  /** The findings of so many answers: the first of those of more. */
  static List<SegmentFinding> check(
      Map<String, Segment> segments, SegmentSchema schema, long mostAnswers) {
    SegmentSchema typed = CustomTypes.declared(schema, segments.values());
    SortedMap<String, Segment> sorted = new TreeMap<>(segments);
    QueryCheck check = new QueryCheck(typed);
    sorted.values().forEach(segment -> check.require(segment.query()));
    SegmentLint lint = new SegmentLint(typed, segments, mostAnswers);
    lint.compare(lint.each(sorted.keySet()));
    return List.copyOf(lint.findings);
  }

  /** Those that somebody may be in and somebody not. */
  private List<Suspect> each(Set<String> names) {
    List<Suspect> others = new ArrayList<>();
    for (String name : names) {
      FormulaReader reader = new FormulaReader(schema, segments);
      Formula formula = reader.segment(name);
      if (answersLeft <= 0) {
        return List.of();
      }
      if (reader.isNever(formula)) {
        findings.add(new SegmentFinding(Kind.CONTRADICTION, List.of(name), null));
      } else if (reader.isNever(new Formula.Not(formula))) {
        findings.add(finding(Kind.TAUTOLOGY, name));
      } else {
        others.add(Suspect.of(name, reader, witnesses));
      }
      answersLeft -= reader.answers();
    }
    return others;
  }

  private void compare(List<Suspect> others) {
    for (int i = 0; i < others.size(); i++) {
      for (int j = i + 1; j < others.size() && answersLeft > 0; j++) {
        compare(others.get(i), others.get(j));
      }
    }
  }

  private void compare(Suspect one, Suspect other) {
    answersLeft -= one.questions() + other.questions();
    boolean mayBeWithin = one.mayBeWithin(other);
    boolean mayBeAround = other.mayBeWithin(one);
    if (!mayBeWithin && !mayBeAround) {
      return;
    }
    FormulaReader reader = new FormulaReader(schema, segments);
    Formula a = reader.segment(one.name());
    Formula b = reader.segment(other.name());
    boolean within = mayBeWithin && reader.isNever(new Formula.All(List.of(a, new Formula.Not(b))));
    boolean around = mayBeAround && reader.isNever(new Formula.All(List.of(b, new Formula.Not(a))));
    answersLeft -= reader.answers();
    if (within && around) {
      findings.add(finding(Kind.DUPLICATE, one.name(), other.name()));
    } else if (within) {
      findings.add(finding(Kind.SUBSUMED, one.name(), other.name()));
    } else if (around) {
      findings.add(finding(Kind.SUBSUMED, other.name(), one.name()));
    }
  }

  private SegmentFinding finding(Kind kind, String... names) {
    Query first = new Query.InSegment(names[0]);
    Query wanted =
        switch (kind) {
          case SUBSUMED -> new Query.InSegment(names[1]).and(first.not());
          case DUPLICATE -> first.and(new Query.InSegment(names[1]));
          default -> first;
        };
    return new SegmentFinding(kind, List.of(names), witnesses.find(wanted).orElse(null));
  }
}
