package io.shopcare.sla.staffing;

import io.shopcare.calendar.BusinessTime;
import io.shopcare.calendar.OpenInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A plan cut into segments in which everything is even: arrivals, work, the time that counts for
 * the target. Cuts lie on the hours of the arrivals and wherever a calendar opens or closes.
 *
 * @param waiting how much time had counted, at the start, for each ticket that waits, longest first
 * @param segments in order, without gaps
 * @param arrivalSegments how many of them belong to the hours of the arrivals
 */
record Timeline(List<Double> waiting, List<Segment> segments, int arrivalSegments) {

  /**
   * @param start when it starts
   * @param seconds how long it is
   * @param arrivals tickets that come in it
   * @param work tickets that one agent deals with in it
   * @param elapsed seconds of it that count for the target
   * @param endsHour whether an hour of the arrivals ends with it
   */
  record Segment(
      Instant start,
      double seconds,
      double arrivals,
      double work,
      double elapsed,
      boolean endsHour) {}

  private static final double HOUR = 3600;

  static Timeline of(BacklogPlan plan) {
    Instant start = plan.arrivals().start();
    Builder builder = new Builder(plan);
    for (int hour = 0; hour < plan.arrivals().hours(); hour++) {
      Instant from = HourlyValues.plusHours(start, hour);
      builder.addHour(from, plan.arrivals().value(hour));
    }
    int arrivalSegments = builder.segments.size();
    Instant end = plan.arrivals().end();
    Instant last = followedUntil(plan, end);
    for (Instant at = end; at.isBefore(last); at = HourlyValues.plusHours(at, 1)) {
      builder.addHour(at, 0);
    }
    List<Double> waiting =
        plan.waiting().stream().sorted().map(opened -> builder.elapsed(opened, start)).toList();
    return new Timeline(waiting, List.copyOf(builder.segments), arrivalSegments);
  }

  /** At least until the last arrival is late, as far as that is bounded. */
  private static Instant followedUntil(BacklogPlan plan, Instant end) {
    Instant most = end.plus(BacklogPlan.FOLLOWED_AT_MOST);
    Duration within = plan.within();
    Optional<Instant> late =
        within.compareTo(BacklogPlan.FOLLOWED_AT_MOST) > 0
            ? Optional.empty()
            : plan.targetHours()
                .map(hours -> hours.dueAt(end, within))
                .orElseGet(() -> Optional.of(end.plus(within)));
    Instant least = end.plus(BacklogPlan.FOLLOWED);
    Instant until = late.orElse(most);
    return until.isAfter(most) ? most : until.isBefore(least) ? least : until;
  }

  private static final class Builder {

    private final BacklogPlan plan;
    private final double ticketsAnAgentSecond;
    private final @Nullable BusinessTime targetHours;
    private final List<Segment> segments = new ArrayList<>();

    Builder(BacklogPlan plan) {
      this.plan = plan;
      this.ticketsAnAgentSecond = 1 / Require.seconds(plan.handling());
      this.targetHours = plan.targetHours().orElse(null);
    }

    void addHour(Instant start, double arrivals) {
      Instant end = HourlyValues.plusHours(start, 1);
      NavigableSet<Instant> cuts = new TreeSet<>();
      cut(plan.staffed(), start, end, cuts);
      if (targetHours != null) {
        cut(targetHours, start, end, cuts);
      }
      cuts.add(end);
      double shape = plan.shape().map(profile -> profile.at(start)).orElse(1.0);
      Instant from = start;
      for (Instant to : cuts.tailSet(start, false)) {
        double seconds = Require.seconds(Duration.between(from, to));
        double work = plan.staffed().isOpen(from) ? seconds * ticketsAnAgentSecond * shape : 0;
        segments.add(
            new Segment(
                from,
                seconds,
                arrivals * seconds / HOUR,
                work,
                elapsed(from, to),
                to.equals(end) && arrivalsEnd(to)));
        from = to;
      }
    }

    private boolean arrivalsEnd(Instant to) {
      return !to.isAfter(plan.arrivals().end());
    }

    private static void cut(BusinessTime hours, Instant start, Instant end, Set<Instant> cuts) {
      hours.openIntervals(start, end).forEach(open -> addEnds(open, cuts));
    }

    private static void addEnds(OpenInterval open, Set<Instant> cuts) {
      cuts.add(open.start());
      cuts.add(open.end());
    }

    double elapsed(Instant from, Instant to) {
      return Require.seconds(
          targetHours == null ? Duration.between(from, to) : targetHours.durationBetween(from, to));
    }
  }
}
