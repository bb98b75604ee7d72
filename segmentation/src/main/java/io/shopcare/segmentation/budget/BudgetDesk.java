package io.shopcare.segmentation.budget;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.segmentation.budget.BudgetHold.Stage;
import java.time.Instant;

/** What a command makes of a budget at one moment. */
final class BudgetDesk {

  private final BudgetBook next;
  private final Instant at;
  private final BudgetCase wished;

  BudgetDesk(Budget budget, BudgetBook next, Instant at) {
    this.next = next;
    this.at = at;
    this.wished = new BudgetCase(budget, next, at);
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
      return wished.again(command.equals(before));
    }
    wished.requireClock();
    if (command instanceof BudgetCommand.Refund refund) {
      return refund(refund);
    } else if (command instanceof BudgetCommand.Raise raise) {
      return raise(raise);
    } else if (command instanceof BudgetCommand.Lower lower) {
      return lower(lower);
    }
    return wished.done(command, () -> next.closed = true);
  }

  private Outcome<Budget> reserve(BudgetCommand.Reserve wish) {
    BudgetHold before = next.holds.get(wish.key());
    if (before != null || next.commands.get(wish.key()) != null) {
      return wished.again(
          before != null
              && new BudgetAmount(before.asked(), next.policy.unit()).equals(wish.amount())
              && before.timeToLive().equals(wish.timeToLive()));
    }
    wished.requireClock().requireLife(wish).require(!next.closed, BudgetReasons.CLOSED);
    long asked = wish.amount().units();
    LastPartial partial = next.policy.lastPartial();
    long granted = wished.requireAmount(wish.amount(), 1) ? partial.granted(asked, next.left()) : 1;
    if (granted == 0) {
      wished.requireRoom(BudgetReasons.EXHAUSTED, asked, left -> partial.granted(asked, left) > 0);
    }
    return wished.done(
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

  private Outcome<Budget> commit(BudgetCommand.Commit wish) {
    BudgetHold hold = next.holds.get(wish.key());
    if (hold == null) {
      wished.requireAmount(wish.amount(), 0);
      return unknown();
    }
    if (hold.stage() == Stage.COMMITTED) {
      return wished.again(
          new BudgetAmount(hold.committed(), next.policy.unit()).equals(wish.amount()));
    }
    wished
        .requireClock()
        .require(hold.stage() != Stage.RELEASED, BudgetReasons.RESERVATION_SETTLED);
    long used = wish.amount().units();
    if (wished.requireAmount(wish.amount(), 0)) {
      wished.requireAtMost(used, hold.granted());
      if (hold.stage() == Stage.EXPIRED) {
        wished
            .require(!next.closed, BudgetReasons.CLOSED)
            .requireRoom(BudgetReasons.EXHAUSTED, used, left -> used <= left);
      }
    }
    return wished.done(() -> use(hold, used));
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
    return wished.requireClock().require(false, BudgetReasons.RESERVATION_UNKNOWN).unchanged();
  }

  private Outcome<Budget> release(BudgetCommand.Release wish) {
    BudgetHold hold = next.holds.get(wish.key());
    if (hold == null) {
      return unknown();
    }
    if (hold.stage() == Stage.RELEASED) {
      return wished.again(true);
    }
    return wished
        .requireClock()
        .require(hold.stage() != Stage.COMMITTED, BudgetReasons.RESERVATION_SETTLED)
        .done(() -> next.put(BudgetHold.builder().from(hold).stage(Stage.RELEASED).build()));
  }

  private Outcome<Budget> refund(BudgetCommand.Refund wish) {
    boolean sound = wished.requireAmount(wish.amount(), 1);
    BudgetHold hold = next.holds.get(wish.reservation());
    if (hold == null || hold.stage() != Stage.COMMITTED) {
      return wished.require(false, BudgetReasons.RESERVATION_UNKNOWN).unchanged();
    }
    if (sound) {
      wished.requireAtMost(wish.amount().units(), hold.committed() - hold.refunded());
    }
    long back = hold.refunded() + wish.amount().units();
    return wished.done(
        wish, () -> next.put(BudgetHold.builder().from(hold).refunded(back).build()));
  }

  private Outcome<Budget> raise(BudgetCommand.Raise wish) {
    long most = Long.MAX_VALUE - next.policy.lastPartial().overshoot() - next.limit;
    if (wished.requireAmount(wish.by(), 1)) {
      wished.require(wish.by().units() <= most, BudgetReasons.LIMIT_TOO_LARGE);
    }
    return wished.done(wish, () -> next.limit += wish.by().units());
  }

  private Outcome<Budget> lower(BudgetCommand.Lower wish) {
    if (wished.requireAmount(wish.by(), 1)) {
      long by = wish.by().units();
      wished.requireRoom(BudgetReasons.BELOW_USED, by, left -> by <= left);
    }
    return wished.done(wish, () -> next.limit -= wish.by().units());
  }

  /** The same where nothing is counted: a wish that makes sense is granted and leaves no trace. */
  static Outcome<Budget> unlimited(Budget budget, BudgetCommand command) {
    BudgetCase wished = new BudgetCase(budget, new BudgetBook(budget.policy()), Instant.EPOCH);
    if (command instanceof BudgetCommand.Reserve reserve) {
      wished.requireAmount(reserve.amount(), 1);
      wished.requireLife(reserve);
    } else if (command instanceof BudgetCommand.Commit commit) {
      wished.requireAmount(commit.amount(), 0);
    } else if (command instanceof BudgetCommand.Refund refund) {
      wished.requireAmount(refund.amount(), 1);
    } else if (!(command instanceof BudgetCommand.Release)) {
      return Outcome.refused(Reason.against(BudgetReasons.UNLIMITED));
    }
    return wished.unchanged();
  }
}
