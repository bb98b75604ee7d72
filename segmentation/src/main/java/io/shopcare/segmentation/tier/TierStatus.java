package io.shopcare.segmentation.tier;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** Where a customer stands at a moment. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface TierStatus extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The moment. */
  Instant at();

  /** The tier that counts: that by hand if there is one, else that by the rules. */
  String tier();

  /** The tier by the rules. */
  String automatic();

  /** Since when it is that; empty if it always was. */
  Optional<Instant> since();

  /** Whether it is kept for days of grace only. */
  boolean inGrace();

  /** What counts towards the next tier now, of what the policy asks for. */
  @Value.NaturalOrder
  @Value.Redacted
  SortedMap<TierMetric, Long> metrics();

  /** What it takes to enter the next tier; empty at the top. */
  @Value.Redacted
  Optional<TierGap> toNext();

  /** What it takes not to lose the tier by the rules; empty if it is safe as things are. */
  @Value.Redacted
  Optional<TierGap> toKeep();

  /** The first instant at which something of it is different if nothing happens; empty if never. */
  Optional<Instant> changesAt();

  /** The tier that counts from then on. */
  Optional<String> projected();

  /** Starts a status. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TierStatus}. */
  final class Builder extends ImmutableTierStatus.Builder {
    Builder() {}
  }
}
