package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;

/** What became of one reservation. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface BudgetHold extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What became of it. */
  enum Stage {
    /** It is set aside. */
    OPEN,
    /** Its time is over. */
    EXPIRED,
    /** It was given up. */
    RELEASED,
    /** It was used. */
    COMMITTED
  }

  /** The key of the reservation. */
  String key();

  /** What was asked for. */
  long asked();

  /** For how long. */
  Duration timeToLive();

  /** When; what is used counts from then. */
  Instant reservedAt();

  /** What was granted of it. */
  long granted();

  /** What became of it. */
  Stage stage();

  /** What was used of it. */
  @Value.Default
  default long committed() {
    return 0;
  }

  /** What came back of that. */
  @Value.Default
  default long refunded() {
    return 0;
  }

  /** Whether its window lasts. */
  @Value.Default
  default boolean counts() {
    return true;
  }

  /** When its time is over. */
  default Instant expiresAt() {
    return reservedAt().plus(timeToLive());
  }

  /** What it takes of the budget. */
  default long taken(BudgetPolicy.Refunded refunds) {
    if (!counts()) {
      return 0;
    }
    return switch (stage()) {
      case OPEN -> granted();
      case EXPIRED, RELEASED -> 0;
      case COMMITTED ->
          refunds == BudgetPolicy.Refunded.RESTORED ? committed() - refunded() : committed();
    };
  }

  /** Starts a reservation. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link BudgetHold}; what was committed and refunded is nothing by default. */
  final class Builder extends ImmutableBudgetHold.Builder {
    Builder() {}
  }
}
