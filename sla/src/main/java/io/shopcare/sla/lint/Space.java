package io.shopcare.sla.lint;

import io.shopcare.sla.lint.Dimension.Meaning;
import io.shopcare.sla.policy.SlaAttribute;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaSubject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All tickets as far as the conditions of some policies can tell them apart. Codes that stand in
 * the same conditions are one class, so that their number does not matter.
 */
final class Space {

  /** The most boxes that one policy may take; its conditions are products of sums. */
  private static final int MOST_BOXES = 1_000;

  /** One value or more of a dimension; a condition holds if one of its literals does. */
  private record Literal(Dimension dimension, List<Integer> values) {}

  private final List<Dimension> dimensions = new ArrayList<>();
  private final Map<SlaCondition, List<Literal>> literals = new LinkedHashMap<>();
  private int bits;

  private Space() {}

  static Space of(Collection<SlaPolicy> policies, Function<SlaAttribute, Meaning> meaning) {
    Map<SlaAttribute, Set<SlaCondition>> conditions = new TreeMap<>();
    for (SlaPolicy policy : policies) {
      for (SlaCondition condition : policy.conditions()) {
        conditions
            .computeIfAbsent(condition.attribute(), a -> new LinkedHashSet<>())
            .add(condition);
      }
    }
    Space space = new Space();
    conditions.forEach(
        (attribute, asked) -> space.add(attribute, meaning.apply(attribute), List.copyOf(asked)));
    return space;
  }

  private void add(SlaAttribute attribute, Meaning meaning, List<SlaCondition> conditions) {
    conditions.forEach(condition -> literals.put(condition, new ArrayList<>()));
    switch (meaning) {
      case CODE -> addCodes(attribute, conditions);
      case PRESENCE ->
          classes(attribute, conditions, List.of())
              .forEach(
                  (in, code) -> {
                    Literal present =
                        new Literal(
                            dimension(attribute, Meaning.PRESENCE, List.of(Optional.of(code))),
                            List.of(1));
                    in.forEach(i -> literals(conditions.get(i)).add(present));
                  });
      case FREE ->
          conditions.forEach(
              condition ->
                  literals(condition)
                      .add(new Literal(dimension(attribute, Meaning.FREE, List.of()), List.of(1))));
    }
  }

  private void addCodes(SlaAttribute attribute, List<SlaCondition> conditions) {
    Optional<List<String>> vocabulary = SubjectParts.vocabulary(attribute);
    Map<List<Integer>, Optional<String>> classes = new LinkedHashMap<>();
    if (vocabulary.isEmpty()) {
      classes.put(List.of(), Optional.empty());
    }
    classes(attribute, conditions, vocabulary.orElse(List.of()))
        .forEach((in, code) -> classes.putIfAbsent(in, Optional.of(code)));
    Dimension dimension = dimension(attribute, Meaning.CODE, List.copyOf(classes.values()));
    List<List<Integer>> values = new ArrayList<>();
    conditions.forEach(condition -> values.add(new ArrayList<>()));
    int value = 0;
    for (List<Integer> in : classes.keySet()) {
      for (int condition : in) {
        values.get(condition).add(value);
      }
      value++;
    }
    for (int i = 0; i < conditions.size(); i++) {
      literals(conditions.get(i)).add(new Literal(dimension, values.get(i)));
    }
  }

  /** A code of each class, by the conditions in which the codes of the class stand. */
  private static Map<List<Integer>, String> classes(
      SlaAttribute attribute, List<SlaCondition> conditions, List<String> more) {
    Map<String, List<Integer>> in = new TreeMap<>();
    more.forEach(code -> in.put(code, new ArrayList<>()));
    for (int i = 0; i < conditions.size(); i++) {
      for (String code : conditions.get(i).anyOf()) {
        in.computeIfAbsent(code, c -> new ArrayList<>()).add(i);
      }
    }
    Map<List<Integer>, String> classes = new LinkedHashMap<>();
    for (String code : in.keySet()) {
      List<Integer> all = new ArrayList<>();
      for (String one : SubjectParts.implied(attribute, code)) {
        all.addAll(in.getOrDefault(one, List.of()));
      }
      classes.putIfAbsent(all.stream().distinct().sorted().toList(), code);
    }
    return classes;
  }

