package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One limit of a promotion: over everybody, or for each value of an attribute by itself, so that
 * what all have used is never compared with what one may use.
 *
 * @param name such as {@code spring/customer}
 * @param attribute by which it counts, such as {@code customer} or {@code device}; null over
 *     everybody
 * @param policy how much, in what window
 */
public record UsageLimit(String name, @Nullable String attribute, BudgetPolicy policy)
    implements DomainValue {

  /** Bounds the names. */
  public UsageLimit {
    Limits.requireLength(name, Limits.NAME_CHARACTERS, "name");
    Limits.requireLength(Objects.requireNonNullElse(attribute, ""), Limits.NAME_CHARACTERS, "name");
  }

  /** A limit over everybody. */
  public static UsageLimit global(String name, BudgetPolicy policy) {
    return new UsageLimit(name, null, policy);
  }

  /** A limit for each value of an attribute. */
  public static UsageLimit per(String name, String attribute, BudgetPolicy policy) {
    return new UsageLimit(name, attribute, policy);
  }

  /** The budget against which a request counts; empty if it lacks the attribute. */
  Optional<BudgetId> budgetOf(BudgetRequest request) {
    return attribute == null
        ? Optional.of(new BudgetId(name, ""))
        : Optional.ofNullable(request.attributes().get(attribute))
            .map(value -> new BudgetId(name, value));
  }
}
