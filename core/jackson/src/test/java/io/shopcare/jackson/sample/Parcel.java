package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A value with a parameter, whose builder wants something to begin with.
 *
 * @param <T> the content
 */
@ValueStyle
@Value.Immutable
public interface Parcel<T> extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What the builder begins with. */
  Sku label();

  /** The content. */
  T content();

  /** More of it. */
  List<T> spares();

  /** Starts a parcel. */
  static <T> Builder<T> builder(Sku label) {
    return new Builder<T>().label(label);
  }

  /**
   * Builds a {@link Parcel}.
   *
   * @param <T> the content
   */
  final class Builder<T> extends ImmutableParcel.Builder<T> {
    Builder() {}
  }
}
