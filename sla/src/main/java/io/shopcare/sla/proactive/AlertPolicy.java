package io.shopcare.sla.proactive;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.internal.ValueStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * When to act on promises before the customer asks. Each level is alerted once; where a worse one
 * is reached first, the lesser are passed over. What broke and was kept between two checks is
 * alerted all the same. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface AlertPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** How long before its deadline a promise is at risk, in its hours; a day by default. */
  @Value.Default
  default Duration lead() {
    return Duration.ofDays(1);
  }

  /**
   * The step suggested at a level, where it is not the usual one: {@code check}, {@code
   * tell-customer}, {@code apologise}.
   */
  @Value.NaturalOrder
  SortedMap<AlertLevel, String> steps();

  /** A day of lead and the usual steps. */
  static AlertPolicy ofDefaults() {
    return builder().build();
  }

  /**
   * Checks promises. Linear in the promises and the log.
   *
   * @param already what was alerted before
   */
  default AlertChange check(Collection<Promise> promises, AlertLog already, Instant at) {
    SortedMap<AlertKey, AlertLevel> worst = new TreeMap<>(already.worst());
    AlertChange.Builder change = AlertChange.builder();
    List<Instant> next = new ArrayList<>();
    for (Promise promise : promises) {
      AlertLevel before = worst.get(promise.key());
      Optional<AlertLevel> level = level(promise, at);
      if (level.isPresent() && (before == null || before.compareTo(level.get()) < 0)) {
        worst.put(promise.key(), level.get());
        change.addAlerts(alert(promise, level.get()));
      }
      next(promise, at, worst.containsKey(promise.key())).ifPresent(next::add);
    }
    return change.log(new AlertLog(worst)).nextAt(next.stream().min(Instant::compareTo)).build();
  }

  /** How bad it is with a promise; absent if all is well. */
  default Optional<AlertLevel> level(Promise promise, Instant at) {
    if (promise.isBroken(at)) {
      return Optional.of(AlertLevel.BROKEN);
    }
    if (promise.isKept(at)) {
      return Optional.empty();
    }
    if (promise.expectedAt().filter(promise.keptUntil()::isBefore).isPresent()) {
      return Optional.of(AlertLevel.WILL_BREAK);
    }
    return riskFrom(promise).filter(at::isBefore).isEmpty()
        ? Optional.of(AlertLevel.AT_RISK)
        : Optional.empty();
  }

  /**
   * From when on a promise is at risk; absent for always, as where there never was so much time.
   */
  default Optional<Instant> riskFrom(Promise promise) {
    if (promise.hours().isPresent()) {
      return promise.hours().get().backFrom(promise.dueAt(), lead());
    }
    return Duration.between(Instant.MIN, promise.dueAt()).compareTo(lead()) < 0
        ? Optional.empty()
        : Optional.of(promise.dueAt().minus(lead()));
  }

  private Optional<Instant> next(Promise promise, Instant at, boolean alerted) {
    if (promise.isKept(at) || promise.isBroken(at)) {
      return Optional.empty();
    }
    if (!alerted) {
      return riskFrom(promise);
    }
    return promise.keptUntil().isBefore(Instant.MAX)
        ? Optional.of(promise.keptUntil().plusNanos(1))
        : Optional.empty();
  }

  private Alert alert(Promise promise, AlertLevel level) {
    Reason.Builder reason = Reason.builder();
    reason.code(level.reasonCode()).effect(Effect.AGAINST);
    reason.addDetails(
        Detail.text("kind", promise.kind()),
        Detail.text("reference", promise.reference()),
        Detail.instant("due", promise.dueAt()));
    if (level == AlertLevel.WILL_BREAK) {
      promise.expectedAt().ifPresent(at -> reason.addDetails(Detail.instant("expected", at)));
    }
    return Alert.builder()
        .promise(promise)
        .level(level)
        .reason(reason.build())
        .step(steps().getOrDefault(level, level.usualStep()))
        .build();
  }

  /** Refuses what cannot be a policy. */
  @Value.Check
  default void check() {
    if (lead().isNegative()) {
      throw InvalidInputException.of("sla.alert.lead")
          .at("lead")
          .expected("a time that is not negative")
          .build();
    }
    steps().values().forEach(s -> Limits.requireLength(s, Limits.NAME_CHARACTERS, "steps"));
  }

  /** Starts a policy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link AlertPolicy}; nothing is required. */
  final class Builder extends ImmutableAlertPolicy.Builder {
    Builder() {}
  }
}
