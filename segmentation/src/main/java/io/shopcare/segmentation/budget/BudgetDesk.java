package io.shopcare.segmentation.budget;

import io.shopcare.decision.Conditions;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.segmentation.budget.BudgetHold.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;

/** What a command makes of a budget at one moment. */
final class BudgetDesk {

  private final Budget budget;
  private final BudgetBook next;
  private final Instant at;
  private final Conditions conditions = Conditions.collect();

  BudgetDesk(Budget budget, BudgetBook next, Instant at) {
    this.budget = budget;
    this.next = next;
    this.at = at;
  }

  Outcome<Budget> apply(BudgetCommand command) {
    if (command instanceof BudgetCommand.Reserve reserve) {
      return reserve(reserve);
    } else if (command instanceof BudgetCommand.Commit commit) {
      return commit(commit);
    } else if (command instanceof BudgetCommand.Release release) {
      return release(release);
    }
    BudgetCommand before = next.commands.get(command.key());
    if (before != null || next.holds.get(command.key()) != null) {
      return again(command.equals(before));
    }
    requireClock();
    if (command instanceof BudgetCommand.Refund refund) {
      return refund(refund);
    } else if (command instanceof BudgetCommand.Raise raise) {
      return raise(raise);
    } else if (command instanceof BudgetCommand.Lower lower) {
      return lower(lower);
    }
    return done(command, () -> next.closed = true);
  }

  /** The budget as it is if the wish was done before, a refusal if another was. */
  private Outcome<Budget> again(boolean same) {
    return same ? Outcome.accepted(budget) : refused(BudgetReasons.KEY_CONFLICT);
  }

  private static Outcome<Budget> refused(String code) {
    return Outcome.refused(Reason.against(code));
  }

  private void requireClock() {
    Instant clock = next.clock;
    if (clock != null) {
      conditions.require(
          !at.isBefore(clock),
          Reason.against(BudgetReasons.CLOCK_BACKWARDS, Detail.instant("booked", clock)));
    }
  }

  private boolean requireAmount(BudgetAmount amount, long least) {
    boolean valid = amount.units() >= least;
    boolean known = amount.unit().equals(next.policy.unit());
    conditions
        .require(valid, Reason.against(BudgetReasons.AMOUNT))
        .require(
            known,
            Reason.against(
                BudgetReasons.UNIT_OTHER,
                Detail.text("seen", amount.unit()),
                Detail.text("asked", next.policy.unit())));
    return valid && known;
  }

  private void requireAtMost(long asked, long most) {
    conditions.require(
        asked <= most,
        Reason.against(
            BudgetReasons.ABOVE_RESERVATION,
            Detail.number("most", most),
            Detail.number("asked", asked)));
  }

  private Outcome<Budget> done(Runnable change) {
    return conditions.outcome(
        () -> {
          change.run();
          next.clock = at;
          return new Budget(next);
        });
  }

  private Outcome<Budget> done(BudgetCommand command, Runnable change) {
    return done(
        () -> {
          change.run();
          next.commands = next.commands.with(command.key(), command);
        });
  }

  private Outcome<Budget> reserve(BudgetCommand.Reserve wish) {
    BudgetHold before = next.holds.get(wish.key());
    if (before != null || next.commands.get(wish.key()) != null) {
      return again(
          before != null
              && new BudgetAmount(before.asked(), next.policy.unit()).equals(wish.amount())
              && before.timeToLive().equals(wish.timeToLive()));
    }
    requireClock();
    conditions
        .require(Budget.isSpan(wish.timeToLive()), Reason.against(BudgetReasons.TIME_TO_LIVE))
        .require(!next.closed, Reason.against(BudgetReasons.CLOSED));
    long asked = wish.amount().units();
    long granted =
        requireAmount(wish.amount(), 1) ? next.policy.lastPartial().granted(asked, next.left()) : 1;
    if (granted == 0) {
      requireRoom(
          BudgetReasons.EXHAUSTED,
          asked,
          left -> next.policy.lastPartial().granted(asked, left) > 0);
    }
    return done(
        () ->
            next.open(
                BudgetHold.builder()
                    .key(wish.key())
                    .asked(asked)
                    .timeToLive(wish.timeToLive())
                    .reservedAt(at)
                    .granted(granted)
                    .stage(Stage.OPEN)
                    .build()));
  }

  /** Requires room, from when on time will have made it. */
  private void requireRoom(String code, long asked, LongPredicate enough) {
    if (enough.test(next.room())) {
      return;
    }
    Reason reason =
        Reason.against(code, Detail.number("left", next.room()), Detail.number("asked", asked));
    Optional<Instant> room = next.roomFrom(enough);
    if (room.isPresent()) {
      conditions.requireFrom(room.get(), at, reason);
    } else {
      conditions.require(false, reason);
    }
  }

