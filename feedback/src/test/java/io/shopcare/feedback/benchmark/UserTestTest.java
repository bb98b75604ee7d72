package io.shopcare.feedback.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.measure.Interval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UserTestTest {

  private static final String TASK = "find the return label";

  private static Attempt attempt(String shop, int tester, boolean done, int seconds) {
    return Attempt.builder()
        .shop(shop)
        .task(TASK)
        .tester("t" + tester)
        .isDone(done)
        .time(Duration.ofSeconds(seconds))
        .isHelpful(done)
        .build();
  }

  private static UserTest test(int ours, int theirs, int testers) {
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < testers; i++) {
      attempts.add(attempt("ours", i, i < ours, 20 + i));
      attempts.add(attempt("theirs", i, i < theirs, 200 + i));
    }
    return UserTest.of(attempts);
  }

  @Test
  void fiveTestersNameNoWinner() {
    UserTest test = test(5, 2, 5);
    assertThat(test.success("ours", TASK).rate().orElseThrow().toDouble()).isEqualTo(1);
    assertThat(test.success(TASK, 0.95).winner()).isEmpty();
    assertThat(test.helpful(TASK, 0.95).winner()).isEmpty();
  }

  @Test
  void aHundredTestersMay() {
    assertThat(test(95, 40, 100).success(TASK, 0.95).winner()).contains("ours");
    assertThat(test(40, 95, 100).success(TASK, 0.95).winner()).contains("theirs");
    assertThat(test(50, 50, 100).success(TASK, 0.95).winner()).isEmpty();
  }

  @Test
  void theFasterShopWinsIfTheIntervalsAllowIt() {
    UserTest test = test(5, 5, 5);
    assertThat(test.times(TASK, 0.95).winner()).contains("ours");
    assertThat(test.compare(TASK, "ours", "theirs").interval(0.95).orElseThrow().upper())
        .isLessThan(1);
    assertThat(test.compare(TASK, "ours", "nobody").ratio()).isEmpty();
  }

  @Test
  void onlyTimesOfWhatWasDoneCount() {
    assertThat(test(2, 5, 5).times("ours", TASK).n()).isEqualTo(2);
    assertThat(test(1, 5, 5).times(TASK, 0.95).intervals()).containsOnlyKeys("theirs");
    assertThat(test(1, 5, 5).times(TASK, 0.95).winner()).isEmpty();
  }

  @Test
  void aTesterTriesATaskOnce() {
    assertThatThrownBy(
            () -> UserTest.of(List.of(attempt("a", 1, true, 1), attempt("a", 1, false, 2))))
        .hasMessageContaining("feedback.benchmark.duplicate");
    assertThatThrownBy(() -> TaskTimes.of(Duration.ofSeconds(-1)))
        .hasMessageContaining("feedback.benchmark.time");
    assertThatThrownBy(() -> attempt("a", 1, true, 0))
        .hasMessageContaining("feedback.benchmark.time");
  }

  @Test
  void equalTimesCannotBeTested() {
    TaskTimes same = TaskTimes.of(Duration.ofSeconds(3), Duration.ofSeconds(3));
    TimeComparison comparison = new TimeComparison(same, same);
    assertThat(comparison.ratio()).hasValue(1);
    assertThat(comparison.pValue()).isEmpty();
    assertThat(comparison.interval(0.95)).isEmpty();
    assertThat(comparison.degrees()).isEmpty();
  }

  @Test
  void nobodyIsNotAHundredPercent() {
    UserTest empty = UserTest.of(List.of());
    assertThat(empty.success("ours", TASK).adjustedWald(0.95)).isEmpty();
    assertThat(empty.success("ours", TASK).laplace().toDouble()).isEqualTo(0.5);
    assertThat(empty.success(TASK, 0.95).winner()).isEmpty();
  }

  /** A named winner's interval lies apart from all others. */
  @Property
  void noWinnerIsNamedWhereIntervalsOverlap(
      @ForAll @Size(min = 2, max = 5) List<@IntRange(max = 100) Integer> lows,
      @ForAll @IntRange(min = 1, max = 30) int width,
      @ForAll boolean higherIsBetter) {
    TreeMap<String, Interval> intervals = new TreeMap<>();
    for (int i = 0; i < lows.size(); i++) {
      intervals.put("s" + i, new Interval(lows.get(i), lows.get(i) + width, 0.95));
    }
    Standings standings = new Standings(intervals, higherIsBetter);
    standings
        .winner()
        .ifPresent(
            winner -> {
              Interval best = Objects.requireNonNull(intervals.get(winner));
              assertThat(intervals)
                  .allSatisfy(
                      (shop, other) -> {
                        if (!shop.equals(winner)) {
                          assertThat(
                                  higherIsBetter
                                      ? other.upper() < best.lower()
                                      : other.lower() > best.upper())
                              .isTrue();
                        }
                      });
            });
  }

  @Property
  void swappingTheShopsInvertsTheRatio(
      @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 900) Integer> ours,
      @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 900) Integer> theirs) {
    TimeComparison one = new TimeComparison(times(ours), times(theirs));
    TimeComparison other = new TimeComparison(times(theirs), times(ours));
    assertThat(one.ratio().orElseThrow() * other.ratio().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(one.pValue().isPresent()).isEqualTo(other.pValue().isPresent());
    one.interval(0.95)
        .ifPresent(ends -> assertThat(ends.contains(one.ratio().orElseThrow())).isTrue());
  }

  private static TaskTimes times(List<Integer> seconds) {
    return new TaskTimes(seconds.stream().map(Duration::ofSeconds).toList());
  }
}
