package io.shopcare.segmentation.query;

import io.shopcare.internal.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an attribute could be otherwise. Lists of candidates hold one for every answer
 * that the attribute could bring about, the smallest change first.
 */
record Candidate(WhatIf.Fact fact, FactChange change, ChangeSize size) {

  /** Millionths in the hundredths of which amounts are mostly made. */
  private static final long HUNDREDTH = 10_000;

  private static final int DIGITS = 6;

  /** The nearest first, of two as near the greater; no value last. */
  static List<Candidate> ofNumber(
      SegmentAttribute attribute, List<Condition> conditions, long from, Days days) {
    if (attribute.type() == ValueType.FLAG) {
      return List.of(flag(attribute, from, 1), flag(attribute, from, 0), none(attribute, from));
    }
    long origin = attribute.type() == ValueType.DATE ? days.now() : 0;
    long reference = from == FactReader.ABSENT ? origin : from;
    SortedSet<Long> edges = edges(attribute, conditions, days);
    if (reference >= attribute.least()) {
      edges.add(reference);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (long to : nearest(edges, reference, attribute)) {
      candidates.add(
          new Candidate(
              WhatIf.Fact.number(to),
              change(attribute, from, to),
              ChangeSize.between(from, to, origin)));
    }
    candidates.add(none(attribute, from));
    return candidates;
  }

  /** A number of every stretch, of those it can be, on which all conditions answer the same. */
  static SortedSet<Long> edges(SegmentAttribute attribute, List<Condition> conditions, Days days) {
    SortedSet<Long> edges = new TreeSet<>();
    for (Condition condition : conditions) {
      edges.addAll(Ranges.of(attribute.type(), condition, days).edges());
    }
    edges.remove(Long.MAX_VALUE); // Stands for no end, and is never the nearest.
    return attribute.possible(edges);
  }

  /** Hundredths come before finer numbers, as nobody pays those. */
  private static Set<Long> nearest(
      SortedSet<Long> edges, long reference, SegmentAttribute attribute) {
    BigInteger centre = BigInteger.valueOf(reference);
    Comparator<Long> order =
        Comparator.<Long, BigInteger>comparing(
                number -> BigInteger.valueOf(number).subtract(centre).abs())
            .thenComparing(Comparator.reverseOrder());
    SortedSet<Long> sorted = new TreeSet<>(order);
    Set<Long> all = new LinkedHashSet<>();
    if (attribute.type() == ValueType.DECIMAL) {
      edges.forEach(edge -> sorted.addAll(hundredths(edge)));
      sorted.removeIf(number -> number < attribute.least());
      all.addAll(sorted);
    }
    sorted.addAll(edges);
    all.addAll(sorted);
    return all;
  }

  /** The hundredths at or around a number. */
  static List<Long> hundredths(long millionths) {
    long below = Math.floorDiv(millionths, HUNDREDTH) * HUNDREDTH;
    boolean fits = below <= millionths && below < Long.MAX_VALUE - HUNDREDTH;
    return fits ? List.of(below, below == millionths ? below : below + HUNDREDTH) : List.of();
  }

  private static FactChange change(SegmentAttribute attribute, long from, long to) {
    return attribute.type() == ValueType.DATE
        ? new FactChange.Moment(attribute.name(), instant(from), instant(to))
        : new FactChange.Quantity(
            attribute.name(), number(attribute.type(), from), number(attribute.type(), to));
  }

  static @Nullable BigDecimal number(ValueType type, long number) {
    if (number == FactReader.ABSENT) {
      return null;
    }
    return type == ValueType.DECIMAL
        ? Decimals.shorten(BigDecimal.valueOf(number, DIGITS), 0)
        : BigDecimal.valueOf(number);
  }

  private static @Nullable Instant instant(long second) {
    return second == FactReader.ABSENT ? null : Instant.ofEpochSecond(second);
  }

  private static Candidate flag(SegmentAttribute attribute, long from, long to) {
    return new Candidate(
        WhatIf.Fact.number(to),
        new FactChange.Code(attribute.name(), flagText(from), flagText(to)),
        ChangeSize.times(1));
  }

  private static @Nullable String flagText(long flag) {
    return flag == FactReader.ABSENT ? null : Boolean.toString(flag == 1);
  }

  private static Candidate none(SegmentAttribute attribute, long from) {
    FactChange change =
        attribute.type() == ValueType.FLAG
            ? new FactChange.Code(attribute.name(), flagText(from), null)
            : change(attribute, from, FactReader.ABSENT);
    return new Candidate(WhatIf.Fact.NONE, change, ChangeSize.times(1));
  }

  /** Texts that are named first, as they are written; then any other, then none. */
  static List<Candidate> ofText(
      SegmentAttribute attribute, List<Condition> conditions, @Nullable String from) {
    Set<String> named = new LinkedHashSet<>();
    conditions.forEach(condition -> named.addAll(ConditionCompiler.texts(condition)));
    named.addAll(attribute.values());
    List<Candidate> candidates = new ArrayList<>();
    named.forEach(to -> candidates.add(text(to, new FactChange.Code(attribute.name(), from, to))));
    if (attribute.values().isEmpty()) {
      candidates.add(text(unnamed(named), new FactChange.Unnamed(attribute.name(), from)));
    }
    candidates.add(text(null, new FactChange.Code(attribute.name(), from, null)));
    return candidates;
  }

  private static Candidate text(@Nullable String to, FactChange change) {
    return new Candidate(WhatIf.Fact.text(to), change, ChangeSize.times(1));
  }

  /** A text that is none of some in any case of its letters. */
  static String unnamed(Set<String> named) {
    StringBuilder text = new StringBuilder("other");
    while (named.stream().anyMatch(name -> name.equalsIgnoreCase(text.toString()))) {
      text.append('+');
    }
    return text.toString();
  }
}
