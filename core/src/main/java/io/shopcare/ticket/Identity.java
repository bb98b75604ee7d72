package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.Erasable;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.Personal;

/**
 * An identifier of a person. Two are equal if their types, levels and normalised values are.
 *
 * @param type by what the person is known
 * @param value the identifier, in the form in which it is compared
 * @param level how far it is shown to be the person's
 */
public record Identity(IdentityType type, Personal value, VerificationLevel level)
    implements DomainValue, Erasable<Identity> {

  /**
   * Normalises the value.
   *
   * @throws InvalidInputException with code {@code ticket.identity.empty} if nothing is left of it,
   *     {@code input.too-long} if it has more than {@link Limits#NAME_CHARACTERS}
   */
  public Identity {
    String text = value.text();
    if (text != null) {
      String normal = type.normalise(Limits.requireLength(text, Limits.NAME_CHARACTERS, "value"));
      if (normal.isEmpty() || normal.equals("+")) {
        throw InvalidInputException.of("ticket.identity.empty")
            .at("value")
            .expected("an identifier of the type " + type)
            .build();
      }
      value = Personal.of(normal);
    }
  }

  /** An identifier. */
  public static Identity of(IdentityType type, String value, VerificationLevel level) {
    return new Identity(type, Personal.of(value), level);
  }

  /** Whether both name the same thing, whatever their levels; erased ones name nothing. */
  public boolean matches(Identity other) {
    return type == other.type && !value.isErased() && value.equals(other.value);
  }

  @Override
  public Identity erased() {
    return new Identity(type, Personal.tombstone(), level);
  }
}
