package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Clock;
import io.shopcare.examples.review.report.Count;
import io.shopcare.examples.review.report.DataFigures;
import io.shopcare.examples.review.report.Figures;
import io.shopcare.examples.review.report.Metric;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.report.TicketFigures;
import io.shopcare.examples.review.source.Season;
import io.shopcare.examples.review.source.TicketRecord;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Tally;
import io.shopcare.measure.ValueCounts;
import io.shopcare.sla.attainment.ServiceGoal;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketState;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How the shop has served its customers: a pass over all tickets, then the figures. */
public final class TicketReview {

  private final Season season;
  private final List<ReviewedTicket> tickets;

  private TicketReview(Season season, List<ReviewedTicket> tickets) {
    this.season = season;
    this.tickets = tickets;
  }

  /** Replays and evaluates every ticket of the season. */
  public static TicketReview of(Season season) {
    TicketReader reader = new TicketReader(season, ServicePolicies.of(season));
    List<ReviewedTicket> tickets = new ArrayList<>(season.tickets().size());
    for (TicketRecord ticket : season.tickets()) {
      tickets.add(reader.read(ticket));
    }
    return new TicketReview(season, tickets);
  }

  /** Each ticket as it was read. */
  public List<ReviewedTicket> tickets() {
    return tickets;
  }

  /** How often each state change was seen in the logs, as {@code OPEN>SOLVED}. */
  public Tally transitions() {
    return tally(tickets.stream().flatMap(t -> t.transitions().stream()));
  }

  /** Moves that the machine would not have allowed, as {@code NEW>CLOSED}. */
  public Tally deviations() {
    return tally(tickets.stream().flatMap(t -> t.deviations().stream()));
  }

  private static Tally tally(Stream<String> keys) {
    return keys.collect(Tally.collector(key -> key));
  }

  /** Tickets taken up again after being solved or closed, among all. */
  public Proportion reopened() {
    return new Proportion(
        tickets.stream().filter(t -> t.ticket().reopens() > 0).count(), tickets.size());
  }

  /** Seconds from opening to the solution of which the source says when it was. */
  public ValueCounts resolutionSeconds(Set<Priority> priorities) {
    return seconds(priorities, ReviewedTicket::resolutionSeconds);
  }

  /** Seconds from opening to the first answer. */
  public ValueCounts firstAnswerSeconds(Set<Priority> priorities) {
    return seconds(priorities, ReviewedTicket::firstAnswerSeconds);
  }

  private ValueCounts seconds(Set<Priority> priorities, Waited waited) {
    ValueCounts.Accumulator seconds = ValueCounts.accumulator();
    for (ReviewedTicket ticket : tickets) {
      if (priorities.contains(ticket.ticket().priority())) {
        waited.seconds(ticket).ifPresent(seconds::add);
      }
    }
    return seconds.snapshot();
  }

  @FunctionalInterface
  private interface Waited {
    java.util.OptionalLong seconds(ReviewedTicket ticket);
  }

  /** Seconds that tickets have spent in each state before they were solved. */
  public NavigableMap<TicketState, Long> secondsInState() {
    NavigableMap<TicketState, Long> sum = new TreeMap<>();
    for (ReviewedTicket ticket : tickets) {
      ticket.secondsInState().forEach((state, s) -> sum.merge(state, s, Long::sum));
    }
    return sum;
  }

  /** Everything for the report; nothing if there are no tickets. */
  public List<Figures> figures() {
    if (tickets.isEmpty()) {
      return List.of();
    }
    List<Figures> figures = new ArrayList<>();
    figures.add(states());
    figures.add(channels());
    figures.add(new TicketFigures.Reopened(Definitions.REOPENED, Shares.of(reopened())));
    for (Metric metric : Metric.values()) {
      if (!seconds(Set.of(Priority.values()), waited(metric)).isEmpty()) {
        figures.add(waits(metric));
        figures.add(attainment(metric));
      }
    }
    figures.add(pauses());
    figures.add(arrivals());
    figures.add(deviationFigures());
    return figures;
  }

  private static Waited waited(Metric metric) {
    return metric == Metric.FIRST_REPLY
        ? ReviewedTicket::firstAnswerSeconds
        : ReviewedTicket::resolutionSeconds;
  }

  private TicketFigures states() {
    Tally states = tally(tickets.stream().map(t -> t.ticket().state().name()));
    return new TicketFigures.States(
        Definitions.STATES,
        Arrays.stream(TicketState.values())
            .filter(state -> states.count(state.name()) > 0)
            .map(state -> new Count(state.name(), states.count(state.name())))
            .toList());
  }

  private TicketFigures channels() {
    SortedSet<String> months = new TreeSet<>();
    NavigableMap<String, Tally> byChannel = new TreeMap<>();
    for (ReviewedTicket ticket : tickets) {
      String month = Months.of(ticket.ticket().openedAt(), season.deskZone());
      months.add(month);
      byChannel.merge(ticket.ticket().channel().name(), Tally.of(month), Tally::plus);
    }
    List<TicketFigures.Channels.Line> lines = new ArrayList<>();
    byChannel.forEach(
        (channel, tally) ->
            lines.add(
                new TicketFigures.Channels.Line(
                    channel, months.stream().map(tally::count).toList())));
    return new TicketFigures.Channels(Definitions.CHANNELS, List.copyOf(months), lines);
  }

