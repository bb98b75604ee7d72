package io.shopcare.feedback.review.reply;

import io.shopcare.calendar.BusinessTime;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.feedback.review.Review;
import io.shopcare.workflow.EnumWorkflow;
import io.shopcare.workflow.Guard;
import io.shopcare.workflow.GuardCatalog;
import io.shopcare.workflow.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Opens replies and moves them on. Immutable and thread-safe; not a value, as it holds compiled
 * code.
 */
public final class ReplyDesk {

  private record Moment(Reply reply, Instant at) {}

  private final ReplyPolicy policy;
  private final BusinessTime time;
  private final EnumWorkflow<ReplyState, ReplyEvent, Moment> machine;

  private ReplyDesk(ReplyPolicy policy, BusinessTime time) {
    this.policy = policy;
    this.time = time;
    this.machine = ReplyWorkflow.standard().compile(ReplyState.class, ReplyEvent.class, guards());
  }

  /** The desk under a policy whose durations are measured in the given time. */
  public static ReplyDesk of(ReplyPolicy policy, BusinessTime time) {
    return new ReplyDesk(policy, time);
  }

  private static GuardCatalog<Moment> guards() {
    return GuardCatalog.<Moment>builder()
        .guard(ReplyWorkflow.NOT_PAST, new NotPast())
        .guard(
            ReplyWorkflow.IS_DUE,
            moment -> moment.reply().dueAt().filter(due -> !moment.at().isBefore(due)).isPresent())
        .build();
  }

  /** Opens the reply to a review that came in: due by its stars, or at will. */
  public Reply open(Review review, Instant at) {
    Optional<Duration> within = policy.within(review.stars());
    return Reply.builder()
        .reviewId(review.id())
        .state(within.isPresent() ? ReplyState.DUE : ReplyState.NONE)
        .lastAt(at)
        .dueAt(within.flatMap(span -> time.dueAt(at, span)))
        .build();
  }

  /** Moves on, or refuses with every reason. */
  public Outcome<Reply> apply(Reply reply, ReplyEvent event, Instant at) {
    return machine
        .fire(reply.state(), event, new Moment(reply, at))
        .toOutcome()
        .map(step -> moved(reply, event, step, at));
  }

  private Reply moved(Reply reply, ReplyEvent event, Step.Taken step, Instant at) {
    Reply next = reply.withState(machine.target(step)).withLastAt(at);
    return switch (event) {
      case ASK -> next.withDueAt(Optional.of(at));
      case DRAFT -> next;
      case SEND -> next.withRepliedAt(at).withDueAt(Optional.empty());
      case OFFER -> next.withDueAt(time.dueAt(at, policy.followUpAfter()));
      case OVERDUE ->
          next.withDueAt(Optional.empty()).withEscalations(Math.addExact(next.escalations(), 1));
      case CLOSE -> next.withDueAt(Optional.empty());
    };
  }

  private static final class NotPast implements Guard<Moment> {
    @Override
    public boolean test(Moment moment) {
      return !moment.at().isBefore(moment.reply().lastAt());
    }

    @Override
    public List<Detail> details(Moment moment) {
      return List.of(Detail.instant("last", moment.reply().lastAt()));
    }

    @Override
    public Optional<Instant> holdsFrom(Moment moment) {
      return Optional.of(moment.reply().lastAt());
    }
  }
}
