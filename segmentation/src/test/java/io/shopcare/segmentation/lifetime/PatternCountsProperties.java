package io.shopcare.segmentation.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.Serial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Counted patterns are a commutative group with one form for each value. */
class PatternCountsProperties {

  static Arbitrary<PurchasePattern> patterns() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 4),
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(0, 3))
        .as((x, last, silence) -> PurchasePattern.of(x, x == 0 ? 0 : last / 7.0, 1 + silence));
  }

  @Provide
  Arbitrary<List<PurchasePattern>> customers() {
    return patterns().list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<PurchaseCounts> counts() {
    return customers().map(PurchaseCounts::of);
  }

  @Provide
  Arbitrary<SpendCounts> spend() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 3), Arbitraries.integers().between(1, 4))
        .as((x, mean) -> x == 0 ? SpendPattern.NONE : SpendPattern.of(x, mean / 3.0))
        .list()
        .ofMaxSize(12)
        .map(SpendCounts::of);
  }

  @Property
  void theyFormAGroup(
      @ForAll("counts") PurchaseCounts a,
      @ForAll("counts") PurchaseCounts b,
      @ForAll("counts") PurchaseCounts c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.minus(b).plus(b)).isEqualTo(a);
    assertThat(a.minus(a)).isEqualTo(PurchaseCounts.empty());
    assertThat(a.isEmpty()).isEqualTo(a.customers() == 0);
  }

  @Property
  void anyOrderAndAnyPartitionGiveTheSameBytes(
      @ForAll("customers") List<PurchasePattern> customers, @ForAll long seed) {
    List<PurchasePattern> shuffled = new ArrayList<>(customers);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = customers.isEmpty() ? 0 : Math.floorMod(seed, customers.size());
    PurchaseCounts merged =
        PurchaseCounts.of(shuffled.subList(0, cut))
            .plus(PurchaseCounts.of(shuffled.subList(cut, shuffled.size())));
    assertThat(merged.toBytes()).isEqualTo(PurchaseCounts.of(customers).toBytes());
    assertThat(merged.customers()).isEqualTo(customers.size());
    for (PurchasePattern each : customers) {
      assertThat(merged.count(each)).isEqualTo(Collections.frequency(customers, each));
    }
  }

  @Property
  void bytesAndSerialFormComeBack(
      @ForAll("counts") PurchaseCounts a, @ForAll("counts") PurchaseCounts b)
      throws IOException, ClassNotFoundException {
    PurchaseCounts maybeNegative = a.minus(b);
    assertThat(PurchaseCounts.fromBytes(maybeNegative.toBytes())).isEqualTo(maybeNegative);
    assertThat(Serial.copy(maybeNegative)).isEqualTo(maybeNegative);
    assertThat(a.equals(b)).isEqualTo(Arrays.equals(a.toBytes(), b.toBytes()));
  }

  @Property
  void spendIsCountedByTheSameLaws(@ForAll("spend") SpendCounts a, @ForAll("spend") SpendCounts b)
      throws IOException, ClassNotFoundException {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.minus(b).plus(b)).isEqualTo(a);
    assertThat(SpendCounts.fromBytes(a.toBytes())).isEqualTo(a);
    assertThat(Serial.copy(a)).isEqualTo(a);
    assertThat(a.repeating().customers()).isEqualTo(a.customers() - a.count(SpendPattern.NONE));
    assertThat(a.correlation()).isBetween(-1 - 1e-9, 1 + 1e-9);
  }

  @Property
  void changedBytesAreRefusedOrMeanSomethingElse(
      @ForAll("counts") PurchaseCounts a, @ForAll int position, @ForAll byte value) {
    byte[] bytes = a.toBytes();
    bytes[Math.floorMod(position, bytes.length)] = value;
    requireRefusedOrCanonical(bytes);
  }

  @Property
  void anyBytesAreRefusedOrMeanSomething(@ForAll @Size(max = 60) byte[] bytes) {
    if (bytes.length > 0) {
      bytes[0] = 1;
    }
    requireRefusedOrCanonical(bytes);
  }

  private static void requireRefusedOrCanonical(byte[] bytes) {
    PurchaseCounts read;
    try {
      read = PurchaseCounts.fromBytes(bytes);
    } catch (InvalidInputException e) {
      assertThat(e.code()).containsAnyOf("bytes.", "lifetime.pattern.");
      return;
    }
    assertThat(read.toBytes()).isEqualTo(bytes);
  }

  @Property
  void correlationIsThatOfTheTextbook(@ForAll("spend") SpendCounts counts) {
    double n = 0;
    double x = 0;
    double m = 0;
    double xx = 0;
    double mm = 0;
    double xm = 0;
    for (SpendPattern each : counts.repeating().patterns()) {
      long count = counts.count(each);
      n += count;
      x += count * each.repeats();
      m += count * each.mean();
      xx += count * each.repeats() * (double) each.repeats();
      mm += count * each.mean() * each.mean();
      xm += count * each.repeats() * each.mean();
    }
    double square = (n * xx - x * x) * (n * mm - m * m);
    if (square > 1e-6) {
      assertThat(counts.correlation())
          .isCloseTo((n * xm - x * m) / Math.sqrt(square), offset(1e-9));
    } else {
      assertThat(counts.correlation()).isBetween(-1.0, 1.0);
    }
  }
}
