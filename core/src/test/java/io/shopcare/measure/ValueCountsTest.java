package io.shopcare.measure;

import static io.shopcare.Faults.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.internal.ByteWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ValueCountsTest {

  private static final ValueCounts REPLY_MINUTES =
      ValueCounts.of(3, 5, 7, 8, 12, 13, 14, 18, 21, 34, 55, 120, 240, 1440);

  @Test
  void theMeanMisleadsWhereTheMedianDoesNot() {
    assertThat(REPLY_MINUTES.mean(1, RoundingMode.HALF_UP)).contains(new BigDecimal("142.1"));
    assertThat(REPLY_MINUTES.median()).contains(new BigDecimal("16"));
    assertThat(REPLY_MINUTES.percentile(Ratio.percent(80))).hasValue(120);
    assertThat(REPLY_MINUTES.atMost(60)).isEqualTo(11);
  }

  @Test
  void percentilesOfOneToTen() {
    ValueCounts ten = ValueCounts.of(LongStream.rangeClosed(1, 10).toArray());
    assertThat(ten.percentile(Ratio.percent(80))).hasValue(8);
    assertThat(ten.percentile(Ratio.percent(95))).hasValue(10);
    assertThat(ten.percentile(Ratio.ZERO)).hasValue(1);
    assertThat(ten.percentile(Ratio.ONE)).hasValue(10);
    assertThat(ten.median()).contains(new BigDecimal("5.5"));
  }

  /** As a double, 0.07 · 100 is a little more than 7. */
  @Test
  void aRankIsNotMovedByRounding() {
    ValueCounts hundred = ValueCounts.of(LongStream.rangeClosed(1, 100).toArray());
    assertThat(hundred.percentile(Ratio.percent(7))).hasValue(7);
  }

  @Test
  void extremesDoNotOverflow() {
    ValueCounts most = ValueCounts.of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE);
    assertThat(most.sum()).isEqualTo(BigInteger.valueOf(Long.MAX_VALUE - 1));
    assertThat(ValueCounts.of(Long.MAX_VALUE, Long.MAX_VALUE - 1).median())
        .contains(new BigDecimal("9223372036854775806.5"));
    assertThat(ValueCounts.fromBytes(most.toBytes())).isEqualTo(most);
  }

  @Test
  void aPercentileIsAskedForBetween0And1() {
    assertThat(codeOf(() -> REPLY_MINUTES.percentile(Ratio.percent(101))))
        .isEqualTo("measure.percentile.range");
    assertThat(codeOf(() -> REPLY_MINUTES.percentile(Ratio.percent(-1))))
        .isEqualTo("measure.percentile.range");
  }

  @Test
  void bytesWithAValueTwiceOrWithNoCountAreRefused() {
    byte[] twice =
        new ByteWriter(1).unsigned(2).signed(7).signed(1).unsigned(0).signed(1).toBytes();
    byte[] none = new ByteWriter(1).unsigned(1).signed(7).signed(0).toBytes();
    byte[] falling =
        new ByteWriter(1).unsigned(2).signed(7).signed(1).unsigned(-1).signed(1).toBytes();
    for (byte[] bytes : new byte[][] {twice, none, falling}) {
      assertThat(codeOf(() -> ValueCounts.fromBytes(bytes))).isEqualTo("bytes.malformed");
    }
  }

  @Test
  void addingGoesOnBeyondTheFirstBuffer() {
    ValueCounts.Accumulator accumulator = ValueCounts.accumulator();
    long[] values = LongStream.range(0, 10_000).map(i -> i * 7_919 % 10_007).toArray();
    for (long value : values) {
      accumulator.add(value).add(value);
    }
    ValueCounts once = ValueCounts.of(values);
    assertThat(accumulator.snapshot())
        .isEqualTo(once.plus(once))
        .hasSameHashCodeAs(once.plus(once));
    assertThat(accumulator.addAll(once).snapshot().count()).isEqualTo(30_000);
  }

  @Test
  void itsArraysAreItsOwn() {
    long[] values = {2, 1};
    ValueCounts counts = ValueCounts.of(values);
    values[0] = 9;
    counts.values()[0] = 9;
    assertThat(counts.values()).containsExactly(1, 2);
    assertThat(counts).hasToString("ValueCounts[2 different values]");
  }

  @Nested
  class WithoutAnyValue {

    @Test
    void thereIsNoFigure() {
      ValueCounts none = ValueCounts.empty();
      assertThat(none.percentile(Ratio.percent(50))).isEmpty();
      assertThat(none.median()).isEmpty();
      assertThat(none.mean(2, RoundingMode.HALF_UP)).isEmpty();
      assertThat(none.sum()).isZero();
      assertThat(none.count()).isZero();
      assertThat(none.atMost(Long.MAX_VALUE)).isZero();
    }
  }

  @Nested
  class WithMoreTakenAwayThanPutIn {

    private final ValueCounts negative = ValueCounts.of(1, 2, 3).minus(ValueCounts.of(2, 2));

    @Test
    void countsAndSumsAreLegal() {
      assertThat(negative.count()).isEqualTo(1);
      assertThat(negative.count(2)).isEqualTo(-1);
      assertThat(negative.sum()).isEqualTo(2);
    }

    @Test
    void figuresAreRefused() {
      assertThat(codeOf(() -> negative.percentile(Ratio.ONE))).isEqualTo("measure.negative");
      assertThat(codeOf(negative::median)).isEqualTo("measure.negative");
      assertThat(codeOf(() -> negative.mean(2, RoundingMode.HALF_UP)))
          .isEqualTo("measure.negative");
    }

    @Test
    void puttingItBackHeals() {
      assertThat(negative.plus(ValueCounts.of(2)).percentile(Ratio.ONE)).hasValue(3);
    }
  }
}
