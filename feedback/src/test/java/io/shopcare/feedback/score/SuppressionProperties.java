package io.shopcare.feedback.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SuppressionProperties {

  private static final SuppressionRule RULE = SuppressionRule.ofDefaults();

  /**
   * What is hidden adds up to a number the reader knows. Each hidden group must be able to have two
   * counts at least, by trying all of them.
   */
  @Property
  void noHiddenGroupCanBeWorkedOut(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 12) Integer> counts) {
    Map<String, Long> groups = new TreeMap<>();
    counts.forEach(count -> groups.put("g" + groups.size(), (long) count));
    SuppressedTable table = RULE.table(groups);
    long total = counts.stream().mapToLong(Integer::longValue).sum();
    groups.forEach(
        (name, count) -> {
          if (count < 5) {
            assertThat(table.primary()).contains(name);
          }
        });
    assertThat(table.shown().size() + table.primary().size() + table.secondary().size())
        .isEqualTo(counts.size());
    assertThat(table.isTotalShown()).isEqualTo(total >= 5);
    int hidden = table.primary().size() + table.secondary().size();
    if (table.isTotalShown() && hidden > 0) {
      long rest = total - table.shown().values().stream().mapToLong(Long::longValue).sum();
      assertThat(possibleCounts(hidden, rest)).hasSizeGreaterThan(1);
    }
  }

  /** What one of so many groups can have if all of them have the given sum. */
  private static List<Long> possibleCounts(int groups, long sum) {
    return LongStream.rangeClosed(0, sum)
        .filter(count -> groups > 1 || count == sum)
        .boxed()
        .toList();
  }

  @Example
  void aScoreOfTooFewIsRefusedWithoutSayingHowMany() {
    Score few = NpsTally.of(10, 9, 3, 8).score(0.95).orElseThrow();
    assertThat(RULE.publish(few).isAccepted()).isFalse();
    assertThat(RULE.publish(few).refusals().get(0).code()).isEqualTo(ScoreReasons.TOO_FEW);
    assertThat(RULE.publish(few).toString()).doesNotContain("n=4");
    Score enough = NpsTally.of(10, 9, 3, 8, 7).score(0.95).orElseThrow();
    assertThat(RULE.publish(enough).accepted()).contains(enough);
    assertThatThrownBy(() -> new SuppressionRule(2))
        .hasMessageContaining("feedback.suppression.minimum");
  }
}
