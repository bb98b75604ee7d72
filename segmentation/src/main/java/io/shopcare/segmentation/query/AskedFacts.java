package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The facts that a query asks about, those of segments that it refers to included, in the order in
 * which they are first named.
 */
final class AskedFacts {

  /** Who a customer is and where is not to be changed. */
  private static final Set<String> FIXED =
      Set.of(Buckets.CUSTOMER, Places.LATITUDE, Places.LONGITUDE);

  private final Map<String, List<Condition>> attributes = new LinkedHashMap<>();
  private final Map<String, List<Query.Matches>> events = new LinkedHashMap<>();
  private final Set<String> birthdays = new HashSet<>();
  private final Set<String> references = new HashSet<>();
  private final SegmentSchema schema;
  private final Map<String, Segment> segments;

  AskedFacts(Query query, SegmentSchema schema, Map<String, Segment> segments) {
    this.schema = schema;
    this.segments = segments;
    collect(query);
  }

  /** Attributes that may be otherwise, and what is asked of each. */
  Map<String, List<Condition>> attributes() {
    Map<String, List<Condition>> changeable = new LinkedHashMap<>(attributes);
    changeable.keySet().removeAll(birthdays);
    changeable.keySet().removeAll(FIXED);
    changeable
        .entrySet()
        .removeIf(entry -> types(declared(entry.getKey()), entry.getValue()).size() > 1);
    return changeable;
  }

  /** Functions of which there may be an event more, and what is asked of each. */
  Map<String, List<Query.Matches>> events() {
    return events;
  }

  /** An attribute with the type as which all conditions read it. */
  SegmentAttribute attribute(String name, List<Condition> conditions) {
    SegmentAttribute declared = declared(name);
    return types(declared, conditions).stream()
        .findFirst()
        .filter(type -> type != declared.type())
        .map(declared::as)
        .orElse(declared);
  }

  private SegmentAttribute declared(String name) {
    return schema.attribute(name).orElseThrow(() -> ConditionCompiler.unread(name));
  }

  /** What a custom attribute is read as; to ask whether there is a value says nothing of it. */
  private static Set<ValueType> types(SegmentAttribute declared, List<Condition> conditions) {
    Set<ValueType> types = new HashSet<>();
    for (Condition condition : conditions) {
      types.add(ConditionCompiler.type(declared.type(), condition));
    }
    types.remove(ValueType.OPEN);
    return types;
  }

  private void collect(Query query) {
    query.parts().forEach(this::collect);
    if (query instanceof Query.InSegment reference) {
      if (references.add(reference.name())) {
        collect(Objects.requireNonNull(segments.get(reference.name())).query());
      }
    } else if (query instanceof Query.Attribute clause) {
      attribute(clause);
    } else if (query instanceof Query.Anniversary clause) {
      birthdays.add(clause.attribute());
    } else if (query instanceof Query.Matches clause) {
      event(clause.function()).add(clause);
    } else if (query instanceof Query.Sequence clause) {
      event(clause.first().function()).add(clause.first());
      event(clause.then().function()).add(clause.then());
    }
  }

  private void attribute(Query.Attribute clause) {
    if (schema.function(clause.name()).isPresent()) {
      event(clause.name());
    } else {
      attributes.computeIfAbsent(clause.name(), name -> new ArrayList<>()).add(clause.condition());
    }
  }

  /** What is computed from who a customer is and where has no events. */
  private List<Query.Matches> event(String function) {
    return schema.function(function).orElseThrow() instanceof SegmentFunction.Rows
        ? events.computeIfAbsent(function, name -> new ArrayList<>())
        : new ArrayList<>();
  }
}
