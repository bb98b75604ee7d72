package io.shopcare.segmentation.compensation;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.Money;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.ticket.Fault;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A bad experience that is to be made good, and what is known of the customer's earlier ones.
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface CompensationCase extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** How the contact ended. */
  ServiceOutcome outcome();

  /** What is made good: once only, however many tickets there are about it. */
  CompensationCause cause();

  /** What was paid for the order. */
  Money orderValue();

  /** What was refunded of the order by other ways, such as a return; nothing by default. */
  @Value.Default
  default Money refunded() {
    return orderValue().minus(orderValue());
  }

  /** The name of the customer's tier. */
  Optional<String> tier();

  /** How often the customer had to write about it; once by default. */
  @Value.Default
  default int contacts() {
    return 1;
  }

  /** Who decides. */
  String agentId();

  /** What was given before. */
  ClaimHistory history();

  /** Whose fault it was. */
  default Fault fault() {
    return outcome().fault().orElse(Fault.UNKNOWN);
  }

  /**
   * Checks that the parts belong together.
   *
   * @throws InvalidInputException with code {@code compensation.case.range} or {@code
   *     compensation.currency.mixed}
   */
  @Value.Check
  default void check() {
    if (orderValue().isNegative() || refunded().isNegative() || contacts() < 0) {
      throw InvalidInputException.of("compensation.case.range")
          .at("orderValue")
          .expected("an order, refunds and a number that are not negative")
          .build();
    }
    boolean known = refunded().currency().equals(orderValue().currency());
    if (!known || !history().isIn(orderValue().currency())) {
      throw InvalidInputException.of("compensation.currency.mixed")
          .at("history")
          .expected(orderValue().currency().code())
          .build();
    }
  }

  /** Starts a case. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CompensationCase}; outcome, cause, order value, agent and history needed. */
  final class Builder extends ImmutableCompensationCase.Builder {
    Builder() {}
  }
}
