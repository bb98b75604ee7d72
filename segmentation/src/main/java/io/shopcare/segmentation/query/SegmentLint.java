package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.SegmentFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private SegmentLint() {}

  /**
   * Checks each segment and each pair, in the order of the names. Quadratic in the number of
   * segments: of each pair two questions are put, each to at most 5,000 customers.
   *
   * @param segments by name; they may refer to each other
   * @throws io.shopcare.InvalidInputException if one does not fit the schema
   */
  public static List<SegmentFinding> check(Map<String, Segment> segments, SegmentSchema schema) {
    SegmentSchema typed = CustomTypes.declared(schema, segments.values());
    WitnessSearch witnesses = new WitnessSearch(typed, segments);
    List<SegmentFinding> findings = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String name : new TreeMap<>(segments).keySet()) {
      FormulaReader reader = new FormulaReader(typed, segments);
      Formula formula = reader.segment(name);
      if (reader.isNever(formula)) {
        findings.add(new SegmentFinding(Kind.CONTRADICTION, List.of(name), null));
      } else if (reader.isNever(new Formula.Not(formula))) {
        findings.add(finding(Kind.TAUTOLOGY, witnesses, name));
      } else {
        others.add(name);
      }
    }
    for (int i = 0; i < others.size(); i++) {
      for (int j = i + 1; j < others.size(); j++) {
        compare(
            others.get(i), others.get(j), new FormulaReader(typed, segments), witnesses, findings);
      }
    }
    return List.copyOf(findings);
  }

  private static void compare(
      String one,
      String other,
      FormulaReader reader,
      WitnessSearch witnesses,
      List<SegmentFinding> findings) {
    Formula a = reader.segment(one);
    Formula b = reader.segment(other);
    boolean within = reader.isNever(new Formula.All(List.of(a, new Formula.Not(b))));
    boolean around = reader.isNever(new Formula.All(List.of(b, new Formula.Not(a))));
    if (within && around) {
      findings.add(finding(Kind.DUPLICATE, witnesses, one, other));
    } else if (within) {
      findings.add(finding(Kind.SUBSUMED, witnesses, one, other));
    } else if (around) {
      findings.add(finding(Kind.SUBSUMED, witnesses, other, one));
    }
  }

  private static SegmentFinding finding(Kind kind, WitnessSearch witnesses, String... names) {
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
