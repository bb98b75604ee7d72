package io.shopcare.sla.testkit;

import io.shopcare.Personal;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.clock.ManualDue;
import io.shopcare.sla.clock.SlaContext;
import io.shopcare.sla.clock.SlaMetric;
import io.shopcare.sla.clock.SlaMetrics;
import io.shopcare.sla.policy.CalendarChange;
import io.shopcare.sla.policy.ChangeMode;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaStep;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.sla.policy.StepPoint;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.ActorKind;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Message;
import io.shopcare.ticket.MessageKind;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import io.shopcare.ticket.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Policies, policy sets and ticket histories. Histories are what real ones are: several events at
 * one instant, states that no machine would have allowed, replies after the solution; times lie on
 * whole minutes, so that a walk minute by minute can check what is computed.
 */
public final class SlaArbitraries {

  private static final List<String> TAGS = List.of("vip", "b2b", "damaged", "gift");
  private static final int MINUTES_OF_DAY = 1440;

  private SlaArbitraries() {}

  /** One of the seven common metrics, or group ownership. */
  public static Arbitrary<SlaMetric> metrics() {
    List<SlaMetric> all = new ArrayList<>(SlaMetrics.all());
    all.add(SlaMetrics.GROUP_OWNERSHIP);
    return Arbitraries.of(all);
  }

  /** What else may be known: groups of two agents, and due times set by hand within two weeks. */
  public static Arbitrary<SlaContext> contexts(Instant openedAt) {
    Arbitrary<ManualDue> dues =
        Combinators.combine(metrics(), Arbitraries.integers().between(0, 6_000), minutes())
            .as(
                (metric, set, minutes) -> {
                  Instant at = openedAt.plus(Duration.ofMinutes(set));
                  return new ManualDue(metric.name(), at, at.plus(Duration.ofMinutes(minutes)));
                });
    return Combinators.combine(dues.list().ofMaxSize(3), Arbitraries.of("fr", "en-GB").optional())
        .as(
            (manual, language) ->
                SlaContext.builder()
                    .addAllManualDues(manual)
                    .language(language)
                    .putGroups("a1", "desk")
                    .putGroups("a2", "desk")
                    .build());
  }

