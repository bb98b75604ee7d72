package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import java.util.List;

/**
 * A part of a query beside the node that answers it, so that an answer can be told clause by
 * clause.
 */
record Plan<T>(Query query, Node<T> node, List<Plan<T>> parts) {

  static <T> Plan<T> clause(Query query, Node<T> node) {
    return new Plan<>(query, node, List.of());
  }

  Reason explain(T subject) {
    boolean holds = node.test(subject);
    List<Reason> because = parts.stream().map(part -> part.explain(subject)).toList();
    if (query instanceof Query.And) {
      return Reason.of(holds, holds ? SegmentReasons.ALL_HOLD : SegmentReasons.NOT_ALL_HOLD)
          .because(because);
    }
    if (query instanceof Query.Or) {
      return Reason.of(holds, holds ? SegmentReasons.ONE_HOLDS : SegmentReasons.NONE_HOLDS)
          .because(because);
    }
    if (query instanceof Query.Not) {
      return Reason.of(holds, holds ? SegmentReasons.NOT_HELD : SegmentReasons.HELD)
          .because(because);
    }
    if (query instanceof Query.InSegment reference) {
      return Reason.of(
              holds,
              holds ? SegmentReasons.INSIDE : SegmentReasons.OUTSIDE,
              Detail.text("segment", reference.name()))
          .because(because);
    }
    return Reason.of(
        holds,
        holds ? SegmentReasons.CLAUSE_HOLDS : SegmentReasons.CLAUSE_FAILS,
        Detail.text("clause", query.toString()),
        node.seen(subject));
  }
}
