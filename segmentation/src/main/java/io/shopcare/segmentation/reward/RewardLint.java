package io.shopcare.segmentation.reward;

import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.RewardFinding.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for rules that never hold, are never reached, or give more than they should. What it finds
 * is so: that nothing fits a rule, or that an earlier one is always given in its place, follows
 * from what they ask for; and of rates only what an order shows is told, on which the compiled
 * rules give more than it comes to, groups and multipliers with them. It does not find everything:
 * orders are tried at what rules ask for and at a large amount, and rates are given up after some
 * ten thousand sets of rules. Quadratic in the number of rules.
 */
public final class RewardLint {

  /** Digits of a rate below one. */
  private static final int DIGITS = 6;

  private final List<RewardRule> rules;
  private final CompiledRewards compiled;
  private final List<RewardBounds> bounds;
  private final Map<RewardFinding, Optional<RewardOccasion>> findings = new LinkedHashMap<>();

  private RewardLint(RewardRuleSet set) {
    this.rules = set.rules();
    this.compiled = set.compile();
    this.bounds = rules.stream().map(rule -> RewardBounds.of(rule.when())).toList();
    single();
    shadowed();
    rates();
  }

  /** Checks a rule set; findings of one rule first, then those of several. */
  public static List<RewardFinding> check(RewardRuleSet set) {
    return List.copyOf(new RewardLint(set).findings.keySet());
  }

  /**
   * An order that shows a finding of the rule set: one on which the rules give more than it comes
   * to, or one that fits a rule which is never reached. Empty for what no order fits, and for a
   * finding that the set has not.
   */
  public static Optional<RewardOccasion> witness(RewardRuleSet set, RewardFinding finding) {
    return new RewardLint(set).findings.getOrDefault(finding, Optional.empty());
  }

  private void add(
      Kind kind, List<Integer> numbers, Ratio rate, @Nullable RewardOccasion occasion) {
    List<String> names = numbers.stream().map(number -> rules.get(number).name()).toList();
    findings.putIfAbsent(new RewardFinding(kind, names, rate), Optional.ofNullable(occasion));
  }

  private void single() {
    for (int i = 0; i < rules.size(); i++) {
      String currency = bounds.get(i).currency();
      if (bounds.get(i).isNever()) {
        add(Kind.NEVER_TRUE, List.of(i), Ratio.ZERO, null);
      } else if (currency != null && !rules.get(i).then().isIn(CurrencyCode.of(currency))) {
        add(Kind.CURRENCY_MIX, List.of(i), Ratio.ZERO, null);
      }
    }
  }

  private void shadowed() {
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (isShadowed(i, j)) {
          add(Kind.SHADOWED, List.of(j, i), Ratio.ZERO, fitting(i));
          break;
        }
      }
    }
  }

  /** An order that fits a rule, where one of a large amount does. */
  private @Nullable RewardOccasion fitting(int number) {
    RewardRule rule = rules.get(number);
    Collection<CurrencyCode> currencies = currencies(number);
    if (currencies.isEmpty()) {
      return null;
    }
    CurrencyCode currency =
        currencies.contains(CurrencyCode.EUR) ? CurrencyCode.EUR : currencies.iterator().next();
    long amount = Math.max(least(number, currency), RewardExcess.LARGE);
    RewardOccasion occasion = RewardWitness.of(List.of(rule), currency, amount);
    return occasion != null && rule.grants(occasion.facts(), occasion.at()) ? occasion : null;
  }

  private long least(int number, CurrencyCode currency) {
    long least = 0;
    for (AmountBasis basis : AmountBasis.values()) {
      least = Math.max(least, bounds.get(number).leastOrder(currency.code(), basis));
    }
    return least;
  }

  /** The currencies that a rule can give something in. */
  private Collection<CurrencyCode> currencies(int number) {
    String asked = bounds.get(number).currency();
    return (asked == null ? CurrencyCode.all() : Set.of(CurrencyCode.of(asked)))
        .stream().filter(rules.get(number).then()::isIn).toList();
  }

  /** Whether an earlier rule of the group holds whenever the rule does, and gives something. */
  private boolean isShadowed(int rule, int earlier) {
    RewardRule one = rules.get(rule);
    RewardRule before = rules.get(earlier);
    return one.group().isPresent()
        && one.group().equals(before.group())
        && !bounds.get(rule).isNever()
        && bounds.get(rule).isWithin(bounds.get(earlier))
        && !start(one).isBefore(start(before))
        && !end(one).isAfter(end(before))
        && isWorthMore(rule, earlier);
  }

  private static Instant start(RewardRule rule) {
    return rule.startInclusive().orElse(Instant.MIN);
  }

  private static Instant end(RewardRule rule) {
    return rule.endExclusive().orElse(Instant.MAX);
  }

  /** Whether an earlier rule gives something wherever the rule does, since both hold. */
  private boolean isWorthMore(int rule, int earlier) {
    RewardRule before = rules.get(earlier);
    if (before.then().equals(rules.get(rule).then())) {
      return before.basis() == rules.get(rule).basis();
    }
    Collection<CurrencyCode> currencies = currencies(rule);
    return !currencies.isEmpty()
        && currencies.stream().allMatch(currency -> isWorth(before, currency, rule));
  }

  /** Whether a rule gives something on the least order that another asks for: then on larger. */
  private boolean isWorth(RewardRule before, CurrencyCode currency, int rule) {
    long least = bounds.get(rule).leastOrder(currency.code(), before.basis());
    RewardOccasion occasion = RewardWitness.of(List.of(), currency, least);
    return before.then().isIn(currency)
        && occasion != null
        && before.then().isWorth(occasion.facts(), before.basis());
  }

  private void rates() {
    Set<CurrencyCode> currencies = new TreeSet<>();
    rules.forEach(rule -> named(rule).forEach(currencies::add));
    // Percentages follow any currency; one stands for all that no rule names.
    for (CurrencyCode currency : currencies.isEmpty() ? Set.of(CurrencyCode.EUR) : currencies) {
      for (Kind kind : List.of(Kind.OVER_THE_ORDER, Kind.EARN_BURN_LOOP)) {
        RewardExcess.Found found = new RewardExcess(compiled, bounds, kind, currency).find();
        if (found != null) {
          Ratio rate = Ratio.parse(found.rate(DIGITS).toPlainString());
          add(kind, found.trial().rules(), rate, found.occasion());
        }
      }
    }
  }

  private static Stream<CurrencyCode> named(RewardRule rule) {
    return Stream.concat(
        rule.when().stream()
            .filter(RewardCondition.OrderValue.class::isInstance)
            .map(each -> ((RewardCondition.OrderValue) each).atLeast().currency()),
        given(rule.then()));
  }

  private static Stream<CurrencyCode> given(RewardEffect then) {
    if (then instanceof RewardEffect.PointsPerAmount points) {
      return Stream.of(points.per().currency());
    }
    if (then instanceof RewardEffect.FixedPoints points) {
      return Stream.of(points.worth().currency());
    }
    if (then instanceof RewardEffect.AmountOff off) {
      return off.amounts().stream().map(Money::currency);
    }
    if (then instanceof GiftEffect.Item item) {
      return Stream.of(item.cost().currency());
    }
    return then instanceof GiftEffect.Credit credit
        ? credit.amounts().stream().map(Money::currency)
        : Stream.of();
  }
}
