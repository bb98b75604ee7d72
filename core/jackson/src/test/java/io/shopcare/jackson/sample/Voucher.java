package io.shopcare.jackson.sample;

import io.shopcare.internal.ValueStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A value with a builder in a family. */
@ValueStyle
@Value.Immutable
public sealed interface Voucher extends Discount permits ImmutableVoucher {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What it is worth. */
  Price worth();

  /** Its last day. */
  Optional<LocalDate> until();

  /** Starts a voucher. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Voucher}. */
  final class Builder extends ImmutableVoucher.Builder {
    Builder() {}
  }
}
