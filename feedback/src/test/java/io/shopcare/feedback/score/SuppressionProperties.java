package io.shopcare.feedback.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SuppressionProperties {

  private static final SuppressionRule RULE = SuppressionRule.ofDefaults();

  /** What is hidden adds up to a number the reader knows; it must not be the only way to do so. */
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
      assertThat(hidden).isGreaterThan(1);
      assertThat(rest).isPositive();
    }
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

  /** A million answers in a thousand blocks, partitioned and merged in a thousand ways. */
  @Example
  void aThousandPartitionsOfAMillionAnswersMergeToEqualBytes() {
    Random random = new Random(42);
    NpsTally[] blocks = new NpsTally[1_000];
    NpsTally customer = NpsTally.empty();
    NpsTally.Accumulator withoutCustomer = NpsTally.accumulator();
    for (int block = 0; block < blocks.length; block++) {
      NpsTally.Accumulator counted = NpsTally.accumulator();
      for (int i = 0; i < 1_000; i++) {
        int answer = random.nextInt(11);
        counted.add(answer);
        if (i == 500) {
          customer = customer.plus(NpsTally.of(answer));
        } else {
          withoutCustomer.add(answer);
        }
      }
      blocks[block] = counted.snapshot();
    }
    byte[] expected = Arrays.stream(blocks).reduce(NpsTally::plus).orElseThrow().toBytes();
    for (int partition = 0; partition < 1_000; partition++) {
      NpsTally[] parts = new NpsTally[1 + random.nextInt(16)];
      Arrays.fill(parts, NpsTally.empty());
      for (NpsTally block : blocks) {
        int part = random.nextInt(parts.length);
        parts[part] = parts[part].plus(block);
      }
      NpsTally merged = Arrays.stream(parts).reduce(NpsTally::plus).orElseThrow();
      assertThat(merged.toBytes()).isEqualTo(expected);
    }
    assertThat(NpsTally.fromBytes(expected).minus(customer).toBytes())
        .isEqualTo(withoutCustomer.snapshot().toBytes());
  }
}
