package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.conformance.ops.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every question of the README is asked, and its answer compared. */
class ReadmeTest {

  private static final String ANSWER = "→ ";

  private final Port port = new Port(Operations.all());

  @Test
  void everyQuestionIsAnsweredAsItSays() throws IOException {
    assertThat(examples())
        .allSatisfy((question, answer) -> assertThat(port.answer(question)).isEqualTo(answer));
  }

  @Test
  void everyOperationHasAnExample() throws IOException {
    List<String> asked =
        examples().keySet().stream().map(q -> Questions.json(q).get("op").asText()).toList();
    assertThat(asked).containsAll(port.operations().stream().map(Operation::name).toList());
  }

  private static Map<String, String> examples() throws IOException {
    Map<String, String> examples = new LinkedHashMap<>();
    String question = "";
    for (String line : Files.readAllLines(Questions.file("examples/conformance/README.md"))) {
      String text = line.strip();
      if (text.startsWith("{")) {
        question = text;
      } else if (text.startsWith(ANSWER)) {
        examples.put(question, text.substring(ANSWER.length()));
      }
    }
    return examples;
  }
}
