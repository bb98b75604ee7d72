package io.shopcare.decision;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Why a decision is what it is: a stable code ({@code returns.window.expired}), how it bears on the
 * value, typed details, and the reasons behind it. {@link ReasonTexts} renders it in English and
 * French. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Reason extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The stable code: dotted, lower case. */
  String code();

  /** How this reason bears on the value. */
  Effect effect();

  /** What was seen and what was asked for, in the order in which texts read best. */
  List<Detail> details();

  /** The reasons behind this one, empty for a leaf. */
  List<Reason> because();

  /** The detail of the given name, if there is one. */
  default Optional<Detail> detail(String name) {
    return details().stream().filter(d -> d.name().equals(name)).findFirst();
  }

  /** A reason that speaks for the value. */
  static Reason inFavour(String code, Detail... details) {
    return of(Effect.FOR, code, details);
  }

  /** A reason that speaks against the value. */
  static Reason against(String code, Detail... details) {
    return of(Effect.AGAINST, code, details);
  }

  /** A reason that is only worth knowing. */
  static Reason info(String code, Detail... details) {
    return of(Effect.INFO, code, details);
  }

  /** A reason without reasons behind it. */
  static Reason of(Effect effect, String code, Detail... details) {
    return builder().effect(effect).code(code).addDetails(details).build();
  }

  /** Starts a reason. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Reason}; code and effect are required. */
  final class Builder extends ImmutableReason.Builder {
    Builder() {}
  }
}
