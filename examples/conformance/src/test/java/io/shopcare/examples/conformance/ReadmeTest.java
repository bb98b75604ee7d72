package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.conformance.ops.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every question of the README is asked, and its answer compared. */
class ReadmeTest {

  private static final String ANSWER = "→ ";
  private static final Pattern NUMBER =
      Pattern.compile("(?<=[:\\[,])-?[0-9][-+.0-9Ee]*(?=[,}\\]])");
  private static final Pattern LIST = Pattern.compile("\\[[^\\[\\]]*]");
  private static final List<String> EXTREMES =
      List.of(
          "0",
          "-0.0",
          "-1",
          "1e-320",
          "1e308",
          "\"1e400\"",
          "9007199254740992",
          "" + Long.MAX_VALUE);

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

  /** But those of lifetimes, which take too long to be asked so often. */
  @Test
  void noAnswerIsInfiniteWhateverTheNumbers() throws IOException {
    List<String> asked = new ArrayList<>();
    for (String question : examples().keySet()) {
      if (!question.contains("\"clv.")) {
        EXTREMES.forEach(extreme -> addVariants(asked, question, NUMBER, extreme));
        addVariants(asked, question, LIST, "[]");
      }
    }
    assertThat(asked)
        .allSatisfy(
            question ->
                assertThat(port.answer(question))
                    .doesNotContain("Infinity", "NaN", "\"code\":\"internal\""));
  }

  private static void addVariants(List<String> asked, String question, Pattern what, String by) {
    what.matcher(question)
        .results()
        .map(at -> question.substring(0, at.start()) + by + question.substring(at.end()))
        .forEach(asked::add);
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
