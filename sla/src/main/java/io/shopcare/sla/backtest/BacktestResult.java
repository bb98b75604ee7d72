package io.shopcare.sla.backtest;

import io.shopcare.DomainValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backtest says of some tickets. Pieces of one backtest add up in any order. Where there are
 * more tickets than memory, fold the counts and stream the changes. Immutable and thread-safe.
 *
 * @param byMetric how many clocks of each metric had and have which verdict
 * @param changes the clocks whose verdict changes, in their order
 */
public record BacktestResult(SortedMap<String, VerdictCounts> byMetric, List<VerdictChange> changes)
    implements DomainValue {

  /** Copies both and puts the changes in order. */
  public BacktestResult {
    SortedMap<String, VerdictCounts> copy = new TreeMap<>(byMetric);
    copy.values().removeIf(VerdictCounts::isEmpty);
    byMetric = Collections.unmodifiableSortedMap(copy);
    changes = changes.stream().sorted().toList();
  }

  /** No ticket at all. */
  public static BacktestResult empty() {
    return new BacktestResult(new TreeMap<>(), List.of());
  }

  /** The counts of one metric; empty if no plan names it. */
  public VerdictCounts counts(String metric) {
    return byMetric.getOrDefault(metric, VerdictCounts.empty());
  }

  /** Returns both together, of different tickets. */
  public BacktestResult plus(BacktestResult other) {
    Sum sum = new Sum();
    sum.add(this);
    sum.add(other);
    return sum.result();
  }

  /** Adds up in a loop; not thread-safe. */
  static final class Sum {

    private final SortedMap<String, VerdictCounts> byMetric = new TreeMap<>();
    private final List<VerdictChange> changes = new ArrayList<>();

    void add(BacktestResult result) {
      result.byMetric.forEach((metric, counts) -> count(metric, counts));
      changes.addAll(result.changes);
    }

    void count(String metric, VerdictCounts counts) {
      byMetric.merge(metric, counts, VerdictCounts::plus);
    }

    void change(VerdictChange change) {
      changes.add(change);
    }

    Sum addAll(Sum other) {
      other.byMetric.forEach(this::count);
      changes.addAll(other.changes);
      return this;
    }

    BacktestResult result() {
      return new BacktestResult(byMetric, changes);
    }
  }
}
