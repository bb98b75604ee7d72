package io.shopcare.sla.backtest;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Summary;
import io.shopcare.measure.Tally;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many clocks of a metric had which verdict before and have which after: both attainments and
 * all that moved between them. Immutable and thread-safe.
 *
 * @param pairs by both verdicts, such as {@code MISSED>MET}
 */
public record VerdictCounts(Tally pairs) implements Summary<VerdictCounts> {

  private static final Set<String> PAIRS = allPairs();

  /**
   * Checks the pairs.
   *
   * @throws InvalidInputException with code {@code sla.backtest.pair} if a key is no pair of
   *     verdicts
   */
  public VerdictCounts {
    if (!PAIRS.containsAll(pairs.keys())) {
      throw InvalidInputException.of("sla.backtest.pair")
          .at("pairs")
          .expected("two verdicts such as MISSED>MET")
          .build();
    }
  }

  /** No clock at all. */
  public static VerdictCounts empty() {
    return new VerdictCounts(Tally.empty());
  }

  /** One clock. */
  public static VerdictCounts of(Verdict before, Verdict after) {
    return new VerdictCounts(Tally.of(pair(before, after)));
  }

  private static String pair(Verdict before, Verdict after) {
    return before + ">" + after;
  }

  private static Set<String> allPairs() {
    Set<String> pairs = new TreeSet<>();
    for (Verdict before : Verdict.values()) {
      for (Verdict after : Verdict.values()) {
        pairs.add(pair(before, after));
      }
    }
    return Set.copyOf(pairs);
  }

  /** How many clocks went from one verdict to the other; equal ones for those that stayed. */
  public long count(Verdict before, Verdict after) {
    return pairs.count(pair(before, after));
  }

  /** How many clocks have another verdict after than before. */
  public long changed() {
    long stayed = 0;
    for (Verdict verdict : Verdict.values()) {
      stayed = Math.addExact(stayed, count(verdict, verdict));
    }
    return Math.subtractExact(pairs.total(), stayed);
  }

  /** Attainment under the plan before. */
  public Attainment before() {
    Attainment sum = Attainment.empty();
    for (Verdict before : Verdict.values()) {
      for (Verdict after : Verdict.values()) {
        sum = sum.plus(before.attainment(count(before, after)));
      }
    }
    return sum;
  }

  /** Attainment under the plan after. */
  public Attainment after() {
    Attainment sum = Attainment.empty();
    for (Verdict before : Verdict.values()) {
      for (Verdict after : Verdict.values()) {
        sum = sum.plus(after.attainment(count(before, after)));
      }
    }
    return sum;
  }

  @Override
  public VerdictCounts plus(VerdictCounts other) {
    return new VerdictCounts(pairs.plus(other.pairs));
  }

  @Override
  public VerdictCounts minus(VerdictCounts other) {
    return new VerdictCounts(pairs.minus(other.pairs));
  }

  @Override
  public boolean isEmpty() {
    return pairs.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    return pairs.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static VerdictCounts fromBytes(byte[] bytes) {
    return new VerdictCounts(Tally.fromBytes(bytes));
  }
}
