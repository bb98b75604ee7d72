package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.statistics.Cusum;
import io.shopcare.feedback.statistics.Ewma;
import io.shopcare.feedback.statistics.ShareChart;
import io.shopcare.measure.Proportion;
import java.util.ArrayList;
import java.util.List;

/** Charts that watch a figure. */
final class FeedbackCharts {

  private FeedbackCharts() {}

  static List<Operation> all() {
    return List.of(
        new FeedbackKind(
            "cusum",
            "{values, target, sigma, k, h}: cumulative sums and their alarms",
            input ->
                cusum(
                    cusum(input, input.get("target").number(), input.get("sigma").number()),
                    Answers.doubles(input.get("values")))),
        new FeedbackKind(
            "cusumStandardised",
            "{weeks of satisfied and n, target, k, h}: the same of standardised shares",
            FeedbackCharts::cusumOfShares),
        new FeedbackKind(
            "cusumCompose",
            "{values, target, sigma, k, splits}: the sum put together from pieces",
            FeedbackCharts::pieces),
        new FeedbackKind(
            "ewma",
            "{values, target, sigma, lambda_, L}: moving averages, limits, alarms",
            input ->
                ewma(
                    input,
                    input.get("target").number(),
                    input.get("sigma").number(),
                    Answers.doubles(input.get("values")))),
        new FeedbackKind(
            "ewmaStandardised",
            "{weeks of satisfied and n, target, lambda_, L}: the same of standardised shares",
            input -> ewma(input, 0, 1, standardised(input))),
        new FeedbackKind(
            "pChart",
            "{weeks of satisfied and n, target, L}: limits and alarms",
            FeedbackCharts::shares));
  }

  private static Cusum cusum(Input input, double target, double sigma) {
    double threshold =
        input.optional("h").map(Input::number).orElse(Cusum.Design.ofDefaults().threshold());
    Cusum.Design design = new Cusum.Design(input.get("k").number(), threshold);
    return new Cusum.Chart(target, sigma, design).start();
  }

  private static ObjectNode cusum(Cusum start, double[] values) {
    ObjectNode output = Answers.object();
    ArrayNode plus = output.putArray("plus");
    ArrayNode minus = output.putArray("minus");
    ArrayNode alarms = output.putArray("alarmIndices0");
    Cusum sum = start;
    for (int i = 0; i < values.length; i++) {
      sum = sum.plus(values[i]);
      plus.add(sum.upper().sum());
      minus.add(sum.lower().sum());
      if (sum.isAlarm()) {
        alarms.add(i);
      }
    }
    return withFirst(alarms, output);
  }

  /** The first alarm, counted from 1. */
  private static ObjectNode withFirst(ArrayNode alarms, ObjectNode output) {
    return alarms.isEmpty()
        ? output.putNull("firstAlarm1")
        : output.put("firstAlarm1", alarms.get(0).intValue() + 1);
  }

  private static JsonNode cusumOfShares(Input input) {
    double[] weeks = standardised(input);
    ObjectNode output = cusum(cusum(input, 0, 1), weeks);
    output.set("standardised", Answers.numbers(weeks));
    return output;
  }

  private static JsonNode pieces(Input input) {
    double[] values = Answers.doubles(input.get("values"));
    List<Long> splits = input.get("splits").list(Input::integer);
    Cusum empty = cusum(input, input.get("target").number(), input.get("sigma").number());
    List<Cusum> pieces = new ArrayList<>(List.of(empty));
    Cusum sequential = empty;
    for (int i = 0; i < values.length; i++) {
      if (splits.contains((long) i)) {
        pieces.add(empty);
      }
      pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1).plus(values[i]));
      sequential = sequential.plus(values[i]);
    }
    Cusum fromLeft = pieces.stream().reduce(empty, Cusum::then);
    Cusum fromRight = empty;
    for (int i = pieces.size() - 1; i >= 0; i--) {
      fromRight = pieces.get(i).then(fromRight);
    }
    return Answers.object()
        .put("sumS", fromLeft.upper().drift())
        .put("maxM", fromLeft.upper().least())
        .put("finalPlus", fromLeft.upper().sum())
        .put("associative", fromLeft.equals(fromRight) && fromLeft.equals(sequential));
  }

  private static JsonNode ewma(Input input, double target, double sigma, double[] values) {
    Ewma.Design design = new Ewma.Design(input.get("lambda_").number(), input.get("L").number());
    Ewma average = new Ewma.Chart(target, sigma, design).start();
    ObjectNode output = Answers.object();
    ArrayNode averages = output.putArray("z");
    ArrayNode halfWidths = output.putArray("halfWidth");
    ArrayNode alarms = output.putArray("alarmIndices0");
    for (int i = 0; i < values.length; i++) {
      average = average.plus(values[i]);
      averages.add(average.average());
      halfWidths.add(average.halfWidth());
      if (average.isAlarm()) {
        alarms.add(i);
      }
    }
    return withFirst(alarms, output);
  }

  private static JsonNode shares(Input input) {
    ShareChart chart = new ShareChart(input.get("target").number(), input.get("L").number());
    List<Proportion> weeks = weeks(input);
    ObjectNode output = Answers.object();
    ArrayNode limits = output.putArray("limits");
    ArrayNode alarms = output.putArray("alarmIndices0");
    for (int i = 0; i < weeks.size(); i++) {
      if (chart.isAlarm(weeks.get(i))) {
        alarms.add(i);
      }
      long n = weeks.get(i).n();
      if (n == 0) {
        limits.addNull();
      } else {
        limits.add(Answers.numbers(chart.lower(n).orElseThrow(), chart.upper(n).orElseThrow()));
      }
    }
    return output;
  }

  /** A week without answers has no share, so that it cannot be watched. */
  private static double[] standardised(Input input) {
    ShareChart chart = new ShareChart(input.get("target").number(), 3);
    return weeks(input).stream()
        .mapToDouble(
            week ->
                chart
                    .standardise(week)
                    .orElseThrow(() -> input.get("weeks").wrong("weeks with answers")))
        .toArray();
  }

  private static List<Proportion> weeks(Input input) {
    return input
        .get("weeks")
        .list(week -> Answers.proportion(week.get("satisfied"), week.get("n")));
  }
}
