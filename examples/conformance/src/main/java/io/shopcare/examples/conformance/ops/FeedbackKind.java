package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import java.util.function.Function;

/** One kind of the worked cases on feedback. */
final class FeedbackKind implements Operation {

  private final String kind;
  private final String about;
  private final Function<Input, JsonNode> answer;

  FeedbackKind(String kind, String about, Function<Input, JsonNode> answer) {
    this.kind = kind;
    this.about = about;
    this.answer = answer;
  }

  @Override
  public String name() {
    return "feedback." + kind;
  }

  @Override
  public String about() {
    return about;
  }

  @Override
  public JsonNode answer(Input input) {
    return answer.apply(input);
  }
}
