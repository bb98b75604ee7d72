package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.ArrayList;
import java.util.List;

/** What groups of queries have in common. */
final class QueryParts {

  private QueryParts() {}

  /** The parts, with those of groups of the same kind in place of the groups. */
  static List<Query> flat(List<Query> parts, Class<? extends Query> group) {
    List<Query> flat = new ArrayList<>();
    for (Query part : parts) {
      flat.addAll(group.isInstance(part) ? part.parts() : List.of(part));
    }
    if (flat.size() < 2 || flat.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("segment.query.parts")
          .expected("2 to " + Limits.LIST_ELEMENTS + " parts")
          .build();
    }
    return List.copyOf(flat);
  }

  /** Refuses brackets that go too deep. */
  static void requireDepth(int depth) {
    if (depth > Limits.DEPTH) {
      throw InvalidInputException.of("segment.depth")
          .expected("at most " + Limits.DEPTH + " levels")
          .build();
    }
  }

  /** How deep the brackets of all of several go: an OR among them has its own. */
  static int depthOfAll(List<Query> parts) {
    int depth = 0;
    for (Query part : parts) {
      depth = Math.max(depth, part.depth() + (part instanceof Query.Or ? 1 : 0));
    }
    return depth;
  }
}
