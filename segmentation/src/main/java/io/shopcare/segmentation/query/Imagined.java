package io.shopcare.segmentation.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer, or an event, that does not exist but could. */
record Imagined(Map<String, WhatIf.Fact> facts, Map<String, List<Imagined>> events) {

  static final FactReader<Imagined> READER = new Reader();

  private WhatIf.Fact fact(String name) {
    return facts.getOrDefault(name, WhatIf.Fact.NONE);
  }

  private static final class Reader implements FactReader<Imagined> {

    @Override
    public Optional<NumberFact<Imagined>> number(SegmentAttribute attribute) {
      return Optional.of(imagined -> imagined.fact(attribute.name()).number());
    }

    @Override
    public Optional<TextFact<Imagined>> text(SegmentAttribute attribute) {
      return Optional.of(imagined -> imagined.fact(attribute.name()).text());
    }

    @Override
    public Optional<ListFact<Imagined>> list(SegmentAttribute attribute) {
      return Optional.of(imagined -> imagined.fact(attribute.name()).list());
    }

    @Override
    public Optional<Rows<Imagined, ?>> rows(String function) {
      return Optional.of(
          Rows.of(imagined -> imagined.events.getOrDefault(function, List.of()), this));
    }
  }
}
