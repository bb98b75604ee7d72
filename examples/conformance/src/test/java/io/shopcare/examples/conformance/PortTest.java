package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.examples.conformance.ops.Operations;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortTest {

  private static final String GOOD =
      "{'id':1,'op':'money.allocate','input':{'total':10,'weights':[1,2]}}".replace('\'', '"');

  private final Questions questions = new Questions();

  @Test
  void answersWithOutputAndIdAlone() {
    assertThat(questions.answer(GOOD)).hasToString("{\"id\":1,\"output\":{\"parts\":[3,7]}}");
  }

  @Test
  void idIsEchoedWhateverItIs() {
    for (String id : List.of("1", "-0.5", "\"ü\"", "null", "true", "[1,{}]", "{\"a\":[null]}")) {
      String line = "{\"id\":" + id + ",\"op\":\"none\"}";
      assertThat(questions.answer(line).get("id")).isEqualTo(Questions.json(id));
    }
    assertThat(questions.answer("{}").get("id").isNull()).isTrue();
  }

  @Nested
  class WhatIsNoQuestion {

    @Test
    void isAnsweredWithAStableCode() {
      Map<String, String> codes =
          Map.ofEntries(
              Map.entry("nonsense", "not-json"),
              Map.entry("{'id':1,", "not-json"),
              Map.entry("{'op':'x'} {}", "not-json"),
              Map.entry("{'op':'x','op':'y'}", "not-json"),
              Map.entry("{'op':'x','input':{'a':1,'a':1}}", "not-json"),
              Map.entry("{'op':NaN}", "not-json"),
              Map.entry("[]", "wrong-type"),
              Map.entry("null", "wrong-type"),
              Map.entry("1", "wrong-type"),
              Map.entry("{}", "missing-field"),
              Map.entry("{'op':null}", "missing-field"),
              Map.entry("{'op':7}", "wrong-type"),
              Map.entry("{'op':'calendar'}", "unknown-op"),
              Map.entry("{'op':'money.allocate'}", "missing-field"),
              Map.entry("{'op':'money.allocate','input':[]}", "wrong-type"));
      codes.forEach((line, code) -> assertThat(code(line)).as(line).isEqualTo(code));
    }

    @Test
    void isBoundedInDepthInNumbersAndInLength() {
      assertThat(code("{'op':" + "[".repeat(100_000))).isEqualTo("not-json");
      assertThat(code("{'op':" + "9".repeat(1000) + "}")).isEqualTo("not-json");
      assertThat(code("{'op':1e999999999}")).isEqualTo("wrong-type");
      String overlong = GOOD + " ".repeat(Port.MAX_LINE);
      assertThat(run(overlong + "\n" + GOOD).get(0)).contains("\"code\":\"too-large\"");
    }

    @Test
    void refusesNumbersThatNoDoubleHolds() {
      String line =
          "{'op':'sla.attainment','input':{'met':1,'missed':1,'undetermined':0,'goal':1e400}}";
      assertThat(code(line)).isEqualTo("wrong-type");
    }

    /** Integrals that fall within less than a double tells apart, and one of nothing. */
    @Test
    void answersWhateverTheParametersOfALifetime() {
      for (List<String> each :
          List.of(
              List.of("1e39", "0.4", "0.0027"),
              List.of("12.5", "1e39", "0.0027"),
              List.of("12.5", "0.4", "1e308"))) {
        String line =
            "{'op':'clv.predict','input':{'model':'paretonbd','params':[0.56,"
                + String.join(",", each.get(0), each.get(1), "10.5")
                + "],'x':7,'t_x':35,'T':77.86,'horizon':52,'discountPerPeriod':"
                + each.get(2)
                + "}}";
        assertThat(run(line.replace('\'', '"')).get(0)).contains("pAlive");
      }
    }

    @Test
    void namesThePlaceOfWhatIsWrong() {
      assertThat(error("{'total':1}")).containsExactly("missing-field", "input.weights");
      assertThat(error("{'total':1,'weights':null}"))
          .containsExactly("missing-field", "input.weights");
      assertThat(error("{'total':1.0,'weights':[1]}")).containsExactly("wrong-type", "input.total");
      assertThat(error("{'total':'1','weights':[1]}")).containsExactly("wrong-type", "input.total");
      assertThat(error("{'total':9223372036854775808,'weights':[1]}"))
          .containsExactly("wrong-type", "input.total");
      assertThat(error("{'total':1,'weights':[1,true]}"))
          .containsExactly("wrong-type", "input.weights[1]");
    }

    @Test
    void saysWhereTheJsonEnds() {
      assertThat(questions.answer("{\"id\":1,").at("/error/offset").isInt()).isTrue();
    }

    private List<String> error(String input) {
      JsonNode error = questions.ask("money.allocate", input);
      return List.of(error.path("code").asText(), error.path("place").asText());
    }

    private String code(String line) {
      return questions.answer(line.replace('\'', '"')).at("/error/code").asText();
    }
  }

  @Nested
  class ARun {

    @Test
    void keepsTheOrderAndPassesOverBlankLines() {
      String two = GOOD.replace("\"id\":1", "\"id\":2");
      assertThat(
              run("\n" + GOOD + "\r\n \t\nnonsense\n" + two).stream().map(l -> l.substring(0, 10)))
          .containsExactly("{\"id\":1,\"o", "{\"id\":null", "{\"id\":2,\"o");
    }

    @Test
    void goesOnAfterALineThatIsTooLong() {
      assertThat(run("x".repeat(Port.MAX_LINE + 1) + "\n" + GOOD))
          .hasSize(2)
          .last()
          .isEqualTo("{\"id\":1,\"output\":{\"parts\":[3,7]}}");
    }
  }

  @Nested
  class TheProgram {

    @TempDir private Path directory = Path.of("");

    @Test
    void exitsWithZeroWhateverItIsAsked() throws Exception {
      assertThat(program("nonsense\n{}\n" + GOOD))
          .hasSize(3)
          .last()
          .isEqualTo("{\"id\":1,\"output\":{\"parts\":[3,7]}}");
      assertThat(program("")).isEmpty();
    }

    @Test
    void listsItsOperations() throws Exception {
      assertThat(program("", "--ops"))
          .anyMatch(line -> line.startsWith("calendar.query  "))
          .anyMatch(line -> line.startsWith("ticket.replay  "))
          .isSorted();
    }

    @Test
    void listsTheReasonCodesOfAllModules() throws Exception {
      assertThat(program("", "--codes"))
          .contains("ticket.transition.undefined", "sla.clock.breached")
          .allMatch(code -> code.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"))
          .doesNotHaveDuplicates();
    }

    private List<String> program(String input, String... arguments) throws Exception {
      Path in = Files.writeString(directory.resolve("in"), input);
      Path out = directory.resolve("out");
      ProcessBuilder program =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Conformance.class.getName());
      program.command().addAll(List.of(arguments));
      int status =
          program.redirectInput(in.toFile()).redirectOutput(out.toFile()).start().waitFor();
      assertThat(status).isZero();
      return Files.readAllLines(out, StandardCharsets.UTF_8);
    }
  }

  private static List<String> run(String lines) {
    StringWriter out = new StringWriter();
    try {
      Conformance.run(new Port(Operations.all()), new StringReader(lines), out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString().lines().toList();
  }
}
