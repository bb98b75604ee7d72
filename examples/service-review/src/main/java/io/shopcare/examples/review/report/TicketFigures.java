package io.shopcare.examples.review.report;

import java.math.BigDecimal;
import java.util.List;

/** How the shop has served its customers. */
public sealed interface TicketFigures extends Figures {

  /**
   * Tickets by state at the end of the period.
   *
   * @param states by name of {@link io.shopcare.ticket.TicketState}, in the order to be shown
   */
  record States(Text definition, List<Count> states) implements TicketFigures {

    /** Copies the counts. */
    public States {
      states = List.copyOf(states);
    }

    @Override
    public String key() {
      return "ticket-states";
    }
  }

  /**
   * Tickets by channel over time.
   *
   * @param periods such as {@code 2026-03}, in order
   * @param channels one line for each channel
   */
  record Channels(Text definition, List<String> periods, List<Line> channels)
      implements TicketFigures {

    /** Copies the lists and checks that each line has one count a period. */
    public Channels {
      periods = List.copyOf(periods);
      channels = List.copyOf(channels);
      for (Line line : channels) {
        if (line.counts().size() != periods.size()) {
          throw new IllegalArgumentException("a channel needs one count for each period");
        }
      }
    }

    @Override
    public String key() {
      return "ticket-channels";
    }

    /**
     * New tickets of one channel.
     *
     * @param channel name of a {@link io.shopcare.ticket.Channel}
     * @param counts one for each period
     */
    public record Line(String channel, List<Long> counts) {

      /** Copies the counts. */
      public Line {
        counts = List.copyOf(counts);
      }

      /** All tickets of the channel. */
      public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
      }
    }
  }

  /** Which share of the solved tickets was opened again. */
  record Reopened(Text definition, Share share) implements TicketFigures {

    @Override
    public String key() {
      return "reopened";
    }
  }

  /**
   * How long customers waited.
   *
   * @param groups all tickets first, then one for each priority
   */
  record Waits(Text definition, Metric metric, Clock clock, List<Wait> groups)
      implements TicketFigures {

    /** Copies the groups. */
    public Waits {
      groups = List.copyOf(groups);
    }

    /** Waits in calendar time. */
    public Waits(Text definition, Metric metric, List<Wait> groups) {
      this(definition, metric, Clock.CALENDAR, groups);
    }

    @Override
    public String key() {
      return "waits-" + metric.code();
    }

    /**
     * Percentiles of one group of tickets.
     *
     * @param group {@code ALL} or the name of a {@link io.shopcare.ticket.Priority}
     * @param tickets how many have come to the end of the wait
     */
    public record Wait(
        String group, long tickets, long p50Seconds, long p90Seconds, long p95Seconds) {}
  }

  /**
   * A goal such as "80 % within 24 h", and what came of it.
   *
   * @param goalPercent from 0 to 100
   * @param clock in which time the target is counted
   * @param withinSeconds the target
   * @param groups all tickets first, then one for each priority
   * @param periods the same for all tickets by period, in order; may be empty
   */
  record Attainment(
      Text definition,
      Metric metric,
      BigDecimal goalPercent,
      Clock clock,
      long withinSeconds,
      List<Attained> groups,
      List<Attained> periods)
      implements TicketFigures {

    /** Copies the lists and writes the goal in its shortest form. */
    public Attainment {
      goalPercent = Decimals.plain(goalPercent);
      groups = List.copyOf(groups);
      periods = List.copyOf(periods);
    }

    /** A goal in calendar time. */
    public Attainment(
        Text definition,
        Metric metric,
        BigDecimal goalPercent,
        long withinSeconds,
        List<Attained> groups,
        List<Attained> periods) {
      this(definition, metric, goalPercent, Clock.CALENDAR, withinSeconds, groups, periods);
    }

    @Override
    public String key() {
      return "attainment-" + metric.code();
    }

    /**
     * What came of the goal in one group or period.
     *
     * @param group {@code ALL}, the name of a {@link io.shopcare.ticket.Priority}, or a period
     * @param undetermined tickets still within their target
     * @param low lower bound of the 95 % interval of met / (met + missed), from 0 to 1
     * @param high upper bound of the same
     */
    public record Attained(
        String group,
        long met,
        long missed,
        long undetermined,
        double low,
        double high,
        Verdict verdict) {

      /** Tickets whose clock has come to an end. */
      public long decided() {
        return met + missed;
      }
    }
  }

  /**
   * Time during which the clock stood still.
   *
   * @param elapsedSeconds of all tickets together, pauses included
   * @param pausedSeconds by name of the {@link io.shopcare.ticket.TicketState} that paused the
   *     clock
   */
  record Pauses(Text definition, long elapsedSeconds, List<Count> pausedSeconds)
      implements TicketFigures {

    /** Copies the counts and checks that the pauses fit into the time. */
    public Pauses {
      pausedSeconds = List.copyOf(pausedSeconds);
      if (paused(pausedSeconds) > elapsedSeconds) {
        throw new IllegalArgumentException("paused for longer than the time that has elapsed");
      }
    }

    /** All pauses together. */
    public long paused() {
      return paused(pausedSeconds);
    }

    private static long paused(List<Count> seconds) {
      return seconds.stream().mapToLong(Count::count).sum();
    }

    @Override
    public String key() {
      return "pauses";
    }
  }

  /**
   * New tickets by hour of the week.
   *
   * @param zone in whose local time the hours are
   * @param hours 7 days from Monday on, of 24 hours each
   */
  record Arrivals(Text definition, String zone, List<List<Long>> hours) implements TicketFigures {

    /** Copies the hours and checks that they fill a week. */
    public Arrivals {
      hours = hours.stream().map(List::copyOf).toList();
      if (hours.size() != 7 || hours.stream().anyMatch(day -> day.size() != 24)) {
        throw new IllegalArgumentException("a week has 7 days of 24 hours");
      }
    }

    @Override
    public String key() {
      return "arrivals";
    }
  }
}
