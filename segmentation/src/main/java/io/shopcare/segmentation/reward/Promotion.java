package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Rounding;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A promotion that an order qualifies for, and that may or may not be combined with others.
 * Immutable and thread-safe.
 *
 * @param id the shop's own, unique among those that compete
 * @param off what it takes off
 * @param groups of which an order gets one promotion each, in order of name
 */
public record Promotion(String id, Off off, List<String> groups) implements DomainValue {

  /** Copies the groups, each once and in order. */
  public Promotion {
    groups = List.copyOf(new TreeSet<>(groups));
  }

  /** A percentage, in no group. */
  public static Promotion percent(String id, Ratio share, String... groups) {
    return new Promotion(id, new Percent(share), Arrays.asList(groups));
  }

  /** A fixed amount, in no group. */
  public static Promotion fixed(String id, Money amount, String... groups) {
    return new Promotion(id, new Fixed(amount), Arrays.asList(groups));
  }

  /** Whether both are in one of the groups. */
  boolean clashesWith(Promotion other) {
    return groups.stream().anyMatch(Set.copyOf(other.groups)::contains);
  }

  /** What a promotion takes off what is left to pay. */
  public sealed interface Off extends DomainValue {

    /**
     * What it takes off, in minor units: from nothing to all that is left.
     *
     * @param left not negative
     */
    long from(long left, RoundingMode rounding);
  }

  /**
   * A share of what is left.
   *
   * @param share above 0, at most 1
   */
  public record Percent(Ratio share) implements Off {

    /**
     * Checks the share.
     *
     * @throws InvalidInputException with code {@code reward.share.range}
     */
    public Percent {
      if (!share.isShare() || share.equals(Ratio.ZERO)) {
        throw InvalidInputException.of("reward.share.range")
            .at("share")
            .expected("above 0 %, at most 100 %")
            .build();
      }
    }

    @Override
    public long from(long left, RoundingMode rounding) {
      return Rounding.multiplyDivide(left, share.numerator(), share.denominator(), rounding);
    }
  }

  /**
   * An amount, at most what is left.
   *
   * @param amount above zero
   */
  public record Fixed(Money amount) implements Off {

    /**
     * Checks the amount.
     *
     * @throws InvalidInputException with code {@code reward.amount.range}
     */
    public Fixed {
      if (!amount.isPositive()) {
        throw InvalidInputException.of("reward.amount.range")
            .at("amount")
            .expected("above zero")
            .build();
      }
    }

    @Override
    public long from(long left, RoundingMode rounding) {
      return Math.min(left, amount.minorUnits());
    }
  }
}
