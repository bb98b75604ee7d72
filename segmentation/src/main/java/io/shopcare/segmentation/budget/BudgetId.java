package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import java.util.Comparator;

/**
 * Which budget: the primary key of its row. The natural order is that in which rows are locked. Its
 * {@code toString} does not tell the value.
 *
 * @param limit the name of the limit
 * @param value of its attribute, opaque, such as a customer's identifier or a hash; empty for a
 *     limit over everybody
 */
public record BudgetId(String limit, String value) implements DomainValue, Comparable<BudgetId> {

  private static final Comparator<BudgetId> ORDER =
      Comparator.comparing(BudgetId::limit).thenComparing(BudgetId::value);

  @Override
  public int compareTo(BudgetId other) {
    return ORDER.compare(this, other);
  }

  /** The name of the limit. */
  @Override
  public String toString() {
    return "BudgetId[" + limit + "]";
  }
}
