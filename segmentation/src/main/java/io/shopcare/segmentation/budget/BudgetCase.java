package io.shopcare.segmentation.budget;

import io.shopcare.decision.Conditions;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;

/** A wish on the desk: the budget as time has left it, and what stands against the wish so far. */
final class BudgetCase {

  private final Budget budget;
  private final BudgetBook next;
  private final Instant at;
  private final Conditions conditions = Conditions.collect();

  BudgetCase(Budget budget, BudgetBook next, Instant at) {
    this.budget = budget;
    this.next = next;
    this.at = at;
  }

  /** The budget as it is if the wish was done before, a refusal if another was. */
  Outcome<Budget> again(boolean same) {
    return same
        ? Outcome.accepted(budget)
        : Outcome.refused(Reason.against(BudgetReasons.KEY_CONFLICT));
  }

  BudgetCase require(boolean holds, String code, Detail... details) {
    conditions.require(holds, Reason.against(code, details));
    return this;
  }

  BudgetCase requireClock() {
    Instant clock = next.clock;
    return clock == null
        ? this
        : require(
            !at.isBefore(clock), BudgetReasons.CLOCK_BACKWARDS, Detail.instant("booked", clock));
  }

  boolean requireAmount(BudgetAmount amount, long least) {
    boolean valid = amount.units() >= least;
    boolean known = amount.unit().equals(next.policy.unit());
    require(valid, BudgetReasons.AMOUNT);
    require(
        known,
        BudgetReasons.UNIT_OTHER,
        Detail.text("seen", amount.unit()),
        Detail.text("asked", next.policy.unit()));
    return valid && known;
  }

  BudgetCase requireAtMost(long asked, long most) {
    return require(
        asked <= most,
        BudgetReasons.ABOVE_RESERVATION,
        detail("most", most),
        detail("asked", asked));
  }

  private Detail detail(String name, long units) {
    return new BudgetAmount(units, next.policy.unit()).detail(name);
  }

  BudgetCase requireLife(BudgetCommand.Reserve wish) {
    return require(Budget.isSpan(wish.timeToLive()), BudgetReasons.TIME_TO_LIVE);
  }

  /** Requires room, from when on time will have made it. */
  void requireRoom(String code, long asked, LongPredicate enough) {
    if (enough.test(next.room())) {
      return;
    }
    Reason reason = Reason.against(code, detail("left", next.room()), detail("asked", asked));
    Optional<Instant> room = next.roomFrom(enough);
    if (room.isPresent()) {
      conditions.requireFrom(room.get(), at, reason);
    } else {
      conditions.require(false, reason);
    }
  }

  /** The budget as it is, or all that stands against the wish. */
  Outcome<Budget> unchanged() {
    return conditions.outcome(() -> budget);
  }

  /** The budget after a change, or all that stands against the wish. */
  Outcome<Budget> done(Runnable change) {
    return conditions.outcome(
        () -> {
          change.run();
          next.clock = at;
          return new Budget(next);
        });
  }

  /** The same for a command that has a key of its own. */
  Outcome<Budget> done(BudgetCommand command, Runnable change) {
    return done(
        () -> {
          change.run();
          next.commands = next.commands.with(command.key(), command);
        });
  }
}
