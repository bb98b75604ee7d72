package io.shopcare.segmentation.compensation;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What is to be given, and whether at once. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface Compensation extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What has to happen before it is given. */
  enum Route {
    /** Nothing. */
    GRANT,
    /** Somebody who may has to approve it. */
    APPROVAL,
    /** Somebody has to look at the case. */
    REVIEW
  }

  /** What is given. */
  RemedyKind kind();

  /** What it is worth; for money, how much. */
  Money worth();

  /** How many points, for points. */
  @Value.Default
  default long points() {
    return 0;
  }

  /** The share that a code takes off, for a code. */
  @Value.Default
  default Ratio percent() {
    return Ratio.ZERO;
  }

  /** The name of the rule; empty for words without one. */
  Optional<String> rule();

  /** What has to happen before. */
  Route route();

  /** What is to be remembered once it was given. */
  default CompensationGrant toGrant(CompensationCase facts, Instant at) {
    return CompensationGrant.builder()
        .ticketId(facts.outcome().ticketId())
        .customerId(facts.outcome().customerId())
        .agentId(facts.agentId())
        .cause(facts.cause())
        .kind(kind())
        .worth(worth())
        .at(at)
        .build();
  }

  /** Starts a compensation. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Compensation}; kind, worth and route are required. */
  final class Builder extends ImmutableCompensation.Builder {
    Builder() {}
  }
}
