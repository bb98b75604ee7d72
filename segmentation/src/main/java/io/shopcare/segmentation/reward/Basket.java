package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What there is to pay before discounts and before tax.
 *
 * @param lines at most 10,000, each identifier once, in the shop's order
 * @param shipping not negative
 */
public record Basket(List<BasketLine> lines, Money shipping) implements DomainValue {

  /**
   * Checks the lines.
   *
   * @throws InvalidInputException with code {@code reward.stacking.base} for negative shipping,
   *     {@code reward.basket.lines} for too many, or {@code reward.basket.duplicate}
   * @throws io.shopcare.money.CurrencyMismatchException if not all is of one currency
   * @throws io.shopcare.money.MoneyOverflowException if the sum does not fit
   */
  public Basket {
    lines = List.copyOf(lines);
    Money sum = shipping;
    for (BasketLine line : lines) {
      sum = sum.plus(line.amount());
    }
    require(hasEachOnce(lines), "reward.basket.duplicate", "lines", "each identifier once");
    require(!shipping.isNegative(), "reward.stacking.base", "shipping", "not negative");
    require(lines.size() <= Limits.LIST_ELEMENTS, "reward.basket.lines", "lines", "fewer lines");
  }

  private static boolean hasEachOnce(List<BasketLine> lines) {
    if (lines.size() < 2) {
      return true;
    }
    Set<String> ids = new HashSet<>();
    lines.forEach(line -> ids.add(line.id()));
    return ids.size() == lines.size();
  }

  private static void require(boolean holds, String code, String place, String expected) {
    if (!holds) {
      throw InvalidInputException.of(code).at(place).expected(expected).build();
    }
  }

  /**
   * One amount, as if it were a single line, without shipping.
   *
   * @throws InvalidInputException with code {@code reward.stacking.base} if it is negative
   */
  public static Basket of(Money amount) {
    require(!amount.isNegative(), "reward.stacking.base", "base", "an amount not negative");
    return new Basket(List.of(BasketLine.of("order", amount)), Money.zero(amount.currency()));
  }

  /** The places of the lines by identifier, so that nothing depends on the order of the lines. */
  int[] byId() {
    return IntStream.range(0, lines.size())
        .boxed()
        .sorted(Comparator.comparing(place -> lines.get(place).id()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The one currency of all amounts. */
  public CurrencyCode currency() {
    return shipping.currency();
  }

  /** The sum of the lines. */
  public Money goods() {
    Money sum = Money.zero(currency());
    for (BasketLine line : lines) {
      sum = sum.plus(line.amount());
    }
    return sum;
  }

  /** The lines and shipping. */
  public Money total() {
    return goods().plus(shipping);
  }
}