  private Outcome<Budget> commit(BudgetCommand.Commit wish) {
    BudgetHold hold = next.holds.get(wish.key());
    if (hold == null) {
      requireAmount(wish.amount(), 0);
      return unknown();
    }
    if (hold.stage() == Stage.COMMITTED) {
      return again(new BudgetAmount(hold.committed(), next.policy.unit()).equals(wish.amount()));
    }
    requireClock();
    conditions.require(
        hold.stage() != Stage.RELEASED, Reason.against(BudgetReasons.RESERVATION_SETTLED));
    long used = wish.amount().units();
    if (requireAmount(wish.amount(), 0)) {
      requireAtMost(used, hold.granted());
      if (hold.stage() == Stage.EXPIRED) {
        conditions.require(!next.closed, Reason.against(BudgetReasons.CLOSED));
        requireRoom(BudgetReasons.EXHAUSTED, used, left -> used <= left);
      }
    }
    return done(() -> use(hold, used));
  }

  /** A reservation that has run out is used now, not when it was made. */
  private void use(BudgetHold hold, long used) {
    boolean late = hold.stage() == Stage.EXPIRED;
    BudgetHold after =
        BudgetHold.builder()
            .from(hold)
            .stage(Stage.COMMITTED)
            .committed(used)
            .reservedAt(late ? at : hold.reservedAt())
            .counts(late || hold.counts())
            .build();
    next.put(after);
    if (late) {
      next.planWindow(after);
    }
  }

  private Outcome<Budget> unknown() {
    requireClock();
    return conditions
        .require(false, Reason.against(BudgetReasons.RESERVATION_UNKNOWN))
        .outcome(() -> budget);
  }

  private Outcome<Budget> release(BudgetCommand.Release wish) {
    BudgetHold hold = next.holds.get(wish.key());
    if (hold == null) {
      return unknown();
    }
    if (hold.stage() == Stage.RELEASED) {
      return Outcome.accepted(budget);
    }
    requireClock();
    conditions.require(
        hold.stage() != Stage.COMMITTED, Reason.against(BudgetReasons.RESERVATION_SETTLED));
    return done(() -> next.put(BudgetHold.builder().from(hold).stage(Stage.RELEASED).build()));
  }

  private Outcome<Budget> refund(BudgetCommand.Refund wish) {
    BudgetHold hold = next.holds.get(wish.reservation());
    if (requireAmount(wish.amount(), 1) && hold != null && hold.stage() == Stage.COMMITTED) {
      long open = hold.committed() - hold.refunded();
      requireAtMost(wish.amount().units(), open);
    }
    if (hold == null || hold.stage() != Stage.COMMITTED) {
      return conditions
          .require(false, Reason.against(BudgetReasons.RESERVATION_UNKNOWN))
          .outcome(() -> budget);
    }
    long back = hold.refunded() + wish.amount().units();
    return done(wish, () -> next.put(BudgetHold.builder().from(hold).refunded(back).build()));
  }

  private Outcome<Budget> raise(BudgetCommand.Raise wish) {
    long most = Long.MAX_VALUE - next.policy.lastPartial().overshoot() - next.limit;
    if (requireAmount(wish.by(), 1)) {
      conditions.require(wish.by().units() <= most, Reason.against(BudgetReasons.LIMIT_TOO_LARGE));
    }
    return done(wish, () -> next.limit += wish.by().units());
  }

  private Outcome<Budget> lower(BudgetCommand.Lower wish) {
    if (requireAmount(wish.by(), 1)) {
      long by = wish.by().units();
      requireRoom(BudgetReasons.BELOW_USED, by, left -> by <= left);
    }
    return done(wish, () -> next.limit -= wish.by().units());
  }

  /** The same where nothing is counted: a wish that makes sense is granted and leaves no trace. */
  static Outcome<Budget> unlimited(Budget budget, BudgetCommand command) {
    BudgetDesk desk = new BudgetDesk(budget, new BudgetBook(budget.policy()), Instant.EPOCH);
    if (command instanceof BudgetCommand.Reserve reserve) {
      desk.requireAmount(reserve.amount(), 1);
      desk.conditions.require(
          Budget.isSpan(reserve.timeToLive()), Reason.against(BudgetReasons.TIME_TO_LIVE));
    } else if (command instanceof BudgetCommand.Commit commit) {
      desk.requireAmount(commit.amount(), 0);
    } else if (command instanceof BudgetCommand.Refund refund) {
      desk.requireAmount(refund.amount(), 1);
    } else if (!(command instanceof BudgetCommand.Release)) {
      return refused(BudgetReasons.UNLIMITED);
    }
    return desk.conditions.outcome(() -> budget);
  }
}
