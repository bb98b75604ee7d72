package io.shopcare.segmentation.profile;

import io.shopcare.customer.ConsentState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The states of a customer by doing one fact after the other. */
final class NaiveStates {

  final SortedSet<String> tags = new TreeSet<>();
  final SortedMap<String, ConsentState> consents = new TreeMap<>();
  final SortedMap<String, AttributeValue> attributes = new TreeMap<>();
  final Map<String, Location> addresses = new HashMap<>();
  final SortedSet<String> openTickets = new TreeSet<>();

  static NaiveStates replay(List<ProfileFact> facts) {
    List<ProfileFact> sorted = new ArrayList<>(facts);
    // At one instant tickets are opened first, and consents stand in the order of their strictness.
    sorted.sort(
        Comparator.comparing(ProfileFact::at)
            .thenComparing(fact -> fact instanceof ProfileFact.Served)
            .thenComparing(NaiveStates::strictness));
    NaiveStates states = new NaiveStates();
    sorted.forEach(states::add);
    return states;
  }

  private static int strictness(ProfileFact fact) {
    if (!(fact instanceof CustomerState.Consented consented)) {
      return 0;
    }
    return switch (consented.state()) {
      case SUBSCRIBED -> 1;
      case PENDING -> 2;
      case NOT_SUBSCRIBED -> 3;
      case UNSUBSCRIBED -> 4;
      case INVALID -> 5;
      case REDACTED -> 6;
    };
  }

  private void add(ProfileFact fact) {
    if (fact instanceof CustomerState.Tagged tagged) {
      tags.remove(tagged.tag());
      if (tagged.held()) {
        tags.add(tagged.tag());
      }
    } else if (fact instanceof CustomerState.Consented consented) {
      if (consents.get(consented.purpose()) != ConsentState.REDACTED) {
        consents.put(consented.purpose(), consented.state());
      }
    } else if (fact instanceof CustomerState.Known known) {
      attributes.remove(known.attribute());
      if (known.value() != null) {
        attributes.put(known.attribute(), known.value());
      }
    } else if (fact instanceof CustomerState.Addressed addressed) {
      addresses.remove(addressed.addressId());
      if (addressed.location() != null) {
        addresses.put(addressed.addressId(), addressed.location());
      }
    } else if (fact instanceof ShopEvent.TicketOpened opened) {
      openTickets.add(opened.id());
    } else if (fact instanceof ProfileFact.Served served) {
      openTickets.remove(served.outcome().ticketId());
    }
  }
}
