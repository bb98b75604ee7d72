package io.shopcare.feedback.survey.followup;

import io.shopcare.calendar.BusinessTime;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.measure.Attainment;
import io.shopcare.workflow.EnumWorkflow;
import io.shopcare.workflow.Guard;
import io.shopcare.workflow.GuardCatalog;
import io.shopcare.workflow.Step;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Opens follow-ups and moves them on. Immutable and thread-safe; not a value, as it holds compiled
 * code.
 */
public final class ClosedLoop {

  private record Moment(FollowUp followUp, FollowUpPolicy policy, Instant at) {}

  private final FollowUpPolicy policy;
  private final BusinessTime time;
  private final EnumWorkflow<FollowUpState, FollowUpEvent, Moment> machine;

  private ClosedLoop(FollowUpPolicy policy, BusinessTime time) {
    this.policy = policy;
    this.time = time;
    this.machine =
        FollowUpWorkflow.standard().compile(FollowUpState.class, FollowUpEvent.class, guards());
  }

  /** The loop under a policy whose durations are measured in the given time. */
  public static ClosedLoop of(FollowUpPolicy policy, BusinessTime time) {
    return new ClosedLoop(policy, time);
  }

  private static GuardCatalog<Moment> guards() {
    return GuardCatalog.<Moment>builder()
        .guard(FollowUpWorkflow.TRIED_ENOUGH, new TriedEnough())
        .guard(FollowUpWorkflow.IS_DUE, new IsDue())
        .guard(FollowUpWorkflow.NOT_PAST, new NotPast())
        .build();
  }

  /** Opens a follow-up; empty for a group that the policy does not follow up. */
  public Optional<FollowUp> open(String responseId, FollowUpGroup group, Instant at) {
    return policy
        .contactWithin(group)
        .map(
            within -> {
              Optional<Instant> due = time.dueAt(at, within);
              return FollowUp.builder()
                  .responseId(responseId)
                  .group(group)
                  .state(FollowUpState.OPEN)
                  .openedAt(at)
                  .lastAt(at)
                  .dueAt(due)
                  .contactDueAt(due)
                  .build();
            });
  }

  /** Moves on, or refuses with every reason; an overdue is accepted from the due time on. */
  public Outcome<FollowUp> apply(FollowUp followUp, FollowUpEvent event, Instant at) {
    return machine
        .fire(followUp.state(), event, new Moment(followUp, policy, at))
        .toOutcome()
        .map(step -> moved(followUp, event, step, at));
  }

  private FollowUp moved(FollowUp followUp, FollowUpEvent event, Step.Taken step, Instant at) {
    FollowUp next = followUp.withState(machine.target(step)).withLastAt(at);
    return switch (event) {
      case ATTEMPT -> next.withAttempts(Math.addExact(next.attempts(), 1));
      case CONTACT -> next.withContactedAt(at).withDueAt(time.dueAt(at, policy.resolveWithin()));
      case OVERDUE ->
          next.withDueAt(Optional.empty()).withEscalations(Math.addExact(next.escalations(), 1));
      case RESOLVE, DECLINE, GIVE_UP -> next.withDueAt(Optional.empty()).withClosedAt(at);
    };
  }

  /**
   * How many were contacted in time: met and missed, and undetermined those not yet contacted whose
   * time is not over. Who declined before a contact was spoken with; who was never reached missed
   * it once the time was over.
   */
  public static Attainment contactedInTime(Collection<FollowUp> followUps, Instant asOf) {
    Attainment sum = Attainment.empty();
    for (FollowUp each : followUps) {
      Optional<Instant> reached =
          each.contactedAt()
              .or(
                  () ->
                      each.state() == FollowUpState.DECLINED ? each.closedAt() : Optional.empty());
      boolean late =
          each.contactDueAt().filter(due -> reached.orElse(asOf).isAfter(due)).isPresent();
      sum =
          sum.plus(
              late
                  ? new Attainment(0, 1, 0)
                  : reached.isPresent() ? new Attainment(1, 0, 0) : new Attainment(0, 0, 1));
    }
    return sum;
  }

  private static final class TriedEnough implements Guard<Moment> {
    @Override
    public boolean test(Moment moment) {
      return moment.followUp().attempts() >= moment.policy().attempts();
    }

    @Override
    public List<Detail> details(Moment moment) {
      return List.of(
          Detail.number("attempts", moment.followUp().attempts()),
          Detail.number("needed", moment.policy().attempts()));
    }
  }

  private static final class IsDue implements Guard<Moment> {
    @Override
    public boolean test(Moment moment) {
      return holdsFrom(moment).filter(due -> !moment.at().isBefore(due)).isPresent();
    }

    @Override
    public List<Detail> details(Moment moment) {
      return holdsFrom(moment).map(due -> List.of(Detail.instant("due", due))).orElse(List.of());
    }

    @Override
    public Optional<Instant> holdsFrom(Moment moment) {
      return moment.followUp().dueAt();
    }
  }

  private static final class NotPast implements Guard<Moment> {
    @Override
    public boolean test(Moment moment) {
      return !moment.at().isBefore(moment.followUp().lastAt());
    }

    @Override
    public List<Detail> details(Moment moment) {
      return List.of(Detail.instant("last", moment.followUp().lastAt()));
    }

    @Override
    public Optional<Instant> holdsFrom(Moment moment) {
      return Optional.of(moment.followUp().lastAt());
    }
  }
}
