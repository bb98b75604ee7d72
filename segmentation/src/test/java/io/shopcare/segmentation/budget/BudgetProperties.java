package io.shopcare.segmentation.budget;

import static io.shopcare.segmentation.budget.BudgetStory.T;
import static io.shopcare.segmentation.budget.BudgetStory.WEEKEND;
import static io.shopcare.segmentation.budget.BudgetStory.after;
import static io.shopcare.segmentation.budget.BudgetStory.later;
import static io.shopcare.segmentation.budget.BudgetStory.ofAReservation;
import static io.shopcare.segmentation.budget.BudgetStory.random;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.segmentation.Serial;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The invariants of budgets by their numbers in the reference. */
@Domain(BudgetStory.class)
@Domain(DomainContext.Global.class)
class BudgetProperties {

  @Property
  void invariant60NeverMoreIsTakenThanTheLimitAndABudgetEqualsOneKeptHoldByHold(
      @ForAll BudgetPolicy policy, @ForAll Random random) {
    HoldByHold naive = new HoldByHold(policy);
    Budget budget = Budget.of(policy);
    Instant now = T;
    for (int step = 0; step < 50; step++) {
      now = later(now, random);
      BudgetCommand command = random(random);
      Outcome<Budget> outcome = budget.apply(command, now);
      assertThat(outcome.isAccepted()).as("%s", command).isEqualTo(naive.apply(command, now));
      budget = outcome.accepted().orElse(budget);
      assertThat(budget.reserved(now)).isEqualTo(naive.reserved(now));
      assertThat(budget.committed(now)).isEqualTo(naive.committed(now));
      assertThat(budget.left(now)).isEqualTo(naive.left(now)).isNotNegative();
      assertThat(budget.limit()).contains(naive.limit());
      Instant ahead = later(now, random);
      assertThat(budget.left(ahead)).isEqualTo(naive.left(ahead));
    }
  }

  /** Invariants 9 and 10 for budgets: again changes nothing, something else is refused. */
  @Property
  void invariant09And10AKeyIsForOneWish(@ForAll BudgetPolicy policy, @ForAll Random random) {
    Budget budget = Budget.of(policy);
    Instant now = T;
    for (int step = 0; step < 40; step++) {
      now = later(now, random);
      BudgetCommand command = random(random);
      Outcome<Budget> outcome = budget.apply(command, now);
      if (outcome.isAccepted()) {
        budget = outcome.accepted().orElseThrow();
        assertThat(budget.apply(command, now).accepted()).containsSame(budget);
        assertThat(budget.apply(command, now.plusSeconds(5)).accepted()).containsSame(budget);
        if (command instanceof BudgetCommand.Commit commit) {
          BudgetAmount other = BudgetAmount.uses(commit.amount().units() + 1);
          assertThat(budget.apply(new BudgetCommand.Commit(commit.key(), other), now).refusals())
              .extracting("code")
              .containsExactly(BudgetReasons.KEY_CONFLICT);
        }
      }
    }
  }

  @Property
  void invariant40WhatIsUsedInAnySlidingWindowIsWithinTheLimit(
      @ForAll @IntRange(min = 1, max = 20) int limit, @ForAll Random random) {
    BudgetPolicy policy = BudgetStory.uses(limit, BudgetWindow.sliding(WEEKEND));
    HoldByHold naive = new HoldByHold(policy);
    Budget budget = Budget.of(policy);
    Instant now = T;
    for (int step = 0; step < 60; step++) {
      now = later(now, random);
      BudgetCommand command = ofAReservation(random);
      naive.apply(command, now);
      budget = after(budget, command, now);
    }
    assertThat(naive.mostInAnyWindow(WEEKEND)).isLessThanOrEqualTo(limit);
  }

