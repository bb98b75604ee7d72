package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What custom attributes hold, as the literals of some segments say. */
final class CustomTypes {

  private final SegmentSchema schema;
  private final SortedMap<String, Set<ValueType>> types = new TreeMap<>();

  private CustomTypes(SegmentSchema schema) {
    this.schema = schema;
  }

  /** The schema, with a type for each custom attribute of which all literals are of one. */
  static SegmentSchema declared(SegmentSchema schema, Collection<Segment> segments) {
    CustomTypes custom = new CustomTypes(schema);
    segments.forEach(segment -> custom.collect(segment.query()));
    custom.types.values().removeIf(types -> types.size() > 1);
    if (custom.types.isEmpty()) {
      return schema;
    }
    List<SegmentAttribute> attributes = new ArrayList<>(schema.attributes());
    attributes.removeIf(attribute -> custom.types.containsKey(attribute.name()));
    custom.types.forEach(
        (name, types) -> attributes.add(SegmentAttribute.of(name, types.iterator().next())));
    return SegmentSchema.builder().from(schema).attributes(attributes).build();
  }

  private void collect(Query query) {
    query.parts().forEach(this::collect);
    if (query instanceof Query.Attribute clause) {
      add(clause.name(), ConditionCompiler.type(ValueType.OPEN, clause.condition()));
    } else if (query instanceof Query.Anniversary clause) {
      add(clause.attribute(), ValueType.DATE);
    }
  }

  /** Whether there is a value may be asked of any type. */
  private void add(String name, ValueType type) {
    boolean custom =
        schema.attribute(name).filter(known -> known.type() == ValueType.OPEN).isPresent();
    if (custom && type != ValueType.OPEN) {
      types.computeIfAbsent(name, any -> new HashSet<>()).add(type);
    }
  }
}
