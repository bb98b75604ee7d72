package io.shopcare.segmentation.profile;

import io.shopcare.customer.ConsentState;
import io.shopcare.segmentation.profile.CustomerState.Addressed;
import io.shopcare.segmentation.profile.CustomerState.Consented;
import io.shopcare.segmentation.profile.CustomerState.Known;
import io.shopcare.segmentation.profile.CustomerState.Tagged;
import io.shopcare.segmentation.profile.ShopEvent.TicketOpened;
import io.shopcare.service.ServiceOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What of the states of a customer is so now. */
final class Latest {

  /** From the least to the most restrictive. */
  private static final List<ConsentState> RESTRICTIVE =
      List.of(
          ConsentState.SUBSCRIBED,
          ConsentState.PENDING,
          ConsentState.NOT_SUBSCRIBED,
          ConsentState.UNSUBSCRIBED,
          ConsentState.INVALID,
          ConsentState.REDACTED);

  private Latest() {}

  /** Of each subject of one kind the latest; of two at one instant that of the greater key. */
  static List<CustomerState> states(CustomerProfile profile, String kind) {
    SortedMap<String, CustomerState> latest = new TreeMap<>();
    for (ProfileFact fact : profile.facts(kind)) {
      CustomerState state = (CustomerState) fact;
      latest.merge(state.subject(), state, (a, b) -> a.at().isAfter(b.at()) ? a : b);
    }
    return List.copyOf(latest.values());
  }

  static SortedSet<String> tags(CustomerProfile profile) {
    SortedSet<String> held = new TreeSet<>();
    for (CustomerState state : profile.latest(Tagged.KIND)) {
      if (((Tagged) state).held()) {
        held.add(state.subject());
      }
    }
    return Collections.unmodifiableSortedSet(held);
  }

  static SortedMap<String, ConsentState> consents(CustomerProfile profile) {
    SortedMap<String, Consented> latest = new TreeMap<>();
    for (ProfileFact fact : profile.facts(Consented.KIND)) {
      latest.merge(((Consented) fact).purpose(), (Consented) fact, Latest::standing);
    }
    SortedMap<String, ConsentState> states = new TreeMap<>();
    latest.forEach((purpose, consent) -> states.put(purpose, consent.state()));
    return Collections.unmodifiableSortedMap(states);
  }

  private static Consented standing(Consented one, Consented other) {
    return Comparator.comparing((Consented consent) -> consent.state() == ConsentState.REDACTED)
                .thenComparing(Consented::at)
                .thenComparing(consent -> RESTRICTIVE.indexOf(consent.state()))
                .compare(one, other)
            >= 0
        ? one
        : other;
  }

  static SortedMap<String, AttributeValue> attributes(CustomerProfile profile) {
    SortedMap<String, AttributeValue> attributes = new TreeMap<>();
    for (CustomerState state : profile.latest(Known.KIND)) {
      AttributeValue value = ((Known) state).value();
      if (value != null) {
        attributes.put(state.subject(), value);
      }
    }
    return Collections.unmodifiableSortedMap(attributes);
  }

  static List<Location> locations(CustomerProfile profile) {
    List<Location> locations = new ArrayList<>();
    profile.latest(Addressed.KIND).stream()
        .sorted(Comparator.comparing(CustomerState::at).thenComparing(CustomerState::subject))
        .forEach(
            state -> {
              Location location = ((Addressed) state).location();
              if (location != null) {
                locations.add(location);
              }
            });
    return List.copyOf(locations);
  }

  static SortedSet<String> openTickets(CustomerProfile profile) {
    SortedMap<String, Instant> opened = new TreeMap<>();
    for (ProfileFact fact : profile.facts(TicketOpened.KIND)) {
      opened.merge(((TicketOpened) fact).id(), fact.at(), (a, b) -> a.isAfter(b) ? a : b);
    }
    for (ServiceOutcome outcome : profile.services()) {
      Instant at = opened.get(outcome.ticketId());
      if (at != null && !at.isAfter(outcome.endedAt())) {
        opened.remove(outcome.ticketId());
      }
    }
    return Collections.unmodifiableSortedSet(new TreeSet<>(opened.keySet()));
  }
}