  /** Ladders of up to three steps before and after the breach, some deferred to the hours. */
  public static Arbitrary<List<SlaStep>> ladders(Arbitrary<Optional<BusinessTime>> hours) {
    Arbitrary<StepPoint> points =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 200).map(p -> new StepPoint.Share(Ratio.percent(p))),
            minutes().map(m -> new StepPoint.Before(Duration.ofMinutes(m))),
            minutes().map(m -> new StepPoint.After(Duration.ofMinutes(m))));
    return Combinators.combine(points, hours)
        .as(
            (point, deferred) ->
                SlaStep.builder().name("step").point(point).deferredTo(deferred).build())
        .list()
        .ofMaxSize(3)
        .map(
            steps -> {
              List<SlaStep> named = new ArrayList<>();
              for (SlaStep step : steps) {
                SlaStep.Builder copy = SlaStep.builder();
                named.add(copy.from(step).name("step-" + named.size()).build());
              }
              return named;
            });
  }

  /** Conditions on priority, channel, topic and tags. */
  public static Arbitrary<SlaCondition> conditions() {
    return Arbitraries.oneOf(
        Arbitraries.of(Priority.class).set().ofMinSize(1).map(SlaArbitraries::onPriority),
        Arbitraries.of(Channel.class).map(SlaCondition::channel),
        topics().map(SlaCondition::topic),
        Arbitraries.of(TAGS).map(SlaCondition::tag),
        Arbitraries.of(TAGS).map(SlaCondition::customerTag));
  }

  private static SlaCondition onPriority(Set<Priority> anyOf) {
    return SlaCondition.priority(anyOf.toArray(Priority[]::new));
  }

  /** Topics, few enough to meet. */
  public static Arbitrary<Topic> topics() {
    return Arbitraries.of("returns", "delivery", "payment").map(Topic::parse);
  }

  /** Targets of whole minutes up to ten days for each of the metrics, in some of the hours. */
  public static Arbitrary<List<SlaTarget>> targets(
      List<SlaMetric> metrics, Arbitrary<Optional<BusinessTime>> hours) {
    Arbitrary<SlaTarget> any =
        Combinators.combine(minutes(), hours, ladders(hours), Arbitraries.of(80, 80, 100, 0))
            .as(
                (within, in, ladder, imminent) ->
                    SlaTarget.builder()
                        .metric("any")
                        .within(Duration.ofMinutes(within))
                        .hours(in)
                        .ladder(ladder)
                        .imminentFrom(Ratio.percent(imminent))
                        .build());
    return any.list()
        .ofSize(metrics.size())
        .map(
            targets -> {
              List<SlaTarget> named = new ArrayList<>();
              for (int i = 0; i < metrics.size(); i++) {
                SlaTarget.Builder target = SlaTarget.builder();
                target.from(targets.get(i)).metric(metrics.get(i).name());
                named.add(target.build());
              }
              return named;
            });
  }

  private static Arbitrary<Integer> minutes() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.integers().between(0, 600)),
        Tuple.of(1, Arbitraries.integers().between(0, 10 * MINUTES_OF_DAY)));
  }

  /** Up to four policies with conditions and one without at the end, each with all the targets. */
  public static Arbitrary<SlaPolicySet> policySets(
      List<SlaMetric> metrics, Arbitrary<Optional<BusinessTime>> hours) {
    Arbitrary<SlaPolicy> policy =
        Combinators.combine(
                conditions().list().ofMinSize(1).ofMaxSize(2),
                targets(metrics, hours),
                Arbitraries.of(ChangeMode.class),
                Arbitraries.of(CalendarChange.class))
            .as(SlaArbitraries::policy);
    return Combinators.combine(policy.list().ofMaxSize(4), targets(metrics, hours))
        .as(
            (some, last) -> {
              List<SlaPolicy> all = new ArrayList<>();
              for (SlaPolicy each : some) {
                SlaPolicy.Builder named = SlaPolicy.builder("p" + all.size());
                named.from(each).name("p" + all.size());
                all.add(named.build());
              }
              all.add(SlaPolicy.builder("everyone").addAllTargets(last).build());
              return SlaPolicySet.of(all);
            });
  }

  private static SlaPolicy policy(
      List<SlaCondition> when,
      List<SlaTarget> targets,
      ChangeMode onChange,
      CalendarChange onCalendarChange) {
    SlaPolicy.Builder policy = SlaPolicy.builder("some");
    policy.addAllConditions(when).addAllTargets(targets);
    return policy.onChange(onChange).onCalendarChange(onCalendarChange).build();
  }

  /** What may happen to a ticket, with its author. */
  private record Step(int minutesLater, Actor actor, TicketFact fact) {}

  /** Histories of up to 20 events in order, opened at the instant. */
  public static Arbitrary<List<TicketEvent>> histories(Instant openedAt) {
    Arbitrary<TicketFact> opening =
        Combinators.combine(Arbitraries.of(Channel.class), Arbitraries.of(Priority.class))
            .as((channel, priority) -> new TicketFact.Opened("t1", "c1", channel, priority));
    return Combinators.combine(opening, steps().list().ofMaxSize(19))
        .as((opened, steps) -> history(openedAt, opened, steps));
  }

  private static List<TicketEvent> history(Instant openedAt, TicketFact opened, List<Step> steps) {
    List<TicketEvent> events = new ArrayList<>();
    events.add(new TicketEvent(0, openedAt, Actor.system(), opened));
    Instant at = openedAt;
    for (Step step : steps) {
      at = at.plus(Duration.ofMinutes(step.minutesLater()));
      events.add(new TicketEvent(events.size(), at, step.actor(), step.fact()));
    }
    return events;
  }

  private static Arbitrary<Step> steps() {
    Arbitrary<Integer> later =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0)),
            Tuple.of(4, Arbitraries.integers().between(1, 90)),
            Tuple.of(2, Arbitraries.integers().between(90, 2 * MINUTES_OF_DAY)));
    Arbitrary<Actor> author =
        Arbitraries.frequency(
                Tuple.of(4, ActorKind.CUSTOMER),
                Tuple.of(4, ActorKind.AGENT),
                Tuple.of(1, ActorKind.LEAD),
                Tuple.of(1, ActorKind.BOT))
            .map(Actor::of);
    return Combinators.combine(later, author, facts()).as(Step::new);
  }

  private static Arbitrary<TicketFact> facts() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, messages().map(TicketFact.MessageAdded::new)),
        Tuple.of(7, states().map(state -> new TicketFact.Moved(state, null))),
        Tuple.of(1, Arbitraries.of(Priority.class).map(TicketFact.PrioritySet::new)),
        Tuple.of(1, topics().map(TicketFact.TopicSet::new)),
        Tuple.of(1, Arbitraries.of("a1", "a2", "a3").injectNull(0.2).map(TicketFact.Assigned::new)),
        Tuple.of(
            1,
            Arbitraries.of(TAGS).set().map(tags -> new TicketFact.TagsSet(new TreeSet<>(tags)))));
  }

  private static Arbitrary<TicketState> states() {
    return Arbitraries.frequency(
        Tuple.of(9, TicketState.OPEN),
        Tuple.of(6, TicketState.PENDING),
        Tuple.of(6, TicketState.ON_HOLD),
        Tuple.of(3, TicketState.SNOOZED),
        Tuple.of(9, TicketState.SOLVED),
        Tuple.of(3, TicketState.CLOSED),
        Tuple.of(1, TicketState.MERGED),
        Tuple.of(1, TicketState.SPAM));
  }

  private static Arbitrary<Message> messages() {
    return Arbitraries.frequency(
            Tuple.of(6, MessageKind.PUBLIC),
            Tuple.of(1, MessageKind.PRIVATE),
            Tuple.of(1, MessageKind.AUTOMATIC))
        .map(kind -> new Message("m", Channel.EMAIL, kind, Personal.tombstone()));
  }
}
