package io.shopcare.sla.clock;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import io.shopcare.ticket.TicketState;
import java.util.EnumSet;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a clock measures, as data: which signals start it, in which states of the ticket it pauses,
 * which signals end it, which end it and start the next at once, and what a start after an end
 * means. Starting, ending and turning over are events, pausing is a state.
 *
 * <p>A signal that would start a clock that runs, or end one that does not, is ignored. At one
 * instant an end beats a pause, and a pause beats a start; but a ticket created closed has a clock
 * that ended at once, and a reopening that followed a solution within the instant is one. Immutable
 * and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface SlaMetric extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The name by which policies refer to it, such as {@code first_reply}. */
  String name();

  /** Which signals start a clock where none runs. */
  Set<SlaSignal> startsOn();

  /** In which states of the ticket the clock stands still. */
  Set<TicketState> pausesIn();

  /** Which signals end the clock. */
  Set<SlaSignal> endsOn();

  /** Which signals end the clock if it runs and start the next in any case. */
  Set<SlaSignal> turnsOverOn();

  /** What a start after an end means. */
  CycleStrategy cycles();

  /**
   * The first cycle that belongs to this metric, from 1; earlier ones are measured but not shown.
   * The next reply is the second cycle of what the first reply is the first of.
   */
  @Value.Default
  default int firstInstance() {
    return 1;
  }

  /**
   * The same metric with more answers: whatever a public reply of a person does to its clock, the
   * given signals do too, such as {@link SlaSignal#BOT_REPLY}, {@link SlaSignal#MACHINE_MESSAGE} or
   * {@link SlaSignal#STAFF_NOTE}.
   */
  default SlaMetric answeredAlsoBy(SlaSignal... answers) {
    Builder metric = builder(name());
    metric.from(this);
    if (endsOn().contains(SlaSignal.STAFF_REPLY)) {
      metric.addEndsOn(answers);
    }
    if (turnsOverOn().contains(SlaSignal.STAFF_REPLY)) {
      metric.addTurnsOverOn(answers);
    }
    return metric.build();
  }

  /** The same metric that also stands still in other states of the ticket. */
  default SlaMetric pausingAlsoIn(TicketState... states) {
    Builder metric = builder(name());
    return metric.from(this).addPausesIn(states).build();
  }

  /** The same metric with another strategy for what starts again after its end. */
  default SlaMetric cycling(CycleStrategy strategy) {
    Builder metric = builder(name());
    return metric.from(this).cycles(strategy).build();
  }

  /** Refuses what cannot be a metric. */
  @Value.Check
  default void check() {
    Limits.requireLength(name(), Limits.NAME_CHARACTERS, "metric name");
    if (startsOn().isEmpty() && turnsOverOn().isEmpty()) {
      throw InvalidInputException.of("sla.metric.never-starts")
          .at("startsOn")
          .expected("at least one signal")
          .build();
    }
    Set<SlaSignal> seen = EnumSet.noneOf(SlaSignal.class);
    seen.addAll(startsOn());
    seen.addAll(endsOn());
    seen.addAll(turnsOverOn());
    if (seen.size() < startsOn().size() + endsOn().size() + turnsOverOn().size()) {
      throw InvalidInputException.of("sla.metric.ambiguous")
          .at("turnsOverOn")
          .expected("a signal in one of startsOn, endsOn and turnsOverOn only")
          .build();
    }
    if (firstInstance() < 1) {
      throw InvalidInputException.of("sla.metric.instance")
          .at("firstInstance")
          .expected("a number from 1")
          .build();
    }
  }

  /** Starts a metric. */
  static Builder builder(String name) {
    return new Builder().name(name);
  }

  /** Builds an {@link SlaMetric}; name and cycle strategy are required. */
  final class Builder extends ImmutableSlaMetric.Builder {
    Builder() {}
  }
}
