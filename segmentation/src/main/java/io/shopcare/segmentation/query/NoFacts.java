package io.shopcare.segmentation.query;

import java.util.List;
import java.util.Optional;

/** Knows every name and no fact: what a query is compiled with that is only to be checked. */
final class NoFacts implements FactReader<Void> {

  @Override
  public Optional<NumberFact<Void>> number(SegmentAttribute attribute) {
    return Optional.of(nobody -> ABSENT);
  }

  @Override
  public Optional<TextFact<Void>> text(SegmentAttribute attribute) {
    return Optional.of(nobody -> null);
  }

  @Override
  public Optional<ListFact<Void>> list(SegmentAttribute attribute) {
    return Optional.of(nobody -> List.of());
  }

  @Override
  public Optional<Rows<Void, ?>> rows(String function) {
    return Optional.of(Rows.of(nobody -> List.of(), this));
  }
}
