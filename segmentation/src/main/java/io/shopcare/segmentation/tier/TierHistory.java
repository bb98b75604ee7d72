package io.shopcare.segmentation.tier;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Conditions;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.tier.TierFact.Placed;
import io.shopcare.segmentation.tier.TierFact.PointsSpent;
import io.shopcare.segmentation.tier.TierFact.Purchased;
import io.shopcare.segmentation.tier.TierFact.Refunded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What bears on the tier of one customer, in the order in which it happened, whatever the order in
 * which it came. Its {@code toString} tells how much there is and nothing else. Immutable and
 * thread-safe.
 *
 * @param joined the day on which the customer joined
 * @param currency in which spend is counted
 * @param facts by time, then by identifier; the same fact twice is one
 */
public record TierHistory(LocalDate joined, CurrencyCode currency, List<TierFact> facts)
    implements DomainValue {

  private static final Comparator<TierFact> ORDER =
      Comparator.comparing(TierFact::at).thenComparing(TierFact::id);
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * Puts the facts in order and checks each by itself, as {@link #plus} does. Whether a refund fits
   * an order is a matter of {@code plus} alone: where a log begins late, its order may be missing.
   *
   * @throws InvalidInputException with code {@code tier.facts.conflict} if two share an identifier,
   *     {@code tier.date.range} if one lies outside the years 1 to 9998, or {@link
   *     TierReasons#AMOUNT}, {@link TierReasons#CURRENCY_OTHER} or {@link TierReasons#DATES}
   */
  public TierHistory {
    facts = facts.stream().distinct().sorted(ORDER).toList();
    facts.forEach(fact -> requireDate("facts", fact.at()));
    if (facts.stream().map(TierFact::id).distinct().count() < facts.size()) {
      throw InvalidInputException.of("tier.facts.conflict")
          .at("facts")
          .expected("an identifier of its own for each")
          .build();
    }
    for (TierFact fact : facts) {
      for (String code : faults(fact, currency)) {
        throw InvalidInputException.of(code)
            .at("facts")
            .expected("what a history in " + currency.code() + " accepts")
            .build();
      }
    }
  }

  /** What is wrong with a fact whatever else is known. */
  private static List<String> faults(TierFact fact, CurrencyCode currency) {
    if (fact instanceof Purchased purchased) {
      return faults(purchased.spend(), purchased.points(), currency);
    } else if (fact instanceof Refunded refunded) {
      return faults(refunded.amount(), refunded.points(), currency);
    } else if (fact instanceof PointsSpent spent) {
      return spent.points() > 0 ? List.of() : List.of(TierReasons.AMOUNT);
    }
    return fact instanceof Placed placed
            && placed.endExclusive() != null
            && !placed.at().isBefore(placed.endExclusive())
        ? List.of(TierReasons.DATES)
        : List.of();
  }

  private static List<String> faults(Money amount, long points, CurrencyCode currency) {
    List<String> faults = new ArrayList<>();
    if (amount.isNegative() || points < 0) {
      faults.add(TierReasons.AMOUNT);
    }
    if (!amount.currency().equals(currency)) {
      faults.add(TierReasons.CURRENCY_OTHER);
    }
    return faults;
  }

  static void requireDate(String place, Instant at) {
    if (at.isBefore(FIRST) || !at.isBefore(END)) {
      throw InvalidInputException.of("tier.date.range")
          .at(place)
          .expected("years 1 to 9998")
          .build();
    }
  }

  /** A customer of whom nothing is known yet. */
  public static TierHistory of(LocalDate joined, CurrencyCode currency) {
    return new TierHistory(joined, currency, List.of());
  }

  /**
   * Adds a fact, early or late.
   *
   * @return this history if it has the fact; or every reason against it
   * @throws InvalidInputException with code {@code tier.date.range} outside the years 1 to 9998
   */
  public Outcome<TierHistory> plus(TierFact fact) {
    Optional<TierFact> before = find(fact.id());
    if (before.isPresent()) {
      return before.get().equals(fact)
          ? Outcome.accepted(this)
          : Outcome.refused(Reason.against(TierReasons.KEY_CONFLICT));
    }
    List<String> faults = faults(fact, currency);
    Conditions conditions = Conditions.collect();
    faults.forEach(code -> conditions.require(false, Reason.against(code)));
    if (fact instanceof Refunded refunded) {
      requireOrder(conditions, refunded, faults.isEmpty());
    }
    return conditions.outcome(
        () ->
            new TierHistory(
                joined, currency, Stream.concat(facts.stream(), Stream.of(fact)).toList()));
  }

  /** This history as if an order, and what was refunded of it, had never been. */
  public TierHistory without(String orderId) {
    return new TierHistory(
        joined,
        currency,
        facts.stream()
            .filter(fact -> !fact.id().equals(orderId))
            .filter(fact -> !(fact instanceof Refunded r) || !r.orderId().equals(orderId))
            .toList());
  }

  private Optional<TierFact> find(String id) {
    return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
  }

  private void requireOrder(Conditions conditions, Refunded refund, boolean sound) {
    Optional<Purchased> order =
        find(refund.orderId()).filter(Purchased.class::isInstance).map(Purchased.class::cast);
    conditions.require(order.isPresent(), Reason.against(TierReasons.ORDER_UNKNOWN));
    order.ifPresent(
        purchase -> {
          long open = purchase.spend().minorUnits();
          long points = purchase.points();
          for (TierFact fact : facts) {
            if (fact instanceof Refunded earlier && earlier.orderId().equals(refund.orderId())) {
              open -= earlier.amount().minorUnits();
              points -= earlier.points();
            }
          }
          conditions
              .require(
                  !sound || (refund.amount().minorUnits() <= open && refund.points() <= points),
                  Reason.against(TierReasons.REFUND_TOO_LARGE))
              .require(
                  !refund.at().isBefore(purchase.at()),
                  Reason.against(TierReasons.CLOCK_BACKWARDS));
        });
  }

  /** How many facts there are. */
  @Override
  public String toString() {
    return "TierHistory[" + facts.size() + " facts]";
  }
}
