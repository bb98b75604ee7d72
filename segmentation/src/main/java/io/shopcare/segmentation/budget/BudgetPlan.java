package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All limits of a promotion, for codes and automatic promotions alike. A request is granted by all
 * of them or by none, and a refusal has the reasons of all, each with the name of its limit. The
 * host hands in the budgets that {@link #budgets} names, locked in that order, and stores those
 * that come back; a budget that it does not have yet is one of which nothing is used. Limits that
 * are none need no budget at all. A moment is in the years 1 to 9998, as in {@link Budget#apply}.
 * Immutable and thread-safe.
 *
 * @param limits with names of their own
 */
public record BudgetPlan(List<UsageLimit> limits) implements DomainValue {

  /**
   * Copies the limits.
   *
   * @throws InvalidInputException with code {@code budget.limits.too-many} or {@code
   *     budget.limits.name}
   */
  public BudgetPlan {
    limits = List.copyOf(limits);
    if (limits.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("budget.limits.too-many")
          .at("limits")
          .expected("at most " + Limits.LIST_ELEMENTS)
          .build();
    }
    if (limits.stream().map(UsageLimit::name).distinct().count() < limits.size()) {
      throw InvalidInputException.of("budget.limits.name")
          .at("limits")
          .expected("a name of its own for each")
          .build();
    }
  }

  /** The budgets that a request needs, in the order in which to lock them. */
  public SortedSet<BudgetId> budgets(BudgetRequest request) {
    TreeSet<BudgetId> needed = new TreeSet<>();
    for (UsageLimit limit : limits) {
      if (limit.policy().limit().isPresent()) {
        limit.budgetOf(request).ifPresent(needed::add);
      }
    }
    return Collections.unmodifiableSortedSet(needed);
  }

  /**
   * Sets aside what a request takes. Where limits grant parts, the least of them can be committed.
   *
   * @return the budgets that have changed
   */
  public Outcome<SortedMap<BudgetId, Budget>> reserve(
      Map<BudgetId, Budget> budgets, BudgetRequest request, Duration timeToLive, Instant at) {
    return each(
        budgets,
        request,
        at,
        amount -> new BudgetCommand.Reserve(request.key(), amount, timeToLive));
  }

  /**
   * Uses what a request takes in the end.
   *
   * @param request that which was reserved, with the amounts to be used
   * @return the budgets that have changed
   */
  public Outcome<SortedMap<BudgetId, Budget>> commit(
      Map<BudgetId, Budget> budgets, BudgetRequest request, Instant at) {
    return each(budgets, request, at, amount -> new BudgetCommand.Commit(request.key(), amount));
  }

  /**
   * Frees what a request has set aside.
   *
   * @return the budgets that have changed
   */
  public Outcome<SortedMap<BudgetId, Budget>> release(
      Map<BudgetId, Budget> budgets, BudgetRequest request, Instant at) {
    return each(budgets, request, at, amount -> new BudgetCommand.Release(request.key()));
  }

  /**
   * Takes back what a request has used.
   *
   * @param request that which was committed, with the amounts that come back; a limit in another
   *     unit stays as it is
   * @param key of the refund
   * @return the budgets that have changed
   */
  public Outcome<SortedMap<BudgetId, Budget>> refund(
      Map<BudgetId, Budget> budgets, BudgetRequest request, String key, Instant at) {
    List<UsageLimit> touched =
        limits.stream().filter(limit -> request.amount(limit.policy().unit()).isPresent()).toList();
    return new BudgetPlan(touched)
        .each(budgets, request, at, a -> new BudgetCommand.Refund(key, request.key(), a));
  }

  /**
   * The least that was granted to a request in a unit.
   *
   * @return empty if no limit has anything set aside for it
   */
  public Optional<BudgetAmount> granted(
      Map<BudgetId, Budget> budgets, BudgetRequest request, String unit, Instant at) {
    return limits.stream()
        .filter(limit -> limit.policy().unit().equals(unit))
        .flatMap(limit -> limit.budgetOf(request).stream())
        .map(budgets::get)
        .filter(Objects::nonNull)
        .flatMap(budget -> budget.hold(request.key(), at).stream())
        .map(hold -> new BudgetAmount(hold.granted(), unit))
        .min((one, other) -> Long.compare(one.units(), other.units()));
  }

  @SuppressWarnings("ReferenceEquality") // What a budget gives back unchanged is that very budget.
  private Outcome<SortedMap<BudgetId, Budget>> each(
      Map<BudgetId, Budget> budgets,
      BudgetRequest request,
      Instant at,
      Function<BudgetAmount, BudgetCommand> command) {
    SortedMap<BudgetId, Budget> changed = new TreeMap<>();
    List<Refused<Budget>> refused = new ArrayList<>();
    for (UsageLimit limit : limits) {
      Optional<BudgetId> id = limit.budgetOf(request);
      Budget before = id.map(budgets::get).orElseGet(() -> Budget.of(limit.policy()));
      Outcome<Budget> outcome = one(limit, id, before, request, command, at);
      outcome.match(
          after -> {
            if (after != before) {
              changed.put(id.orElseThrow(), after);
            }
          },
          refusal -> refused.add(named(limit, refusal)));
    }
    return refused.isEmpty()
        ? Outcome.accepted(Collections.unmodifiableSortedMap(changed))
        : together(refused);
  }

  private static Outcome<Budget> one(
      UsageLimit limit,
      Optional<BudgetId> id,
      Budget before,
      BudgetRequest request,
      Function<BudgetAmount, BudgetCommand> command,
      Instant at) {
    if (id.isEmpty()) {
      return Outcome.refused(
          Reason.against(
              BudgetReasons.ATTRIBUTE_MISSING,
              Detail.text("attribute", Objects.requireNonNullElse(limit.attribute(), ""))));
    }
    return request
        .amount(limit.policy().unit())
        .map(amount -> before.apply(command.apply(amount), at))
        .orElseGet(() -> Outcome.refused(otherUnit(limit, request)));
  }

  private static Reason otherUnit(UsageLimit limit, BudgetRequest request) {
    String seen = request.amounts().stream().map(BudgetAmount::unit).findFirst().orElse("");
    return Reason.against(
        BudgetReasons.UNIT_OTHER,
        Detail.text("seen", seen),
        Detail.text("asked", limit.policy().unit()));
  }

  private static Refused<Budget> named(UsageLimit limit, Refused<Budget> refusal) {
    Detail name = Detail.text("limit", limit.name());
    return Refused.<Budget>builder()
        .retryAt(refusal.retryAt())
        .reasons(
            refusal.reasons().stream()
                .map(reason -> Reason.builder().from(reason).addDetails(name).build())
                .toList())
        .build();
  }

  /** All reasons; once the last limit has room all of them may have, or never if one never has. */
  private static <T> Outcome<T> together(List<Refused<Budget>> refused) {
    List<Reason> reasons = refused.stream().flatMap(each -> each.reasons().stream()).toList();
    boolean forGood = refused.stream().anyMatch(each -> each.retryAt().isEmpty());
    Optional<Instant> last =
        refused.stream().flatMap(each -> each.retryAt().stream()).max(Instant::compareTo);
    return forGood || last.isEmpty()
        ? Outcome.refused(reasons)
        : Outcome.refusedUntil(last.get(), reasons);
  }
}
