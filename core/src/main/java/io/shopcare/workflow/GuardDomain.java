package io.shopcare.workflow;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.util.List;

/**
 * A variable with finitely many values, or the part of them in which a guard holds. Over such
 * variables the overlap of guards is decided instead of trusted.
 *
 * @param variable what is looked at, such as {@code reopenWindow}
 * @param values the values that it can take, such as {@code INSIDE} and {@code OUTSIDE}
 */
public record GuardDomain(String variable, List<String> values) implements DomainValue {

  /**
   * Copies the values and checks the names.
   *
   * @throws InvalidInputException with code {@code workflow.name}, {@code workflow.duplicate},
   *     {@code workflow.too-large} or {@code workflow.domain.empty}
   */
  public GuardDomain {
    values = List.copyOf(values);
    Names.require(variable, "domain");
    Names.requireDistinct(values, Names.LISTED, "domain.values");
    if (values.isEmpty()) {
      throw InvalidInputException.of("workflow.domain.empty")
          .at(variable)
          .expected("at least one value")
          .build();
    }
  }

  /** A variable and its values, or the part of them that is meant. */
  public static GuardDomain of(String variable, String... values) {
    return new GuardDomain(variable, List.of(values));
  }
}