  private TicketFigures waits(Metric metric) {
    List<TicketFigures.Waits.Wait> groups = new ArrayList<>();
    wait("ALL", seconds(Set.of(Priority.values()), waited(metric)), groups);
    for (Priority priority : Priority.values()) {
      wait(priority.name(), seconds(Set.of(priority), waited(metric)), groups);
    }
    return new TicketFigures.Waits(Definitions.waits(metric), metric, groups);
  }

  private static void wait(
      String group, ValueCounts seconds, List<TicketFigures.Waits.Wait> groups) {
    if (!seconds.isEmpty()) {
      groups.add(
          new TicketFigures.Waits.Wait(
              group,
              seconds.count(),
              Shares.percentile(seconds, 50),
              Shares.percentile(seconds, 90),
              Shares.percentile(seconds, 95)));
    }
  }

  /** What came of the goal for a metric, by group: {@code ALL}, a priority or a month. */
  public NavigableMap<String, Attainment> attained(Metric metric) {
    ServiceGoal goal = ServicePolicies.goal(metric);
    NavigableMap<String, Attainment> attained = new TreeMap<>();
    for (ReviewedTicket ticket : tickets) {
      Attainment one = ticket.attainment(metric, goal, season.asOf());
      attained.merge("ALL", one, Attainment::plus);
      attained.merge(ticket.ticket().priority().name(), one, Attainment::plus);
      attained.merge(
          Months.of(ticket.ticket().openedAt(), season.deskZone()), one, Attainment::plus);
    }
    attained.values().removeIf(Attainment::isEmpty);
    return attained;
  }

  private TicketFigures attainment(Metric metric) {
    ServiceGoal goal = ServicePolicies.goal(metric);
    Map<String, Attainment> attained = attained(metric);
    List<String> groups = new ArrayList<>(List.of("ALL"));
    Arrays.stream(Priority.values()).map(Priority::name).forEach(groups::add);
    return new TicketFigures.Attainment(
        Definitions.attainment(metric),
        metric,
        goal.share()
            .toBigDecimal(4, RoundingMode.UNNECESSARY)
            .movePointRight(2)
            .stripTrailingZeros(),
        metric == Metric.FIRST_REPLY && judgedInBusinessTime() ? Clock.BUSINESS : Clock.CALENDAR,
        goal.within().toSeconds(),
        groups.stream().flatMap(group -> attained(group, attained, goal)).toList(),
        attained.keySet().stream()
            .filter(group -> !groups.contains(group))
            .flatMap(month -> attained(month, attained, goal))
            .toList());
  }

  /** Whether first replies have a clock: only a source with messages says when a reply came. */
  private boolean judgedInBusinessTime() {
    return tickets.stream().anyMatch(ticket -> ticket.ticket().messages() > 0);
  }

  private static Stream<TicketFigures.Attainment.Attained> attained(
      String group, Map<String, Attainment> attained, ServiceGoal goal) {
    return Stream.ofNullable(attained.get(group))
        .map(attainment -> Shares.attained(group, attainment, goal));
  }

  private TicketFigures pauses() {
    NavigableMap<TicketState, Long> seconds = secondsInState();
    return new TicketFigures.Pauses(
        Definitions.PAUSES,
        seconds.values().stream().mapToLong(Long::longValue).sum(),
        seconds.entrySet().stream()
            .filter(entry -> ServicePolicies.PAUSES.contains(entry.getKey()))
            .map(entry -> new Count(entry.getKey().name(), entry.getValue()))
            .toList());
  }

  private TicketFigures arrivals() {
    long[][] hours = new long[7][24];
    for (ReviewedTicket ticket : tickets) {
      var at = ticket.ticket().openedAt().atZone(season.deskZone());
      hours[at.getDayOfWeek().getValue() - 1][at.getHour()]++;
    }
    return new TicketFigures.Arrivals(
        Definitions.ARRIVALS,
        season.deskZone().getId(),
        Arrays.stream(hours).map(day -> Arrays.stream(day).boxed().toList()).toList());
  }

  private DataFigures deviationFigures() {
    Tally deviations = deviations();
    return new DataFigures.Deviations(
        Definitions.DEVIATIONS,
        tickets.stream().mapToLong(ReviewedTicket::events).sum(),
        deviations.keys().stream()
            .sorted(
                java.util.Comparator.comparingLong((String key) -> -deviations.count(key))
                    .thenComparing(key -> key))
            .map(
                key ->
                    new DataFigures.Deviations.Deviation(
                        key, Text.same(key.replace(">", " → ")), deviations.count(key)))
            .toList());
  }

  /** How the clocks of the policies stand, by status, for one metric. */
  public Map<String, Long> clocks(String metric) {
    NavigableMap<String, Long> byStatus = new TreeMap<>();
    for (ReviewedTicket ticket : tickets) {
      ticket
          .report()
          .clocks(metric)
          .forEach(clock -> byStatus.merge(clock.status().name(), 1L, Long::sum));
    }
    return byStatus;
  }
}
