package io.shopcare.segmentation.query;

import java.util.Optional;

/** A reader and another for what the first does not read. */
record EitherReader<T>(FactReader<T> first, FactReader<T> then) implements FactReader<T> {

  @Override
  public Optional<NumberFact<T>> number(SegmentAttribute attribute) {
    return first.number(attribute).or(() -> then.number(attribute));
  }

  @Override
  public Optional<TextFact<T>> text(SegmentAttribute attribute) {
    return first.text(attribute).or(() -> then.text(attribute));
  }

  @Override
  public Optional<ListFact<T>> list(SegmentAttribute attribute) {
    return first.list(attribute).or(() -> then.list(attribute));
  }

  @Override
  public Optional<Rows<T, ?>> rows(String function) {
    Optional<Rows<T, ?>> rows = first.rows(function);
    return rows.isPresent() ? rows : then.rows(function);
  }
}
