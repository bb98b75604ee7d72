package io.shopcare.segmentation.profile;

import io.shopcare.InvalidInputException;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Folds facts in a loop, each in O(log n). Not thread-safe: one for each thread, put together by
 * {@link #addAll(ProfileAccumulator)}.
 */
public final class ProfileAccumulator {

  private final String customerId;
  private final SortedMap<String, ProfileFact> facts = new TreeMap<>();
  private @Nullable Instant visitsFrom;

  ProfileAccumulator(String customerId) {
    this.customerId = customerId;
  }

  /**
   * Adds one fact; one already known changes nothing.
   *
   * @throws InvalidInputException with code {@code profile.customer.other}
   */
  public ProfileAccumulator add(ProfileFact fact) {
    requireCustomer(customerId, fact.customerId());
    if (visitsFrom == null || !isVisitBefore(visitsFrom, fact)) {
      facts.merge(fact.key(), fact, ProfileFact::standing);
    }
    return this;
  }

  /** Lets go of visits and e-mail events before an instant; of two starts the later counts. */
  public ProfileAccumulator keepingVisitsFrom(Instant startInclusive) {
    if (visitsFrom == null || visitsFrom.isBefore(startInclusive)) {
      visitsFrom = startInclusive;
      facts.values().removeIf(fact -> isVisitBefore(startInclusive, fact));
    }
    return this;
  }

  static Collector<ProfileFact, ?, SortedMap<String, CustomerProfile>> byCustomer() {
    return Collector.of(
        TreeMap<String, ProfileAccumulator>::new,
        (all, fact) -> all.computeIfAbsent(fact.customerId(), ProfileAccumulator::new).add(fact),
        (left, right) -> {
          right.forEach((id, facts) -> left.merge(id, facts, ProfileAccumulator::addAll));
          return left;
        },
        all -> {
          SortedMap<String, CustomerProfile> profiles = new TreeMap<>();
          all.forEach((id, facts) -> profiles.put(id, facts.snapshot()));
          return Collections.unmodifiableSortedMap(profiles);
        },
        Collector.Characteristics.UNORDERED);
  }

  static boolean isVisitBefore(Instant start, ProfileFact fact) {
    return (fact instanceof ShopEvent.Viewed || fact instanceof ShopEvent.Mailed)
        && fact.at().isBefore(start);
  }

  /**
   * Adds several facts, as {@link #add}.
   *
   * @throws InvalidInputException with code {@code profile.customer.other}
   */
  public ProfileAccumulator addAll(Iterable<? extends ProfileFact> several) {
    several.forEach(this::add);
    return this;
  }

  /**
   * Adds all facts of the other.
   *
   * @throws InvalidInputException with code {@code profile.customer.other}
   */
  public ProfileAccumulator addAll(ProfileAccumulator other) {
    addAll(other.facts.values());
    return other.visitsFrom == null ? this : keepingVisitsFrom(other.visitsFrom);
  }

  /** Returns the profile of the facts so far; adding may go on. */
  public CustomerProfile snapshot() {
    return CustomerProfile.builder(customerId)
        .addAllFacts(facts.values())
        .visitsFrom(Optional.ofNullable(visitsFrom))
        .build();
  }

  static void requireCustomer(String expected, String customerId) {
    if (expected.equals(CustomerProfile.ERASED)) {
      throw other();
    }
    requireSame(expected, customerId);
  }

  static void requireSame(String expected, String customerId) {
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
}
