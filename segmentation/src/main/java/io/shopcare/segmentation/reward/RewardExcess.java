package io.shopcare.segmentation.reward;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.RewardFinding.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Searches for rules that give more than the order comes to: sets of rules that fit together, the
 * most generous first, without those that cannot reach it by an upper bound. What seems to reach it
 * is tried on an order; only what that order shows is found.
 */
final class RewardExcess {

  private static final int STEPS = 20_000;

  /** An order on which every share is worth much more than a minor unit. */
  static final long LARGE = 1_000_000_000;

  /** Rules chosen so far; the last of them, those before it, and what they ask for together. */
  private static final class Node {
    private final @Nullable Node before;
    private final @Nullable RewardGiver giver;
    private final RewardBounds bounds;
    private final Instant start;
    private final Instant end;
    private final long least;
    private final BigDecimal share;
    private final BigDecimal fixed;
    private int next;

    private Node(RewardBounds none) {
      before = null;
      giver = null;
      bounds = none;
      start = Instant.MIN;
      end = Instant.MAX;
      least = 0;
      share = BigDecimal.ZERO;
      fixed = BigDecimal.ZERO;
    }

    private Node(Node before, RewardGiver giver, RewardRule rule) {
      this.before = before;
      this.giver = giver;
      bounds = before.bounds.meet(giver.bounds());
      start = rule.startInclusive().filter(before.start::isBefore).orElse(before.start);
      end = rule.endExclusive().filter(before.end::isAfter).orElse(before.end);
      least = Math.max(before.least, giver.least());
      share = before.share.add(giver.share());
      fixed = before.fixed.add(giver.fixed());
      next = before.next;
    }

    private BigDecimal most(long floor) {
      return share.add(fixed.divide(BigDecimal.valueOf(Math.max(least, floor)), RewardGiver.UP));
    }
  }

  /** What was found, and the order that shows it. */
  record Found(RewardTrial trial, RewardOccasion occasion, Money order) {

    /** What is given for each unit of money spent, cut off. */
    BigDecimal rate(int digits) {
      return trial.worth().toBigDecimal().divide(order.toBigDecimal(), digits, RoundingMode.DOWN);
    }
  }

  private final List<RewardRule> rules;
  private final CompiledRewards set;
  private final Kind kind;
  private final CurrencyCode currency;
  private final List<RewardGiver> givers = new ArrayList<>();
  private final List<BigDecimal> rest = new ArrayList<>();
  private final List<RewardCondition> settled;
  private final long firstNumber;
  private final long floor;

  RewardExcess(CompiledRewards set, List<RewardBounds> bounds, Kind kind, CurrencyCode currency) {
    this.set = set;
    this.rules = set.rules();
    this.kind = kind;
    this.currency = currency;
    this.settled = kind == Kind.EARN_BURN_LOOP ? settled(rules) : List.of();
    this.firstNumber = kind == Kind.EARN_BURN_LOOP ? afterAllNumbers(rules) : 1;
    List<Integer> fitting =
        IntStream.range(0, rules.size()).filter(i -> isGiving(i, bounds.get(i))).boxed().toList();
    BigDecimal factor = RewardGiver.factor(fitting.stream().map(rules::get).toList());
    for (int i : fitting) {
      givers.add(RewardGiver.of(i, rules.get(i), bounds.get(i), currency, factor));
    }
    this.floor =
        givers.stream()
            .mapToLong(RewardGiver::least)
            .filter(least -> least > 0)
            .min()
            .orElse(LARGE);
    givers.sort(
        Comparator.comparing((RewardGiver each) -> each.most(Math.max(each.least(), floor)))
            .reversed()
            .thenComparing(RewardGiver::number));
    BigDecimal sum = BigDecimal.ZERO;
    rest.add(sum);
    for (int i = givers.size() - 1; i >= 0; i--) {
      sum = sum.add(givers.get(i).most(Math.max(givers.get(i).least(), floor)));
      rest.add(0, sum);
    }
  }

  /** So many orders that no rule about one of them holds again. */
  private static long afterAllNumbers(List<RewardRule> rules) {
    long last =
        rules.stream()
            .flatMap(rule -> rule.when().stream())
            .mapToLong(each -> each instanceof RewardCondition.NthOrder nth ? nth.n() : 0)
            .max()
            .orElse(0);
    return last == Long.MAX_VALUE ? last : last + 1;
  }

  /**
   * What order after order comes to fit: a rule that is reached by it may go before another of its
   * group and so end a loop.
   */
  private static List<RewardCondition> settled(List<RewardRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.when().stream())
        .filter(
            each ->
                each instanceof RewardCondition.OrdersAtLeast
                    || each instanceof RewardCondition.NetSpend)
        .toList();
  }

  private boolean isGiving(int number, RewardBounds bounds) {
    RewardRule rule = rules.get(number);
    String asked = bounds.currency();
    return !bounds.isNever()
        && (asked == null || asked.equals(currency.code()))
        && rule.then().isIn(currency)
        && (kind == Kind.OVER_THE_ORDER || RewardTrial.isAgain(rule));
  }

  /** The first set of rules found that an order shows to give more than it comes to. */
  @Nullable Found find() {
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(RewardBounds.of(List.of())));
    for (int steps = STEPS + givers.size(); steps > 0 && !open.isEmpty(); steps--) {
      Node node = open.element();
      if (node.next == givers.size() || !reaches(node)) {
        open.pop();
        continue;
      }
      RewardGiver giver = givers.get(node.next++);
      RewardRule rule = rules.get(giver.number());
      if (node.bounds.fits(giver.bounds()) && isFree(node, rule)) {
        Node child = new Node(node, giver, rule);
        open.push(child);
        Found found = child.most(floor).compareTo(BigDecimal.ONE) > 0 ? show(child) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Whether what is chosen can come to more than the order with what is left to choose. */
  private boolean reaches(Node node) {
    return node.most(floor).add(rest.get(node.next)).compareTo(BigDecimal.ONE) > 0;
  }

  /** Whether the rule is in force with those chosen, and the first of its group. */
  private boolean isFree(Node chosen, RewardRule rule) {
    boolean meets =
        rule.startInclusive().stream().allMatch(chosen.end::isAfter)
            && rule.endExclusive().stream().allMatch(chosen.start::isBefore);
    for (Node each = chosen; meets && each != null && each.giver != null; each = each.before) {
      RewardRule other = rules.get(each.giver.number());
      meets = rule.group().isEmpty() || !rule.group().equals(other.group());
    }
    return meets;
  }

  private @Nullable Found show(Node chosen) {
    List<RewardRule> asking = new ArrayList<>();
    for (Node each = chosen; each != null && each.giver != null; each = each.before) {
      asking.add(rules.get(each.giver.number()));
    }
    Found found = chosen.least > 0 ? show(asking, chosen.least) : null;
    return found != null || chosen.least >= LARGE ? found : show(asking, LARGE);
  }

  private @Nullable Found show(List<RewardRule> asking, long minorUnits) {
    RewardOccasion occasion = RewardWitness.of(asking, settled, currency, minorUnits, firstNumber);
    if (occasion == null) {
      return null;
    }
    RewardTrial trial = RewardTrial.of(set, occasion, kind);
    Money order = Money.ofMinor(minorUnits, currency);
    return trial != null && trial.isOver(order) ? new Found(trial, occasion, order) : null;
  }
}
