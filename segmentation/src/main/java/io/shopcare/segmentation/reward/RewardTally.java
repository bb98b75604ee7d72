package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Summary;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * What a rule set grants and costs over recorded occasions. Exact; adding customers in any order
 * and in any number of pieces gives the same. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface RewardTally extends Summary<RewardTally> {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Version of the binary form. */
  int BYTES_VERSION = 1;

  /**
   * A rule on a day.
   *
   * @param rule the name of the rule
   * @param day in the zone of the simulation
   * @param currency in which it costs
   */
  record RuleDay(String rule, LocalDate day, CurrencyCode currency)
      implements DomainValue, Comparable<RuleDay> {

    private static final Comparator<RuleDay> ORDER =
        Comparator.comparing(RuleDay::rule)
            .thenComparing(RuleDay::currency)
            .thenComparing(RuleDay::day);

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidInputException with code {@code reward.rule-day.syntax}, or as {@link
     *     CurrencyCode#of} says
     */
    public static RuleDay parse(String text) {
      return RewardTallyKeys.ruleDay(text);
    }

    @Override
    public int compareTo(RuleDay other) {
      return ORDER.compare(this, other);
    }

    /** Day, currency and rule, such as {@code 2026-05-01 EUR spring-10}. */
    @Override
    public String toString() {
      return day + " " + currency.code() + " " + rule;
    }
  }

  /**
   * Two rules that grant on one occasion.
   *
   * @param one the first by name
   * @param other the second
   */
  record RulePair(String one, String other) implements DomainValue, Comparable<RulePair> {

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidInputException with code {@code reward.rule-pair.syntax}
     */
    public static RulePair parse(String text) {
      return RewardTallyKeys.rulePair(text);
    }

    @Override
    public int compareTo(RulePair pair) {
      int byOne = one.compareTo(pair.one);
      return byOne != 0 ? byOne : other.compareTo(pair.other);
    }

    /**
     * Both names, such as {@code points+spring-10}; a plus or a backslash within a name has a
     * backslash.
     */
    @Override
    public String toString() {
      return RewardTallyKeys.text(this);
    }
  }

  /** How many customers were looked at. */
  long customers();

  /** How many occasions were. */
  long occasions();

  /** How many occasions were rewarded, by whatever rule. */
  long rewarded();

  /** How many rewards each rule grants. */
  @Value.NaturalOrder
  SortedMap<String, Long> granted();

  /** How many customers each rule reaches. */
  @Value.NaturalOrder
  SortedMap<String, Long> reached();

  /** On how many occasions two rules grant together. */
  @Value.NaturalOrder
  SortedMap<RulePair, Long> overlap();

  /** What each rule costs, day by day. */
  @Value.NaturalOrder
  SortedMap<RuleDay, MoneySum> costs();

  /** What a rule costs in all. */
  default MoneySum cost(String rule, CurrencyCode currency) {
    return costs().entrySet().stream()
        .filter(each -> each.getKey().rule().equals(rule))
        .filter(each -> each.getKey().currency().equals(currency))
        .map(Map.Entry::getValue)
        .reduce(MoneySum.empty(currency), MoneySum::plus);
  }

  /**
   * The day on which what a rule has cost since the first exceeds a budget; empty if it lasts.
   *
   * @param budget not negative
   */
  default Optional<LocalDate> burnsOutOn(String rule, Money budget) {
    MoneySum spent = MoneySum.empty(budget.currency());
    for (Map.Entry<RuleDay, MoneySum> each : costs().entrySet()) {
      RuleDay key = each.getKey();
      if (key.rule().equals(rule) && key.currency().equals(budget.currency())) {
        spent = spent.plus(each.getValue());
        if (spent.compareTo(MoneySum.of(budget)) > 0) {
          return Optional.of(key.day());
        }
      }
    }
    return Optional.empty();
  }

  @Override
  default RewardTally plus(RewardTally other) {
    return builder()
        .customers(Math.addExact(customers(), other.customers()))
        .occasions(Math.addExact(occasions(), other.occasions()))
        .rewarded(Math.addExact(rewarded(), other.rewarded()))
        .granted(counts(granted(), other.granted()))
        .reached(counts(reached(), other.reached()))
        .overlap(counts(overlap(), other.overlap()))
        .costs(merged(costs(), other.costs(), MoneySum::plus, MoneySum::isEmpty))
        .build();
  }

  @Override
  default RewardTally minus(RewardTally other) {
    return plus(other.negated());
  }

  private RewardTally negated() {
    SortedMap<RuleDay, MoneySum> costs = new TreeMap<>();
    costs().forEach((key, sum) -> costs.put(key, MoneySum.empty(sum.currency()).minus(sum)));
    return builder()
        .customers(Math.negateExact(customers()))
        .occasions(Math.negateExact(occasions()))
        .rewarded(Math.negateExact(rewarded()))
        .granted(negated(granted()))
        .reached(negated(reached()))
        .overlap(negated(overlap()))
        .costs(costs)
        .build();
  }

  private static <K extends Comparable<K>> SortedMap<K, Long> negated(SortedMap<K, Long> counts) {
    SortedMap<K, Long> negated = new TreeMap<>();
    counts.forEach((key, count) -> negated.put(key, Math.negateExact(count)));
    return negated;
  }

  private static <K extends Comparable<K>> SortedMap<K, Long> counts(
      SortedMap<K, Long> one, SortedMap<K, Long> other) {
    return merged(one, other, Math::addExact, count -> count == 0);
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> merged(
      SortedMap<K, V> one, SortedMap<K, V> other, BinaryOperator<V> plus, Predicate<V> isNothing) {
    SortedMap<K, V> merged = new TreeMap<>(one);
    other.forEach((key, value) -> merged.merge(key, value, plus));
    merged.values().removeIf(isNothing);
    return merged;
  }

  @Override
  default boolean isEmpty() {
    return equals(empty());
  }

  @Override
  default byte[] toBytes() {
    return RewardTallyBytes.write(this);
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  static RewardTally fromBytes(byte[] bytes) {
    return RewardTallyBytes.read(bytes);
  }

  /** Nothing looked at. */
  static RewardTally empty() {
    return builder().customers(0).occasions(0).rewarded(0).build();
  }

  /** Starts a tally. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RewardTally}; the three counts are required. */
  final class Builder extends ImmutableRewardTally.Builder {
    Builder() {}
  }
}
