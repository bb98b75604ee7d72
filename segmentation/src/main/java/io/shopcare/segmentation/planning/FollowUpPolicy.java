package io.shopcare.segmentation.planning;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.decision.Outcome;
import io.shopcare.internal.ValueStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * When a shop writes to its customers on its own account. A message goes at the first hour after
 * its time at which messages may go and at which it is not one too many; if that is too late, not
 * at all. Events are taken by their times, whatever the order in which they come. Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface FollowUpPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** One rule for each kind at most. */
  List<FollowUpRule> rules();

  /** The hours at which messages may go, and their zone; the others are quiet. */
  BusinessCalendar hours();

  /** How many messages there may be in any span of {@link #capSpan}; 2 by default. */
  @Value.Default
  default int cap() {
    return 2;
  }

  /** The span for the cap, its beginning included and its end not; 7 days by default. */
  @Value.Default
  default Duration capSpan() {
    return Duration.ofDays(7);
  }

  /**
   * Plans the messages after some events.
   *
   * @return for each event, by its {@link FollowUpEvent#dedupeKey}, the message or every reason
   *     against it; those accepted keep consents, hours and caps together
   */
  default Map<String, Outcome<FollowUp>> plan(
      List<FollowUpEvent> events, FollowUpFacts facts, Instant now) {
    Map<String, Outcome<FollowUp>> plan = new TreeMap<>();
    List<FollowUp> known = new ArrayList<>(facts.known());
    events.stream()
        .sorted(Comparator.comparing(this::wishedAt).thenComparing(FollowUpEvent::dedupeKey))
        .filter(event -> !plan.containsKey(event.dedupeKey()))
        .forEach(
            event -> {
              Outcome<FollowUp> outcome = new FollowUpDesk(this, facts, known, now).plan(event);
              outcome.accepted().ifPresent(known::add);
              plan.put(event.dedupeKey(), outcome);
            });
    return Collections.unmodifiableMap(plan);
  }

  private Instant wishedAt(FollowUpEvent event) {
    return rule(event.kind()).map(rule -> dueAt(rule, event)).orElse(event.at());
  }

  /** The rule for a kind. */
  default Optional<FollowUpRule> rule(FollowUpKind kind) {
    return rules().stream().filter(rule -> rule.kind() == kind).findFirst();
  }

  /** When a message after an event is due by its rule, at the same time of the day. */
  default Instant dueAt(FollowUpRule rule, FollowUpEvent event) {
    return event.at().atZone(hours().zone()).plus(rule.delay()).toInstant();
  }

  /**
   * Checks the rules and the cap.
   *
   * @throws InvalidInputException with code {@code followup.rules.kind} or {@code followup.cap}
   */
  @Value.Check
  default void check() {
    if (rules().stream().map(FollowUpRule::kind).distinct().count() < rules().size()) {
      throw InvalidInputException.of("followup.rules.kind")
          .at("rules")
          .expected("at most one for each kind")
          .build();
    }
    if (cap() < 1 || capSpan().isNegative() || capSpan().compareTo(Duration.ofDays(3_660)) > 0) {
      throw InvalidInputException.of("followup.cap")
          .at("cap")
          .expected("at least one message, a span from nothing to ten years")
          .build();
    }
  }

  /** Starts a policy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link FollowUpPolicy}; the hours are required. */
  final class Builder extends ImmutableFollowUpPolicy.Builder {
    Builder() {}
  }
}
