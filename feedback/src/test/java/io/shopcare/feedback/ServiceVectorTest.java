package io.shopcare.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopcare.feedback.benchmark.TaskSuccess;
import io.shopcare.feedback.benchmark.TaskTimes;
import io.shopcare.feedback.benchmark.TimeComparison;
import io.shopcare.feedback.review.BayesianPrior;
import io.shopcare.feedback.review.BurstDetector;
import io.shopcare.feedback.review.Ranked;
import io.shopcare.feedback.review.Ranking;
import io.shopcare.feedback.review.StarTally;
import io.shopcare.feedback.scorecard.PageRanking;
import io.shopcare.feedback.scorecard.PageTally;
import io.shopcare.feedback.statistics.Correction;
import io.shopcare.feedback.statistics.ShareChange;
import io.shopcare.feedback.survey.ResponseRate;
import io.shopcare.feedback.survey.ResponseStage;
import io.shopcare.feedback.survey.ResponseTally;
import io.shopcare.feedback.topic.TopicTrend;
import io.shopcare.feedback.topic.TopicTrends;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import io.shopcare.ticket.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases of surveys, reviews, topics, benchmarks and pages. */
class ServiceVectorTest {

  private static final double TOLERANCE = 1e-9;

  private static Stream<Arguments> cases(String kind) throws IOException {
    try (InputStream in = ServiceVectorTest.class.getResourceAsStream("/feedback.json")) {
      JsonNode cases = new ObjectMapper().readTree(in).get("cases");
      List<Arguments> found =
          StreamSupport.stream(cases.spliterator(), false)
              .filter(each -> each.get("kind").asText().equals(kind))
              .map(
                  each ->
                      Arguments.of(
                          each.get("id").asText(), each.get("input"), each.get("expected")))
              .toList();
      assertThat(found).as(kind).isNotEmpty();
      return found.stream();
    }
  }

  static Stream<Arguments> starLowerBound() throws IOException {
    return cases("starLowerBound");
  }

  static Stream<Arguments> wilsonRanking() throws IOException {
    return cases("wilsonRanking");
  }

  static Stream<Arguments> bayesianAverage() throws IOException {
    return cases("bayesianAverage");
  }

  static Stream<Arguments> reviewBurst() throws IOException {
    return cases("reviewBurst");
  }

  static Stream<Arguments> topicTrends() throws IOException {
    return cases("topicTrends");
  }

  static Stream<Arguments> benchmarkTask() throws IOException {
    return cases("benchmarkTask");
  }

  static Stream<Arguments> benchmarkTime() throws IOException {
    return cases("benchmarkTime");
  }

  static Stream<Arguments> pageSuccess() throws IOException {
    return cases("pageSuccess");
  }

