package io.shopcare.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** What the {@linkplain Sketch histograms} store, how far they are off, and what merging does. */
final class SketchTable {

  /** The name of the table among the results. */
  static final String FILE = "sketches.md";

  private static final int VALUES = 100_000;
  private static final int PARTS = 64;
  private static final int ORDERS = 20;

  private static final String HEAD =
      """
      # What the histograms store, and how exact they are

      Made by `examples/benchmarks/run --sketches`: 100,000 log-normal times about an hour. *bytes* is
      what would be stored; *p50*, *p95* and *p99* are how far the percentile is off the exact
      nearest-rank one. *states* is how many different bytes come of the same 64 parts put together in
      20 orders: 1 means that the order leaves no trace. *spread* is how far the medians of those orders
      are apart. Speed stands with the subject *sketch* in the README.

      | histogram | bytes | p50 | p95 | p99 | states | spread |
      |---|---|---|---|---|---|---|
      """;

  private SketchTable() {}

  static String markdown() {
    StringBuilder text = new StringBuilder(HEAD);
    Sketch exact = filled("plain-java");
    for (String name : Sketch.NAMES) {
      Sketch sketch = filled(name);
      List<Sketch> merged = merged(name);
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %s | %s | %s | %d | %s |\n",
              name,
              sketch.bytes().length,
              error(sketch, exact, 50),
              error(sketch, exact, 95),
              error(sketch, exact, 99),
              states(merged),
              spread(merged)));
    }
    return text.toString();
  }

  /** How many different states come of putting the same parts together in different orders. */
  static int states(String name) {
    return states(merged(name));
  }

  private static int states(List<Sketch> merged) {
    Set<String> states = new HashSet<>();
    merged.forEach(sketch -> states.add(Arrays.toString(sketch.bytes())));
    return states.size();
  }

  private static String spread(List<Sketch> merged) {
    double[] medians = merged.stream().mapToDouble(sketch -> sketch.percentile(50)).toArray();
    Arrays.sort(medians);
    return share(medians[medians.length - 1] / medians[0] - 1);
  }

  private static String error(Sketch sketch, Sketch exact, int percent) {
    return share(Math.abs(sketch.percentile(percent) / exact.percentile(percent) - 1));
  }

  private static String share(double share) {
    return share == 0 ? "0" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static Sketch filled(String name) {
    Sketch sketch = Sketch.named(name);
    for (long value : SketchBenchmark.values(VALUES)) {
      sketch.add(value);
    }
    return sketch;
  }

  private static List<Sketch> merged(String name) {
    long[] values = SketchBenchmark.values(VALUES / 10);
    Random random = new Random(20_261_121);
    List<Integer> order = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      order.add(part);
    }
    List<Sketch> merged = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      Collections.shuffle(order, random);
      Sketch whole = Sketch.named(name);
      for (int part : order) {
        Sketch some = Sketch.named(name);
        for (int at = part; at < values.length; at += PARTS) {
          some.add(values[at]);
        }
        whole.merge(some);
      }
      merged.add(whole);
    }
    return merged;
  }
}
