package io.shopcare.segmentation.reward;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.money.Money;
import java.util.List;

/**
 * Chooses among the promotions that an order qualifies for the set that takes off most: not the
 * first that fit, and not the largest first, but the best that the policy allows, proven by branch
 * and bound. Discounts are reckoned phase by phase and, in a phase, percentages before fixed
 * amounts, as that is never worse for the customer; the order in which candidates are given never
 * matters.
 *
 * <p>Of sets that take off the same the smaller is taken; of these the one that burns fewer codes;
 * then the one whose promotions come first by what each takes off alone, priority and identifier. A
 * promotion that takes off nothing is not applied and so uses up nothing. Immutable and
 * thread-safe.
 */
public final class Stacking {

  private final StackingPolicy policy;

  private Stacking(StackingPolicy policy) {
    this.policy = policy;
  }

  /** Combines promotions as the policy allows. */
  public static Stacking of(StackingPolicy policy) {
    return new Stacking(policy);
  }

  /**
   * The best set of promotions for one amount, as {@link #best(Basket, List)}.
   *
   * @param base not negative
   * @throws InvalidInputException as there, or with code {@code reward.stacking.base}
   */
  public StackedDiscount best(Money base, List<Promotion> candidates) {
    return best(Basket.of(base), candidates);
  }

  /**
   * The best set of promotions for what there is to pay, with the share of every line.
   *
   * @param candidates at most 64; amounts in another currency are left out
   * @throws InvalidInputException with code {@code reward.stacking.candidates} if there are too
   *     many, or {@code reward.stacking.duplicate} if two have one identifier
   * @throws ArithmeticException if what the candidates take off alone does not fit in 64 bits
   *     together
   */
  public StackedDiscount best(Basket basket, List<Promotion> candidates) {
    Contest contest = new Contest(basket, candidates, policy);
    return new StackingChoice(contest, basket, policy).discount();
  }

  /** The best set for one amount with a reason for every candidate. */
  public Decision<StackedDiscount> explain(Money base, List<Promotion> candidates) {
    return explain(Basket.of(base), candidates);
  }

  /**
   * The best set with a reason for every candidate: what it takes off, or why it is not applied and
   * by how much sets with it are beaten. Costs a search for each candidate left out.
   *
   * @throws InvalidInputException as {@link #best(Basket, List)}
   */
  public Decision<StackedDiscount> explain(Basket basket, List<Promotion> candidates) {
    Contest contest = new Contest(basket, candidates, policy);
    StackedDiscount best = new StackingChoice(contest, basket, policy).discount();
    return Decision.of(best, new StackingReasons(contest, basket, policy, best).reasons());
  }
}
