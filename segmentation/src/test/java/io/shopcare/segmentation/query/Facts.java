package io.shopcare.segmentation.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer, or a row, of named facts in the form in which a reader gives them. */
final class Facts {

  static final FactReader<Facts> READER =
      new FactReader<>() {
        @Override
        public Optional<NumberFact<Facts>> number(SegmentAttribute attribute) {
          String name = attribute.name();
          return Optional.of(facts -> (long) facts.values.getOrDefault(name, ABSENT));
        }

        @Override
        public Optional<TextFact<Facts>> text(SegmentAttribute attribute) {
          return Optional.of(facts -> (String) facts.values.get(attribute.name()));
        }

        @Override
        @SuppressWarnings("unchecked")
        public Optional<ListFact<Facts>> list(SegmentAttribute attribute) {
          String name = attribute.name();
          return Optional.of(facts -> (List<String>) facts.values.getOrDefault(name, List.of()));
        }

        @Override
        public Optional<Rows<Facts, ?>> rows(String function) {
          return Optional.of(
              Rows.of(facts -> facts.rows.getOrDefault(function, List.of()), READER));
        }
      };

  final Map<String, Object> values = new LinkedHashMap<>();
  final Map<String, List<Facts>> rows = new LinkedHashMap<>();

  static Facts none() {
    return new Facts();
  }

  Facts number(String name, long value) {
    values.put(name, value);
    return this;
  }

  Facts amount(String name, String value) {
    return number(name, new BigDecimal(value).movePointRight(6).longValueExact());
  }

  Facts at(String name, String instant) {
    return number(name, Instant.parse(instant).getEpochSecond());
  }

  Facts text(String name, String value) {
    values.put(name, value);
    return this;
  }

  Facts list(String name, String... texts) {
    values.put(name, List.of(texts));
    return this;
  }

  Facts row(String function, Facts row) {
    rows.computeIfAbsent(function, any -> new ArrayList<>()).add(row);
    return this;
  }

  @Override
  public String toString() {
    return values + " " + rows;
  }
}
