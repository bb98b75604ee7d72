package io.shopcare.examples.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers one line at a time. A line that is no question gets an error answer with a stable code;
 * no line stops the run.
 */
public final class Port {

  /** Characters of the longest line that is read. */
  public static final int MAX_LINE = 1 << 22;

  private final Map<String, Operation> operations = new TreeMap<>();
  private final JsonMapper json =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Limits.DEPTH)
                          .maxNumberLength(Limits.NUMBER_CHARACTERS)
                          .maxStringLength(MAX_LINE)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** A port with the given operations. */
  public Port(Collection<? extends Operation> operations) {
    operations.forEach(operation -> this.operations.put(operation.name(), operation));
  }

  /** The operations by name. */
  public Collection<Operation> operations() {
    return operations.values();
  }

  /** Answers a line; null stands for one that was longer than {@link #MAX_LINE}. */
  public String answer(@Nullable String line) {
    ObjectNode answer = json.createObjectNode();
    answer.putNull("id");
    try {
      JsonNode question = parse(line);
      answer.set("id", question.get("id"));
      answer.set("output", operation(question).answer(Input.of(question.path("input"))));
    } catch (InvalidInputException e) {
      answer.set("error", error(e));
    } catch (ArithmeticException e) {
      answer.set("error", error(InvalidInputException.of("overflow").build()));
    } catch (RuntimeException e) {
      // A defect of ours: it must not stop the run, and it must be seen.
      answer.set(
          "error",
          error(InvalidInputException.of("internal").at(e.getClass().getSimpleName()).build()));
    }
    return write(answer);
  }

  private JsonNode parse(@Nullable String line) {
    if (line == null) {
      throw InvalidInputException.of("too-large")
          .expected("at most " + MAX_LINE + " characters")
          .build();
    }
    try {
      JsonNode question = json.readTree(line);
      if (question == null || !question.isObject()) {
        throw InvalidInputException.of("wrong-type").at("line").expected("an object").build();
      }
      return question;
    } catch (JsonProcessingException e) {
      InvalidInputException.Builder error = InvalidInputException.of("not-json");
      if (e.getLocation() != null && e.getLocation().getCharOffset() >= 0) {
        error.offset((int) Math.min(e.getLocation().getCharOffset(), MAX_LINE));
      }
      throw error.build();
    }
  }

  private Operation operation(JsonNode question) {
    JsonNode op = question.path("op");
    if (op.isMissingNode() || op.isNull()) {
      throw InvalidInputException.of("missing-field").at("op").expected("an operation").build();
    }
    if (!op.isTextual()) {
      throw InvalidInputException.of("wrong-type").at("op").expected("a text").build();
    }
    Operation operation = operations.get(op.textValue());
    if (operation == null) {
      throw InvalidInputException.of("unknown-op")
          .at("op")
          .expected("one of those that --ops lists")
          .build();
    }
    return operation;
  }

  private ObjectNode error(InvalidInputException e) {
    ObjectNode error = json.createObjectNode();
    error.put("code", e.code());
    error.put("message", e.getMessage());
    e.offset().ifPresent(offset -> error.put("offset", offset));
    e.place().ifPresent(place -> error.put("place", place));
    e.expected().ifPresent(expected -> error.put("expected", expected));
    e.suggestion().ifPresent(suggestion -> error.put("suggestion", suggestion));
    return error;
  }

  private String write(ObjectNode answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that is no JSON", e);
    }
  }
}
