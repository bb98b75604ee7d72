package io.shopcare.segmentation.compensation;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.Money;
import java.time.Instant;
import org.immutables.value.Value;

/** What was given, to whom, by whom, for what. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface CompensationGrant extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The ticket. */
  String ticketId();

  /** The shop's identifier of the customer. */
  String customerId();

  /** Who decided. */
  String agentId();

  /** What was made good. */
  CompensationCause cause();

  /** What was given. */
  RemedyKind kind();

  /** What it is worth, not negative. */
  Money worth();

  /** When. */
  Instant at();

  /**
   * Checks the worth.
   *
   * @throws InvalidInputException with code {@code compensation.grant.range}
   */
  @Value.Check
  default void check() {
    if (worth().isNegative()) {
      throw InvalidInputException.of("compensation.grant.range")
          .at("worth")
          .expected("an amount that is not negative")
          .build();
    }
  }

  /** Starts a grant. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CompensationGrant}; all parts are required. */
  final class Builder extends ImmutableCompensationGrant.Builder {
    Builder() {}
  }
}
