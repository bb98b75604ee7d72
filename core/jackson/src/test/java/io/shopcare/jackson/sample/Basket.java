package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A value with attributes of every kind, in no alphabetical order. */
@ValueStyle
@Value.Immutable
public interface Basket extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Required. */
  String owner();

  /** A list of records. */
  List<OrderLine> lines();

  /** A map with keys that are texts. */
  Map<Sku, List<Price>> history();

  /** A map with keys of an enumeration. */
  Map<Colour, Integer> byColour();

  /** A set. */
  Set<String> tags();

  /** Optional. */
  Optional<Instant> placedAt();

  /** Optional and primitive. */
  OptionalInt rank();

  /** Optional and primitive. */
  OptionalLong visits();

  /** Optional and primitive. */
  OptionalDouble weight();

  /** Null if there is none. */
  @Nullable Season season();

  /** A zone. */
  ZoneId zone();

  /** Optional, of a family. */
  Optional<Discount> discount();

  /** A default: always written. */
  @Value.Default
  default Duration patience() {
    return Duration.ofHours(2);
  }

  /** A default that is not empty. */
  @Value.Default
  default List<Colour> palette() {
    return List.of(Colour.RED);
  }

  /** Derived. */
  default int size() {
    return lines().size();
  }

  /** Starts a basket. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Basket}. */
  final class Builder extends ImmutableBasket.Builder {
    Builder() {}
  }
}
