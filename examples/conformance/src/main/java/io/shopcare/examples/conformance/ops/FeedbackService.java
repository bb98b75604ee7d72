package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.benchmark.TaskSuccess;
import io.shopcare.feedback.benchmark.TaskTimes;
import io.shopcare.feedback.benchmark.TimeComparison;
import io.shopcare.feedback.scorecard.PageRanking;
import io.shopcare.feedback.scorecard.PageTally;
import io.shopcare.feedback.statistics.Correction;
import io.shopcare.feedback.statistics.ShareChange;
import io.shopcare.feedback.topic.TopicTrend;
import io.shopcare.feedback.topic.TopicTrends;
import io.shopcare.ticket.Topic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Topics, pages that help, and the user test against competitors. */
final class FeedbackService {

  /** The pages of the worked case, for a question about ranking that names none. */
  private static final Map<String, PageTally> EXAMPLE =
      Map.of(
          "size-guide", new PageTally(120, 40),
          "gift-card", new PageTally(30, 0),
          "boots", new PageTally(0, 12),
          "new", PageTally.empty());

  private FeedbackService() {}

  static List<Operation> all() {
    return List.of(
        new FeedbackKind(
            "topicTrends",
            "{topics: [{topic, x1, n1, x2, n2}], alpha}: which rose or fell, many at once",
            FeedbackService::topicTrends),
        new FeedbackKind(
            "benchmarkTask",
            "{successes, n, confidence}: who did a task, with intervals for few testers",
            FeedbackService::benchmarkTask),
        new FeedbackKind(
            "benchmarkTime",
            "{ours, theirs, confidence}: geometric means, their ratio, Welch's test on logarithms",
            FeedbackService::benchmarkTime),
        new FeedbackKind(
            "pageSuccess",
            "{pages: [{page, sales, helpRequests}]}: sales per request, and the share of sales",
            FeedbackService::pageSuccess),
        new FeedbackKind(
            "pageSuccessRank",
            "{pages, confidence}: lower bounds, and pages from both ends",
            FeedbackService::pageSuccessRank));
  }

  private static JsonNode topicTrends(Input input) {
    Map<Topic, ShareChange> changes = new LinkedHashMap<>();
    input
        .get("topics")
        .list(
            each ->
                changes.put(
                    new Topic(each.get("topic").text()),
                    new ShareChange(
                        Answers.proportion(each.get("x1"), each.get("n1")),
                        Answers.proportion(each.get("x2"), each.get("n2")))));
    double alpha = input.optional("alpha").map(Input::number).orElse(0.05);
    Map<Topic, TopicTrend> found = trends(changes, alpha, Correction.BENJAMINI_HOCHBERG);
    Map<Topic, TopicTrend> holm = trends(changes, alpha, Correction.HOLM);
    ObjectNode output = Answers.object();
    ObjectNode pValues = output.putObject("pValues");
    ObjectNode byBenjaminiHochberg = output.putObject("benjaminiHochberg");
    ObjectNode byHolm = output.putObject("holm");
    ArrayNode significant = output.putArray("significantBH");
    for (Topic topic : changes.keySet()) {
      TopicTrend trend = found.get(topic);
      TopicTrend strict = holm.get(topic);
      if (trend != null && strict != null) {
        pValues.set(topic.code(), Answers.number(trend.pValue()));
        byBenjaminiHochberg.set(topic.code(), Answers.number(trend.adjustedPValue()));
        byHolm.set(topic.code(), Answers.number(strict.adjustedPValue()));
        if (trend.isChange()) {
          significant.add(topic.code());
        }
      }
    }
    return output;
  }

  private static Map<Topic, TopicTrend> trends(
      Map<Topic, ShareChange> changes, double alpha, Correction correction) {
    Map<Topic, TopicTrend> trends = new LinkedHashMap<>();
    TopicTrends.of(changes, alpha, correction)
        .trends()
        .forEach(trend -> trends.put(trend.topic(), trend));
    return trends;
  }

  private static JsonNode benchmarkTask(Input input) {
    TaskSuccess success =
        new TaskSuccess(Answers.proportion(input.get("successes"), input.get("n")));
    double confidence = Answers.confidence(input);
    ObjectNode output = Answers.object();
    output.set("rate", Answers.number(success.rate()));
    output.set("adjustedWald", Answers.interval(success.adjustedWald(confidence), 1));
    output.set("wilson", Answers.interval(success.counted().wilson(confidence), 1));
    output.put("laplace", success.laplace().toDouble());
    return output;
  }

  private static JsonNode benchmarkTime(Input input) {
    TimeComparison comparison =
        new TimeComparison(times(input.get("ours")), times(input.get("theirs")));
    ObjectNode output = Answers.object();
    output.set("geoMeanOurs", Answers.number(comparison.ours().geometricMeanSeconds()));
    output.set("geoMeanTheirs", Answers.number(comparison.theirs().geometricMeanSeconds()));
    output.set("ratio", Answers.number(comparison.ratio()));
    output.set(
        "ratioInterval", Answers.interval(comparison.interval(Answers.confidence(input)), 1));
    output.set("welchT", Answers.number(comparison.welchT()));
    output.set("pValue", Answers.number(comparison.pValue()));
    output.set("df", Answers.number(comparison.degrees()));
    return output;
  }

  private static TaskTimes times(Input input) {
    return new TaskTimes(input.list(FeedbackService::seconds));
  }

  /** Seconds to the nanosecond. */
  private static Duration seconds(Input input) {
    BigDecimal seconds = input.decimal();
    if (seconds.precision() - seconds.scale() > 12 || seconds.scale() > 40) {
      throw input.wrong("seconds below a million million");
    }
    BigDecimal nanos = seconds.movePointRight(9).setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.TEN.pow(9));
    return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
  }

  private static Map<String, PageTally> pages(Input pages) {
    Map<String, PageTally> tallies = new LinkedHashMap<>();
    pages.list(
        page ->
            tallies.put(
                page.get("page").text(),
                new PageTally(page.get("sales").integer(), page.get("helpRequests").integer())));
    return tallies;
  }

  private static JsonNode pageSuccess(Input input) {
    ObjectNode output = Answers.object();
    ArrayNode ratio = output.putArray("ratio");
    ArrayNode help = output.putArray("helpPerHundredSales");
    ArrayNode share = output.putArray("share");
    for (PageTally page : pages(input.get("pages")).values()) {
      ratio.add(Answers.number(page.salesPerRequest()));
      help.add(Answers.number(page.requestsPerHundredSales()));
      share.add(Answers.number(page.success().share()));
    }
    return output;
  }

  private static JsonNode pageSuccessRank(Input input) {
    PageRanking ranking =
        PageRanking.of(
            input.optional("pages").map(FeedbackService::pages).orElse(EXAMPLE),
            Answers.confidence(input));
    ObjectNode output = Answers.object();
    ObjectNode lower = output.putObject("wilsonLower");
    ArrayNode best = output.putArray("best");
    ArrayNode worst = output.putArray("worst");
    for (PageRanking.Page page : ranking.best()) {
      lower.put(page.name(), page.success().lower());
      best.add(page.name());
    }
    ranking.worst().forEach(page -> worst.add(page.name()));
    return output;
  }
}
