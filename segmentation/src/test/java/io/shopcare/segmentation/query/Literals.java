package io.shopcare.segmentation.query;

import java.util.stream.Stream;

/** What is written in queries. */
final class Literals {

  private Literals() {}

  /** Those with which something is compared; how long a sequence may take is not. */
  static Stream<Literal> of(Query query) {
    if (query instanceof Query.Attribute clause) {
      return clause.condition().literals().stream();
    }
    if (query instanceof Query.Anniversary clause) {
      return clause.condition().literals().stream();
    }
    if (query instanceof Query.Matches clause) {
      return clause.parameters().stream()
          .flatMap(parameter -> parameter.condition().literals().stream());
    }
    if (query instanceof Query.Sequence clause) {
      return Stream.concat(of(clause.first()), of(clause.then()));
    }
    return query.parts().stream().flatMap(Literals::of);
  }

  /** Whether time alone may change the answer. */
  static boolean nameNow(Query query) {
    return of(query).anyMatch(one -> one instanceof Literal.Offset || one instanceof Literal.Named);
  }

  static boolean nameMinutes(Query query) {
    return of(query)
        .anyMatch(
            one -> one instanceof Literal.Offset offset && offset.unit() == OffsetUnit.MINUTE);
  }
}
