package io.shopcare.segmentation.tier;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** How much more it takes to enter a tier, or to keep it. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface TierGap extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The name of the tier. */
  String tier();

  /**
   * How much more of what, each above zero: of all of it if the tier asks for all, else of one.
   * Spend is in minor units.
   */
  @Value.NaturalOrder
  SortedMap<TierMetric, Long> missing();

  /** The first day that counts, where today does not yet. */
  Optional<LocalDate> countsFrom();

  /** The last day that counts; empty if there is none. */
  Optional<LocalDate> by();

  /** Starts a gap. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TierGap}; the tier is required. */
  final class Builder extends ImmutableTierGap.Builder {
    Builder() {}
  }
}
