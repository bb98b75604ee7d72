package io.shopcare.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.measure.Ratio;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BacklogPlanProperties {

  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final int TICKS = 40;

  private static final BusinessCalendar SHORT =
      BusinessCalendar.builder(ZoneOffset.UTC)
          .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "03:00", "11:30")
          .build();

  private static BacklogPlan plan(
      List<Integer> arrivals, int waiting, int handlingMinutes, int withinHours, boolean closed) {
    double[] perHour = arrivals.stream().mapToDouble(Integer::doubleValue).toArray();
    BacklogPlan.Builder plan = BacklogPlan.builder();
    plan.arrivals(HourlyValues.of(MONDAY, perHour));
    for (int i = 0; i < waiting; i++) {
      plan.addWaiting(MONDAY.minus(Duration.ofHours(i % 7)));
    }
    plan.staffed(closed ? SHORT : BusinessCalendar.alwaysOpen(ZoneOffset.UTC));
    plan.handling(Duration.ofMinutes(handlingMinutes)).within(Duration.ofHours(withinHours));
    plan.targetHours(closed && withinHours % 2 == 0 ? Optional.of(SHORT) : Optional.empty());
    return plan.build();
  }

  @Property
  void anAgentMoreNeverMakesATicketLate(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 20) Integer> arrivals,
      @ForAll @IntRange(max = 30) int waiting,
      @ForAll @IntRange(min = 1, max = 120) int handling,
      @ForAll @IntRange(max = 30) int hours,
      @ForAll @IntRange(max = 30) int agents,
      @ForAll boolean closed) {
    BacklogPlan plan = plan(arrivals, waiting, handling, hours, closed);
    BacklogForecast fewer = plan.forecast(agents);
    BacklogForecast more = plan.forecast(agents + 1);
    assertThat(more.shareWithin()).isGreaterThanOrEqualTo(fewer.shareWithin() - 1e-9);
    assertThat(more.peakBacklog()).isLessThanOrEqualTo(fewer.peakBacklog() + 1e-9);
    fewer
        .clearedAt()
        .ifPresent(
            at -> assertThat(more.clearedAt().orElseThrow().minusSeconds(1)).isBeforeOrEqualTo(at));
  }

  @Property
  void theFewestAgentsAreEnoughAndOneFewerAreNot(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 20) Integer> arrivals,
      @ForAll @IntRange(min = 1, max = 120) int handling,
      @ForAll @IntRange(max = 30) int hours,
      @ForAll @IntRange(max = 100) int percent,
      @ForAll boolean closed) {
    BacklogPlan plan = plan(arrivals, 0, handling, hours, closed);
    plan.minimumAgents(Ratio.percent(percent))
        .match(
            agents -> {
              assertThat(plan.forecast(agents).shareWithin())
                  .isGreaterThanOrEqualTo(percent / 100.0);
              if (agents > 0) {
                assertThat(plan.forecast(agents - 1).shareWithin()).isLessThan(percent / 100.0);
              }
            },
            refused ->
                assertThat(plan.forecast(Traffic.MOST_AGENTS).shareWithin())
                    .isLessThan(percent / 100.0));
  }

  /** Many small drops, each of which is put into the first hole that has room. */
  @Property(tries = 100)
  void aQueueOfManySmallDropsAgrees(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 20) Integer> arrivals,
      @ForAll @IntRange(max = 10) int waiting,
      @ForAll @IntRange(min = 3, max = 60) int handling,
      @ForAll @IntRange(max = 20) int hours,
      @ForAll @IntRange(min = 1, max = 12) int agents,
      @ForAll boolean closed) {
    BacklogPlan plan = plan(arrivals, waiting, handling, hours, closed);
    double share = plan.forecast(agents).shareWithin();
    assertThat(share)
        .isBetween(
            drops(plan, agents, Duration.ofMinutes(-5)) - 0.03,
            drops(plan, agents, Duration.ofMinutes(5)) + 0.03);
  }

  private static double drops(BacklogPlan plan, int agents, Duration tolerance) {
    double room = 0;
    long tick = 0;
    long inTime = 0;
    long all = 0;
    double each = Require.seconds(plan.handling()) / TICKS;
    Duration step = Duration.ofSeconds(60);
    List<Instant> come = new ArrayList<>();
    plan.waiting().stream().sorted().forEach(at -> come.addAll(Collections.nCopies(TICKS, at)));
    for (int hour = 0; hour < plan.arrivals().hours(); hour++) {
      long number = Math.round(plan.arrivals().value(hour) * TICKS);
      for (int i = 0; i < number; i++) {
        come.add(MONDAY.plusSeconds(hour * 3600L + (long) (3600 * (i + 0.5) / number)));
      }
    }
    Instant now = MONDAY;
    Instant end = plan.arrivals().end().plus(Duration.ofDays(90));
    for (Instant at : come) {
      if (at.isAfter(now)) {
        tick += Duration.between(now, at).toSeconds() / step.toSeconds();
        now = MONDAY.plus(step.multipliedBy(tick));
        room = 0;
      }
      while (room < each && now.isBefore(end)) {
        room += plan.staffed().isOpen(now) ? agents * 60.0 : 0;
        now = now.plus(step);
        tick++;
      }
      Instant opened = at;
      Instant done = now;
      Duration elapsed =
          plan.targetHours()
              .map(target -> target.durationBetween(opened, done))
              .orElseGet(() -> Duration.between(opened, done));
      boolean worked = room >= each;
      room -= each;
      all++;
      inTime += worked && elapsed.minus(tolerance).compareTo(plan.within()) <= 0 ? 1 : 0;
    }
    return all == 0 ? 1 : (double) inTime / all;
  }
}
