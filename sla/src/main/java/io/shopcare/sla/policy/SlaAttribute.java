package io.shopcare.sla.policy;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.sla.SlaReasons;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What conditions look at. Each attribute has codes: one, such as a priority, or any number, such
 * as tags. What is not known has none, so that a condition on it fails.
 */
public enum SlaAttribute {
  /** The ticket's {@link Priority}, by the constant's name. */
  PRIORITY(SlaReasons.CONDITION_PRIORITY) {
    @Override
    Collection<String> codes(SlaSubject subject) {
      return List.of(subject.priority().name());
    }

    @Override
    List<String> vocabulary() {
      return names(Priority.values());
    }
  },
  /** The ticket's {@link Channel}, by the constant's name. */
  CHANNEL(SlaReasons.CONDITION_CHANNEL) {
    @Override
    Collection<String> codes(SlaSubject subject) {
      return List.of(subject.channel().name());
    }

    @Override
    List<String> vocabulary() {
      return names(Channel.values());
    }
  },
  /** The code of the ticket's topic. */
  TOPIC(SlaReasons.CONDITION_TOPIC) {
    @Override
    Collection<String> codes(SlaSubject subject) {
      return subject.topic().map(topic -> List.of(topic.code())).orElse(List.of());
    }
  },
  /** The ticket's tags. */
  TAG(SlaReasons.CONDITION_TAG) {
    @Override
    Collection<String> codes(SlaSubject subject) {
      return subject.tags();
    }
  },
  /** The customer's tags. */
  CUSTOMER_TAG(SlaReasons.CONDITION_CUSTOMER_TAG) {
    @Override
    Collection<String> codes(SlaSubject subject) {
      return ofCustomer(subject, CustomerFacts::tags);
    }
  },
  /** The names of the customer's segments. */
  SEGMENT(SlaReasons.CONDITION_SEGMENT) {
    @Override
    Collection<String> codes(SlaSubject subject) {
      return ofCustomer(subject, CustomerFacts::segments);
    }
  },
  /** The name of the customer's loyalty tier. */
  TIER(SlaReasons.CONDITION_TIER) {
    @Override
    Collection<String> codes(SlaSubject subject) {
      return ofCustomer(subject, c -> c.tier().map(List::of).orElse(List.of()));
    }
  },
  /**
   * The ticket's language with all that it is a kind of, in lower case: {@code fr-CA} is {@code
   * fr-ca} and {@code fr}.
   */
  LANGUAGE(SlaReasons.CONDITION_LANGUAGE) {
    @Override
    Collection<String> codes(SlaSubject subject) {
      return subject
          .language()
          .or(() -> subject.customer().flatMap(CustomerFacts::language))
          .map(SlaAttribute::languages)
          .orElse(List.of());
    }
  },
  /** The business unit that the ticket belongs to. */
  BUSINESS_UNIT(SlaReasons.CONDITION_BUSINESS_UNIT) {
    @Override
    Collection<String> codes(SlaSubject subject) {
      return subject.businessUnit().map(List::of).orElse(List.of());
    }
  };

  private final String reasonCode;

  SlaAttribute(String reasonCode) {
    this.reasonCode = reasonCode;
  }

  abstract Collection<String> codes(SlaSubject subject);

  /** The code of the reason why a condition on this attribute failed. */
  String reasonCode() {
    return reasonCode;
  }

  /** The codes that exist, empty where the shop makes its own. */
  List<String> vocabulary() {
    return List.of();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static List<String> languages(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    List<String> all = new ArrayList<>(2);
    all.add(lower);
    for (int end = lower.lastIndexOf('-'); end > 0; end = lower.lastIndexOf('-', end - 1)) {
      all.add(lower.substring(0, end));
    }
    return all;
  }

  private static Collection<String> ofCustomer(
      SlaSubject subject, Function<CustomerFacts, Collection<String>> codes) {
    return subject.customer().map(codes).orElse(List.of());
  }
}
