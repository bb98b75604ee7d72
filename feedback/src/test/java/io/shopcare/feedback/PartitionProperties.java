package io.shopcare.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.feedback.scorecard.WaitTimes;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.feedback.topic.TopicCounts;
import io.shopcare.measure.Summary;
import io.shopcare.measure.Tally;
import io.shopcare.measure.ValueCounts;
import io.shopcare.testkit.Tries;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A million answers, counted in pieces of any size and put together in any order. */
class PartitionProperties {

  private static final int ANSWERS = 1_000_000;
  private static final int CUSTOMERS = 20_000;
  private static final String[] TOPICS = {"returns", "refunds", "tracking", "own"};

  /** Bits of each: points, times and topics are read from it, and its customer. */
  private static final int[] DRAWN =
      new SplittableRandom(2026).ints(ANSWERS, 0, Integer.MAX_VALUE).toArray();

  private static final Counted WHOLE = count(answer -> true);

  /** What a million answers come to. */
  private record Counted(
      NpsTally recommendation, CsatTally satisfaction, WaitTimes waits, TopicCounts topics) {

    Counted plus(Counted other) {
      return new Counted(
          recommendation.plus(other.recommendation),
          satisfaction.plus(other.satisfaction),
          waits.plus(other.waits),
          topics.plus(other.topics));
    }

    Counted minus(Counted other) {
      return new Counted(
          recommendation.minus(other.recommendation),
          satisfaction.minus(other.satisfaction),
          waits.minus(other.waits),
          topics.minus(other.topics));
    }

    byte[] toBytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (Summary<?> part : List.of(recommendation, satisfaction, waits, topics)) {
        bytes.writeBytes(part.toBytes());
      }
      return bytes.toByteArray();
    }
  }

  /** One machine that counts its share. */
  private static final class Machine {

    private final NpsTally.Accumulator recommendation = NpsTally.accumulator();
    private final CsatTally.Accumulator satisfaction = CsatTally.accumulator(Scales.ONE_TO_FIVE);
    private final ValueCounts.Accumulator done = ValueCounts.accumulator();
    private final ValueCounts.Accumulator waiting = ValueCounts.accumulator();
    private final long[] topics = new long[TOPICS.length];

    void add(int answer) {
      int drawn = DRAWN[answer];
      recommendation.add(drawn % 11);
      satisfaction.add(drawn % 5);
      (drawn % 13 == 0 ? waiting : done).add(60L * (drawn % 97));
      topics[drawn % TOPICS.length]++;
    }

    Counted counted() {
      SortedMap<String, Long> byTopic = new TreeMap<>();
      for (int i = 0; i < TOPICS.length; i++) {
        byTopic.put(TOPICS[i], topics[i]);
      }
      return new Counted(
          recommendation.snapshot(),
          satisfaction.snapshot(),
          new WaitTimes(done.snapshot(), waiting.snapshot()),
          new TopicCounts(new Tally(byTopic)));
    }
  }

  private static Counted count(IntPredicate counts) {
    Machine machine = new Machine();
    for (int answer = 0; answer < ANSWERS; answer++) {
      if (counts.test(answer)) {
        machine.add(answer);
      }
    }
    return machine.counted();
  }

  private static int customer(int answer) {
    return DRAWN[answer] / 7 % CUSTOMERS;
  }

  /** Puts any two together until one is left. */
  private static Counted merged(List<Counted> parts, Random random) {
    List<Counted> left = new ArrayList<>(parts);
    Collections.shuffle(left, random);
    while (left.size() > 1) {
      Counted one = left.remove(random.nextInt(left.size()));
      int other = random.nextInt(left.size());
      left.set(other, one.plus(left.get(other)));
    }
    return left.get(0);
  }

  @Property
  @Tries(1_000)
  void anyPartitionOfAMillionAnswersMergesToEqualBytes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 64) int machines) {
    SplittableRandom random = new SplittableRandom(seed);
    Machine[] all = new Machine[machines];
    Arrays.setAll(all, i -> new Machine());
    for (int answer = 0; answer < ANSWERS; answer++) {
      all[random.nextInt(machines)].add(answer);
    }
    List<Counted> parts = Arrays.stream(all).map(Machine::counted).toList();
    Counted merged = merged(parts, new Random(seed));
    assertThat(merged.toBytes()).isEqualTo(WHOLE.toBytes());
    assertThat(merged).isEqualTo(WHOLE);
  }

  @Property
  @Tries(30)
  void erasingACustomerEqualsNeverHavingHadThem(
      @ForAll @IntRange(max = CUSTOMERS - 1) int customer) {
    Counted theirs = count(answer -> customer(answer) == customer);
    Counted never = count(answer -> customer(answer) != customer);
    assertThat(theirs.recommendation().n()).isPositive();
    Counted erased = WHOLE.minus(theirs);
    assertThat(erased.toBytes()).isEqualTo(never.toBytes());
    assertThat(erased).isEqualTo(never);
    assertThat(erased.recommendation().score(0.95)).isEqualTo(never.recommendation().score(0.95));
  }
}
