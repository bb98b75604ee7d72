package io.shopcare.segmentation.profile;

import io.shopcare.Erasable;
import io.shopcare.InvalidInputException;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Fold;
import io.shopcare.order.OrderEvent;
import io.shopcare.service.ServiceOutcome;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * All that a shop knows of one customer. The profile is a set of facts, each once: facts and pieces
 * of a history may be put together in any order and may overlap, and come to the same profile.
 * Where two versions of one fact meet, {@link ProfileFact#standing} chooses. All facts are kept,
 * without a window; what is derived from them is computed when first asked for, in O(n log n), and
 * kept.
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

  /** What was bought, net of cancellations and refunds. */
  @Value.Lazy
  default Purchases purchases() {
    return new PurchaseReader()
        .read(ofType(ProfileFact.Ordered.class).map(ProfileFact.Ordered::event).toList());
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
    SortedSet<String> held = new TreeSet<>();
    latest(CustomerState.Tagged.KIND)
        .forEach(
            (tag, change) -> {
              if (((CustomerState.Tagged) change).held()) {
                held.add(tag);
              }
            });
    return Collections.unmodifiableSortedSet(held);
  }

  /** Of each subject of one kind of {@link CustomerState} the latest that is known. */
  default SortedMap<String, CustomerState> latest(String kind) {
    SortedMap<String, CustomerState> latest = new TreeMap<>();
    for (ProfileFact fact : facts(kind)) {
      CustomerState state = (CustomerState) fact;
      latest.merge(state.subject(), state, (a, b) -> a.at().isAfter(b.at()) ? a : b);
    }
    return latest;
  }

  /** The facts of one {@linkplain ProfileFact#kind() kind}, by key; O(log n). */
  default List<ProfileFact> facts(String kind) {
    // Facts are in the order of their keys, so those of a kind stand side by side; 0 follows /.
    return facts().subList(firstFrom(kind + '/'), firstFrom(kind + '0'));
  }

  private int firstFrom(String key) {
    int low = 0;
    int high = facts().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (facts().get(middle).key().compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
    return accumulator(customerId()).addAll(facts()).add(fact).snapshot();
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
    requireCustomer(customerId(), later.customerId());
    return accumulator(customerId()).addAll(facts()).addAll(later.facts()).snapshot();
  }

  /**
   * Returns the profile of the facts that had happened by a moment, that instant included. Of a
   * fact with several versions only the one that stands is there.
   */
  default CustomerProfile asOf(Instant inclusive) {
    return builder(customerId())
        .addAllFacts(facts().stream().filter(fact -> !fact.at().isAfter(inclusive)).toList())
        .build();
  }

  /** What other modules may know: the identifier and the tags. */
  default CustomerFacts toFacts() {
    return CustomerFacts.builder(customerId()).tags(tags()).build();
  }

  /**
   * Returns this profile with the identifiers of customer, orders, events and tickets replaced by
   * running numbers. Times, amounts, articles and tags stay, so all figures do; no fact can be
   * added any more.
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
      requireSame(customerId(), fact.customerId());
      String key = fact.key();
      if (key.compareTo(last) <= 0) {
        return accumulator(customerId()).addAll(facts()).snapshot();
      }
      last = key;
    }
    return this;
  }

  private static void requireCustomer(String expected, String customerId) {
    if (expected.equals(ERASED)) {
      throw other();
    }
    requireSame(expected, customerId);
  }

  private static void requireSame(String expected, String customerId) {
    if (!expected.equals(customerId)) {
      throw other();
    }
  }

  private static InvalidInputException other() {
    return InvalidInputException.of("profile.customer.other")
        .at("customerId")
        .expected("the customer of the profile, who has not been erased")
        .build();
  }

  /** A customer of whom nothing is known yet. */
  static CustomerProfile empty(String customerId) {
    return builder(customerId).build();
  }

  /** Starts folding many facts of one customer. */
  static Accumulator accumulator(String customerId) {
    return new Accumulator(customerId);
  }

  /** Collects the facts of many customers into a profile for each, by identifier. */
  static Collector<ProfileFact, ?, SortedMap<String, CustomerProfile>> byCustomer() {
    return Collector.of(
        TreeMap<String, Accumulator>::new,
        (all, fact) ->
            all.computeIfAbsent(fact.customerId(), CustomerProfile::accumulator).add(fact),
        (left, right) -> {
          right.forEach((id, facts) -> left.merge(id, facts, Accumulator::addAll));
          return left;
        },
        all -> {
          SortedMap<String, CustomerProfile> profiles = new TreeMap<>();
          all.forEach((id, facts) -> profiles.put(id, facts.snapshot()));
          return Collections.unmodifiableSortedMap(profiles);
        },
        Collector.Characteristics.UNORDERED);
  }

  /** Starts a profile from its parts. */
  static Builder builder(String customerId) {
    return new Builder().customerId(customerId);
  }

  /** Builds a {@link CustomerProfile}; facts may come in any order and more than once. */
  final class Builder extends ImmutableCustomerProfile.Builder {
    Builder() {}
  }

  /**
   * Folds facts in a loop, each in O(log n). Not thread-safe: one for each thread, put together by
   * {@link #addAll(Accumulator)}.
   */
  final class Accumulator {

    private final String customerId;
    private final SortedMap<String, ProfileFact> facts = new TreeMap<>();

    private Accumulator(String customerId) {
      this.customerId = customerId;
    }

    /**
     * Adds one fact; one already known changes nothing.
     *
     * @throws InvalidInputException with code {@code profile.customer.other}
     */
    public Accumulator add(ProfileFact fact) {
      requireCustomer(customerId, fact.customerId());
      facts.merge(fact.key(), fact, ProfileFact::standing);
      return this;
    }

    /**
     * Adds several facts, as {@link #add}.
     *
     * @throws InvalidInputException with code {@code profile.customer.other}
     */
    public Accumulator addAll(Iterable<? extends ProfileFact> several) {
      several.forEach(this::add);
      return this;
    }

    /**
     * Adds all facts of the other.
     *
     * @throws InvalidInputException with code {@code profile.customer.other}
     */
    public Accumulator addAll(Accumulator other) {
      return addAll(other.facts.values());
    }

    /** Returns the profile of the facts so far; adding may go on. */
    public CustomerProfile snapshot() {
      return builder(customerId).addAllFacts(facts.values()).build();
    }
  }
}
