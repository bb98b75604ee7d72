package io.shopcare.feedback.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Ratio;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BatteryProperties {

  private static final int ITEMS = 4;

  record Weighted(int answer, double weight) {}

  private static Battery.Builder battery() {
    return Battery.builder().scale(Scales.ONE_TO_FIVE).items(ITEMS);
  }

  @Provide
  Arbitrary<List<int[]>> persons() {
    return Arbitraries.integers()
        .between(0, 5)
        .map(answer -> answer == 0 ? Battery.MISSING : answer)
        .array(int[].class)
        .ofSize(ITEMS)
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<int[]>> complete() {
    return Arbitraries.integers()
        .between(1, 5)
        .array(int[].class)
        .ofSize(ITEMS)
        .list()
        .ofMinSize(2)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Weighted>> weighted() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 10), Arbitraries.doubles().between(0, 1_000))
        .as(Weighted::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static BatteryTally tally(Battery battery, List<int[]> persons) {
    BatteryTally.Accumulator counted = BatteryTally.accumulator(battery);
    persons.forEach(counted::add);
    return counted.snapshot();
  }

  private static WeightedNpsTally tally(List<Weighted> answers) {
    return answers.stream()
        .map(each -> WeightedNpsTally.of(each.answer(), each.weight()))
        .reduce(WeightedNpsTally.empty(), WeightedNpsTally::plus);
  }

  @Property
  void talliesFormACommutativeGroupAndComeBackFromBytes(
      @ForAll("persons") List<int[]> one, @ForAll("persons") List<int[]> other)
      throws IOException, ClassNotFoundException {
    Battery battery = battery().addReversed(1, 3).build();
    BatteryTally a = tally(battery, one);
    BatteryTally b = tally(battery, other);
    List<int[]> both = new ArrayList<>(other);
    both.addAll(one);
    assertThat(a.plus(b)).isEqualTo(b.plus(a)).isEqualTo(tally(battery, both));
    assertThat(a.plus(b).toBytes()).isEqualTo(tally(battery, both).toBytes());
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.minus(a).isEmpty()).isTrue();
    assertThat(BatteryTally.fromBytes(a.minus(b).toBytes())).isEqualTo(a.minus(b));
    assertThat(copy(a)).isEqualTo(a);
  }

  @Property
  void weightedTalliesFormACommutativeGroupAndComeBackFromBytes(
      @ForAll("weighted") List<Weighted> one, @ForAll("weighted") List<Weighted> other)
      throws IOException, ClassNotFoundException {
    WeightedNpsTally a = tally(one);
    WeightedNpsTally b = tally(other);
    assertThat(a.plus(b).toBytes()).isEqualTo(b.plus(a).toBytes());
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.minus(a).isEmpty()).isTrue();
    assertThat(WeightedNpsTally.fromBytes(a.minus(b).toBytes())).isEqualTo(a.minus(b));
    assertThat(copy(a)).isEqualTo(a);
  }

  @Property
  void answersOfOneWeightAreCountedTogether(
      @ForAll("weighted") List<Weighted> answers, @ForAll @IntRange(max = 9_000) int thousandths) {
    double weight = thousandths / 1_000.0;
    WeightedNpsTally oneByOne = WeightedNpsTally.empty();
    for (Weighted each : answers) {
      oneByOne = oneByOne.plus(WeightedNpsTally.of(each.answer(), weight));
    }
    NpsTally all = NpsTally.of(answers.stream().mapToInt(Weighted::answer).toArray());
    assertThat(WeightedNpsTally.of(all, weight)).isEqualTo(oneByOne);
  }

  @Property
  void equalWeightsChangeNothing(
      @ForAll("weighted") List<Weighted> answers, @ForAll @IntRange(min = 1, max = 9) int weight) {
    WeightedNpsTally weighted = WeightedNpsTally.empty();
    NpsTally plain = NpsTally.empty();
    for (Weighted each : answers) {
      weighted = weighted.plus(WeightedNpsTally.of(each.answer(), weight));
      plain = plain.plus(NpsTally.of(each.answer()));
    }
    Score score = weighted.score(0.95).orElseThrow();
    Score expected = plain.score(0.95).orElseThrow();
    assertThat(score.value()).isEqualTo(expected.value());
    assertThat(score.n()).isEqualTo(expected.n());
    assertThat(score.interval().lower()).isCloseTo(expected.interval().lower(), within(1e-9));
    assertThat(score.interval().upper()).isCloseTo(expected.interval().upper(), within(1e-9));
    assertThat(weighted.designEffect()).isCloseTo(1, within(1e-12));
  }

  @Property
  void alphaDoesNotTurnOnTheOrderOrTheDirectionOfTheStatements(
      @ForAll("complete") List<int[]> persons, @ForAll long seed) {
    Reliability as = tally(battery().build(), persons).reliability();
    TreeSet<Integer> all = new TreeSet<>(List.of(0, 1, 2, 3));
    Reliability reversed = tally(battery().reversed(all).build(), persons).reliability();
    List<Integer> order = new ArrayList<>(all);
    Collections.shuffle(order, new Random(seed));
    List<int[]> moved =
        persons.stream().map(p -> order.stream().mapToInt(i -> p[i]).toArray()).toList();
    Reliability shuffled = tally(battery().build(), moved).reliability();
    assertThat(reversed.alpha()).isEqualTo(as.alpha());
    assertThat(shuffled.alpha()).isEqualTo(as.alpha());
    for (int i = 0; i < ITEMS; i++) {
      assertThat(shuffled.correctedItemTotal(i)).isEqualTo(as.correctedItemTotal(order.get(i)));
    }
  }

  @Property
  void aStatementRepeatedHasAlphaOne(@ForAll("complete") List<int[]> persons) {
    List<int[]> same =
        persons.stream().map(p -> IntStream.range(0, ITEMS).map(i -> p[0]).toArray()).toList();
    Reliability reliability = tally(battery().build(), same).reliability();
    boolean varies = same.stream().mapToInt(p -> p[0]).distinct().count() > 1;
    assertThat(reliability.alpha().isPresent()).isEqualTo(varies);
    reliability.alpha().ifPresent(alpha -> assertThat(alpha).isCloseTo(1, within(1e-12)));
  }

  @Property
  void theScoreIsTheMeanOfTheMeansOfThoseWhoAnsweredEnough(@ForAll("persons") List<int[]> persons) {
    Battery battery = battery().addReversed(2).build();
    double[] means =
        persons.stream()
            .flatMap(p -> battery.personMean(p).stream())
            .mapToDouble(Ratio::toDouble)
            .toArray();
    BatteryTally tally = tally(battery, persons);
    assertThat(tally.n()).isEqualTo(means.length);
    assertThat(tally.score(0.95).isPresent()).isEqualTo(means.length > 0);
    tally
        .score(0.95)
        .ifPresent(
            score -> {
              double mean = Arrays.stream(means).average().orElseThrow();
              assertThat(score.value().toDouble()).isCloseTo(mean, within(1e-9));
              assertThat(score.interval().contains(score.value().toDouble())).isTrue();
              assertThat(score.interval().lower()).isGreaterThanOrEqualTo(1);
              assertThat(score.interval().upper()).isLessThanOrEqualTo(5);
            });
  }

  @Property
  void reversingTwiceChangesNothing(
      @ForAll @IntRange(min = -9, max = 9) int lowest,
      @ForAll @IntRange(min = 1, max = 20) int steps,
      @ForAll @IntRange(max = 20) int step) {
    Scale.Numbers scale = new Scale.Numbers(lowest, lowest + steps);
    int answer = lowest + step % (steps + 1);
    int reversed = Rescale.reversed(scale, answer);
    assertThat(Rescale.reversed(scale, reversed)).isEqualTo(answer);
    double pomp = Rescale.percentOfMaximum(scale, Ratio.of(answer, 1)).toDouble();
    double other = Rescale.percentOfMaximum(scale, Ratio.of(reversed, 1)).toDouble();
    assertThat(pomp + other).isCloseTo(100, within(1e-9));
  }

  @Property
  void garbageIsRefusedOrReadsAsATallyWithTheseVeryBytes(@ForAll byte[] bytes) {
    byte[] versioned = bytes.clone();
    if (versioned.length > 0) {
      versioned[0] = 1;
    }
    try {
      assertThat(BatteryTally.fromBytes(versioned).toBytes()).isEqualTo(versioned);
    } catch (InvalidInputException e) {
      assertThat(e.code()).matches("(bytes|feedback|input|measure)\\.[a-z.-]+");
    }
    try {
      assertThat(WeightedNpsTally.fromBytes(versioned).toBytes()).isEqualTo(versioned);
    } catch (InvalidInputException e) {
      assertThat(e.code()).startsWith("bytes.");
    }
  }

  private static Object copy(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
