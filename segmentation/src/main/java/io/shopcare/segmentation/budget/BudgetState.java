package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * All that commands have made of a budget: with its policy, all that a host stores of it. {@link
 * Budget#of(BudgetPolicy, BudgetState)} reads it back. Immutable and thread-safe; its {@code
 * toString} tells no amounts and no keys.
 */
@ValueStyle
@Value.Immutable
public interface BudgetState extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The limit as it is now; empty if the policy has none. */
  @Value.Redacted
  Optional<Long> limit();

  /** Whether nothing more is granted. */
  boolean isClosed();

  /** When the last command was accepted; empty before the first, and then nothing else is there. */
  Optional<Instant> clock();

  /** What is taken by reservations that were settled and forgotten. */
  @Value.Redacted
  long forgotten();

  /** The reservations as the last command left them, no key twice. */
  @Value.Redacted
  List<BudgetHold> holds();

  /**
   * The accepted commands that have a key of their own, which are refunds and those that change the
   * limit; no key twice, nor that of a reservation.
   */
  @Value.Redacted
  List<BudgetCommand> commands();

  /** Starts a state. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link BudgetState}; the lists and what is optional are empty by default. */
  final class Builder extends ImmutableBudgetState.Builder {
    Builder() {}
  }
}
