package io.shopcare.feedback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.feedback.Vectors;
import io.shopcare.feedback.Vectors.Case;
import io.shopcare.measure.Proportion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked cases of the reference on control charts. */
class ChartVectorTest {

  @Test
  void cusums() {
    for (Case each : Vectors.of("cusum")) {
      Cusum sum = cusum(each, each.number("target"), each.number("sigma"));
      compare(each, sum, Vectors.numbers(each.input().get("values")), true);
    }
    for (Case each : Vectors.of("cusumStandardised")) {
      double[] weeks = standardised(each);
      each.same("standardised", weeks);
      compare(each, cusum(each, 0, 1), weeks, false);
    }
  }

  private static Cusum cusum(Case each, double target, double sigma) {
    return new Cusum.Chart(target, sigma, new Cusum.Design(each.number("k"), each.number("h")))
        .start();
  }

  private static void compare(Case each, Cusum start, double[] values, boolean both) {
    Cusum sum = start;
    double[] plus = new double[values.length];
    double[] minus = new double[values.length];
    List<Integer> alarms = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      sum = sum.plus(values[i]);
      plus[i] = sum.upper().sum();
      minus[i] = sum.lower().sum();
      if (sum.isAlarm()) {
        alarms.add(i);
      }
      assertThat(sum.hasAlarmed()).isEqualTo(!alarms.isEmpty());
    }
    if (both) {
      each.same("plus", plus);
    }
    each.same("minus", minus);
    assertThat(alarms).isEqualTo(alarms(each));
  }

  @Test
  void cusumsInPieces() {
    for (Case each : Vectors.of("cusumCompose")) {
      double[] values = Vectors.numbers(each.input().get("values"));
      Cusum.Chart chart =
          new Cusum.Chart(
              each.number("target"), each.number("sigma"), new Cusum.Design(each.number("k"), 5));
      List<Cusum> pieces = new ArrayList<>(List.of(chart.start()));
      List<Integer> splits = new ArrayList<>();
      each.input().get("splits").forEach(split -> splits.add(split.asInt()));
      for (int i = 0; i < values.length; i++) {
        if (splits.contains(i)) {
          pieces.add(chart.start());
        }
        pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1).plus(values[i]));
      }
      Cusum left = pieces.get(0).then(pieces.get(1)).then(pieces.get(2));
      assertThat(left).isEqualTo(pieces.get(0).then(pieces.get(1).then(pieces.get(2))));
      each.same("sumS", left.upper().shift() / 1e12);
      each.same("maxM", left.upper().floor() / 1e12);
      each.same("finalPlus", left.upper().sum());
    }
  }

  @Test
  void movingAverages() {
    for (Case each : Vectors.of("ewma")) {
      compare(
          each,
          each.number("target"),
          each.number("sigma"),
          Vectors.numbers(each.input().get("values")));
    }
    for (Case each : Vectors.of("ewmaStandardised")) {
      compare(each, 0, 1, standardised(each));
    }
  }

  private static void compare(Case each, double target, double sigma, double[] values) {
    Ewma average =
        new Ewma.Chart(target, sigma, new Ewma.Design(each.number("lambda_"), each.number("L")))
            .start();
    double[] z = new double[values.length];
    double[] halfWidth = new double[values.length];
    List<Integer> alarms = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      average = average.plus(values[i]);
      z[i] = average.average();
      halfWidth[i] = average.halfWidth();
      if (average.isAlarm()) {
        alarms.add(i);
      }
    }
    each.same("z", z);
    each.same("halfWidth", halfWidth);
    assertThat(alarms).isEqualTo(alarms(each));
  }

  @Test
  void charts() {
    for (Case each : Vectors.of("pChart")) {
      ShareChart chart = new ShareChart(each.number("target"), each.number("L"));
      List<Integer> alarms = new ArrayList<>();
      List<Proportion> weeks = weeks(each);
      for (int i = 0; i < weeks.size(); i++) {
        JsonNode limits = each.expected().get("limits").get(i);
        long n = weeks.get(i).n();
        assertThat(chart.lower(n).orElseThrow()).isCloseTo(limits.get(0).asDouble(), within(1e-9));
        assertThat(chart.upper(n).orElseThrow()).isCloseTo(limits.get(1).asDouble(), within(1e-9));
        if (chart.isAlarm(weeks.get(i))) {
          alarms.add(i);
        }
      }
      assertThat(alarms).isEqualTo(alarms(each));
    }
  }

  private static double[] standardised(Case each) {
    ShareChart chart = new ShareChart(each.number("target"), 3);
    return weeks(each).stream()
        .mapToDouble(week -> chart.standardise(week).orElseThrow())
        .toArray();
  }

  private static List<Proportion> weeks(Case each) {
    List<Proportion> weeks = new ArrayList<>();
    each.input()
        .get("weeks")
        .forEach(week -> weeks.add(Vectors.proportion(week.get("satisfied"), week.get("n"))));
    return weeks;
  }

  private static List<Integer> alarms(Case each) {
    List<Integer> alarms = new ArrayList<>();
    each.expected().get("alarmIndices0").forEach(index -> alarms.add(index.asInt()));
    return alarms;
  }
}
