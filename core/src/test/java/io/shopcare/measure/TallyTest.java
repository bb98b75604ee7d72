package io.shopcare.measure;

import static io.shopcare.Faults.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.internal.ByteWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final Tally DAY = Tally.of("billing", "delivery", "billing", "returns");

  @Test
  void keysAreCountedAndSorted() {
    assertThat(DAY.count("billing")).isEqualTo(2);
    assertThat(DAY.count("unheard of")).isZero();
    assertThat(DAY.keys()).containsExactly("billing", "delivery", "returns");
    assertThat(DAY.total()).isEqualTo(4);
    assertThat(DAY).hasToString("Tally[counts={billing=2, delivery=1, returns=1}]");
  }

  @Test
  void aCountOfZeroIsNotThere() {
    assertThat(DAY.minus(Tally.of("returns")).keys()).containsExactly("billing", "delivery");
    assertThat(new Tally(new TreeMap<>(Map.of("a", 0L)))).isEqualTo(Tally.empty());
  }

  @Test
  void theShareOfAKeyIsExact() {
    assertThat(DAY.share("billing")).contains(Ratio.of(1, 2));
    assertThat(DAY.share("unheard of")).contains(Ratio.ZERO);
    assertThat(Tally.empty().share("billing")).isEmpty();
  }

  @Test
  void takingAwayMoreThanThereWasIsLegalButNotScored() {
    Tally negative = Tally.of("a").minus(Tally.of("b"));
    assertThat(negative.count("b")).isEqualTo(-1);
    assertThat(codeOf(() -> negative.share("a"))).isEqualTo("measure.negative");
    assertThat(negative.plus(Tally.of("b")).share("a")).contains(Ratio.ONE);
  }

  @Test
  void aStreamIsCollectedInParallelToo() {
    Tally tally =
        IntStream.range(0, 10_000)
            .parallel()
            .boxed()
            .collect(Tally.collector(i -> i % 3 == 0 ? "fizz" : "other"));
    assertThat(tally.counts()).containsExactly(Map.entry("fizz", 3334L), Map.entry("other", 6666L));
    assertThat(Stream.<String>empty().collect(Tally.collector(Function.identity())))
        .isEqualTo(Tally.empty());
  }

  @Test
  void itIsImmutable() {
    TreeMap<String, Long> counts = new TreeMap<>(Map.of("a", 1L));
    Tally tally = new Tally(counts);
    counts.put("b", 2L);
    assertThat(tally.keys()).containsExactly("a");
    assertThatThrownBy(() -> tally.counts().put("b", 2L))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void keysAreBoundedAndOverflowThrows() {
    assertThat(codeOf(() -> Tally.of("x".repeat(257)))).isEqualTo("input.too-long");
    Tally most = new Tally(new TreeMap<>(Map.of("a", Long.MAX_VALUE)));
    assertThatThrownBy(() -> most.plus(Tally.of("a"))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.plus(Tally.of("b")).total())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void bytesWithAKeyTwiceOrWithNoCountAreRefused() {
    byte[] twice = new ByteWriter(1).unsigned(2).text("a").signed(1).text("a").signed(1).toBytes();
    byte[] none = new ByteWriter(1).unsigned(1).text("a").signed(0).toBytes();
    assertThat(codeOf(() -> Tally.fromBytes(twice))).isEqualTo("bytes.malformed");
    assertThat(codeOf(() -> Tally.fromBytes(none))).isEqualTo("bytes.malformed");
  }

  @Test
  void anOrderOfAnotherKindIsNotKept() {
    TreeMap<String, Long> reversed = new TreeMap<>(Comparator.reverseOrder());
    reversed.putAll(DAY.counts());
    assertThat(new Tally(reversed).keys()).containsExactly("billing", "delivery", "returns");
    assertThat(new Tally(reversed).toBytes()).isEqualTo(DAY.toBytes());
  }
}
