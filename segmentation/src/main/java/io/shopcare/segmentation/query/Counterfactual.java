package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What it would take: one fact that, were it otherwise, would put a customer into a segment or out
 * of it. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Counterfactual extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Whether the customer would be in the segment. */
  boolean value();

  /** The fact and what it would be. */
  FactChange change();

  /**
   * The first later instant at which the change, made now, no longer has that effect if no other
   * fact changes: what is to be done is to be done before. Empty if time does not undo it.
   */
  Optional<Instant> before();

  /** The same in words, the change behind the answer. */
  default Reason reason() {
    String code = value() ? SegmentReasons.CHANGE_JOINS : SegmentReasons.CHANGE_LEAVES;
    String dated =
        value() ? SegmentReasons.CHANGE_JOINS_BEFORE : SegmentReasons.CHANGE_LEAVES_BEFORE;
    return before()
        .map(instant -> Reason.info(dated, Detail.instant("before", instant)))
        .orElseGet(() -> Reason.info(code))
        .because(List.of(change().reason()));
  }

  /** Starts a counterfactual. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Counterfactual}; value and change are required. */
  final class Builder extends ImmutableCounterfactual.Builder {
    Builder() {}
  }
}
