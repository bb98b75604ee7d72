package io.shopcare.segmentation.profile;

import io.shopcare.Erasable;
import io.shopcare.InvalidInputException;
import io.shopcare.customer.ConsentState;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Fold;
import io.shopcare.order.OrderEvent;
import io.shopcare.service.ServiceOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * All that a shop knows of one customer. The profile is a set of facts, each once: facts and pieces
 * of a history may be put together in any order and may overlap, and come to the same profile.
 * Where two versions of one fact meet, {@link ProfileFact#standing} chooses. All facts are kept but
 * for visits and e-mail events before {@link #visitsFrom}; what is derived from them is computed
 * when first asked for, in O(n log n), and kept.
 *
 * <p>{@link #plus} copies, which is right for the few events of a customer that come in one by one;
 * for many there is {@link #accumulator}. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface CustomerProfile
    extends Fold<ProfileFact, CustomerProfile>, Erasable<CustomerProfile> {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The identifier of every erased profile. */
  String ERASED = "[erased]";

  /** The shop's identifier of the customer: a pseudonym. */
  String customerId();

  /** Every fact once, by {@linkplain ProfileFact#key() key}. */
  List<ProfileFact> facts();

  /**
   * The start of the window in which visits and e-mail events are kept: earlier ones are not taken
   * in, so that one that comes again is not counted again. Everything else is kept for good.
   */
  Optional<Instant> visitsFrom();

  /** What was bought, net of cancellations and refunds. */
  @Value.Lazy
  default Purchases purchases() {
    return new PurchaseReader()
        .read(
            ofType(ProfileFact.Ordered.class).map(ProfileFact.Ordered::event).toList(),
            ofType(ShopEvent.Returned.class).toList());
  }

  /** How contacts ended, by the instant of their end, then by ticket. */
  @Value.Lazy
  default List<ServiceOutcome> services() {
    return ofType(ProfileFact.Served.class)
        .map(ProfileFact.Served::outcome)
        .sorted(
            Comparator.comparing(ServiceOutcome::endedAt).thenComparing(ServiceOutcome::ticketId))
        .toList();
  }

  /** The tags that the customer has by the latest change of each. */
  @Value.Lazy
  default SortedSet<String> tags() {
    return Latest.tags(this);
  }

  /**
   * Where the customer stands on each purpose that is known: the latest, of two at one instant the
   * more restrictive; {@link ConsentState#REDACTED} for ever.
   */
  @Value.Lazy
  default SortedMap<String, ConsentState> consents() {
    return Latest.consents(this);
  }

  /** The attributes that were handed in and have a value. */
  @Value.Lazy
  default SortedMap<String, AttributeValue> attributes() {
    return Latest.attributes(this);
  }

  /** Where the customer has addresses, the one that changed last at the end. */
  @Value.Lazy
  default List<Location> locations() {
    return Latest.locations(this);
  }

  /** The tickets that were opened and have no outcome since. */
  @Value.Lazy
  default SortedSet<String> openTickets() {
    return Latest.openTickets(this);
  }

  /** Of each subject of one kind of {@link CustomerState} the latest that is known, by subject. */
  default List<CustomerState> latest(String kind) {
    return Latest.states(this, kind);
  }

  /** The facts of one {@linkplain ProfileFact#kind() kind}, by key; O(log n). */
  default List<ProfileFact> facts(String kind) {
    return FactKeys.ofKind(facts(), kind);
  }

  private <F extends ProfileFact> Stream<F> ofType(Class<F> type) {
    return facts().stream().filter(type::isInstance).map(type::cast);
  }

  /**
   * Adds a fact; one already known changes nothing.
   *
   * @throws InvalidInputException with code {@code profile.customer.other} if it is about another
   *     customer
   */
  @Override
  default CustomerProfile plus(ProfileFact fact) {
    return accumulate().add(fact).snapshot();
  }

  /** Adds an event of an order, as {@link #plus(ProfileFact)}. */
  default CustomerProfile plus(OrderEvent event) {
    return plus(ProfileFact.of(event));
  }

  /** Adds the outcome of a contact, as {@link #plus(ProfileFact)}. */
  default CustomerProfile plus(ServiceOutcome outcome) {
    return plus(ProfileFact.of(outcome));
  }

  /**
   * Puts two pieces of a history together, in any order; they may overlap.
   *
   * @throws InvalidInputException with code {@code profile.customer.other} if they are of different
   *     customers or erased
   */
  @Override
  default CustomerProfile then(CustomerProfile later) {
    ProfileAccumulator.requireCustomer(customerId(), later.customerId());
    ProfileAccumulator all = accumulate().addAll(later.facts());
    later.visitsFrom().ifPresent(all::keepingVisitsFrom);
    return all.snapshot();
  }

  private ProfileAccumulator accumulate() {
    ProfileAccumulator facts = accumulator(customerId()).addAll(facts());
    visitsFrom().ifPresent(facts::keepingVisitsFrom);
    return facts;
  }

  /**
   * Lets go of visits and e-mail events before an instant, and of those that come later; shops keep
   * them for 26 months or so. A window never grows: of two starts the later counts.
   */
  default CustomerProfile keepingVisitsFrom(Instant startInclusive) {
    return accumulate().keepingVisitsFrom(startInclusive).snapshot();
  }

  /**
   * Returns the profile of the facts that had happened by a moment, that instant included. Of a
   * fact with several versions only the one that stands is there.
   */
  default CustomerProfile asOf(Instant inclusive) {
    return builder(customerId())
        .addAllFacts(facts().stream().filter(fact -> !fact.at().isAfter(inclusive)).toList())
        .visitsFrom(visitsFrom())
        .build();
  }

  /** What other modules may know: the identifier, tags, consents and, if known, the language. */
  default CustomerFacts toFacts() {
    CustomerFacts.Builder facts =
        CustomerFacts.builder(customerId()).tags(tags()).consents(consents());
    if (attributes().get("customer_language") instanceof AttributeValue.Text language) {
      facts.language(language.text());
    }
    return facts.build();
  }

  /**
   * Returns this profile with the identifiers of customer, orders, events, tickets, addresses and
   * accounts replaced by running numbers, addresses by their countries, and without the attributes
   * handed in. Times, amounts, articles, mailings, consents and tags stay, so all figures do; no
   * fact can be added any more.
   */
  @Override
  default CustomerProfile erased() {
    return customerId().equals(ERASED) ? this : Erasure.of(this);
  }

  /** Brings facts that were handed in otherwise into order, each once. */
  @Value.Check
  default CustomerProfile check() {
    String last = "";
    for (ProfileFact fact : facts()) {
      ProfileAccumulator.requireSame(customerId(), fact.customerId());
      String key = fact.key();
      if (key.compareTo(last) <= 0
          || visitsFrom()
              .filter(start -> ProfileAccumulator.isVisitBefore(start, fact))
              .isPresent()) {
        return accumulate().snapshot();
      }
      last = key;
    }
    return this;
  }

  /** A customer of whom nothing is known yet. */
  static CustomerProfile empty(String customerId) {
    return builder(customerId).build();
  }

  /** Starts folding many facts of one customer. */
  static ProfileAccumulator accumulator(String customerId) {
    return new ProfileAccumulator(customerId);
  }

  /** Collects the facts of many customers into a profile for each, by identifier. */
  static Collector<ProfileFact, ?, SortedMap<String, CustomerProfile>> byCustomer() {
    return ProfileAccumulator.byCustomer();
  }

  /** Starts a profile from its parts. */
  static Builder builder(String customerId) {
    return new Builder().customerId(customerId);
  }

  /** Builds a {@link CustomerProfile}; facts may come in any order and more than once. */
  final class Builder extends ImmutableCustomerProfile.Builder {
    Builder() {}
  }
}
