package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.Rounding;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * A promotion that an order qualifies for, and that may or may not be combined with others.
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Promotion extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The shop's own identifier, unique among those that compete. */
  String id();

  /** What it takes off. */
  Off off();

  /**
   * The groups it is in, each once and in order of name; of a group an order gets one by default.
   */
  List<String> groups();

  /** What it takes something off: the whole order by default. */
  @Value.Default
  default Phase phase() {
    return Phase.ORDER;
  }

  /**
   * The lines it is for, by identifier; empty for all. Off each line an amount is taken as a whole;
   * off the order it is shared over these lines. Means nothing for shipping.
   */
  @Value.NaturalOrder
  SortedSet<String> lines();

  /** The sum of all lines from which it applies, not negative; absent if any will do. */
  Optional<Money> minimum();

  /** Which sum of the lines the minimum is compared with. */
  @Value.Default
  default AmountBasis basis() {
    return AmountBasis.BEFORE_DISCOUNTS;
  }

  /** Phases whose promotions it refuses to go with; a pair goes together if neither refuses. */
  @Value.NaturalOrder
  SortedSet<Phase> refuses();

  /** Which comes first where priority decides: the smaller. */
  @Value.Default
  default int priority() {
    return 0;
  }

  /** Whether applying it burns a code; of equally good sets the one that burns fewer is taken. */
  @Value.Default
  default boolean isSingleUse() {
    return false;
  }

  /** A percentage of the order. */
  static Promotion percent(String id, Ratio share, String... groups) {
    return builder(id, new Percent(share)).addGroups(groups).build();
  }

  /** A fixed amount off the order. */
  static Promotion fixed(String id, Money amount, String... groups) {
    return builder(id, new Fixed(amount)).addGroups(groups).build();
  }

  /**
   * The same with the groups each once and in order.
   *
   * @throws InvalidInputException with code {@code input.too-long}, or {@code reward.amount.range}
   *     for a negative minimum
   */
  @Value.Check
  default Promotion check() {
    Limits.requireLength(id(), Limits.NAME_CHARACTERS, "id");
    if (minimum().filter(Money::isNegative).isPresent()) {
      throw InvalidInputException.of("reward.amount.range")
          .at("minimum")
          .expected("an amount that is not negative")
          .build();
    }
    String last = "";
    for (String group : groups()) {
      if (!last.isEmpty() && group.compareTo(last) <= 0) {
        return new Builder().from(this).groups(List.copyOf(new TreeSet<>(groups()))).build();
      }
      last = group;
    }
    return this;
  }

  /** What a promotion takes off what is left to pay. */
  sealed interface Off extends DomainValue {

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
  record Percent(Ratio share) implements Off {

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
  record Fixed(Money amount) implements Off {

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

  /** Starts a promotion. */
  static Builder builder(String id, Off off) {
    return new Builder().id(id).off(off);
  }

  /** Builds a {@link Promotion}; identifier and what it takes off are required. */
  final class Builder extends ImmutablePromotion.Builder {
    Builder() {}
  }
}
