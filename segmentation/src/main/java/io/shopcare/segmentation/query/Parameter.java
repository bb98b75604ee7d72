package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;

/**
 * What a function is asked of one column or aggregate.
 *
 * @param name such as {@code date} or {@code sum_amount}
 * @param condition comparison, BETWEEN or IN
 */
public record Parameter(String name, Condition condition) implements DomainValue {
  @Override
  public String toString() {
    return name + " " + condition;
  }
}
