package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * The points of an account at one moment, all of them not negative. Its {@code toString} tells the
 * moment only.
 */
@ValueStyle
@Value.Immutable
public interface PointsBalance extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The moment. */
  Instant at();

  /** Points that do not count yet. */
  @Value.Redacted
  long pending();

  /** Points that count and have not expired. */
  @Value.Redacted
  long active();

  /** Of the active points those that the shop gave away. */
  @Value.Redacted
  long promotional();

  /** Points that are set aside; more than are active if those have expired since. */
  @Value.Redacted
  long held();

  /** Points that were spent and then taken back; what is active has repaid as much as it could. */
  @Value.Redacted
  long deficit();

  /** Points that can be spent now. */
  default long spendable() {
    return Math.max(0, active() - held() - deficit());
  }

  /** Starts a balance. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PointsBalance}; all parts are required. */
  final class Builder extends ImmutablePointsBalance.Builder {
    Builder() {}
  }
}
