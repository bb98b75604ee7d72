package io.shopcare.sla.proactive;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.internal.ValueStyle;
import io.shopcare.sla.clock.ClockStatus;
import io.shopcare.sla.clock.SlaClock;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a customer was told: a parcel by Friday, a reply within a day. A new date is a new promise.
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Promise extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The kind of promises about deliveries. */
  String DELIVERY = "delivery";

  /** What was promised, such as {@link #DELIVERY} or {@code first_reply}. */
  String kind();

  /** To what: the identifier of an order or a ticket. */
  String reference();

  /** The deadline that was named. */
  Instant dueAt();

  /** The last instant at which it is kept; the deadline by default. */
  @Value.Default
  default Instant keptUntil() {
    return dueAt();
  }

  /** When it is expected to be kept, as by a carrier. */
  Optional<Instant> expectedAt();

  /** When it was kept. */
  Optional<Instant> keptAt();

  /** The hours in which the time before the deadline counts; absent for around the clock. */
  Optional<BusinessTime> hours();

  /** A delivery that was promised by an instant, inclusive, and has not come. */
  static Promise delivery(String order, Instant by) {
    return builder().kind(DELIVERY).reference(order).dueAt(by).build();
  }

  /**
   * What the clock of a ticket promises; absent while it has no deadline, as before its start, in a
   * pause or where nothing is promised. A clock that starts anew has another deadline and so is
   * another promise.
   */
  static Optional<Promise> of(String ticket, SlaClock clock) {
    if (clock.status() == ClockStatus.CANCELLED
        || clock.dueAt().isEmpty()
        || clock.breachesAt().isEmpty()) {
      return Optional.empty();
    }
    Builder promise = builder().kind(clock.metric()).reference(ticket);
    promise.dueAt(clock.dueAt().get()).keptUntil(clock.breachesAt().get());
    return Optional.of(promise.keptAt(clock.endedAt()).build());
  }

  /** Under which it is remembered. */
  default AlertKey key() {
    return new AlertKey(kind(), reference(), dueAt());
  }

  /** Whether it was kept by a moment, in time or not. */
  default boolean isKept(Instant at) {
    return keptAt().filter(kept -> !kept.isAfter(at)).isPresent();
  }

  /** Whether it is broken at a moment: its time was over when it was kept, or is now. */
  default boolean isBroken(Instant at) {
    return keptAt().filter(kept -> !kept.isAfter(at)).orElse(at).isAfter(keptUntil());
  }

  /** Refuses what cannot be a promise. */
  @Value.Check
  default void check() {
    Limits.requireLength(kind(), Limits.NAME_CHARACTERS, "kind");
    Limits.requireLength(reference(), Limits.NAME_CHARACTERS, "reference");
    if (keptUntil().isBefore(dueAt())) {
      throw InvalidInputException.of("sla.promise.order")
          .at("keptUntil")
          .expected("the deadline or later")
          .build();
    }
  }

  /** Starts a promise. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Promise}; kind, reference and deadline are required. */
  final class Builder extends ImmutablePromise.Builder {
    Builder() {}
  }
}
