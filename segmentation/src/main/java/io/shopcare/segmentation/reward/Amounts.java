package io.shopcare.segmentation.reward;

import io.shopcare.InvalidInputException;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Amounts of several currencies, one of each: nothing is ever converted. */
final class Amounts {

  private Amounts() {}

  static List<Money> check(List<Money> amounts) {
    Set<CurrencyCode> currencies = new HashSet<>();
    for (Money each : amounts) {
      require(each.isPositive(), "reward.amount.range", "above zero");
      require(currencies.add(each.currency()), "reward.currency.duplicate", "each currency once");
    }
    require(!amounts.isEmpty(), "reward.amount.range", "at least one amount");
    return List.copyOf(amounts);
  }

  private static void require(boolean holds, String code, String expected) {
    if (!holds) {
      throw InvalidInputException.of(code).at("amounts").expected(expected).build();
    }
  }

  /** The amount of a currency; null if there is none. */
  static @Nullable Money in(CurrencyCode currency, List<Money> amounts) {
    for (int i = 0; i < amounts.size(); i++) {
      if (amounts.get(i).currency().equals(currency)) {
        return amounts.get(i);
      }
    }
    return null;
  }
}
