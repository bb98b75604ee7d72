package io.shopcare.segmentation.query;

import java.util.List;
import java.util.function.Predicate;

/** A query of which some clauses are asked again and again, and all others were asked once. */
interface Settled {

  boolean holds(Interpreter interpreter, Facts facts);

  /**
   * Asks all clauses now but those that stay open.
   *
   * @param open which may be answered otherwise by another interpreter or of other facts
   */
  static Settled of(Query query, Interpreter interpreter, Facts facts, Predicate<Query> open) {
    if (query instanceof Query.And) {
      List<Settled> parts = parts(query, interpreter, facts, open);
      return (at, of) -> parts.stream().allMatch(part -> part.holds(at, of));
    }
    if (query instanceof Query.Or) {
      List<Settled> parts = parts(query, interpreter, facts, open);
      return (at, of) -> parts.stream().anyMatch(part -> part.holds(at, of));
    }
    if (query instanceof Query.Not not) {
      Settled part = of(not.part(), interpreter, facts, open);
      return (at, of) -> !part.holds(at, of);
    }
    if (open.test(query)) {
      return (at, of) -> at.holds(query, of);
    }
    boolean answer = interpreter.holds(query, facts);
    return (at, of) -> answer;
  }

  private static List<Settled> parts(
      Query query, Interpreter interpreter, Facts facts, Predicate<Query> open) {
    return query.parts().stream().map(part -> of(part, interpreter, facts, open)).toList();
  }
}
