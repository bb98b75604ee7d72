package io.shopcare.segmentation.tag;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.query.Condition;
import io.shopcare.segmentation.query.Literal;
import io.shopcare.segmentation.query.Query;
import io.shopcare.segmentation.query.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts each rule after those whose tags it asks for, so that all are settled in one pass. */
final class TagOrder {

  private static final String TAGS = "customer_tags";

  private final List<TagRule> rules;
  private final Map<String, Segment> segments;

  TagOrder(List<TagRule> rules, Map<String, Segment> segments) {
    this.rules = rules;
    this.segments = segments;
  }

  List<TagRule> sorted() {
    List<TagRule> left = new ArrayList<>(rules);
    List<TagRule> sorted = new ArrayList<>();
    while (!left.isEmpty()) {
      TagRule next =
          left.stream()
              .filter(rule -> left.stream().noneMatch(other -> asksFor(rule, other.tag())))
              .findFirst()
              .orElseThrow(() -> cycle(left.get(0)));
      left.remove(next);
      sorted.add(next);
    }
    return sorted;
  }

  private static InvalidInputException cycle(TagRule rule) {
    return InvalidInputException.of("tag.rule.cycle")
        .at(rule.tag())
        .expected("a rule that does not ask for its own tag")
        .build();
  }

  private boolean asksFor(TagRule rule, String tag) {
    Set<String> seen = new HashSet<>();
    return asksFor(rule.enter().query(), tag, seen) || asksFor(rule.keep().query(), tag, seen);
  }

  /** As deep as brackets go in each segment, and each segment once. */
  private boolean asksFor(Query query, String tag, Set<String> seen) {
    if (query instanceof Query.Attribute clause) {
      return clause.name().equals(TAGS) && names(clause.condition(), tag);
    }
    if (query instanceof Query.InSegment reference) {
      Segment segment = segments.get(reference.name());
      return segment != null && seen.add(reference.name()) && asksFor(segment.query(), tag, seen);
    }
    return query.parts().stream().anyMatch(part -> asksFor(part, tag, seen));
  }

  private static boolean names(Condition condition, String tag) {
    return condition.literals().isEmpty()
        || condition.literals().stream()
            .anyMatch(one -> one instanceof Literal.Text text && text.text().equalsIgnoreCase(tag));
  }
}