  @Property
  void invariant61WhatIsReleasedOrRunsOutWasNeverThere(
      @ForAll BudgetPolicy policy, @ForAll Random random) {
    Budget budget = chain(policy, random);
    Instant now = budgetClock(budget);
    BudgetAmount amount = BudgetAmount.uses(1 + random.nextInt(5));
    BudgetCommand reserve = new BudgetCommand.Reserve("new", amount, Duration.ofHours(1));
    Budget held = budget.apply(reserve, now).accepted().orElse(null);
    if (held == null) {
      return;
    }
    Budget released = held.apply(new BudgetCommand.Release("new"), now).accepted().orElseThrow();
    assertThat(released.left(now)).isEqualTo(budget.left(now));
    assertThat(released.reserved(now)).isEqualTo(budget.reserved(now));
    assertThat(released.committed(now)).isEqualTo(budget.committed(now));
    Instant end = now.plus(Duration.ofHours(1));
    long granted = held.hold("new", now).orElseThrow().granted();
    Instant last = end.minusNanos(1);
    boolean counts = policy.window().countsUntil(now).map(last::isBefore).orElse(true);
    assertThat(budget.left(last) - held.left(last)).isEqualTo(counts ? granted : 0);
    assertThat(held.left(end)).isEqualTo(budget.left(end));
    assertThat(
            held.apply(new BudgetCommand.Commit("new", BudgetAmount.uses(granted + 1)), now)
                .isAccepted())
        .isFalse();
  }

  private static Budget chain(BudgetPolicy policy, Random random) {
    Budget budget = Budget.of(policy);
    Instant now = T;
    for (int step = 0; step < 30; step++) {
      now = later(now, random);
      budget = after(budget, random(random), now);
    }
    return budget;
  }

  /** A moment that is not before the last command of a chain. */
  private static Instant budgetClock(Budget budget) {
    return budget.holds().stream()
        .map(BudgetHold::reservedAt)
        .max(Instant::compareTo)
        .orElse(T)
        .plus(Duration.ofDays(200));
  }

  @Property
  @SuppressWarnings("ReferenceEquality") // What is refused or known gives back this very budget.
  void invariant62WhatIsCommittedIsTheSumOfItsCommitsWithoutItsRefunds(
      @ForAll @IntRange(min = 1, max = 60) int limit, @ForAll Random random) {
    Budget budget = Budget.of(BudgetPolicy.of(BudgetAmount.uses(limit)));
    long sum = 0;
    Instant now = T;
    for (int step = 0; step < 60; step++) {
      now = later(now, random);
      BudgetCommand command = random(random);
      Budget before = budget;
      budget = after(budget, command, now);
      if (budget != before && command instanceof BudgetCommand.Commit commit) {
        sum += commit.amount().units();
      } else if (budget != before && command instanceof BudgetCommand.Refund refund) {
        sum -= refund.amount().units();
      }
      assertThat(budget.committed(now)).isEqualTo(sum);
    }
  }

  @Property
  void invariant63ASlicedBudgetGrantsWhatTheWholeOneGrants(
      @ForAll @IntRange(max = 40) int limit,
      @ForAll @IntRange(min = 1, max = 5) int shards,
      @ForAll boolean caps,
      @ForAll Random random) {
    BudgetPolicy policy =
        BudgetPolicy.builder()
            .from(BudgetStory.uses(limit, BudgetWindow.whole()))
            .lastPartial(caps ? new LastPartial.Cap() : new LastPartial.Reject())
            .build();
    Budget whole = Budget.of(policy);
    ShardedBudget sliced = ShardedBudget.of(policy, shards);
    Instant now = T;
    for (int step = 0; step < 40; step++) {
      now = later(now, random);
      BudgetCommand command = random(random);
      if (command instanceof BudgetCommand.Refund refund) {
        command =
            new BudgetCommand.Refund(
                refund.key() + refund.reservation(), refund.reservation(), refund.amount());
      }
      Outcome<Budget> one = whole.apply(command, now);
      Outcome<ShardedBudget> other = sliced.apply(command, now);
      assertThat(other.isAccepted()).as("%s", command).isEqualTo(one.isAccepted());
      whole = one.accepted().orElse(whole);
      sliced = other.accepted().orElse(sliced);
      assertThat(sliced.left(now)).isEqualTo(whole.left(now));
    }
  }

