package io.shopcare.feedback.benchmark;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A user test of several shops. With more than two shops the confidence of each interval is raised
 * (Bonferroni), so that the stated one holds for all of them together. Immutable and thread-safe.
 *
 * @param attempts one for each tester, task and shop at most
 */
public record UserTest(List<Attempt> attempts) implements DomainValue {

  /** What is told apart. */
  private record Key(String shop, String task, String tester) {}

  /**
   * Copies and checks the attempts.
   *
   * @throws InvalidInputException with code {@code feedback.benchmark.duplicate} at the index of a
   *     second attempt, or {@code feedback.benchmark.size}
   */
  public UserTest {
    attempts = List.copyOf(attempts);
    if (attempts.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("feedback.benchmark.size")
          .at("attempts")
          .expected("at most " + Limits.LIST_ELEMENTS)
          .build();
    }
    Set<Key> seen = new HashSet<>();
    for (int i = 0; i < attempts.size(); i++) {
      Attempt each = attempts.get(i);
      if (!seen.add(new Key(each.shop(), each.task(), each.tester()))) {
        throw InvalidInputException.of("feedback.benchmark.duplicate")
            .at("attempts")
            .offset(i)
            .expected("one attempt of a tester at a task in a shop")
            .build();
      }
    }
  }

  /** A test from its attempts. */
  public static UserTest of(List<Attempt> attempts) {
    return new UserTest(attempts);
  }

  /** The shops that were tried. */
  public SortedSet<String> shops() {
    SortedSet<String> shops = new TreeSet<>();
    attempts.forEach(each -> shops.add(each.shop()));
    return shops;
  }

  /** The tasks that were tried. */
  public SortedSet<String> tasks() {
    SortedSet<String> tasks = new TreeSet<>();
    attempts.forEach(each -> tasks.add(each.task()));
    return tasks;
  }

  private List<Attempt> tries(String shop, String task) {
    return attempts.stream()
        .filter(each -> each.shop().equals(shop) && each.task().equals(task))
        .toList();
  }

  /** Who did the task in the shop. */
  public TaskSuccess success(String shop, String task) {
    return new TaskSuccess(
        tries(shop, task).stream().collect(Proportion.collector(Attempt::isDone)));
  }

  /** Who found the article useful, among those who said. */
  public TaskSuccess helpful(String shop, String task) {
    return new TaskSuccess(
        tries(shop, task).stream()
            .map(Attempt::isHelpful)
            .flatMap(Optional::stream)
            .collect(Proportion.collector(helpful -> helpful)));
  }

  /** How long it took those who did the task in the shop. */
  public TaskTimes times(String shop, String task) {
    List<Duration> times =
        tries(shop, task).stream()
            .filter(Attempt::isDone)
            .map(Attempt::time)
            .flatMap(Optional::stream)
            .toList();
    return new TaskTimes(times);
  }

  /** How the shops stand by who did the task. */
  public Standings success(String task, double confidence) {
    double each = confidence(confidence);
    return standings(shop -> success(shop, task).adjustedWald(each), true);
  }

  /** How the shops stand by who found the article useful. */
  public Standings helpful(String task, double confidence) {
    double each = confidence(confidence);
    return standings(shop -> helpful(shop, task).adjustedWald(each), true);
  }

  /**
   * How the shops stand by their times in seconds, on the scale of logarithms; a shop with fewer
   * than two times is not there.
   */
  public Standings times(String task, double confidence) {
    double each = confidence(confidence);
    return standings(shop -> times(shop, task).interval(each), false);
  }

  /** One time against another, which says more than both intervals alone. */
  public TimeComparison compare(String task, String ours, String theirs) {
    return new TimeComparison(times(ours, task), times(theirs, task));
  }

  private double confidence(double together) {
    return 1 - (1 - together) / Math.max(1, shops().size());
  }

  private Standings standings(
      Function<String, Optional<Interval>> interval, boolean higherIsBetter) {
    SortedMap<String, Interval> intervals = new TreeMap<>();
    for (String shop : shops()) {
      interval.apply(shop).ifPresent(ends -> intervals.put(shop, ends));
    }
    return new Standings(intervals, higherIsBetter);
  }
}
