package io.shopcare.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Attainment;
import io.shopcare.measure.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ServiceGoalProperties {

  @Property
  void attainmentOfTheEndedIsReachedExactlyIfTheNearestRankPercentileIsWithin(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 40) Integer> hours,
      @ForAll @IntRange(min = 1, max = 100) int percent,
      @ForAll @IntRange(max = 40) int within) {
    ServiceGoal goal = ServiceGoal.of(Ratio.percent(percent), Duration.ofHours(within));
    Attainment attainment =
        hours.stream()
            .map(h -> goal.count(Duration.ofHours(h), true))
            .reduce(Attainment.empty(), Attainment::plus);
    List<Integer> sorted = hours.stream().sorted().toList();
    int rank = (percent * hours.size() + 99) / 100;
    assertThat(goal.verdict(attainment) == Attainment.Verdict.ACHIEVED)
        .isEqualTo(sorted.get(rank - 1) <= within);
  }

  @Property
  void whatMustBeMetOfTheNextIsJustEnough(
      @ForAll @IntRange(max = 1000) int met,
      @ForAll @IntRange(max = 1000) int missed,
      @ForAll @IntRange(max = 1000) int next,
      @ForAll @IntRange(max = 100) int percent) {
    ServiceGoal goal = ServiceGoal.of(Ratio.percent(percent), Duration.ZERO);
    OptionalLong needed = goal.budget(new Attainment(met, missed, 0)).mustMeetOfNext(next);
    long all = (long) met + missed + next;
    OptionalLong expected = OptionalLong.empty();
    for (int more = next; more >= 0; more--) {
      if ((met + more) * 100L >= percent * all) {
        expected = OptionalLong.of(more);
      }
    }
    assertThat(needed).isEqualTo(expected);
  }

  @Property
  void theBudgetIsOverdrawnExactlyWhereTheGoalIsOutOfReach(
      @ForAll @IntRange(max = 1000) int met,
      @ForAll @IntRange(max = 1000) int missed,
      @ForAll @IntRange(max = 1000) int open,
      @ForAll @IntRange(max = 100) int percent) {
    ServiceGoal goal = ServiceGoal.of(Ratio.percent(percent), Duration.ZERO);
    Attainment attainment = new Attainment(met, missed, open);
    assertThat(goal.budget(attainment).missesLeft() < 0)
        .isEqualTo(goal.verdict(attainment) == Attainment.Verdict.FAILED);
  }
}
