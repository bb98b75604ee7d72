package io.shopcare.segmentation.budget;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.budget.BudgetHold.Stage;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what was stored is what commands can have made of a budget. */
final class BudgetAudit {

  private final BudgetPolicy policy;
  private final BudgetState state;
  private final Set<String> keys = new HashSet<>();

  /** What was refunded of each reservation that was committed. */
  private final Map<String, BigInteger> refunds = new HashMap<>();

  private BudgetAudit(BudgetPolicy policy, BudgetState state) {
    this.policy = policy;
    this.state = state;
  }

  /**
   * Requires that it is.
   *
   * @throws InvalidInputException with a code that begins with {@code budget.state}, or {@code
   *     budget.date.range}
   */
  static void require(BudgetPolicy policy, BudgetState state) {
    new BudgetAudit(policy, state).requireSound();
  }

  private void requireSound() {
    if (policy.limit().isEmpty() || state.clock().isEmpty()) {
      boolean unused = state.equals(new BudgetBook(policy).state());
      require(
          unused, "unused", "clock", "the last command, or nothing used of a limit if none was");
      return;
    }
    BudgetBook.requireDate("state.clock", state.clock().get());
    requireHolds();
    requireCommands();
    requireRoom();
  }

  private void requireHolds() {
    List<BudgetHold> holds = state.holds();
    for (int i = 0; i < holds.size(); i++) {
      BudgetHold hold = holds.get(i);
      String place = "holds[" + i + "]";
      requireNewKey(hold.key(), place);
      requireTimes(hold, place);
      boolean used = hold.stage() == Stage.COMMITTED;
      require(
          hold.granted() > 0
              && hold.granted() <= hold.asked()
              && hold.refunded() >= 0
              && hold.refunded() <= hold.committed()
              && hold.committed() <= (used ? hold.granted() : 0),
          "hold",
          place,
          "no more refunded than committed, committed than granted, granted than asked");
      if (used) {
        refunds.put(hold.key(), BigInteger.ZERO);
      }
    }
  }

  private void requireTimes(BudgetHold hold, String place) {
    BudgetBook.requireDate("state." + place + ".reservedAt", hold.reservedAt());
    require(
        Budget.isSpan(hold.timeToLive())
            && state.clock().filter(hold.reservedAt()::isAfter).isEmpty()
            && (hold.counts() || !(policy.window() instanceof BudgetWindow.Whole)),
        "hold",
        place,
        "a time to live, from a moment not after the clock, that counts as long as the window");
  }

  private void requireCommands() {
    BigInteger limit = BigInteger.valueOf(policy.limit().orElse(0L));
    boolean closed = false;
    List<BudgetCommand> commands = state.commands();
    for (int i = 0; i < commands.size(); i++) {
      BudgetCommand command = commands.get(i);
      String place = "commands[" + i + "]";
      requireNewKey(command.key(), place);
      if (command instanceof BudgetCommand.Raise raise) {
        limit = limit.add(units(raise.by(), place));
      } else if (command instanceof BudgetCommand.Lower lower) {
        limit = limit.subtract(units(lower.by(), place));
      } else if (command instanceof BudgetCommand.Refund refund) {
        BigInteger units = units(refund.amount(), place);
        boolean known =
            refunds.computeIfPresent(refund.reservation(), (k, u) -> u.add(units)) != null;
        require(known, "command", place, "a refund of what was committed");
      } else {
        require(command instanceof BudgetCommand.Close, "command", place, "a key of its own");
        closed = true;
      }
    }
    require(closed == state.isClosed(), "closed", "closed", "whether a command closed it");
    BigInteger now = BigInteger.valueOf(state.limit().orElse(-1L));
    require(
        limit.equals(now) && now.signum() >= 0,
        "limit",
        "limit",
        "that of the policy with what commands made of it, not negative");
    requireRefunds();
  }

  private BigInteger units(BudgetAmount amount, String place) {
    require(
        amount.units() > 0 && amount.unit().equals(policy.unit()),
        "command",
        place,
        "an amount above zero in the unit of the policy");
    return BigInteger.valueOf(amount.units());
  }

  private void requireRefunds() {
    for (BudgetHold hold : state.holds()) {
      BigInteger sum = refunds.getOrDefault(hold.key(), BigInteger.ZERO);
      require(
          sum.equals(BigInteger.valueOf(hold.refunded())),
          "refunds",
          "commands",
          "together what was refunded of each reservation");
    }
  }

  private void requireRoom() {
    long most = Long.MAX_VALUE - policy.lastPartial().overshoot();
    long limit = state.limit().orElse(0L);
    require(limit <= most, "limit", "limit", "with the overshoot within 64 bits");
    long room = limit + policy.lastPartial().overshoot();
    require(state.forgotten() >= 0, "taken", "forgotten", "not negative");
    room = less(room, state.forgotten());
    for (BudgetHold hold : state.holds()) {
      room = less(room, hold.taken(policy.refunded()));
    }
  }

  private static long less(long room, long taken) {
    require(taken <= room, "taken", "holds", "no more taken than the limit allows");
    return room - taken;
  }

  private void requireNewKey(String key, String place) {
    require(keys.add(key), "key", place, "a key that stands nowhere else");
  }

  private static void require(boolean holds, String code, String place, String expected) {
    if (!holds) {
      throw InvalidInputException.of("budget.state." + code)
          .at("state." + place)
          .expected(expected)
          .build();
    }
  }
}
