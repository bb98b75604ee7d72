package io.shopcare.segmentation.budget;

import static io.shopcare.segmentation.budget.BudgetStory.T;
import static io.shopcare.segmentation.budget.BudgetStory.WEEKEND;
import static io.shopcare.segmentation.budget.BudgetStory.after;
import static io.shopcare.segmentation.budget.BudgetStory.later;
import static io.shopcare.segmentation.budget.BudgetStory.ofAReservation;
import static io.shopcare.segmentation.budget.BudgetStory.random;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Invariants 18, 40, 60 and 61 of the reference at every step of a random chain of commands. */
@Domain(BudgetStory.class)
@Domain(DomainContext.Global.class)
class BudgetChainProperties {

  /** After every step, in every day, week or month of some place by its calendar. */
  @Property
  void invariant40WhatIsUsedInAnyStretchOfTheCalendarIsWithinTheLimit(
      @ForAll @IntRange(min = 1, max = 20) int limit,
      @ForAll @IntRange(max = 2) int kind,
      @ForAll Random random) {
    ZoneId zone = ZoneId.of(random.nextBoolean() ? "Europe/Paris" : "Pacific/Chatham");
    Stretch stretch = List.of(Stretch.DAY, Stretch.WEEK, Stretch.MONTH).get(kind);
    BudgetPolicy policy = BudgetStory.uses(limit, BudgetWindow.tumbling(stretch, zone));
    HoldByHold naive = new HoldByHold(policy);
    Budget budget = Budget.of(policy);
    Instant now = T;
    for (int step = 0; step < 60; step++) {
      now = later(now, random);
      BudgetCommand command = ofAReservation(random);
      assertThat(budget.apply(command, now).isAccepted()).isEqualTo(naive.apply(command, now));
      budget = after(budget, command, now);
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

  /** Reservations run out, windows end and commands come all at one moment, or next to it. */
  @Property
  void invariant60HoldsWhereWindowsAndReservationsEndTogether(
      @ForAll @IntRange(max = 12) int limit, @ForAll boolean slides, @ForAll Random random) {
    BudgetWindow day = BudgetWindow.tumbling(Stretch.DAY, ZoneId.of("Europe/Paris"));
    BudgetPolicy policy =
        BudgetStory.uses(limit, slides ? BudgetWindow.sliding(Duration.ofHours(4)) : day);
    HoldByHold naive = new HoldByHold(policy);
    Budget budget = Budget.of(policy);
    Instant hour = T;
    for (int step = 0; step < 40; step++) {
      hour = hour.plus(Duration.ofHours(1L + random.nextInt(2)));
      Instant now = hour.plusNanos(random.nextInt(3) - 1L);
      for (int times = random.nextInt(3); times >= 0; times--) {
        BudgetCommand command = ofAReservation(random);
        if (command instanceof BudgetCommand.Reserve wish) {
          Duration life = Duration.ofHours(1L + random.nextInt(6));
          command = new BudgetCommand.Reserve(wish.key(), wish.amount(), life);
        }
        assertThat(budget.apply(command, now).isAccepted()).isEqualTo(naive.apply(command, now));
        budget = after(budget, command, now);
        for (int hours = 0; hours < 7; hours++) {
          Instant then = hour.plusNanos(1).plus(Duration.ofHours(hours));
          assertThat(budget.reserved(then)).isEqualTo(naive.reserved(then));
          assertThat(budget.committed(then)).isEqualTo(naive.committed(then));
          assertThat(budget.left(then)).isEqualTo(naive.left(then)).isNotNegative();
        }
      }
    }
  }

  /** The same chain with a purchase in it that is sent back later; it leaves no room behind. */
  @Property
  void invariant18BuyingAndReturningLeavesNoMoreRoom(
      @ForAll @IntRange(min = 1, max = 30) int limit,
      @ForAll boolean slides,
      @ForAll Random random) {
    BudgetWindow window = slides ? BudgetWindow.sliding(WEEKEND) : BudgetWindow.whole();
    Budget without = Budget.of(BudgetStory.uses(limit, window));
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

  /** The same chain with holds in it that end before the next step, in one way or the other. */
  @Property
  void invariant61HoldsThatEndWereNeverThere(@ForAll BudgetPolicy policy, @ForAll Random random) {
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
