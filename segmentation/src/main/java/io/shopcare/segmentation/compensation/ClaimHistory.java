package io.shopcare.segmentation.compensation;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import java.util.List;
import org.immutables.value.Value;

/**
 * What was given before: to the customer in as long a time as the policy looks back, for the order
 * from ever, and by the agent on the day. Grants that are of no concern do no harm. Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface ClaimHistory extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What was given. */
  List<CompensationGrant> grants();

  /** How many orders the customer placed in the time that the policy looks back; not negative. */
  @Value.Default
  default long orders() {
    return 0;
  }

  /** What the customer paid in that time. */
  Money spend();

  /**
   * Checks the number of orders.
   *
   * @throws InvalidInputException with code {@code compensation.history.range}
   */
  @Value.Check
  default void check() {
    if (orders() < 0) {
      throw InvalidInputException.of("compensation.history.range")
          .at("orders")
          .expected("a number that is not negative")
          .build();
    }
  }

  /** A customer of whom nothing is known. */
  static ClaimHistory none(CurrencyCode currency) {
    return builder().spend(Money.zero(currency)).build();
  }

  /** Whether all of it is in a currency. */
  default boolean isIn(CurrencyCode currency) {
    return spend().currency().equals(currency)
        && grants().stream().allMatch(grant -> grant.worth().currency().equals(currency));
  }

  /** This history with one more grant. */
  default ClaimHistory plus(CompensationGrant grant) {
    return builder().from(this).addGrants(grant).build();
  }

  /** Starts a history. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ClaimHistory}; the spend is required. */
  final class Builder extends ImmutableClaimHistory.Builder {
    Builder() {}
  }
}
