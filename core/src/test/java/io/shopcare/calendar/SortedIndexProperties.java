package io.shopcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SortedIndexProperties {

  /** Crowded and sparse, with equal values, and one far before all others. */
  @Provide
  Arbitrary<long[]> sorted() {
    Arbitrary<Long> near = Arbitraries.longs().between(-40, 40);
    Arbitrary<Long> far = Arbitraries.longs().between(-40_000_000_000_000_000L, 1L << 60);
    return Arbitraries.oneOf(
            near.list().ofMinSize(1).ofMaxSize(60),
            far.list().ofMinSize(1).ofMaxSize(60),
            Arbitraries.oneOf(near, far).list().ofMinSize(1).ofMaxSize(60))
        .map(list -> list.stream().mapToLong(each -> each).sorted().toArray());
  }

  @Property
  void equalsLookingAtEachEntry(@ForAll("sorted") long[] sorted, @ForAll long any) {
    SortedIndex index = new SortedIndex(sorted);
    for (long entry : sorted) {
      for (long key = entry - 2; key <= entry + 2; key++) {
        assertThat(index.lastAtMost(key)).isEqualTo(last(sorted, key));
      }
    }
    long within = any >> 4;
    assertThat(index.lastAtMost(within)).isEqualTo(last(sorted, within));
  }

  private static int last(long[] sorted, long key) {
    return IntStream.range(0, sorted.length).filter(i -> sorted[i] <= key).max().orElse(-1);
  }
}
