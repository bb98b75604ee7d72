package io.shopcare.ticket;

import io.shopcare.DomainValue;
import java.util.Map;

/**
 * A shop's own status: a label on exactly one of the eleven states.
 *
 * @param code the shop's code, such as {@code waiting-for-warehouse}
 * @param state the state on which all rules run
 * @param names what people see, by language tag
 */
public record StatusCode(String code, TicketState state, Map<String, String> names)
    implements DomainValue {

  /** Copies the names. */
  public StatusCode {
    names = Map.copyOf(names);
  }
}
