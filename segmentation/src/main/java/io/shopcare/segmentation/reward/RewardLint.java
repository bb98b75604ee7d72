package io.shopcare.segmentation.reward;

import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.RewardFinding.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for rules that never hold, are never reached, or give more than they should. What it finds
 * is true of facts that fit the rules it names, but for rates: of a group it takes the most
 * valuable rule, though another may come first, and it passes over multipliers. It does not find
 * everything. Quadratic in the number of rules.
 */
public final class RewardLint {

  /** Digits of a rate below one. */
  private static final int DIGITS = 6;

  private final List<RewardRule> rules;
  private final List<RewardBounds> bounds;

  private RewardLint(RewardRuleSet set) {
    this.rules = set.rules();
    this.bounds = rules.stream().map(rule -> RewardBounds.of(rule.when())).toList();
  }

  /** Checks a rule set; findings of one rule first, then those of several. */
  public static List<RewardFinding> check(RewardRuleSet set) {
    RewardLint lint = new RewardLint(set);
    List<RewardFinding> findings = new ArrayList<>();
    lint.single(findings);
    lint.shadowed(findings);
    lint.rates(findings);
    return List.copyOf(findings);
  }

  private void single(List<RewardFinding> findings) {
    for (int i = 0; i < rules.size(); i++) {
      String currency = bounds.get(i).currency();
      if (bounds.get(i).isNever()) {
        findings.add(finding(Kind.NEVER_TRUE, List.of(i), Ratio.ZERO));
      } else if (currency != null && !rules.get(i).then().isIn(CurrencyCode.of(currency))) {
        findings.add(finding(Kind.CURRENCY_MIX, List.of(i), Ratio.ZERO));
      }
    }
  }

  private void shadowed(List<RewardFinding> findings) {
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (isShadowed(i, j)) {
          findings.add(finding(Kind.SHADOWED, List.of(j, i), Ratio.ZERO));
          break;
        }
      }
    }
  }

  /** Whether an earlier rule of the group holds whenever the rule does, and gives something. */
  private boolean isShadowed(int rule, int earlier) {
    RewardRule one = rules.get(rule);
    RewardRule before = rules.get(earlier);
    return one.group().isPresent()
        && one.group().equals(before.group())
        && !bounds.get(rule).isNever()
        && bounds.get(rule).isWithin(bounds.get(earlier))
        && before.startInclusive().isEmpty()
        && before.endExclusive().isEmpty()
        && (before.then().equals(one.then())
            ? before.basis() == one.basis()
            : before.then() instanceof GiftEffect.Privilege
                || before.then() instanceof RewardEffect.PointsMultiplier);
  }

  private void rates(List<RewardFinding> findings) {
    Set<CurrencyCode> currencies = new TreeSet<>();
    rules.forEach(rule -> currencies(rule).forEach(currencies::add));
    // Percentages follow any currency; one stands for all that no rule names.
    for (CurrencyCode currency : currencies.isEmpty() ? Set.of(CurrencyCode.EUR) : currencies) {
      rate(Kind.OVER_THE_ORDER, currency, findings);
      rate(Kind.EARN_BURN_LOOP, currency, findings);
    }
  }

  private static Stream<CurrencyCode> currencies(RewardRule rule) {
    if (rule.then() instanceof RewardEffect.PointsPerAmount points) {
      return Stream.of(points.per().currency());
    }
    return rule.then() instanceof GiftEffect.Credit credit
        ? credit.amounts().stream().map(Money::currency)
        : Stream.of();
  }

  /** The most valuable rules that fit together, one of each group. */
  private void rate(Kind kind, CurrencyCode currency, List<RewardFinding> findings) {
    List<Integer> order =
        IntStream.range(0, rules.size())
            .filter(i -> rate(i, kind, currency).signum() > 0)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> rate(i, kind, currency)).reversed())
            .toList();
    BigDecimal sum = BigDecimal.ZERO;
    Instant start = Instant.MIN;
    Instant end = Instant.MAX;
    Set<String> groups = new HashSet<>();
    List<Integer> chosen = new ArrayList<>();
    for (int each : RewardBounds.together(bounds, order)) {
      Instant from = rules.get(each).startInclusive().filter(start::isBefore).orElse(start);
      Instant until = rules.get(each).endExclusive().filter(end::isAfter).orElse(end);
      if (sum.compareTo(BigDecimal.ONE) <= 0
          && from.isBefore(until)
          && rules.get(each).group().stream().allMatch(groups::add)) {
        start = from;
        end = until;
        chosen.add(each);
        sum = sum.add(rate(each, kind, currency));
      }
    }
    if (sum.compareTo(BigDecimal.ONE) > 0) {
      chosen.sort(Comparator.naturalOrder());
      BigDecimal rate = sum.setScale(DIGITS, RoundingMode.DOWN);
      findings.add(finding(kind, chosen, Ratio.parse(rate.toPlainString())));
    }
  }

  /** What a rule gives at most for each unit of money spent; 0 where there is no such bound. */
  private BigDecimal rate(int number, Kind kind, CurrencyCode currency) {
    RewardRule rule = rules.get(number);
    String asked = bounds.get(number).currency();
    if (bounds.get(number).isNever() || (asked != null && !asked.equals(currency.code()))) {
      return BigDecimal.ZERO;
    }
    if (rule.then() instanceof RewardEffect.PercentOff percent) {
      return kind == Kind.OVER_THE_ORDER
          ? quotient(percent.share().numerator(), percent.share().denominator())
          : BigDecimal.ZERO;
    }
    if (rule.then() instanceof RewardEffect.PointsPerAmount points && points.isIn(currency)) {
      return points
          .worth()
          .toBigDecimal()
          .multiply(BigDecimal.valueOf(points.points()))
          .divide(points.per().toBigDecimal(), MathContext.DECIMAL64);
    }
    long least = bounds.get(number).leastOrder(currency.code());
    if (rule.then() instanceof GiftEffect.Credit credit && least > 0) {
      Money amount = Amounts.in(currency, credit.amounts());
      return amount == null ? BigDecimal.ZERO : quotient(amount.minorUnits(), least);
    }
    return BigDecimal.ZERO;
  }

  private static BigDecimal quotient(long dividend, long divisor) {
    return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), MathContext.DECIMAL64);
  }

  private RewardFinding finding(Kind kind, List<Integer> numbers, Ratio rate) {
    return new RewardFinding(
        kind, numbers.stream().map(number -> rules.get(number).name()).toList(), rate);
  }
}
