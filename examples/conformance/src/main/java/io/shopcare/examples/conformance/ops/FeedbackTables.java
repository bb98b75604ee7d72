package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.score.Battery;
import io.shopcare.feedback.score.BatteryTally;
import io.shopcare.feedback.score.Reliability;
import io.shopcare.feedback.score.SuppressedTable;
import io.shopcare.feedback.score.SuppressionRule;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Allocation;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Batteries of statements, and tables as they are shown. */
final class FeedbackTables {

  private FeedbackTables() {}

  static List<Operation> all() {
    return List.of(
        new FeedbackKind(
            "cronbachAlpha",
            "{items, reverse, scaleMin, scaleMax, confidence}: how statements go together",
            FeedbackTables::alpha),
        new FeedbackKind(
            "batteryMissing",
            "{rows, minAnswered}: the mean of each person who answered enough",
            FeedbackTables::personMeans),
        new FeedbackKind(
            "largestRemainder",
            "{counts, to}: shares that add up, and rounded ones that need not",
            FeedbackTables::shares),
        new FeedbackKind(
            "suppression",
            "{groups, total, minimum}: which groups of a table may be shown",
            FeedbackTables::suppression));
  }

  private static JsonNode alpha(Input input) {
    List<int[]> rows = input.get("items").list(FeedbackTables::row);
    Battery.Builder battery = Battery.builder().scale(scale(input, rows)).items(width(rows));
    input
        .optional("reverse")
        .ifPresent(items -> battery.addAllReversed(items.list(FeedbackScores::answer)));
    BatteryTally.Accumulator counted = BatteryTally.accumulator(battery.build());
    rows.forEach(counted::add);
    Reliability reliability = counted.snapshot().reliability();
    ObjectNode output = Answers.object();
    output.put("n", reliability.n());
    output.put("k", reliability.items());
    output.set("alpha", Answers.number(reliability.alpha()));
    output.set("standardised", Answers.number(reliability.standardised()));
    output.set("feldt", Answers.interval(reliability.feldt(Answers.confidence(input)), 1));
    ArrayNode dropped = output.putArray("alphaIfDropped");
    ArrayNode total = output.putArray("correctedItemTotal");
    for (int item = 0; item < reliability.items(); item++) {
      dropped.add(Answers.number(reliability.alphaIfDropped(item)));
      total.add(Answers.number(reliability.correctedItemTotal(item)));
    }
    return output;
  }

  private static int[] row(Input row) {
    return row
        .list(each -> each.isAbsent() ? Battery.MISSING : FeedbackScores.answer(each))
        .stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int width(List<int[]> rows) {
    return rows.isEmpty() ? 1 : rows.get(0).length;
  }

  /** The scale that is told, else the shortest that holds all answers. */
  private static Scale scale(Input input, List<int[]> rows) {
    int lowest = Integer.MAX_VALUE;
    int highest = Integer.MIN_VALUE;
    for (int[] row : rows) {
      for (int answer : row) {
        lowest = answer == Battery.MISSING ? lowest : Math.min(lowest, answer);
        highest = Math.max(highest, answer);
      }
    }
    int from = input.optional("scaleMin").map(FeedbackScores::answer).orElse(lowest);
    int to = input.optional("scaleMax").map(FeedbackScores::answer).orElse(highest);
    if (highest == Integer.MIN_VALUE) {
      return new Scale.Numbers(1, 5);
    }
    return new Scale.Numbers(from, from == to ? Math.addExact(to, 1) : to);
  }

  private static JsonNode personMeans(Input input) {
    List<int[]> rows = input.get("rows").list(FeedbackTables::row);
    Battery.Builder builder = Battery.builder().scale(scale(input, rows)).items(width(rows));
    input
        .optional("minAnswered")
        .ifPresent(least -> builder.minAnswered(Ratio.parse(least.decimal().toPlainString())));
    Battery battery = builder.build();
    ObjectNode output = Answers.object();
    ArrayNode means = output.putArray("means");
    rows.forEach(row -> means.add(Answers.number(battery.personMean(row))));
    return output;
  }

  private static JsonNode shares(Input input) {
    List<Long> counts = input.get("counts").list(Input::integer);
    long to = input.get("to").integer();
    long all = counts.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    ObjectNode output = Answers.object();
    ArrayNode naive = output.putArray("naive");
    ArrayNode shares = output.putArray("largestRemainder");
    for (long share :
        Allocation.largestRemainder(to, counts.stream().mapToLong(Long::longValue).toArray())) {
      shares.add(share);
    }
    for (long count : counts) {
      new Proportion(count, all)
          .share()
          .ifPresent(share -> naive.add(share.of(to, RoundingMode.HALF_UP)));
    }
    return output;
  }

  private static JsonNode suppression(Input input) {
    Map<String, Long> groups = new LinkedHashMap<>();
    input.get("groups").fields().forEach((name, count) -> groups.put(name, count.integer()));
    SuppressionRule rule =
        input
            .optional("minimum")
            .map(least -> new SuppressionRule(least.integer()))
            .orElse(SuppressionRule.ofDefaults());
    long sum = groups.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    if (input.optional("total").map(Input::integer).orElse(sum) != sum) {
      throw input.get("total").wrong("the sum of the groups");
    }
    SuppressedTable table = rule.table(groups);
    ObjectNode output = Answers.object();
    table.primary().forEach(output.putArray("primary")::add);
    table.secondary().forEach(output.putArray("secondary")::add);
    ArrayNode shown = output.putArray("shown");
    table.shown().keySet().forEach(shown::add);
    if (table.isTotalShown()) {
      shown.add("total");
    }
    return output;
  }
}
