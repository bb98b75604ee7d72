package io.shopcare.feedback.score;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * Which groups of a table are shown. Why a group is hidden is not for the reader: that one has
 * fewer than the minimum is already something to know. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface SuppressedTable extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The groups hidden because they are too small. */
  @Value.NaturalOrder
  SortedSet<String> primary();

  /** The groups hidden so that the primary ones cannot be worked out. */
  @Value.NaturalOrder
  SortedSet<String> secondary();

  /** The counts of the groups that are shown. */
  @Value.NaturalOrder
  SortedMap<String, Long> shown();

  /** Whether the total may be shown. */
  boolean isTotalShown();

  /** Starts a table. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SuppressedTable}. */
  final class Builder extends ImmutableSuppressedTable.Builder {
    Builder() {}
  }
}
