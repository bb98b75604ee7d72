package io.shopcare.sla.policy;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.internal.Spelling;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.Topic;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One condition of a policy: the attribute has at least one of the codes. A policy holds if all its
 * conditions do, so that two conditions on tags ask for both. Codes are compared exactly. Immutable
 * and thread-safe.
 *
 * @param attribute what is looked at
 * @param anyOf the codes, at least one
 */
public record SlaCondition(SlaAttribute attribute, Set<String> anyOf) implements DomainValue {

  /**
   * Copies and checks the codes.
   *
   * @throws InvalidInputException with code {@code sla.condition.empty} if there is none, {@code
   *     sla.condition.unknown} if the attribute has no such code, or {@code input.too-long}
   */
  public SlaCondition {
    SortedSet<String> codes = new TreeSet<>(anyOf);
    if (codes.isEmpty() || codes.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("sla.condition.empty")
          .at("anyOf")
          .expected("one to " + Limits.LIST_ELEMENTS + " codes")
          .build();
    }
    for (String code : codes) {
      requireKnown(attribute, Limits.requireLength(code, Limits.NAME_CHARACTERS, "anyOf"));
    }
    anyOf = Collections.unmodifiableSortedSet(codes);
  }

  private static void requireKnown(SlaAttribute attribute, String code) {
    List<String> known = attribute.vocabulary();
    if (!known.isEmpty() && !known.contains(code)) {
      throw InvalidInputException.of("sla.condition.unknown")
          .at("anyOf")
          .expected("one of " + known)
          .suggestion(Spelling.nearest(code, known))
          .build();
    }
  }

  /** The ticket has one of the priorities. */
  public static SlaCondition priority(Priority... anyOf) {
    return of(SlaAttribute.PRIORITY, Arrays.stream(anyOf).map(Priority::name));
  }

  /** The ticket came by one of the channels. */
  public static SlaCondition channel(Channel... anyOf) {
    return of(SlaAttribute.CHANNEL, Arrays.stream(anyOf).map(Channel::name));
  }

  /** The ticket is about one of the topics. */
  public static SlaCondition topic(Topic... anyOf) {
    return of(SlaAttribute.TOPIC, Arrays.stream(anyOf).map(Topic::code));
  }

  /** The ticket has one of the tags. */
  public static SlaCondition tag(String... anyOf) {
    return of(SlaAttribute.TAG, Arrays.stream(anyOf));
  }

  /** The customer has one of the tags. */
  public static SlaCondition customerTag(String... anyOf) {
    return of(SlaAttribute.CUSTOMER_TAG, Arrays.stream(anyOf));
  }

  /** The customer is in one of the segments. */
  public static SlaCondition segment(String... anyOf) {
    return of(SlaAttribute.SEGMENT, Arrays.stream(anyOf));
  }

  /** The customer is in one of the loyalty tiers. */
  public static SlaCondition tier(String... anyOf) {
    return of(SlaAttribute.TIER, Arrays.stream(anyOf));
  }

  /**
   * The ticket is in one of the languages, or in a kind of one: {@code fr} holds for {@code fr-CA}
   * too. Written in any case.
   */
  public static SlaCondition language(String... anyOf) {
    return of(SlaAttribute.LANGUAGE, Arrays.stream(anyOf).map(tag -> tag.toLowerCase(Locale.ROOT)));
  }

  /** The ticket belongs to one of the business units. */
  public static SlaCondition businessUnit(String... anyOf) {
    return of(SlaAttribute.BUSINESS_UNIT, Arrays.stream(anyOf));
  }

  private static SlaCondition of(SlaAttribute attribute, Stream<String> anyOf) {
    return new SlaCondition(attribute, new TreeSet<>(anyOf.toList()));
  }

  /** Whether the condition holds. */
  public boolean holds(SlaSubject subject) {
    for (String code : attribute.codes(subject)) {
      if (anyOf.contains(code)) {
        return true;
      }
    }
    return false;
  }

  /** Why the condition does not hold: what was wanted and what was found. */
  Reason failure(SlaSubject subject) {
    return Reason.against(
        attribute.reasonCode(),
        Detail.text("found", list(attribute.codes(subject))),
        Detail.text("wanted", list(anyOf)));
  }

  private static String list(Collection<String> codes) {
    return codes.isEmpty() ? "–" : String.join(", ", codes);
  }
}
