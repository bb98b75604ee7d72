package io.shopcare.decision;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
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

  /** How this reason bears on the question asked. */
  Effect effect();

  /** What was seen and what was asked for, in the order in which texts read best. */
  List<Detail> details();

  /** The reasons behind this one, empty for a leaf. */
  List<Reason> because();

  /** The detail of the given name, if there is one. */
  default Optional<Detail> detail(String name) {
    return details().stream().filter(d -> d.name().equals(name)).findFirst();
  }

  /** The same reason with others behind it. */
  default Reason because(List<Reason> reasons) {
    return builder()
        .code(code())
        .effect(effect())
        .addAllDetails(details())
        .addAllBecause(reasons)
        .build();
  }

  /** A reason for or against, by whether what was asked for holds. */
  static Reason of(boolean holds, String code, Detail... details) {
    return of(holds ? Effect.FOR : Effect.AGAINST, code, details);
  }

  /** A reason towards yes. */
  static Reason inFavour(String code, Detail... details) {
    return of(Effect.FOR, code, details);
  }

  /** A reason towards no. */
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

  /**
   * Refuses a code that is none.
   *
   * @throws io.shopcare.InvalidInputException with code {@code reason.code.syntax}
   */
  @Value.Check
  default void check() {
    if (!ReasonCodes.isCode(code())) {
      throw InvalidInputException.of("reason.code.syntax")
          .at("code")
          .expected("lower-case words between dots, such as returns.window.expired")
          .build();
    }
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
