package io.shopcare.examples.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.shopcare.examples.conformance.ops.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts questions to a port. */
final class Questions {

  private static final JsonMapper JSON = new JsonMapper();

  private final Port port = new Port(Operations.all());

  /** The whole answer to a line. */
  JsonNode answer(String line) {
    return json(port.answer(line));
  }

  /** The output of an operation; its error where it has none. */
  JsonNode ask(String op, JsonNode input) {
    JsonNode question =
        JsonNodeFactory.instance.objectNode().put("id", "q").put("op", op).set("input", input);
    JsonNode answer = answer(question.toString());
    return answer.path(answer.has("output") ? "output" : "error");
  }

  /** The same with quotation marks written as apostrophes. */
  JsonNode ask(String op, String input) {
    return ask(op, json(input.replace('\'', '"')));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A file of the project, by its path from the top. */
  static Path file(String path) {
    return Path.of(System.getProperty("shopcare.root", "../.."), path);
  }

  static JsonNode read(String path) throws IOException {
    return JSON.readTree(Files.readAllBytes(file(path)));
  }
}
