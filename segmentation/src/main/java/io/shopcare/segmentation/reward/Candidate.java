package io.shopcare.segmentation.reward;

import io.shopcare.internal.Rounding;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A promotion in the contest, in primitive parts. */
final class Candidate {

  final Promotion promotion;
  final String id;
  final Phase phase;
  final boolean onInitial;

  /** The lines it is for, by place; null for all. */
  final int @Nullable [] lines;

  /** What the lines must come to, in minor units; 0 if any sum will do. */
  final long minimum;

  /** Whether it is reckoned with at all in the currency of the basket. */
  final boolean isForeign;

  /** What it takes off without company. */
  long alone;

  /** Its place in canonical order. */
  int place;

  private final Kind kind;
  private final long amount;
  private final Ratio share;

  private enum Kind {
    PERCENT_OF_REST,
    PERCENT_OF_PRICE,
    AMOUNT
  }

  Candidate(Promotion promotion, boolean onInitial, int @Nullable [] lines, CurrencyCode currency) {
    this.promotion = promotion;
    this.id = promotion.id();
    this.phase = promotion.phase();
    this.onInitial = onInitial;
    this.lines = lines;
    Money asked = promotion.minimum().orElse(null);
    this.minimum = asked == null ? 0 : asked.minorUnits();
    boolean foreign = asked != null && !asked.currency().equals(currency);
    if (promotion.off() instanceof Promotion.Percent percent) {
      this.kind = onInitial ? Kind.PERCENT_OF_PRICE : Kind.PERCENT_OF_REST;
      this.share = percent.share();
      this.amount = 0;
      this.isForeign = foreign;
    } else {
      Money fixed = ((Promotion.Fixed) promotion.off()).amount();
      this.kind = Kind.AMOUNT;
      this.share = Ratio.ZERO;
      this.amount = fixed.minorUnits();
      this.isForeign = foreign || !fixed.currency().equals(currency);
    }
  }

  /** What the lines must come to when its phase begins, once they come to it before discounts. */
  long minimumOfRest() {
    return promotion.basis() == AmountBasis.AFTER_PREVIOUS_PHASE ? minimum : 0;
  }

  /** What it takes off a sum of which so much is left and so much may go. */
  long from(long initial, long left, long room, RoundingMode rounding) {
    long off =
        kind == Kind.AMOUNT
            ? amount
            : Rounding.multiplyDivide(
                onInitial ? initial : left, share.numerator(), share.denominator(), rounding);
    return Math.min(room, off);
  }

  /** What takes off most alone first; then by priority and identifier. */
  static int compareWorth(Candidate one, Candidate other) {
    int byWorth = Long.compare(other.alone, one.alone);
    return byWorth != 0 ? byWorth : comparePriority(one, other);
  }

  /** By priority, then identifier. */
  static int comparePriority(Candidate one, Candidate other) {
    int byPriority = Integer.compare(one.promotion.priority(), other.promotion.priority());
    return byPriority != 0 ? byPriority : one.id.compareTo(other.id);
  }

  /**
   * By phase; in it percentages of what is left, the largest first, then percentages of the price,
   * then amounts; then by identifier. Percentages first are never worse for the customer.
   */
  static int compareCanonical(Candidate one, Candidate other) {
    int byPhase = one.phase.compareTo(other.phase);
    if (byPhase != 0) {
      return byPhase;
    }
    int byKind = one.kind.compareTo(other.kind);
    if (byKind != 0) {
      return byKind;
    }
    int byShare = other.share.compareTo(one.share);
    return byShare != 0 ? byShare : one.id.compareTo(other.id);
  }
}
