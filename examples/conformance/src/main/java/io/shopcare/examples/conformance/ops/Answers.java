package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

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
  static JsonNode number(Optional<Ratio> value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return value.<JsonNode>map(ratio -> json.numberNode(ratio.toDouble())).orElse(json.nullNode());
  }

  /** A number, or null for what does not exist. */
  static JsonNode number(OptionalDouble value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return value.isPresent() ? json.numberNode(value.getAsDouble()) : json.nullNode();
  }

  /** Numbers in their order. */
  static ArrayNode numbers(double... values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (double value : values) {
      array.add(value);
    }
    return array;
  }

  /** A pair of successes and n. */
  static Proportion proportion(Input successes, Input n) {
    return new Proportion(successes.integer(), n.integer());
  }

  /** Numbers of the input. */
  static double[] doubles(Input input) {
    return input.list(Input::number).stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A share in percent, or null. */
  static JsonNode percent(Optional<Ratio> share) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return share
        .<JsonNode>map(ratio -> json.numberNode(ratio.toDouble() * 100))
        .orElse(json.nullNode());
  }

  /** Both ends of an interval, each times the factor, or null. */
  static JsonNode interval(Optional<Interval> interval, double factor) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return interval
        .<JsonNode>map(
            ends -> json.arrayNode().add(ends.lower() * factor).add(ends.upper() * factor))
        .orElse(json.nullNode());
  }

  /** The confidence of a question, 0.95 where it says nothing. */
  static double confidence(Input input) {
    return input.optional("confidence").map(Input::number).orElse(0.95);
  }
}
