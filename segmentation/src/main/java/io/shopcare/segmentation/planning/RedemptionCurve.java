package io.shopcare.segmentation.planning;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import io.shopcare.segmentation.planning.PointsByAge.AgeCounts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How likely an open point of an age is to be redeemed some day. Estimated by Kaplan and Meier's
 * product over ages, with expiry as a competing risk (the incidence of Aalen and Johansen) and what
 * is still open as censored in its month; beyond the last age that was seen nothing is redeemed.
 * Chances are kept to nine digits, rounded half even. Immutable and thread-safe.
 *
 * @param chances by age in calendar months, each from 0 to 1; not empty
 */
public record RedemptionCurve(List<Ratio> chances) implements DomainValue {

  /** The digits after the point that are kept. */
  static final int DIGITS = 9;

  /**
   * Copies the chances.
   *
   * @throws InvalidInputException with code {@code liability.curve.range}
   */
  public RedemptionCurve {
    chances = List.copyOf(chances);
    if (chances.isEmpty() || !chances.stream().allMatch(Ratio::isShare)) {
      throw InvalidInputException.of("liability.curve.range")
          .at("chances")
          .expected("at least one, each from 0 to 1")
          .build();
    }
  }

  /** The same chance at every age that will ever be asked for. */
  public static RedemptionCurve flat(Ratio chance) {
    return new RedemptionCurve(List.of(chance));
  }

  /**
   * The curve of what was seen. Of a young programme, and of few accounts, it tells too little: who
   * has seen no point redeemed late expects none, so that points as old as that come to nothing.
   * There {@link #flat} is the prudent choice.
   *
   * @param seen not negative at any age
   * @throws InvalidInputException with code {@code liability.curve.empty} or {@code
   *     liability.points.range}
   */
  public static RedemptionCurve of(PointsByAge seen) {
    if (seen.ages().isEmpty() || seen.ages().firstKey() < 0) {
      throw InvalidInputException.of("liability.curve.empty")
          .at("seen")
          .expected("points of at least one age")
          .build();
    }
    seen.requireNotNegative();
    int ages = seen.ages().lastKey() + 1;
    long left = 0;
    BigDecimal chance = BigDecimal.ZERO;
    Ratio[] chances = new Ratio[ages];
    for (int age = ages - 1; age >= 0; age--) {
      AgeCounts counts = seen.ages().getOrDefault(age, AgeCounts.NONE);
      left = Math.addExact(left, counts.total());
      if (left > 0) {
        BigDecimal stay = BigDecimal.valueOf(left - counts.redeemed() - counts.lost());
        chance =
            BigDecimal.valueOf(counts.redeemed())
                .add(stay.multiply(chance))
                .divide(BigDecimal.valueOf(left), MathContext.DECIMAL128);
      }
      chances[age] = ratio(chance);
    }
    return new RedemptionCurve(List.of(chances));
  }

  /** A number from 0 to 1, to nine digits. */
  static Ratio ratio(BigDecimal chance) {
    return Ratio.of(
        chance
            .setScale(DIGITS, RoundingMode.HALF_EVEN)
            .max(BigDecimal.ZERO)
            .min(BigDecimal.ONE.setScale(DIGITS))
            .unscaledValue()
            .longValueExact(),
        BigDecimal.ONE.scaleByPowerOfTen(DIGITS).longValueExact());
  }

  /** The chance of a point of an age; beyond the last one that of the last. */
  public Ratio chance(int age) {
    return chances.get(Math.max(0, Math.min(age, chances.size() - 1)));
  }

  long billionths(int age) {
    return chance(age)
        .of(BigDecimal.ONE.scaleByPowerOfTen(DIGITS).longValueExact(), RoundingMode.HALF_EVEN);
  }

  /** How many points are redeemed in the end: the ultimate redemption rate. */
  public Ratio ultimate() {
    return chances.get(0);
  }

  /** How many are not. */
  public Ratio breakage() {
    return ultimate().complement();
  }
}
