package io.shopcare.segmentation.reward;

import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.internal.Decimals;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.segmentation.reward.RewardTally.RuleDay;
import io.shopcare.segmentation.reward.RewardTally.RulePair;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** A tally as bytes and back. */
final class RewardTallyBytes {

  private RewardTallyBytes() {}

  static byte[] write(RewardTally tally) {
    ByteWriter out =
        new ByteWriter(RewardTally.BYTES_VERSION)
            .signed(tally.customers())
            .signed(tally.occasions())
            .signed(tally.rewarded());
    write(out, tally.granted());
    write(out, tally.reached());
    out.unsigned(tally.overlap().size());
    tally.overlap().forEach((pair, n) -> out.text(pair.one()).text(pair.other()).signed(n));
    out.unsigned(tally.costs().size());
    tally
        .costs()
        .forEach(
            (key, sum) ->
                out.text(key.rule())
                    .signed(key.day().toEpochDay())
                    .text(key.currency().code())
                    .text(sum.toBigDecimal().toPlainString()));
    return out.toBytes();
  }

  private static void write(ByteWriter out, SortedMap<String, Long> counts) {
    out.unsigned(counts.size());
    counts.forEach((name, count) -> out.text(name).signed(count));
  }

  static RewardTally read(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, RewardTally.BYTES_VERSION, "reward tally");
    RewardTally.Builder read =
        RewardTally.builder()
            .customers(in.signed())
            .occasions(in.signed())
            .rewarded(in.signed())
            .granted(counts(in))
            .reached(counts(in));
    for (int i = in.count(3); i > 0; i--) {
      read.putOverlap(new RulePair(in.text(), in.text()), in.signed());
    }
    for (int i = in.count(4); i > 0; i--) {
      String rule = in.text();
      LocalDate day = day(in);
      CurrencyCode currency = CurrencyCode.of(in.text());
      String sum = in.text();
      read.putCosts(
          new RuleDay(rule, day, currency),
          MoneySum.of(Decimals.parse(sum, 0, sum.length(), "cost"), currency));
    }
    in.end();
    RewardTally tally = read.build();
    if (!Arrays.equals(write(tally), bytes)) {
      throw in.malformed("each rule, pair and day once, in order");
    }
    return tally;
  }

  private static LocalDate day(ByteReader in) {
    long day = in.signed();
    if (day < LocalDate.MIN.toEpochDay() || day > LocalDate.MAX.toEpochDay()) {
      throw in.malformed("a day");
    }
    return LocalDate.ofEpochDay(day);
  }

  private static SortedMap<String, Long> counts(ByteReader in) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int i = in.count(2); i > 0; i--) {
      counts.put(in.text(), in.signed());
    }
    return counts;
  }
}
