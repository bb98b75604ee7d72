package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one use of a promotion takes from its limits.
 *
 * @param key of the cause, such as an order and a promotion
 * @param attributes by which limits count, such as {@code customer}; values are opaque
 * @param amounts one for each unit in which a limit counts, such as EUR 5.00 and one use
 */
public record BudgetRequest(String key, Map<String, String> attributes, List<BudgetAmount> amounts)
    implements DomainValue {

  /**
   * Copies the collections.
   *
   * @throws InvalidInputException with code {@code budget.request.units}
   */
  public BudgetRequest {
    attributes = Map.copyOf(attributes);
    amounts = List.copyOf(amounts);
    if (amounts.stream().map(BudgetAmount::unit).distinct().count() < amounts.size()) {
      throw InvalidInputException.of("budget.request.units")
          .at("amounts")
          .expected("one amount for each unit")
          .build();
    }
  }

  /** What it takes in a unit. */
  Optional<BudgetAmount> amount(String unit) {
    return amounts.stream().filter(amount -> amount.unit().equals(unit)).findFirst();
  }

  /** The key and the amounts; no attribute. */
  @Override
  public String toString() {
    return "BudgetRequest[" + key + ", " + amounts + "]";
  }
}
