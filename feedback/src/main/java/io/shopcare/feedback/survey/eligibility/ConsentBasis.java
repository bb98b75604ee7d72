package io.shopcare.feedback.survey.eligibility;

import io.shopcare.customer.ConsentState;
import java.util.Set;

/**
 * On what ground a customer may be asked. Whoever has objected, was erased or cannot be reached is
 * never asked, on any ground.
 */
public enum ConsentBasis {
  /** The customer has agreed, and confirmed where that is asked for. */
  OPT_IN,
  /**
   * The customer has bought, and was offered an objection when the address was collected and in
   * every message since, as in UWG §7(3) and ePrivacy Art. 13(2).
   */
  EXISTING_CUSTOMER,
  /** Nothing is needed, as for a question inside the shop's own page. */
  NOT_NEEDED;

  private static final Set<ConsentState> OBJECTED =
      Set.of(ConsentState.UNSUBSCRIBED, ConsentState.INVALID, ConsentState.REDACTED);

  static boolean isObjection(ConsentState state) {
    return OBJECTED.contains(state);
  }

  boolean permits(ConsentState state, boolean objectionOffered) {
    return state == ConsentState.SUBSCRIBED
        || this == NOT_NEEDED
        || (this == EXISTING_CUSTOMER && objectionOffered);
  }
}
