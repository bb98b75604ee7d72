package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** Pieces of answers. */
final class Answers {

  private Answers() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An instant in ISO 8601, or null. */
  static JsonNode instant(Optional<Instant> at) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return at.<JsonNode>map(instant -> json.textNode(instant.toString())).orElse(json.nullNode());
  }

  /** A number, or null for what does not exist. */
  static JsonNode number(java.util.OptionalDouble value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return value.isPresent() ? json.numberNode(value.getAsDouble()) : json.nullNode();
  }
}
