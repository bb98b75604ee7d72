package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A budget in slices, so that requests which are far from its limit do not wait for each other: a
 * reservation is made in the slice of its key, and a slice that has too little left borrows from
 * the others. It grants what the budget as one would grant, and never more. A host keeps each slice
 * by itself and needs this type for the rule only: {@link #shardOf}, and to lend, first {@link
 * BudgetCommand.Lower} on the one slice, then {@link BudgetCommand.Raise} on the other, so that
 * what is lost in between is room and never the limit. Immutable and thread-safe.
 *
 * @param shards the slices, all on the same terms but for the limit
 */
public record ShardedBudget(List<Budget> shards) implements DomainValue {

  /**
   * Copies the slices.
   *
   * @throws InvalidInputException with code {@code budget.shards.none}
   */
  public ShardedBudget {
    shards = List.copyOf(shards);
    if (shards.isEmpty()) {
      throw InvalidInputException.of("budget.shards.none")
          .at("shards")
          .expected("at least one")
          .build();
    }
  }

  /**
   * A budget in slices that differ by at most one unit.
   *
   * @param policy with a limit, above which it allows nothing
   * @throws InvalidInputException with code {@code budget.shards.none} or {@code
   *     budget.shards.policy}
   */
  public static ShardedBudget of(BudgetPolicy policy, int shards) {
    if (policy.limit().isEmpty() || policy.lastPartial().overshoot() > 0) {
      throw InvalidInputException.of("budget.shards.policy")
          .at("policy")
          .expected("a limit, and no overshoot, which each slice would allow")
          .build();
    }
    long limit = policy.limit().get();
    List<Budget> slices = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      long slice = limit / shards + (i < limit % shards ? 1 : 0);
      slices.add(Budget.of(BudgetPolicy.builder().from(policy).limit(slice).build()));
    }
    return new ShardedBudget(slices);
  }

  /** The slice in which a reservation is made, from 0. */
  public static int shardOf(String key, int shards) {
    return Math.floorMod(key.hashCode(), shards);
  }

  /** What can still be granted in all, as far as a number of 64 bits tells. */
  public long left(Instant at) {
    long left = 0;
    for (Budget shard : shards) {
      left += Math.min(shard.left(at), Long.MAX_VALUE - left);
    }
    return left;
  }

  /**
   * Applies a command: those of a reservation to its slice, a refund to that of its reservation, a
   * raise or fall of the limit to that of its key, and a close to all. Where a slice has too little
   * left it borrows from the others in order. Clocks and the keys of refunds are compared within a
   * slice, and the instant from which a refused wish would be granted is that of its slice.
   *
   * @throws InvalidInputException with code {@code budget.date.range} outside the years 1 to 9998
   */
  public Outcome<ShardedBudget> apply(BudgetCommand command, Instant at) {
    if (command instanceof BudgetCommand.Close) {
      return closed(command, at);
    }
    String key =
        command instanceof BudgetCommand.Refund refund ? refund.reservation() : command.key();
    int own = shardOf(key, shards.size());
    Budget slice = shards.get(own);
    Outcome<Budget> alone = slice.apply(command, at);
    long missing = needed(command) - slice.left(at);
    if (missing <= 0 || isSettled(alone, command, slice)) {
      return alone.map(after -> with(own, after));
    }
    ShardedBudget pooled = lend(own, missing, command, at);
    return pooled.shards.get(own).apply(command, at).map(after -> pooled.with(own, after));
  }

  /** Whether there is nothing more to get: a reservation may have got a part of what it asked. */
  @SuppressWarnings("ReferenceEquality") // What a budget gives back unchanged is that very budget.
  private static boolean isSettled(Outcome<Budget> alone, BudgetCommand command, Budget before) {
    return alone
        .accepted()
        .filter(after -> after == before || !(command instanceof BudgetCommand.Reserve))
        .isPresent();
  }

  private Outcome<ShardedBudget> closed(BudgetCommand command, Instant at) {
    Outcome<ShardedBudget> outcome = Outcome.accepted(this);
    for (int i = 0; i < shards.size(); i++) {
      int shard = i;
      outcome =
          outcome.then(
              all -> all.shards.get(shard).apply(command, at).map(b -> all.with(shard, b)));
    }
    return outcome;
  }

  private static long needed(BudgetCommand command) {
    if (command instanceof BudgetCommand.Reserve reserve) {
      return reserve.amount().units();
    } else if (command instanceof BudgetCommand.Lower lower) {
      return lower.by().units();
    }
    return command instanceof BudgetCommand.Commit commit ? commit.amount().units() : 0;
  }

  private ShardedBudget lend(int to, long needed, BudgetCommand cause, Instant at) {
    ShardedBudget after = this;
    long missing = needed;
    for (int i = 0; i < shards.size() && missing > 0; i++) {
      long lent = i == to ? 0 : Math.min(missing, shards.get(i).left(at));
      if (lent > 0) {
        String key = "lend/" + cause.getClass().getSimpleName() + "/" + cause.key() + "/" + i;
        BudgetAmount by = new BudgetAmount(lent, shards.get(i).policy().unit());
        int from = i;
        ShardedBudget before = after;
        after =
            before
                .shards
                .get(from)
                .apply(new BudgetCommand.Lower(key, by), at)
                .then(
                    donor ->
                        before
                            .shards
                            .get(to)
                            .apply(new BudgetCommand.Raise(key, by), at)
                            .map(receiver -> before.with(from, donor).with(to, receiver)))
                .accepted()
                .orElse(before);
        missing -= lent;
      }
    }
    return after;
  }

  private ShardedBudget with(int index, Budget shard) {
    List<Budget> changed = new ArrayList<>(shards);
    changed.set(index, shard);
    return new ShardedBudget(changed);
  }
}
