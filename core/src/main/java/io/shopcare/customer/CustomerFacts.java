package io.shopcare.customer;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * What service levels, rewards and surveys may know of a customer: tags, the names of segments,
 * tier, language and consent. A snapshot made by the host; tags and segments are computed elsewhere
 * and arrive as names. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface CustomerFacts extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The shop's identifier of the customer: a pseudonym, shown in reasons. */
  String customerId();

  /** Tags such as {@code vip}, compared exactly. */
  @Value.NaturalOrder
  SortedSet<String> tags();

  /** Names of the segments that the customer is in. */
  @Value.NaturalOrder
  SortedSet<String> segments();

  /** Name of the loyalty tier. */
  Optional<String> tier();

  /** Language as a BCP 47 tag such as {@code fr} or {@code en-GB}. */
  Optional<String> language();

  /** Consent by purpose, such as {@code marketing.email} or {@code survey}. */
  Map<String, ConsentState> consents();

  /** Consent for a purpose; {@link ConsentState#NOT_SUBSCRIBED} where nothing is known. */
  default ConsentState consent(String purpose) {
    return consents().getOrDefault(purpose, ConsentState.NOT_SUBSCRIBED);
  }

  /** Starts the facts of a customer. */
  static Builder builder(String customerId) {
    return new Builder().customerId(customerId);
  }

  /** Builds {@link CustomerFacts}; only the identifier is required. */
  final class Builder extends ImmutableCustomerFacts.Builder {
    Builder() {}
  }
}
