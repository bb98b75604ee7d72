package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two shares by the same groups, such as those of two agents: pooled, and at the mix of both
 * together. Who gets the hard tickets is worse in the pool, even if better in every group: the
 * paradox of Simpson. Immutable and thread-safe.
 *
 * @param one the one
 * @param other the other
 */
public record MixComparison(StratifiedShares one, StratifiedShares other) implements DomainValue {

  /** How often each group comes in both together. */
  public SortedMap<String, Long> totalMix() {
    SortedMap<String, Long> mix = new TreeMap<>();
    one.groups().forEach((group, share) -> mix.merge(group, share.n(), Math::addExact));
    other.groups().forEach((group, share) -> mix.merge(group, share.n(), Math::addExact));
    return mix;
  }

  /**
   * Whether the one is better in some group and worse in none, and yet worse in the pool, or the
   * other way round. A group that either has nothing of says nothing.
   */
  public boolean isReversed() {
    int better = 0;
    int worse = 0;
    for (String group : totalMix().keySet()) {
      int compared = compare(of(one, group), of(other, group));
      better += compared > 0 ? 1 : 0;
      worse += compared < 0 ? 1 : 0;
    }
    int pooled = compare(one.pooled(), other.pooled());
    return (pooled < 0 && better > 0 && worse == 0) || (pooled > 0 && worse > 0 && better == 0);
  }

  /**
   * A warning against the pooled figures where they are reversed, with {@link
   * ChangeReasons#REVERSED}.
   */
  public Optional<Reason> warning() {
    return isReversed()
        ? Optional.of(
            Reason.info(
                ChangeReasons.REVERSED,
                Detail.number("pooled", points(difference(one.pooled(), other.pooled()))),
                Detail.number("standardised", points(standardisedDifference()))))
        : Optional.empty();
  }

  /** The share of the one less that of the other, both at the total mix; 0 where there is none. */
  private double standardisedDifference() {
    OptionalDouble ofOne = one.standardised(totalMix());
    OptionalDouble ofOther = other.standardised(totalMix());
    return ofOne.orElse(0) - ofOther.orElse(0);
  }

  private static Proportion of(StratifiedShares shares, String group) {
    return shares.groups().getOrDefault(group, Proportion.empty());
  }

  private static int compare(Proportion a, Proportion b) {
    return a.share().flatMap(x -> b.share().map(x::compareTo)).orElse(0);
  }

  private static double difference(Proportion a, Proportion b) {
    return (double) a.successes() / a.n() - (double) b.successes() / b.n();
  }

  private static BigDecimal points(double share) {
    return new BigDecimal(100 * share).setScale(1, RoundingMode.HALF_UP);
  }
}