  private List<Literal> literals(SlaCondition condition) {
    return literals.getOrDefault(condition, List.of());
  }

  private Dimension dimension(
      SlaAttribute attribute, Meaning meaning, List<Optional<String>> codes) {
    int width = meaning == Meaning.CODE ? codes.size() : 2;
    if (bits % Long.SIZE + Math.min(width, Long.SIZE) > Long.SIZE) {
      bits += Long.SIZE - bits % Long.SIZE;
    }
    Dimension dimension = new Dimension(attribute, meaning, codes, bits);
    dimensions.add(dimension);
    bits += width;
    return dimension;
  }

  /** Every ticket. */
  long[] all() {
    long[] words = new long[(bits + Long.SIZE - 1) / Long.SIZE];
    for (Dimension d : dimensions) {
      for (int i = 0; i < d.bits.length; i++) {
        words[d.first + i] |= d.bits[i];
      }
    }
    return words;
  }

  /**
   * The tickets of a policy as boxes that may overlap; none if its conditions exclude each other,
   * absent if it would take too many.
   */
  Optional<List<Box>> boxes(int owner, SlaPolicy policy) {
    List<long[]> pieces = List.of(all());
    Set<Dimension> constrained = new LinkedHashSet<>();
    for (SlaCondition condition : new LinkedHashSet<>(policy.conditions())) {
      List<long[]> narrower = new ArrayList<>();
      for (long[] piece : pieces) {
        for (Literal literal : literals(condition)) {
          constrained.add(literal.dimension);
          long[] words = piece.clone();
          if (restrict(words, literal)) {
            narrower.add(words);
          }
        }
      }
      if (narrower.size() > MOST_BOXES) {
        return Optional.empty();
      }
      pieces = narrower;
    }
    List<Dimension> dimensionsOfPolicy = List.copyOf(constrained);
    return Optional.of(
        pieces.stream().map(words -> box(owner, words, dimensionsOfPolicy)).toList());
  }

  private Box box(int owner, long[] words, List<Dimension> among) {
    return new Box(owner, words, among.stream().filter(d -> isConstrained(words, d)).toList());
  }

  private static boolean restrict(long[] words, Literal literal) {
    Dimension d = literal.dimension;
    long[] allowed = new long[d.bits.length];
    for (int value : literal.values) {
      allowed[d.word(value) - d.first] |= d.bit(value);
    }
    long left = 0;
    for (int i = 0; i < allowed.length; i++) {
      left |= words[d.first + i] & allowed[i];
      words[d.first + i] &= allowed[i] | ~d.bits[i];
    }
    return left != 0;
  }

  private static boolean isConstrained(long[] words, Dimension d) {
    for (int i = 0; i < d.bits.length; i++) {
      if ((words[d.first + i] & d.bits[i]) != d.bits[i]) {
        return true;
      }
    }
    return false;
  }

  /** Whether a set of tickets depends on what a text condition means. */
  boolean isFree(long[] words) {
    return dimensions.stream().anyMatch(d -> d.meaning == Meaning.FREE && isConstrained(words, d));
  }

  /** A ticket of the set, with as few codes as can be. */
  SlaSubject ticket(long[] words) {
    SubjectParts parts = new SubjectParts();
    for (Dimension d : dimensions) {
      int value = 0;
      while ((words[d.word(value)] & d.bit(value)) == 0) {
        value++;
      }
      boolean named = d.meaning == Meaning.CODE || value == 1;
      if (d.meaning != Meaning.FREE && named) {
        d.codes
            .get(d.meaning == Meaning.CODE ? value : 0)
            .ifPresent(code -> parts.add(d.attribute, code));
      }
    }
    return parts.build();
  }
}
