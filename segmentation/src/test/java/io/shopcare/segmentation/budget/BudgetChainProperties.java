package io.shopcare.segmentation.budget;

import static io.shopcare.segmentation.budget.BudgetProperties.T;
import static io.shopcare.segmentation.budget.BudgetProperties.WEEKEND;
import static io.shopcare.segmentation.budget.BudgetProperties.later;
import static io.shopcare.segmentation.budget.BudgetProperties.random;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.segmentation.budget.BudgetWindow.Stretch;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Invariants 18, 40 and 61 of the reference at every step of a random chain of commands. */
class BudgetChainProperties {

  @Provide
  Arbitrary<BudgetPolicy> policies() {
    return new BudgetProperties().policies();
  }

  /** After every step, in every day, week or month of some place by its calendar. */
  @Property
  void invariant40WhatIsUsedInAnyStretchOfTheCalendarIsWithinTheLimit(
      @ForAll @IntRange(min = 1, max = 20) int limit,
      @ForAll @IntRange(max = 2) int kind,
      @ForAll Random random) {
    ZoneId zone = ZoneId.of(random.nextBoolean() ? "Europe/Paris" : "Pacific/Chatham");
    Stretch stretch = List.of(Stretch.DAY, Stretch.WEEK, Stretch.MONTH).get(kind);
    BudgetPolicy policy =
        BudgetPolicy.builder()
            .unit(BudgetAmount.USES)
            .limit((long) limit)
            .window(BudgetWindow.tumbling(stretch, zone))
            .build();
    HoldByHold naive = new HoldByHold(policy);
    Budget budget = Budget.of(policy);
    Instant now = T;
    for (int step = 0; step < 60; step++) {
      now = later(now, random);
      BudgetCommand command = random(random);
      if (command instanceof BudgetCommand.Raise || command instanceof BudgetCommand.Lower) {
        continue;
      }
      assertThat(budget.apply(command, now).isAccepted()).isEqualTo(naive.apply(command, now));
      budget = budget.apply(command, now).accepted().orElse(budget);
      assertThat(naive.used(at -> first(stretch, LocalDate.ofInstant(at, zone))).values())
          .allMatch(used -> used <= limit);
    }
  }

  /** Back day by day to the day with which a stretch begins. */
  private static LocalDate first(Stretch stretch, LocalDate date) {
    LocalDate day = date;
    while ((stretch == Stretch.WEEK && day.getDayOfWeek() != DayOfWeek.MONDAY)
        || (stretch == Stretch.MONTH && day.getDayOfMonth() > 1)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The same chain with a purchase in it that is sent back later; it leaves no room behind. */
  @Property
  void invariant18BuyingAndReturningLeavesNoMoreRoom(
      @ForAll @IntRange(min = 1, max = 30) int limit,
      @ForAll boolean slides,
      @ForAll Random random) {
    BudgetPolicy policy =
        BudgetPolicy.builder()
            .unit(BudgetAmount.USES)
            .limit((long) limit)
            .window(slides ? BudgetWindow.sliding(WEEKEND) : BudgetWindow.whole())
            .build();
    Budget without = Budget.of(policy);
    Budget with = without;
    int bought = random.nextInt(20);
    int returned = bought + 1 + random.nextInt(20);
    BudgetAmount amount = BudgetAmount.uses(1 + random.nextInt(limit));
    Instant now = T;
    for (int step = 0; step < 40; step++) {
      now = later(now, random);
      if (step == bought) {
        with = after(with, new BudgetCommand.Reserve("x", amount, WEEKEND), now);
        with = after(with, new BudgetCommand.Commit("x", amount), now);
      } else if (step == returned) {
        with = after(with, new BudgetCommand.Refund("y", "x", amount), now);
      }
      BudgetCommand command = random(random);
      Outcome<Budget> one = without.apply(command, now);
      Outcome<Budget> other = with.apply(command, now);
      if (one.isAccepted() && other.isAccepted()) { // What cannot be had with it is left out.
        without = one.accepted().orElseThrow();
        with = other.accepted().orElseThrow();
      }
      Instant ahead = later(now, random);
      assertThat(with.left(now)).isLessThanOrEqualTo(without.left(now));
      assertThat(with.left(ahead)).isLessThanOrEqualTo(without.left(ahead));
      if (step >= returned) {
        assertThat(with.left(now)).isEqualTo(without.left(now));
      }
    }
  }

  private static Budget after(Budget budget, BudgetCommand command, Instant at) {
    return budget.apply(command, at).accepted().orElse(budget);
  }

  /** The same chain with holds in it that end before the next step, in one way or the other. */
  @Property
  void invariant61HoldsThatEndWereNeverThere(
      @ForAll("policies") BudgetPolicy policy, @ForAll Random random) {
    Budget without = Budget.of(policy);
    Budget with = without;
    Instant now = T;
    for (int step = 0; step < 40; step++) {
      Instant end = now.plus(Duration.ofMinutes(20));
      String key = "passing-" + step;
      BudgetAmount amount = BudgetAmount.uses(1 + random.nextInt(9));
      BudgetCommand hold = new BudgetCommand.Reserve(key, amount, Duration.ofMinutes(20));
      with = after(with, hold, now);
      if (random.nextBoolean()) {
        with = after(with, new BudgetCommand.Release(key), now.plusSeconds(random.nextInt(1_200)));
      }
      now = later(end, random);
      assertThat(with.left(end)).isEqualTo(without.left(end));
      BudgetCommand command = random(random);
      Outcome<Budget> one = without.apply(command, now);
      Outcome<Budget> other = with.apply(command, now);
      assertThat(other.refusals()).isEqualTo(one.refusals());
      without = one.accepted().orElse(without);
      with = other.accepted().orElse(with);
      assertThat(with.left(now)).isEqualTo(without.left(now));
      assertThat(with.reserved(now)).isEqualTo(without.reserved(now));
      assertThat(with.committed(now)).isEqualTo(without.committed(now));
    }
  }
}
