package io.shopcare.testkit;

import io.shopcare.customer.ConsentState;
import io.shopcare.customer.CustomerFacts;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Customers as the rules know them; three of them, so that two values often mean one customer. */
public final class CustomerArbitraries {

  private CustomerArbitraries() {}

  /** Any states of consent. */
  public static Arbitrary<ConsentState> consents() {
    return Arbitraries.of(ConsentState.class);
  }

  /**
   * Customers with and without the tags {@code vip}, {@code b2b} and {@code at-risk}, segments, a
   * tier, a language and consents; of many nothing is known but the identifier.
   */
  public static Arbitrary<CustomerFacts> customers() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.of("vip", "b2b", "at-risk").set(),
            Arbitraries.of("champions", "loyal", "new").set(),
            Arbitraries.of("gold", "silver").optional(0.5),
            Arbitraries.of("en", "fr", "fr-CA", "ja").optional(0.5),
            Arbitraries.maps(
                Arbitraries.of("survey", "marketing.email", "marketing.sms"), consents()))
        .as(
            (number, tags, segments, tier, language, consents) ->
                CustomerFacts.builder("customer-" + number)
                    .addAllTags(tags)
                    .addAllSegments(segments)
                    .tier(tier)
                    .language(language)
                    .consents(consents)
                    .build());
  }
}
