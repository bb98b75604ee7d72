package io.shopcare.segmentation.query;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A segment that may be the same as others or within them, and two customers who show of most
 * others that it is not: to ask them is sooner done than to try all values.
 *
 * @param name of the segment
 * @param questions how many it puts
 * @param facts what they are about; segments of nothing in common have nothing to do with each
 *     other
 * @param node whether a customer is in it; null if nobody can be asked
 * @param inside somebody in it, null if nobody was found
 * @param outside somebody not in it, null if nobody was found
 */
record Suspect(
    String name,
    int questions,
    Set<String> facts,
    @Nullable Node<Imagined> node,
    @Nullable Imagined inside,
    @Nullable Imagined outside) {

  static Suspect of(String name, FormulaReader reader, WitnessSearch witnesses) {
    Query in = new Query.InSegment(name);
    return new Suspect(
        name,
        reader.questions(),
        reader.facts(),
        witnesses.asked(in).orElse(null),
        witnesses.someone(in).orElse(null),
        witnesses.someone(in.not()).orElse(null));
  }

  /** False if both have nothing in common, or somebody was found who is in this one only. */
  boolean mayBeWithin(Suspect other) {
    return !Collections.disjoint(facts, other.facts)
        && !isOnlyHere(inside, other)
        && !isOnlyHere(other.outside, other)
        && !isOnlyHere(both(inside, other.outside), other);
  }

  private boolean isOnlyHere(@Nullable Imagined customer, Suspect other) {
    return customer != null
        && node != null
        && other.node != null
        && node.test(customer)
        && !other.node.test(customer);
  }

  /** One of whom everything is true that is of the first, and what else is of the second. */
  private static @Nullable Imagined both(@Nullable Imagined first, @Nullable Imagined second) {
    if (first == null || second == null) {
      return null;
    }
    Map<String, WhatIf.Fact> facts = new HashMap<>(second.facts());
    facts.putAll(first.facts());
    Map<String, List<Imagined>> events = new HashMap<>(second.events());
    events.putAll(first.events());
    return new Imagined(facts, events);
  }
}
