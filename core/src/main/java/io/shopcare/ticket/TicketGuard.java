package io.shopcare.ticket;

import static io.shopcare.ticket.TicketGuardCode.aheadButNotFurther;
import static io.shopcare.ticket.TicketGuardCode.must;
import static io.shopcare.ticket.TicketGuardCode.notAfter;
import static io.shopcare.ticket.TicketGuardCode.notBefore;
import static io.shopcare.ticket.TicketGuardCode.notFurther;

import io.shopcare.decision.Detail;
import io.shopcare.ticket.TicketCommand.Assign;
import io.shopcare.ticket.TicketCommand.BotResolve;
import io.shopcare.ticket.TicketCommand.CustomerReply;
import io.shopcare.ticket.TicketCommand.Erase;
import io.shopcare.ticket.TicketCommand.Hold;
import io.shopcare.ticket.TicketCommand.MergeInto;
import io.shopcare.ticket.TicketCommand.Reopen;
import io.shopcare.ticket.TicketCommand.Snooze;
import io.shopcare.ticket.TicketCommand.Solve;
import io.shopcare.ticket.TicketCommand.Split;
import io.shopcare.ticket.TicketCommand.Written;
import io.shopcare.workflow.Guard;
import io.shopcare.workflow.GuardDeclaration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The guards of the ticket's workflow: name, reason code and code. A guard that has no reason code
 * only chooses between transitions and never refuses.
 */
@SuppressWarnings("ImmutableEnumChecker") // What it holds is never changed and has no state.
enum TicketGuard {
  BOT_ALLOWED(
      TicketReasons.BOT_NOT_ALLOWED,
      must(TicketGuard::botAllowed, c -> List.of(Detail.text("channel", c.ticket().channel)))),
  BOT_DONE(
      TicketReasons.BOT_UNCONFIRMED,
      notBefore(
          c -> c.command() instanceof BotResolve r && r.confirmed() ? Instant.MIN : c.idleAt())),
  ASSIGNEE_NAMED(
      TicketReasons.ASSIGNEE_MISSING,
      must(c -> c.command() instanceof Assign a && isGiven(a.assignee()))),
  MESSAGE_PUBLIC(
      TicketReasons.MESSAGE_NOT_PUBLIC,
      must(c -> c.command() instanceof Written w && w.message().kind() == MessageKind.PUBLIC)),
  CUSTOMER_ANSWERED(TicketReasons.REPLY_MISSING, must(c -> answered(c.ticket()))),
  HOLD_REASON(
      TicketReasons.HOLD_REASON_MISSING,
      must(c -> c.command() instanceof Hold h && isGiven(h.reason()))),
  HOLD_PARTY(
      TicketReasons.HOLD_PARTY_MISSING,
      must(c -> c.command() instanceof Hold h && h.owedBy() != null)),
  HOLD_REVIEW(
      TicketReasons.HOLD_REVIEW_MISSING,
      must(c -> c.command() instanceof Hold h && h.reviewAt() != null)),
  HOLD_WITHIN(
      TicketReasons.HOLD_TOO_LONG,
      notFurther(
          c -> c.command() instanceof Hold h ? h.reviewAt() : null, c -> c.policy().holdMax())),
  REVIEW_TIME(TicketReasons.REVIEW_EARLY, notBefore(TicketContext::wakeAt)),
  SNOOZE_UNTIL(
      TicketReasons.SNOOZE_UNTIL_MISSING,
      must(c -> c.command() instanceof Snooze s && s.until() != null)),
  SNOOZE_AHEAD(
      TicketReasons.SNOOZE_PAST,
      must(
          c ->
              !(c.command() instanceof Snooze s)
                  || s.until() == null
                  || s.until().isAfter(c.at()))),
  SNOOZE_WITHIN(
      TicketReasons.SNOOZE_TOO_LONG,
      aheadButNotFurther(
          c -> c.command() instanceof Snooze s ? s.until() : null, c -> c.policy().snoozeMax())),
  WAKE_TIME(TicketReasons.WAKE_EARLY, notBefore(TicketContext::wakeAt)),
  ASSIGNED(TicketReasons.ASSIGNEE_MISSING, must(c -> c.ticket().assignee != null)),
  RESOLUTION(
      TicketReasons.RESOLUTION_MISSING,
      must(c -> c.command() instanceof Solve s && isGiven(s.resolution()))),
  ROOT_CAUSE(
      TicketReasons.ROOT_CAUSE_MISSING,
      must(
          c ->
              !c.policy().requireRootCause()
                  || (c.command() instanceof Solve s && isGiven(s.rootCause())))),
  UNBLOCKED(
      TicketReasons.SOLVE_BLOCKED,
      must(c -> c.command() instanceof Solve s && s.blockers().isEmpty(), TicketGuard::blockers)),
  SILENCE(
      TicketReasons.SILENCE_SHORT, notBefore(c -> TicketContext.silentAt(c.ticket(), c.policy()))),
  REMINDED(
      TicketReasons.REMINDERS_MISSING,
      must(
          c -> c.ticket().reminders >= c.policy().autoSolveReminders(),
          c ->
              List.of(
                  Detail.number("sent", c.ticket().reminders),
                  Detail.number("needed", c.policy().autoSolveReminders())))),
  REPLY_IN_TIME(null, must(c -> !c.at().isAfter(c.reopenUntil()))),
  THANKS_ONLY(null, must(c -> c.command() instanceof CustomerReply r && r.thanksOnly())),
  REOPEN_REASON(
      TicketReasons.REOPEN_REASON_MISSING,
      must(c -> c.command() instanceof Reopen r && isGiven(r.reason()))),
  REOPEN_IN_TIME(
      TicketReasons.REOPEN_TOO_LATE,
      notAfter(c -> TicketContext.plus(c.ticket().stateSince, c.policy().adminReopenWindow()))),
  CLOSE_TIME(
      TicketReasons.CLOSE_EARLY, notBefore(c -> TicketContext.closeAt(c.ticket(), c.policy()))),
  ELSEWHERE(
      TicketReasons.MERGE_INTO_ITSELF,
      must(c -> c.command() instanceof MergeInto m && !m.target().id().equals(c.ticket().id))),
  TARGET_LIVE(
      TicketReasons.MERGE_TARGET_NOT_LIVE,
      must(
          c -> c.command() instanceof MergeInto m && m.target().state().isLive(),
          c ->
              c.command() instanceof MergeInto m
                  ? List.of(Detail.text("state", m.target().state()))
                  : List.of())),
  SAME_CUSTOMER(TicketReasons.MERGE_CUSTOMERS_DIFFER, must(TicketGuard::sameCustomer)),
  UNMERGE_IN_TIME(
      TicketReasons.UNMERGE_TOO_LATE,
      notAfter(c -> TicketContext.plus(c.ticket().stateSince, c.policy().unmergeWindow()))),
  SPLIT_MOVES(
      TicketReasons.SPLIT_NOTHING_MOVES,
      must(c -> c.command() instanceof Split s && !s.messageIds().isEmpty())),
  SPLIT_STAYS(
      TicketReasons.SPLIT_NOTHING_STAYS,
      must(c -> c.command() instanceof Split s && s.messageIds().size() < c.ticket().messages)),
  ERASABLE(
      TicketReasons.ERASE_LEGAL_HOLD, must(c -> c.command() instanceof Erase e && !e.legalHold()));