  static Stream<Arguments> responseRate() throws IOException {
    return cases("responseRate");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void starLowerBound(String id, JsonNode input, JsonNode expected) {
    long[] counts = new long[5];
    for (int i = 0; i < 5; i++) {
      counts[4 - i] = input.get("countsFrom5to1").get(i).asLong();
    }
    StarTally tally = StarTally.ofCounts(counts);
    assertThat(tally.lowerBound(input.get("confidence").asDouble()))
        .as(id)
        .isCloseTo(expected.get("lowerBound").asDouble(), within(TOLERANCE));
    same(tally.mean(), expected.get("mean"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void wilsonRanking(String id, JsonNode input, JsonNode expected) {
    Map<String, Proportion> votes = new HashMap<>();
    for (JsonNode item : input.get("items")) {
      votes.put(
          item.get("id").asText(), new Proportion(item.get("up").asLong(), item.get("n").asLong()));
    }
    List<Ranked> ranking = Ranking.byVotes(votes, input.get("confidence").asDouble());
    sameRanking(id, ranking, expected.get("lowerBounds"), expected.get("order"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void bayesianAverage(String id, JsonNode input, JsonNode expected) {
    BayesianPrior prior =
        new BayesianPrior(input.get("priorMean").asDouble(), input.get("priorWeight").asDouble());
    Map<String, Double> scores = new HashMap<>();
    for (JsonNode item : input.get("items")) {
      scores.put(
          item.get("id").asText(),
          prior.average(item.get("mean").asDouble(), item.get("n").asLong()));
    }
    List<Ranked> ranking = Ranking.byScore(scores);
    sameRanking(id, ranking, expected.get("scores"), expected.path("order"));
  }

  private static void sameRanking(
      String id, List<Ranked> ranking, JsonNode scores, JsonNode order) {
    for (Ranked place : ranking) {
      assertThat(place.score())
          .as(id + " " + place.id())
          .isCloseTo(scores.get(place.id()).asDouble(), within(TOLERANCE));
    }
    if (!order.isMissingNode()) {
      assertThat(ranking.stream().map(Ranked::id)).containsExactlyElementsOf(texts(order));
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void reviewBurst(String id, JsonNode input, JsonNode expected) {
    double baseline = input.get("baselineOneStarPerDay").asDouble();
    long observed = input.get("observedToday").asLong();
    assertThat(BurstDetector.surprise(baseline, observed))
        .as(id)
        .isCloseTo(expected.get("pValue").asDouble(), within(TOLERANCE));
    assertThat(new BurstDetector(1e-3).isAlarm(baseline, observed))
        .isEqualTo(expected.get("alarmAt1e_3").asBoolean());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void topicTrends(String id, JsonNode input, JsonNode expected) {
    Map<Topic, ShareChange> changes = new HashMap<>();
    for (JsonNode topic : input.get("topics")) {
      changes.put(
          new Topic(topic.get("topic").asText()),
          new ShareChange(
              new Proportion(topic.get("x1").asLong(), topic.get("n1").asLong()),
              new Proportion(topic.get("x2").asLong(), topic.get("n2").asLong())));
    }
    TopicTrends trends =
        TopicTrends.of(changes, input.get("alpha").asDouble(), Correction.BENJAMINI_HOCHBERG);
    for (TopicTrend trend : trends.trends()) {
      String topic = trend.topic().code();
      assertThat(trend.pValue().orElseThrow())
          .as(id + " " + topic)
          .isCloseTo(expected.get("pValues").get(topic).asDouble(), within(TOLERANCE));
      assertThat(trend.adjustedPValue().orElseThrow())
          .isCloseTo(expected.get("benjaminiHochberg").get(topic).asDouble(), within(TOLERANCE));
    }
    assertThat(trends.changed().stream().map(trend -> trend.topic().code()))
        .containsExactlyInAnyOrderElementsOf(texts(expected.get("significantBH")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void benchmarkTask(String id, JsonNode input, JsonNode expected) {
    TaskSuccess success =
        new TaskSuccess(new Proportion(input.get("successes").asLong(), input.get("n").asLong()));
    double confidence = input.get("confidence").asDouble();
    same(success.rate(), expected.get("rate"));
    same(id, success.adjustedWald(confidence), expected.get("adjustedWald"));
    same(id, success.counted().wilson(confidence), expected.get("wilson"));
    same(Optional.of(success.laplace()), expected.get("laplace"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void benchmarkTime(String id, JsonNode input, JsonNode expected) {
    TimeComparison comparison =
        new TimeComparison(times(input.get("ours")), times(input.get("theirs")));
    Map<String, Double> figures =
        Map.of(
            "geoMeanOurs", comparison.ours().geometricMeanSeconds().orElseThrow(),
            "geoMeanTheirs", comparison.theirs().geometricMeanSeconds().orElseThrow(),
            "ratio", comparison.ratio().orElseThrow(),
            "welchT", comparison.welchT().orElseThrow(),
            "pValue", comparison.pValue().orElseThrow(),
            "df", comparison.degrees().orElseThrow());
    figures.forEach(
        (name, figure) ->
            assertThat(figure)
                .as(id + " " + name)
                .isCloseTo(expected.get(name).asDouble(), within(TOLERANCE)));
    same(
        id, comparison.interval(input.get("confidence").asDouble()), expected.get("ratioInterval"));
  }

  private static TaskTimes times(JsonNode seconds) {
    List<Duration> times = new ArrayList<>();
    seconds.forEach(each -> times.add(Duration.ofSeconds(each.asLong())));
    return new TaskTimes(times);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void pageSuccess(String id, JsonNode input, JsonNode expected) throws IOException {
    Map<String, PageTally> pages = new HashMap<>();
    for (int i = 0; i < input.get("pages").size(); i++) {
      JsonNode page = input.get("pages").get(i);
      PageTally tally =
          new PageTally(page.get("sales").asLong(), page.get("helpRequests").asLong());
      pages.put(page.get("page").asText(), tally);
      assertThat(page.hasNonNull("page")).as(id).isTrue();
      same(tally.salesPerRequest(), expected.get("ratio").get(i));
      same(tally.requestsPerHundredSales(), expected.get("helpPerHundredSales").get(i));
      same(tally.success().share(), expected.get("share").get(i));
    }
    JsonNode bounds =
        ((JsonNode) cases("pageSuccessRank").findFirst().orElseThrow().get()[2]).get("wilsonLower");
    List<PageRanking.Page> best = PageRanking.of(pages, 0.95).best();
    assertThat(best).hasSize(bounds.size());
    assertThat(best)
        .allSatisfy(
            page ->
                assertThat(page.success().lower())
                    .isCloseTo(bounds.get(page.name()).asDouble(), within(TOLERANCE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void responseRate(String id, JsonNode input, JsonNode expected) {
    ResponseTally tally =
        ResponseTally.empty()
            .with(ResponseStage.SENT, input.get("sent").asLong())
            .with(ResponseStage.BOUNCED, input.get("bounced").asLong())
            .with(ResponseStage.COMPLETE, input.get("complete").asLong())
            .with(ResponseStage.PARTIAL, input.get("partial").asLong());
    assertThat(tally.delivered()).as(id).isEqualTo(input.get("delivered").asLong());
    same(tally.rate(ResponseRate.DELIVERY).share(), expected.get("deliveredRate"));
    same(tally.rate(ResponseRate.OF_SENT).share(), expected.get("responseRateOfSent"));
    same(tally.rate(ResponseRate.COMPLETE).share(), expected.get("completesOverDelivered"));
    same(tally.rate(ResponseRate.WITH_PARTIAL).share(), expected.get("withPartialsOverDelivered"));
    same(id, tally.rate(ResponseRate.COMPLETE).wilson(0.95), expected.get("wilsonOverDelivered"));
  }

  private static void same(Optional<Ratio> actual, JsonNode expected) {
    assertThat(actual.isEmpty()).isEqualTo(expected.isNull());
    actual.ifPresent(
        value -> assertThat(value.toDouble()).isCloseTo(expected.asDouble(), within(TOLERANCE)));
  }

  private static void same(String id, Optional<Interval> actual, JsonNode expected) {
    Interval ends = actual.orElseThrow();
    assertThat(ends.lower()).as(id).isCloseTo(expected.get(0).asDouble(), within(TOLERANCE));
    assertThat(ends.upper()).as(id).isCloseTo(expected.get(1).asDouble(), within(TOLERANCE));
  }
}
