package io.shopcare.workflow;

import io.shopcare.DomainValue;
import io.shopcare.internal.CopyableValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What is known of a guard without its code. Transitions name guards; a guard that needs nothing
 * said of it need not be declared. Immutable and thread-safe.
 */
@CopyableValueStyle
@Value.Immutable
public interface GuardDeclaration extends WithGuardDeclaration, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The name by which transitions mean this guard. */
  String name();

  /** The name of the code in the {@link GuardCatalog}; the guard's own name unless said. */
  @Value.Default
  default String predicate() {
    return name();
  }

  /** What the code is parameterised with, so that one predicate serves many guards. */
  @Value.NaturalOrder
  SortedMap<String, String> parameters();

  /** The reason code of a refusal by this guard; the workflow's {@code guard.failed} if empty. */
  Optional<String> reason();

  /**
   * The guard holds exactly where every variable named here has one of the values given; its code
   * must keep to that. Empty if nothing is known: then guards of other names are trusted to exclude
   * it.
   */
  List<GuardDomain> holdsIn();

  /** Checks the names. */
  @Value.Check
  default void check() {
    Names.require(name(), "guard");
    Names.require(predicate(), "guard.predicate");
    Names.requireAll(parameters().keySet(), Names.LISTED, "guard.parameters");
    reason().ifPresent(code -> Names.requireCode(code, "guard.reason"));
    Names.requireDistinct(
        holdsIn().stream().map(GuardDomain::variable).toList(), Names.LISTED, "guard.holdsIn");
  }

  /** A guard of which only the name is known. */
  static GuardDeclaration of(String name) {
    return builder().name(name).build();
  }

  /** Starts a declaration. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link GuardDeclaration}; the name is required. */
  final class Builder extends ImmutableGuardDeclaration.Builder {
    Builder() {}
  }
}
