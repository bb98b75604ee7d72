package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.internal.ValueStyle;
import io.shopcare.ticket.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is known when somebody might be asked. There is no rating in it, given or predicted, so that
 * no invitation can depend on one. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface EligibilityFacts extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /**
   * The customer, with consent by purpose; a policy looks under {@code "survey"} unless it says
   * otherwise.
   */
  CustomerFacts customer();

  /** Country code whose law protects the customer, such as {@code DE}. */
  String jurisdiction();

  /** The channel by which the survey would go. */
  Channel channel();

  /** Whether the customer has bought and was offered an objection whenever addressed. */
  @Value.Default
  default boolean objectionOffered() {
    return false;
  }

  /** What the customer would be asked about. */
  Occasion occasion();

  /** What stands in the way, as the ticket and the customer's record show it. */
  Set<Suppression> suppressions();

  /** Which surveys the customer has seen, in any order. */
  List<Touch> touches();

  /** How much of each quota is used, by its name. */
  Map<String, QuotaUse> quotaUse();

  /**
   * Bounds the lists.
   *
   * @throws InvalidInputException with code {@code feedback.eligibility.size}
   */
  @Value.Check
  default void check() {
    if (touches().size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("feedback.eligibility.size")
          .at("touches")
          .expected("at most " + Limits.LIST_ELEMENTS)
          .build();
    }
  }

  /** Starts the facts. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link EligibilityFacts}; customer, jurisdiction, channel and occasion are required. */
  final class Builder extends ImmutableEligibilityFacts.Builder {
    Builder() {}
  }
}
