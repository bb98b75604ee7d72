package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads facts that are otherwise, and all others as another reader does. */
final class WhatIfReader<S> implements FactReader<WhatIf<S>> {

  private final FactReader<S> reader;

  WhatIfReader(FactReader<S> reader) {
    this.reader = reader;
  }

  @Override
  public Optional<NumberFact<WhatIf<S>>> number(SegmentAttribute attribute) {
    String name = attribute.name();
    return reader
        .number(attribute)
        .map(
            known ->
                whatIf -> {
                  WhatIf.Fact fact = whatIf.otherwise(name);
                  return fact == null ? known.of(whatIf.known()) : fact.number();
                });
  }

  @Override
  public Optional<TextFact<WhatIf<S>>> text(SegmentAttribute attribute) {
    String name = attribute.name();
    return reader
        .text(attribute)
        .map(
            known ->
                whatIf -> {
                  WhatIf.Fact fact = whatIf.otherwise(name);
                  return fact == null ? known.of(whatIf.known()) : fact.text();
                });
  }

  @Override
  public Optional<ListFact<WhatIf<S>>> list(SegmentAttribute attribute) {
    String name = attribute.name();
    return reader
        .list(attribute)
        .map(
            known ->
                whatIf -> {
                  WhatIf.Fact fact = whatIf.otherwise(name);
                  return fact == null ? known.of(whatIf.known()) : fact.list();
                });
  }

  @Override
  public Optional<Rows<WhatIf<S>, ?>> rows(String function) {
    return reader.rows(function).map(rows -> otherwise(function, rows));
  }

  private static <S, R> Rows<WhatIf<S>, ?> otherwise(String function, Rows<S, R> rows) {
    return Rows.of(whatIf -> rows(function, rows, whatIf), new WhatIfReader<>(rows.reader()));
  }

  private static <S, R> List<WhatIf<R>> rows(String function, Rows<S, R> rows, WhatIf<S> whatIf) {
    List<WhatIf<R>> all = new ArrayList<>();
    for (R row : rows.list().apply(whatIf.known())) {
      all.add(WhatIf.asIs(row));
    }
    if (function.equals(whatIf.function())) {
      all.add(WhatIf.imagined(whatIf.event()));
    }
    return all;
  }
}
