package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.statistics.Averages;
import io.shopcare.feedback.statistics.QuantileType;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Quantiles and averages of times. */
final class FeedbackQuantiles {

  private FeedbackQuantiles() {}

  static List<Operation> all() {
    return List.of(
        new FeedbackKind(
            "quantileR",
            "{values, pExact or p}: the quantile by each of the nine definitions",
            FeedbackQuantiles::quantiles),
        new FeedbackKind(
            "durations", "{minutes}: means and percentiles", FeedbackQuantiles::durations),
        new FeedbackKind(
            "slaQuantile",
            "{minutes, threshold, p}: attainment and the quantile that says the same",
            FeedbackQuantiles::attainment));
  }

  private static JsonNode quantiles(Input input) {
    double[] values = Answers.doubles(input.get("values"));
    Ratio p =
        input
            .optional("pExact")
            .map(text -> Ratio.parse(text.text()))
            .orElseGet(() -> exact(input.get("p")));
    ObjectNode output = Answers.object();
    for (QuantileType type : QuantileType.values()) {
      output.set(type.name(), Answers.number(type.of(p, values)));
    }
    return output;
  }

  private static Ratio exact(Input number) {
    return Ratio.parse(number.decimal().toPlainString());
  }

  private static JsonNode durations(Input input) {
    double[] minutes = Answers.doubles(input.get("minutes"));
    ObjectNode output = Answers.object();
    output.set("mean", Answers.number(Averages.mean(minutes)));
    output.set("medianR7", Answers.number(QuantileType.R7.of(Ratio.percent(50), minutes)));
    output.set("p90R1", Answers.number(QuantileType.R1.of(Ratio.percent(90), minutes)));
    output.set("p90R7", Answers.number(QuantileType.R7.of(Ratio.percent(90), minutes)));
    output.set("geometricMean", Answers.number(Averages.geometricMean(minutes)));
    output.set("trimmedMean10", Answers.number(Averages.trimmedMean(Ratio.percent(10), minutes)));
    return output;
  }

  private static JsonNode attainment(Input input) {
    List<Double> minutes = input.get("minutes").list(Input::number);
    double[] values = minutes.stream().mapToDouble(Double::doubleValue).toArray();
    double threshold = input.get("threshold").number();
    Ratio p = exact(input.get("p"));
    Proportion attained =
        new Proportion(
            Arrays.stream(values).filter(value -> value <= threshold).count(), values.length);
    boolean reached = attained.share().filter(share -> share.compareTo(p) >= 0).isPresent();
    OptionalDouble r1 = QuantileType.R1.of(p, values);
    String name = "q" + p.of(100, RoundingMode.HALF_UP);
    ObjectNode output = Answers.object();
    output.set("attained", Answers.number(attained.share()));
    output.put("attainmentAtLeastP", reached);
    output.set(name + "R1", Answers.number(r1));
    output.set(name + "R7", Answers.number(QuantileType.R7.of(p, values)));
    output.put("r1Agrees", reached == (r1.isPresent() && r1.getAsDouble() <= threshold));
    return output;
  }
}
