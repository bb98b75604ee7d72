package io.shopcare.examples.conformance.ops;

import io.shopcare.Personal;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.examples.conformance.Input;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The events of {@code sla.evaluate} as a history and policies. Each set of targets is a policy for
 * tickets with a tag of its own: other targets set that tag, a policy that matches no more takes it
 * away, and the engine does the rest.
 */
final class SlaStory {

  private static final Map<String, TicketState> STATES =
      Map.of(
          "new", TicketState.NEW,
          "open", TicketState.OPEN,
          "pending", TicketState.PENDING,
          "hold", TicketState.ON_HOLD,
          "solved", TicketState.SOLVED,
          "closed", TicketState.CLOSED,
          "merged", TicketState.MERGED);

  private record Dated(Instant at, Input event) {}

  private final Optional<BusinessTime> hours;
  private final Instant asOf;
  private final List<TicketEvent> history = new ArrayList<>();
  private final List<SlaPolicy> policies = new ArrayList<>();
  private boolean matches = true;

  private SlaStory(Optional<BusinessTime> hours, Instant asOf) {
    this.hours = hours;
    this.asOf = asOf;
  }

  static SlaStory read(Input input, Optional<BusinessTime> hours, Instant asOf) {
    SlaStory story = new SlaStory(hours, asOf);
    List<Dated> events =
        input.get("events").list(event -> new Dated(event.get("at").instant(), event)).stream()
            .sorted(Comparator.comparing(Dated::at))
            .toList();
    if (events.isEmpty()) {
      throw input.get("events").wrong("at least the creation");
    }
    Instant opening = events.get(0).at();
    story.add(
        opening,
        ActorKind.SYSTEM,
        new TicketFact.Opened("ticket", null, Channel.EMAIL, Priority.NORMAL));
    story.promise(input.get("targets"));
    story.tag(opening);
    events.forEach(event -> story.read(event.at(), event.event()));
    return story;
  }

  List<TicketEvent> history() {
    return history;
  }

  SlaPolicySet policies() {
    return SlaPolicySet.of(policies);
  }

  private void read(Instant at, Input event) {
    Input type = event.get("type");
    switch (type.text()) {
      case "customer_public" -> say(at, ActorKind.CUSTOMER, MessageKind.PUBLIC);
      case "agent_public" -> say(at, ActorKind.AGENT, MessageKind.PUBLIC);
      case "agent_private" -> say(at, ActorKind.AGENT, MessageKind.PRIVATE);
      case "bot_public" -> say(at, ActorKind.BOT, MessageKind.PUBLIC);
      case "status" -> add(at, ActorKind.SYSTEM, new TicketFact.Moved(state(event), null));
      case "targets" -> {
        // What has not happened yet promises nothing, not even a clock.
        if (!at.isAfter(asOf)) {
          promise(event.get("targets"));
          tag(at);
        }
      }
      case "policy" -> {
        matches = event.get("matches").bool();
        tag(at);
      }
      default ->
          throw type.wrong(
              "customer_public, agent_public, agent_private, bot_public, status, targets or policy");
    }
  }

  private static TicketState state(Input event) {
    TicketState state = STATES.get(event.get("status").text());
    if (state == null) {
      throw event.get("status").wrong("one of " + new TreeSet<>(STATES.keySet()));
    }
    return state;
  }

  private void say(Instant at, ActorKind actor, MessageKind kind) {
    Message message = new Message("m" + history.size(), Channel.EMAIL, kind, Personal.of(""));
    add(at, actor, new TicketFact.MessageAdded(message));
  }

  private void promise(Input targets) {
    String tag = "terms-" + policies.size();
    SlaPolicy.Builder policy = SlaPolicy.builder(tag).addConditions(SlaCondition.tag(tag));
    targets
        .fields()
        .forEach(
            (metric, seconds) ->
                policy.addTargets(
                    SlaTarget.builder()
                        .metric(metric)
                        .within(Duration.ofSeconds(seconds.integer()))
                        .hours(hours)
                        .imminentFrom(Ratio.ONE)
                        .build()));
    policies.add(policy.build());
  }

  private void tag(Instant at) {
    SortedSet<String> tags =
        matches
            ? new TreeSet<>(List.of(policies.get(policies.size() - 1).name()))
            : Collections.emptySortedSet();
    add(at, ActorKind.SYSTEM, new TicketFact.TagsSet(tags));
  }

  private void add(Instant at, ActorKind actor, TicketFact fact) {
    history.add(new TicketEvent(history.size(), at, Actor.of(actor), fact));
  }
}
