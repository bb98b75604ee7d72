package io.shopcare.feedback;

import io.shopcare.feedback.review.StarTally;
import io.shopcare.feedback.review.Stars;
import io.shopcare.feedback.score.Battery;
import io.shopcare.feedback.score.BatteryTally;
import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.feedback.score.WeightedNpsTally;
import io.shopcare.feedback.scorecard.PageTally;
import io.shopcare.feedback.scorecard.PeriodFigures;
import io.shopcare.feedback.scorecard.WaitTimes;
import io.shopcare.feedback.statistics.EventRate;
import io.shopcare.feedback.survey.ResponseStage;
import io.shopcare.feedback.survey.ResponseTally;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.feedback.topic.TopicCounts;
import io.shopcare.feedback.topic.TopicSeries;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Summary;
import io.shopcare.measure.ValueCounts;
import io.shopcare.ticket.Topic;
import io.shopcare.ticket.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Every kind of summary that the module has, so that each law is checked on all of them. */
final class SummaryKinds {

  static final List<Kind<?>> ALL =
      List.of(
          new Kind<>("NPS", SummaryKinds::recommendation, NpsTally::fromBytes),
          new Kind<>("CSAT on numbers", SummaryKinds::satisfaction, CsatTally::fromBytes),
          new Kind<>("CSAT on labels", SummaryKinds::thumbs, CsatTally::fromBytes),
          new Kind<>("battery", SummaryKinds::battery, BatteryTally::fromBytes),
          new Kind<>("weighted NPS", SummaryKinds::weighted, WeightedNpsTally::fromBytes),
          new Kind<>("stars", SummaryKinds::stars, StarTally::fromBytes),
          new Kind<>("responses", SummaryKinds::responses, ResponseTally::fromBytes),
          new Kind<>("rate", SummaryKinds::rate, EventRate::fromBytes),
          new Kind<>("page", SummaryKinds::page, PageTally::fromBytes),
          new Kind<>("times", SummaryKinds::times, WaitTimes::fromBytes),
          new Kind<>("topics", SummaryKinds::topics, TopicCounts::fromBytes),
          new Kind<>("topics by month", SummaryKinds::series, TopicSeries::fromBytes));

  private static final Battery BATTERY =
      Battery.builder().scale(Scales.ONE_TO_SEVEN).items(3).addReversed(1).build();
  private static final Topic OWN = new Topic("engraving");

  /** A kind of summary: how to come by one, and back from its bytes. */
  record Kind<S extends Summary<S>>(
      String name, Function<RandomGenerator, S> draw, Function<byte[], S> fromBytes) {

    @Override
    public String toString() {
      return name;
    }
  }

  private SummaryKinds() {}

  /** None and few come often, millions now and then. */
  private static long count(RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1, 2 -> random.nextInt(20);
      default -> random.nextLong(1_000_000_000_000L);
    };
  }

  private static long[] counts(RandomGenerator random, int size) {
    long[] counts = new long[size];
    for (int i = 0; i < size; i++) {
      counts[i] = count(random);
    }
    return counts;
  }

  private static NpsTally recommendation(RandomGenerator random) {
    return NpsTally.ofBins(counts(random, 11));
  }

  private static CsatTally satisfaction(RandomGenerator random) {
    return CsatTally.ofCounts(Scales.ONE_TO_FIVE, counts(random, 5));
  }

  private static CsatTally thumbs(RandomGenerator random) {
    return CsatTally.ofCounts(Scales.THUMBS, counts(random, Scales.THUMBS.size()));
  }

  private static BatteryTally battery(RandomGenerator random) {
    BatteryTally.Accumulator counted = BatteryTally.accumulator(BATTERY);
    for (int person = random.nextInt(4); person > 0; person--) {
      int[] answers = new int[BATTERY.items()];
      for (int i = 0; i < answers.length; i++) {
        answers[i] = random.nextInt(8) == 0 ? Battery.MISSING : 1 + random.nextInt(7);
      }
      counted.add(answers);
    }
    return counted.snapshot();
  }

  private static WeightedNpsTally weighted(RandomGenerator random) {
    WeightedNpsTally tally = WeightedNpsTally.empty();
    for (int answer = random.nextInt(4); answer > 0; answer--) {
      tally = tally.plus(WeightedNpsTally.of(random.nextInt(11), random.nextDouble(3)));
    }
    return tally;
  }

  private static StarTally stars(RandomGenerator random) {
    return StarTally.ofCounts(counts(random, Stars.MOST));
  }

  private static ResponseTally responses(RandomGenerator random) {
    ResponseTally tally = ResponseTally.empty();
    for (ResponseStage stage : ResponseStage.values()) {
      tally = tally.with(stage, count(random));
    }
    return tally;
  }

  private static EventRate rate(RandomGenerator random) {
    return new EventRate(count(random), count(random));
  }

  private static PageTally page(RandomGenerator random) {
    return new PageTally(count(random), count(random));
  }

  private static WaitTimes times(RandomGenerator random) {
    long[] done = random.longs(random.nextInt(4), 0, 50).map(minute -> 60 * minute).toArray();
    long[] waiting = random.longs(random.nextInt(3), 0, 9).map(hour -> 3_600 * hour).toArray();
    return new WaitTimes(ValueCounts.of(done), ValueCounts.of(waiting));
  }

  private static TopicCounts topics(RandomGenerator random) {
    Topic[] topics = {Topics.RETURNS, Topics.TRACKING, OWN};
    return TopicCounts.of(
        random.ints(random.nextInt(5), 0, 3).mapToObj(i -> topics[i]).toArray(Topic[]::new));
  }

  private static TopicSeries series(RandomGenerator random) {
    TopicSeries series = TopicSeries.empty();
    for (int months = random.nextInt(3); months > 0; months--) {
      LocalDate month = LocalDate.of(2026, 1 + random.nextInt(12), 1);
      series = series.plus(TopicSeries.of(month, topics(random)));
    }
    return series;
  }

  /** Without an empty page or goal, which sums leave out. */
  static PeriodFigures period(RandomGenerator random) {
    return PeriodFigures.builder()
        .satisfaction(satisfaction(random))
        .recommendation(recommendation(random))
        .putPages("page " + random.nextInt(3), new PageTally(1 + count(random), count(random)))
        .contacts(topics(random).contacts())
        .orders(count(random))
        .firstResponse(times(random))
        .resolution(times(random))
        .putAttainments("goal " + random.nextInt(2), new Attainment(1 + count(random), 2, 3))
        .deflection(new Proportion(count(random), count(random)))
        .build();
  }
}
