package io.shopcare.feedback.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases of the reference, as far as their kinds are built. */
class FeedbackVectorTest {

  private static final double TOLERANCE = 1e-9;

  private static Stream<Arguments> cases(String kind) {
    try (InputStream in =
        Objects.requireNonNull(FeedbackVectorTest.class.getResourceAsStream("/feedback.json"))) {
      List<Arguments> cases = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(in).get("cases")) {
        if (node.get("kind").asText().equals(kind)) {
          cases.add(Arguments.of(node.get("id").asText(), node.get("input"), node.get("expected")));
        }
      }
      return cases.stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> nps() {
    return cases("nps");
  }

  static Stream<Arguments> csat() {
    return cases("csat");
  }

  static Stream<Arguments> proportionInterval() {
    return cases("proportionInterval");
  }

  static Stream<Arguments> rounding() {
    return cases("rounding");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void nps(String id, JsonNode input, JsonNode expected) {
    NpsCounts counts =
        new NpsCounts(
            input.get("promoters").asLong(),
            input.get("passives").asLong(),
            input.get("detractors").asLong());
    Score score = counts.score(input.get("confidence").asDouble()).orElseThrow();
    assertThat(score.value().toDouble())
        .as(id)
        .isCloseTo(expected.get("score").asDouble(), within(TOLERANCE));
    assertInterval(score.interval(), expected.get("adjustedWald"));
  }

  @Test
  void npsHistogram() {
    Object[] only = cases("npsHistogram").findFirst().orElseThrow().get();
    JsonNode input = (JsonNode) only[1];
    JsonNode expected = (JsonNode) only[2];
    NpsTally.Accumulator accumulator = NpsTally.accumulator();
    for (int answer = 0; answer <= 10; answer++) {
      for (long i = input.get("counts").path(Integer.toString(answer)).asLong(); i > 0; i--) {
        accumulator.add(answer);
      }
    }
    NpsTally tally = accumulator.snapshot();
    assertThat(tally.counts())
        .isEqualTo(
            new NpsCounts(
                expected.get("promoters").asLong(),
                expected.get("passives").asLong(),
                expected.get("detractors").asLong()));
    assertInterval(tally.score(0.95).orElseThrow().interval(), expected.get("adjustedWald"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void csat(String id, JsonNode input, JsonNode expected) {
    Scale scale = scale(input.get("scale").asText());
    long[] counts = new long[scale.size()];
    for (int point = 0; point < counts.length; point++) {
      counts[point] = input.get("counts").path(scale.code(point)).asLong();
    }
    List<String> satisfied =
        StreamSupport.stream(input.get("satisfied").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    BoxRule rule =
        BoxRule.top(
            satisfied.size(), scale, NeutralPolicy.valueOf(input.get("neutralPolicy").asText()));
    assertThat(rule.satisfied()).isEqualTo(satisfied);
    CsatTally tally = CsatTally.ofCounts(scale, counts);
    Score score = tally.score(rule, input.get("confidence").asDouble()).orElseThrow();
    assertThat(tally.n()).as(id).isEqualTo(expected.get("n").asLong());
    assertThat(score.n()).isEqualTo(expected.get("denominator").asLong());
    assertThat(tally.satisfied(rule).successes()).isEqualTo(expected.get("satisfied").asLong());
    assertThat(score.value().toDouble())
        .isCloseTo(expected.get("score").asDouble(), within(TOLERANCE));
    assertInterval(score.interval(), expected.get("wilson"));
    assertThat(tally.mean().map(Ratio::toDouble))
        .isEqualTo(
            Optional.of(expected.get("mean")).filter(JsonNode::isNumber).map(JsonNode::asDouble));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void proportionInterval(String id, JsonNode input, JsonNode expected) {
    Optional<Interval> wilson =
        new Proportion(input.get("successes").asLong(), input.get("n").asLong())
            .wilson(input.get("confidence").asDouble());
    assertThat(wilson.isPresent()).as(id).isEqualTo(!expected.get("intervals").isNull());
    wilson.ifPresent(interval -> assertInterval(interval, expected.at("/intervals/wilson")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void rounding(String id, JsonNode input, JsonNode expected) {
    long promoters = input.get("promoters").asLong();
    long detractors = input.get("detractors").asLong();
    NpsCounts counts =
        new NpsCounts(promoters, input.get("n").asLong() - promoters - detractors, detractors);
    assertThat(counts.score(0.95).orElseThrow().rounded(0).intValueExact())
        .as(id)
        .isEqualTo(expected.get("halfUpAwayFromZero").asInt());
  }

  private static Scale scale(String name) {
    return name.equals("thumbs")
        ? Scales.THUMBS
        : new Scale.Numbers(1, Integer.parseInt(name.substring("1..".length())));
  }

  private static void assertInterval(Interval actual, JsonNode expected) {
    assertThat(actual.lower()).isCloseTo(expected.get(0).asDouble(), within(TOLERANCE));
    assertThat(actual.upper()).isCloseTo(expected.get(1).asDouble(), within(TOLERANCE));
  }
}
