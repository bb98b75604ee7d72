package io.shopcare.sla.clock;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import io.shopcare.Personal;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.policy.CalendarChange;
import io.shopcare.sla.policy.ChangeMode;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaStep;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.ActorKind;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Message;
import io.shopcare.ticket.MessageKind;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A ticket, policies and a moment by chance, made much faster than arbitraries make them: gaps
 * between policies, versions, modes, ladders, due times set by hand, and whatever real histories
 * are full of.
 *
 * @param history in order, of up to 20 events
 * @param policies for all metrics or some
 * @param context what else is known
 * @param asOf up to two months after the opening
 */
record RandomCase(
    List<TicketEvent> history, SlaPolicySet policies, SlaContext context, Instant asOf) {

  static final List<SlaMetric> METRICS =
      Stream.concat(SlaMetrics.all().stream(), Stream.of(SlaMetrics.GROUP_OWNERSHIP)).toList();

  static final SlaEngine ENGINE = SlaEngine.of(METRICS);

  /** Breaks, nights, half an hour of daylight saving, and hours that never come. */
  static final List<BusinessTime> CALENDARS =
      List.of(
          calendar("Europe/Paris")
              .open(MONDAY, FRIDAY, "09:00", "17:30")
              .weeklyBreak(MONDAY, FRIDAY, "12:30", "13:30")
              .build(),
          calendar("America/New_York").open(MONDAY, SATURDAY, "22:00", "30:00").build(),
          calendar("Australia/Lord_Howe").open(SATURDAY, SUNDAY, "00:00", "03:00").build(),
          calendar("UTC").build());

  private static final List<TicketState> STATES =
      List.of(
          TicketState.OPEN,
          TicketState.OPEN,
          TicketState.OPEN,
          TicketState.PENDING,
          TicketState.PENDING,
          TicketState.ON_HOLD,
          TicketState.SNOOZED,
          TicketState.SOLVED,
          TicketState.SOLVED,
          TicketState.SOLVED,
          TicketState.CLOSED,
          TicketState.MERGED);

  private static BusinessCalendar.Builder calendar(String zone) {
    return BusinessCalendar.builder(ZoneId.of(zone));
  }

  static RandomCase of(Random random) {
    Instant opened =
        Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(525_600)));
    int minutes = random.nextInt(random.nextInt(5) == 0 ? 86_400 : 6_000);
    return new RandomCase(
        history(opened, random),
        policies(opened, random),
        random.nextInt(4) == 0 ? context(opened, random) : SlaContext.EMPTY,
        opened.plus(Duration.ofMinutes(minutes)));
  }

  SlaReport report() {
    return ENGINE.evaluate(history, policies, context, asOf);
  }

  /** The same ticket if nothing had happened since, at another moment. */
  SlaReport quietly(Instant at) {
    List<TicketEvent> past = history.stream().filter(e -> !e.at().isAfter(asOf)).toList();
    SlaContext.Builder known = SlaContext.builder();
    known.from(context);
    known.manualDues(context.manualDues().stream().filter(d -> !d.setAt().isAfter(asOf)).toList());
    return ENGINE.evaluate(past, policies, known.build(), at);
  }

  private static <T> T oneOf(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<TicketEvent> history(Instant opened, Random random) {
    List<TicketEvent> events = new ArrayList<>();
    Channel channel = oneOf(List.of(Channel.values()), random);
    Priority priority = oneOf(List.of(Priority.values()), random);
    events.add(
        new TicketEvent(
            0, opened, Actor.system(), new TicketFact.Opened("t", "c", channel, priority)));
    Instant at = opened;
    for (int i = random.nextInt(20); i > 0; i--) {
      int later = random.nextInt(7);
      at = at.plus(Duration.ofMinutes(later == 0 ? 0 : random.nextInt(later < 5 ? 90 : 2_880)));
      Actor actor =
          Actor.of(
              oneOf(
                  List.of(
                      ActorKind.CUSTOMER,
                      ActorKind.CUSTOMER,
                      ActorKind.AGENT,
                      ActorKind.AGENT,
                      ActorKind.LEAD,
                      ActorKind.BOT),
                  random));
      events.add(new TicketEvent(events.size(), at, actor, fact(random)));
    }
    return events;
  }

  private static TicketFact fact(Random random) {
    return switch (random.nextInt(19)) {
      case 0 -> new TicketFact.PrioritySet(oneOf(List.of(Priority.values()), random));
      case 1 -> new TicketFact.TagsSet(new TreeSet<>());
      case 2 ->
          new TicketFact.TagsSet(new TreeSet<>(List.of(oneOf(List.of("vip", "b2b"), random))));
      case 3 -> new TicketFact.Assigned(random.nextInt(4) == 0 ? null : "a" + random.nextInt(3));
      case 4, 5, 6, 7, 8, 9, 10 -> new TicketFact.Moved(oneOf(STATES, random), null);
      default -> {
        MessageKind kind =
            random.nextInt(5) > 0
                ? MessageKind.PUBLIC
                : oneOf(List.of(MessageKind.values()), random);
        yield new TicketFact.MessageAdded(
            new Message("m", Channel.EMAIL, kind, Personal.tombstone()));
      }
    };
  }

  private static SlaPolicySet policies(Instant opened, Random random) {
    List<SlaPolicy> policies = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      SlaPolicy.Builder policy = SlaPolicy.builder("p" + i);
      policy.addConditions(
          switch (random.nextInt(4)) {
            case 0 -> SlaCondition.tag("vip");
            case 1 -> SlaCondition.tag("vip", "b2b");
            case 2 -> SlaCondition.priority(oneOf(List.of(Priority.values()), random));
            default -> SlaCondition.channel(oneOf(List.of(Channel.values()), random));
          });
      if (random.nextInt(8) == 0) {
        policy.effectiveFrom(opened.plus(Duration.ofMinutes(random.nextInt(5_000))));
      }
      policies.add(promise(policy, random));
    }
    if (random.nextInt(8) > 0) {
      policies.add(promise(SlaPolicy.builder("everyone"), random));
    }
    return SlaPolicySet.of(policies);
  }

  private static SlaPolicy promise(SlaPolicy.Builder policy, Random random) {
    policy.onChange(oneOf(List.of(ChangeMode.values()), random));
    policy.onCalendarChange(oneOf(List.of(CalendarChange.values()), random));
    for (SlaMetric metric : METRICS) {
      if (random.nextInt(6) > 0) {
        policy.addTargets(target(metric, random).build());
      }
      if (random.nextInt(6) == 0) {
        policy.addTargets(target(metric, random).priority(Priority.HIGH).build());
      }
    }
    return policy.build();
  }

  private static SlaTarget.Builder target(SlaMetric metric, Random random) {
    SlaTarget.Builder target = SlaTarget.builder();
    target.metric(metric.name()).within(minutes(random));
    target.imminentFrom(Ratio.percent(oneOf(List.of(80, 80, 100, 0), random)));
    if (random.nextInt(4) > 0) {
      target.hours(oneOf(CALENDARS, random));
    }
    for (int i = random.nextInt(8); i > 5; i--) {
      SlaStep.Builder step = SlaStep.builder();
      step.from(
          switch (random.nextInt(3)) {
            case 0 -> SlaStep.atShare("s" + i, Ratio.percent(random.nextInt(201)));
            case 1 -> SlaStep.before("s" + i, minutes(random));
            default -> SlaStep.after("s" + i, minutes(random));
          });
      if (random.nextBoolean()) {
        step.deferredTo(oneOf(CALENDARS, random));
      }
      target.addLadder(step.build());
    }
    return target;
  }

  private static Duration minutes(Random random) {
    return Duration.ofMinutes(random.nextInt(random.nextInt(4) == 0 ? 14_400 : 600));
  }

  private static SlaContext context(Instant opened, Random random) {
    SlaContext.Builder context = SlaContext.builder();
    context.putGroups("a1", "desk").putGroups("a2", "desk");
    for (int i = random.nextInt(3); i > 0; i--) {
      Instant set = opened.plus(Duration.ofMinutes(random.nextInt(4_000)));
      Instant due = set.plus(minutes(random)).minus(Duration.ofMinutes(random.nextInt(100)));
      context.addManualDues(new ManualDue(oneOf(METRICS, random).name(), set, due));
    }
    return context.build();
  }
}
