package io.shopcare.sla.lint;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.sla.policy.SlaAttribute;
import io.shopcare.sla.policy.SlaSubject;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the attributes of tickets are like, and tickets made of their codes: the one place that has
 * to learn of a new attribute.
 */
final class SubjectParts {

  /** A customer of whom all that is known is what conditions ask for. */
  private static final String WITNESS = "witness";

  private final SlaSubject.Builder subject = SlaSubject.builder();
  private final CustomerFacts.Builder customer = CustomerFacts.builder(WITNESS);
  private boolean knowsCustomer;

  SubjectParts() {
    subject.channel(Channel.EMAIL).priority(Priority.NORMAL);
  }

  /** Whether an attribute has one code or any number of them, or nothing is known about it. */
  static Dimension.Meaning meaning(SlaAttribute attribute) {
    return switch (attribute) {
      case PRIORITY, CHANNEL, TOPIC, TIER, LANGUAGE, BUSINESS_UNIT -> Dimension.Meaning.CODE;
      case TAG, CUSTOMER_TAG, SEGMENT -> Dimension.Meaning.PRESENCE;
    };
  }

  /** All codes of an attribute that every ticket has; empty where the shop makes its own. */
  static Optional<List<String>> vocabulary(SlaAttribute attribute) {
    return switch (attribute) {
      case PRIORITY -> Optional.of(names(Priority.values()));
      case CHANNEL -> Optional.of(names(Channel.values()));
      default -> Optional.empty();
    };
  }

  /** The codes that a ticket with a code has: a language is all that it is a kind of, too. */
  static List<String> implied(SlaAttribute attribute, String code) {
    if (attribute != SlaAttribute.LANGUAGE) {
      return List.of(code);
    }
    List<String> implied = new ArrayList<>();
    for (int end = code.length(); end > 0; end = code.lastIndexOf('-', end - 1)) {
      implied.add(code.substring(0, end));
    }
    return implied;
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  void add(SlaAttribute attribute, String code) {
    switch (attribute) {
      case PRIORITY -> subject.priority(Priority.valueOf(code));
      case CHANNEL -> subject.channel(Channel.valueOf(code));
      case TOPIC -> subject.topic(Topic.parse(code));
      case TAG -> subject.addTags(code);
      case CUSTOMER_TAG -> customer().addTags(code);
      case SEGMENT -> customer().addSegments(code);
      case TIER -> customer().tier(code);
      case LANGUAGE -> subject.language(code);
      case BUSINESS_UNIT -> subject.businessUnit(code);
    }
  }

  private CustomerFacts.Builder customer() {
    knowsCustomer = true;
    return customer;
  }

  SlaSubject build() {
    if (knowsCustomer) {
      subject.customer(customer.build());
    }
    return subject.build();
  }
}
