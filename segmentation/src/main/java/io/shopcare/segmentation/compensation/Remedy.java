package io.shopcare.segmentation.compensation;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A step of the ladder: what is given, and what it is reckoned at. Its worth is a fixed amount, a
 * share of the order, or both together, up to a most. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Remedy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What is given. */
  RemedyKind kind();

  /** What it is worth whatever the order; nothing if empty. */
  Optional<Money> fixed();

  /** What it is worth as a share of the order; nothing by default. */
  @Value.Default
  default Ratio share() {
    return Ratio.ZERO;
  }

  /** What it is worth at most. */
  Optional<Money> atMost();

  /** How many points, for points. */
  @Value.Default
  default long points() {
    return 0;
  }

  /** The share that a code takes off the next order, for a code. */
  @Value.Default
  default Ratio percent() {
    return Ratio.ZERO;
  }

  /** Words alone. */
  static Remedy apology() {
    return builder().kind(RemedyKind.APOLOGY).build();
  }

  /**
   * So much money, in one of the ways in which {@linkplain RemedyKind#isMoney money is given};
   * points and codes have factories of their own.
   *
   * @throws InvalidInputException with code {@code compensation.remedy.kind} for points and codes
   */
  static Remedy of(RemedyKind kind, Money worth) {
    return builder().kind(kind).fixed(worth).build();
  }

  /**
   * A share of the order, in one of the ways in which {@linkplain RemedyKind#isMoney money is
   * given}.
   *
   * @throws InvalidInputException with code {@code compensation.remedy.kind} for points and codes
   */
  static Remedy share(RemedyKind kind, Ratio share) {
    return builder().kind(kind).share(share).build();
  }

  /** So many points, and what they are worth. */
  static Remedy points(long points, Money worth) {
    return builder().kind(RemedyKind.POINTS).points(points).fixed(worth).build();
  }

  /**
   * A code for a share of the next order, and what it is reckoned at: the host knows what orders
   * come to.
   */
  static Remedy code(Ratio percent, Money worth) {
    return builder().kind(RemedyKind.PERCENT_CODE).percent(percent).fixed(worth).build();
  }

  /**
   * What it is worth for an order.
   *
   * @throws io.shopcare.money.CurrencyMismatchException if it is in another currency
   */
  default Money worth(Money orderValue, RoundingMode rounding) {
    Money worth = orderValue.multipliedBy(share(), rounding);
    worth = fixed().map(worth::plus).orElse(worth);
    return atMost().map(worth::min).orElse(worth);
  }

  /** Whether its amounts are in the currency of an order. */
  default boolean isIn(Money orderValue) {
    return fixed().filter(m -> !m.currency().equals(orderValue.currency())).isEmpty()
        && atMost().filter(m -> !m.currency().equals(orderValue.currency())).isEmpty();
  }

  /**
   * Checks the amounts, and that the parts fit the kind: points if and only if it is points, a
   * percentage if and only if it is a code.
   *
   * @throws InvalidInputException with code {@code compensation.remedy.range} or {@code
   *     compensation.remedy.kind}
   */
  @Value.Check
  default void check() {
    boolean negative =
        fixed().filter(Money::isNegative).isPresent()
            || atMost().filter(Money::isNegative).isPresent();
    if (negative || !share().isShare() || !percent().isShare() || points() < 0) {
      throw InvalidInputException.of("compensation.remedy.range")
          .at("remedy")
          .expected("amounts that are not negative, shares from 0 to 1")
          .build();
    }
    requireKind(points() > 0, RemedyKind.POINTS, "points");
    requireKind(!percent().equals(Ratio.ZERO), RemedyKind.PERCENT_CODE, "percent");
  }

  private void requireKind(boolean has, RemedyKind asked, String part) {
    if (has != (kind() == asked)) {
      throw InvalidInputException.of("compensation.remedy.kind")
          .at(part)
          .expected(has ? "nothing, but for " + asked : "more than nothing for " + asked)
          .build();
    }
  }

  /** Starts a remedy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Remedy}; the kind is required. */
  final class Builder extends ImmutableRemedy.Builder {
    Builder() {}
  }
}
