package io.shopcare.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures as tables: each benchmark with its time, bytes, and how many times as long it takes
 * as ours and as plain Java where the same work was done by both.
 */
final class Report {

  private static final String HEAD =
      """
      # What it costs

      Made from the files beside it by `examples/benchmarks/run`, which measures anew: `run Calendar`
      for one class. Nanoseconds are those of one machine; the ratios are what counts. ± is half of the
      99.9 % confidence interval; a percentile has none. `B` is bytes allocated for each operation.
      """;

  private Report() {}

  static String markdown(Path folder) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (Map.Entry<String, List<JsonNode>> file : Results.read(folder).entrySet()) {
      List<JsonNode> results = file.getValue();
      text.append("\n## ").append(file.getKey().replace(".json", "")).append("\n\n");
      text.append(settings(results.get(0))).append("\n\n");
      text.append("| benchmark | whose | ns | ± | B | times ours | times plain Java |\n");
      text.append("|---|---|---:|---:|---:|---:|---:|\n");
      Map<String, Map<String, JsonNode>> works = new LinkedHashMap<>();
      for (JsonNode result : results.stream().flatMap(Report::percentiles).toList()) {
        works
            .computeIfAbsent(work(result), name -> new LinkedHashMap<>())
            .put(result.at("/params/peer").asText("shopcare"), result);
      }
      works.forEach((work, peers) -> rows(work, peers).forEach(text::append));
    }
    return text.toString();
  }

  /** Of what was sampled the median and what nine of ten stay below; of the rest the average. */
  private static Stream<JsonNode> percentiles(JsonNode result) {
    return result.path("mode").asText().equals("sample")
        ? Stream.of("50.0", "90.0").map(percent -> percentile(result, percent))
        : Stream.of(result);
  }

  private static JsonNode percentile(JsonNode result, String percent) {
    ObjectNode copy = result.deepCopy();
    ObjectNode metric = (ObjectNode) copy.get("primaryMetric");
    metric.put("score", metric.path("scorePercentiles").path(percent).asDouble());
    metric.remove("scoreError");
    return copy.put("percentile", percent);
  }

  private static String settings(JsonNode result) {
    return String.format(
        Locale.ROOT,
        "%s; Java %s; JMH %s, %d forks, %d × %s after %d × %s.",
        result.get("machine").asText(),
        result.get("jdkVersion").asText(),
        result.get("jmhVersion").asText(),
        result.get("forks").asInt(),
        result.get("measurementIterations").asInt(),
        result.get("measurementTime").asText(),
        result.get("warmupIterations").asInt(),
        result.get("warmupTime").asText());
  }

  /** The method and all parameters but whose it is. */
  private static String work(JsonNode result) {
    String name = result.get("benchmark").asText();
    List<String> parts = new ArrayList<>();
    result.path("params").fieldNames().forEachRemaining(parts::add);
    return name.substring(name.lastIndexOf('.') + 1)
        + (result.has("percentile") ? ", percentile " + result.get("percentile").asText() : "")
        + new TreeSet<>(parts)
            .stream()
                .filter(parameter -> !parameter.equals("peer"))
                .map(
                    parameter ->
                        ", " + parameter + " " + result.at("/params/" + parameter).asText())
                .collect(Collectors.joining());
  }

  private static List<String> rows(String work, Map<String, JsonNode> peers) {
    List<String> rows = new ArrayList<>();
    peers.forEach(
        (peer, result) ->
            rows.add(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %s |\n",
                    work,
                    peer,
                    number(score(result)),
                    error(result),
                    String.format(
                        Locale.ROOT,
                        "%,.0f",
                        result
                            .path("secondaryMetrics")
                            .path(Results.BYTES)
                            .get("score")
                            .asDouble()),
                    times(result, peers, "shopcare"),
                    times(result, peers, "plain-java"))));
    return rows;
  }

  private static String error(JsonNode result) {
    JsonNode error = result.at("/primaryMetric/scoreError");
    return error.isMissingNode() ? "" : number(error.asDouble());
  }

  private static double score(JsonNode result) {
    return result.at("/primaryMetric/score").asDouble();
  }

  /** How many times as long as another; empty if nobody or not that one did the same work. */
  private static String times(JsonNode result, Map<String, JsonNode> peers, String whose) {
    JsonNode other = peers.get(whose);
    return other == null || peers.size() == 1 ? "" : number(score(result) / score(other));
  }

  /** Three digits or more. */
  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
  }
}