  /** Without lending, what is stranded is less than a request in each slice. */
  @Property
  void invariant63WithoutLendingLittleIsStranded(
      @ForAll @IntRange(min = 1, max = 200) int limit,
      @ForAll @IntRange(min = 1, max = 8) int shards,
      @ForAll @IntRange(min = 1, max = 9) int most,
      @ForAll Random random) {
    ShardedBudget sliced = ShardedBudget.of(BudgetPolicy.of(BudgetAmount.uses(limit)), shards);
    List<Budget> slices = new ArrayList<>(sliced.shards());
    long granted = 0;
    for (int i = 0; i < slices.size(); i++) {
      for (int n = 0; n < 3 * limit; n++) {
        BudgetAmount amount = BudgetAmount.uses(1 + random.nextInt(most));
        BudgetCommand wish = new BudgetCommand.Reserve("k" + n, amount, Duration.ofHours(1));
        Outcome<Budget> outcome = slices.get(i).apply(wish, T);
        granted += outcome.isAccepted() ? amount.units() : 0;
        slices.set(i, outcome.accepted().orElse(slices.get(i)));
        if (!outcome.isAccepted()) {
          break;
        }
      }
    }
    assertThat(limit - granted).isBetween(0L, (long) shards * most - 1);
  }

  @Property
  void invariant64WithoutALimitEverythingIsGrantedAndNothingIsKept(@ForAll Random random) {
    Budget budget = Budget.of(BudgetPolicy.unlimited(BudgetAmount.USES));
    for (int step = 0; step < 20; step++) {
      BudgetAmount amount = BudgetAmount.uses(1 + random.nextLong(Long.MAX_VALUE - 1));
      for (BudgetCommand command :
          List.of(
              new BudgetCommand.Reserve("k", amount, Duration.ofHours(1)),
              new BudgetCommand.Commit("k", amount),
              new BudgetCommand.Release("k"),
              new BudgetCommand.Refund("r", "k", amount))) {
        assertThat(budget.apply(command, T).accepted()).containsSame(budget);
      }
    }
  }

  /** A refusal names the first moment from which the wish would be granted. */
  @Property
  void aRefusalKnowsWhenThereIsRoom(@ForAll BudgetPolicy policy, @ForAll Random random) {
    Budget budget = Budget.of(policy);
    Instant now = T;
    for (int step = 0; step < 30; step++) {
      now = later(now, random);
      BudgetCommand command = random(random);
      Outcome<Budget> outcome = budget.apply(command, now);
      if (outcome.retryAt().isPresent()) {
        Instant retry = outcome.retryAt().orElseThrow();
        assertThat(budget.apply(command, retry).isAccepted()).isTrue();
        assertThat(budget.apply(command, retry.minusNanos(1)).isAccepted()).isFalse();
      } else if (!outcome.isAccepted()) {
        assertThat(budget.apply(command, now.plus(Budget.LONGEST)).isAccepted()).isFalse();
      }
      budget = outcome.accepted().orElse(budget);
    }
  }

  @Property
  void aBudgetComesBackFromItsSerialForm(@ForAll BudgetPolicy policy, @ForAll Random random)
      throws IOException, ClassNotFoundException {
    Budget budget = chain(policy, random);
    Budget copy = (Budget) Serial.copy(budget);
    assertThat(copy).isEqualTo(budget).hasSameHashCodeAs(budget);
    Instant now = budgetClock(budget);
    for (int step = 0; step < 5; step++) {
      BudgetCommand command = random(random);
      assertThat(copy.apply(command, now)).isEqualTo(budget.apply(command, now));
    }
    assertThat(copy.left(now)).isEqualTo(budget.left(now));
  }

  @Property
  void whatIsForgottenStaysTaken(@ForAll BudgetPolicy policy, @ForAll Random random) {
    Budget budget = chain(policy, random);
    Instant now = budgetClock(budget);
    Budget shorter = budget.forget(now.minus(Duration.ofDays(random.nextInt(210))));
    assertThat(shorter.left(now)).isEqualTo(budget.left(now));
    assertThat(shorter.reserved(now)).isEqualTo(budget.reserved(now));
    assertThat(shorter.committed(now)).isEqualTo(budget.committed(now));
    assertThat(shorter.holds().size()).isLessThanOrEqualTo(budget.holds().size());
    BudgetCommand wish = new BudgetCommand.Reserve("new", BudgetAmount.uses(1), WEEKEND);
    assertThat(shorter.apply(wish, now).isAccepted())
        .isEqualTo(budget.apply(wish, now).isAccepted());
  }
}
