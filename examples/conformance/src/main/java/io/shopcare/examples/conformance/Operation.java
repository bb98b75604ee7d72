package io.shopcare.examples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.InvalidInputException;

/** One operation of the port: parses its input, calls the public API, makes the output. */
public interface Operation {

  /** The name, such as {@code money.allocate}. */
  String name();

  /** What it does, in one line. */
  String about();

  /**
   * Answers a question.
   *
   * @throws InvalidInputException if the input is not what the operation asks for; its code becomes
   *     that of the error answer
   */
  JsonNode answer(Input input);
}
