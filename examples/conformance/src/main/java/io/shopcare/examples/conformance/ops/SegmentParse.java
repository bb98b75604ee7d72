package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;

/** The canonical text of a query. */
final class SegmentParse implements Operation {

  @Override
  public String name() {
    return "segment.parse";
  }

  @Override
  public String about() {
    return "{query, dialect}: the canonical text, or where and why it is no query";
  }

  @Override
  public JsonNode answer(Input input) {
    return Answers.object().put("canonical", SegmentQueries.of(input).parse(input).toString());
  }
}