  private final @Nullable String reason;
  private final Guard<TicketContext> code;

  TicketGuard(@Nullable String reason, Guard<TicketContext> code) {
    this.reason = reason;
    this.code = code;
  }

  /** The name by which transitions mean it, such as {@code hold-reason}. */
  String guardName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Guard<TicketContext> code() {
    return code;
  }

  GuardDeclaration declaration() {
    GuardDeclaration.Builder declared = GuardDeclaration.builder().name(guardName());
    return reason == null ? declared.build() : declared.reason(reason).build();
  }

  private static boolean isGiven(@Nullable String code) {
    return code != null && !code.isBlank();
  }

  private static List<Detail> blockers(TicketContext context) {
    return context.command() instanceof Solve solve
        ? List.of(
            Detail.number("blockers", solve.blockers().size()),
            Detail.text("codes", String.join(", ", solve.blockers())))
        : List.of();
  }

  private static boolean botAllowed(TicketContext context) {
    Topic topic = context.ticket().topic;
    return !context.policy().humanChannels().contains(context.ticket().channel)
        && (topic == null || !context.policy().humanTopics().contains(topic));
  }

  private static boolean answered(TicketFields ticket) {
    Instant replied = ticket.lastReplyAt;
    Instant wrote = ticket.lastCustomerMessageAt;
    return replied != null && (wrote == null || replied.isAfter(wrote));
  }

  private static boolean sameCustomer(TicketContext context) {
    String customer = context.ticket().customerId;
    return context.command() instanceof MergeInto merge
        && (merge.acrossCustomers()
            || (customer != null && customer.equals(merge.target().fields().customerId)));
  }
}
