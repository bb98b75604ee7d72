package io.shopcare.segmentation.reward;

import io.shopcare.customer.ConsentState;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderLine;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.service.SurveyScore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The plainest order that fits some rules: it has what they ask for and nothing else. Rules that
 * contradict each other are given an order too; whether it fits is for the rules to say.
 */
final class RewardWitness {

  private static final String CUSTOMER = "witness";
  private static final Instant ANY = Instant.parse("2026-01-02T12:00:00Z");
  private static final Instant FIRST = Instant.parse("0500-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");
  private static final long MOST_ORDERS = Long.MAX_VALUE / 2;

  private final CurrencyCode currency;
  private final Instant at;
  private final CustomerFacts.Builder customer = CustomerFacts.builder(CUSTOMER);
  private final Map<String, Long> pieces = new TreeMap<>();
  private final Map<CurrencyCode, Money> spend = new TreeMap<>();
  private final ServiceOutcome.Builder service;
  private final RewardFacts.Builder facts;
  private Instant placedAt;
  private long number;
  private Duration delay = Duration.ZERO;
  private boolean served;

  private RewardWitness(CurrencyCode currency, Instant at, long number) {
    this.currency = currency;
    this.at = at;
    this.placedAt = at;
    this.number = number;
    this.service = ServiceOutcome.builder(CUSTOMER, CUSTOMER, at);
    // The customer is known only once all was asked for.
    this.facts = RewardFacts.builder(CustomerFacts.builder(CUSTOMER).build(), currency);
  }

  /**
   * An order that comes to an amount, and when it is looked at.
   *
   * @param minorUnits not negative
   * @return null if no such order can be written down
   */
  static @Nullable RewardOccasion of(
      List<RewardRule> rules, CurrencyCode currency, long minorUnits) {
    return of(rules, List.of(), currency, minorUnits, 1);
  }

  /**
   * The same of a customer of whom more is so.
   *
   * @param also what else the order fits
   * @param number of the order at least
   */
  static @Nullable RewardOccasion of(
      List<RewardRule> rules,
      List<RewardCondition> also,
      CurrencyCode currency,
      long minorUnits,
      long number) {
    Instant at = moment(rules);
    if (at.isBefore(FIRST)
        || at.isAfter(LAST)
        || minorUnits > Long.MAX_VALUE / Micros.perMinorUnit(currency)) {
      return null;
    }
    RewardWitness witness = new RewardWitness(currency, at, number);
    for (RewardRule rule : rules) {
      rule.when().forEach(witness::fit);
    }
    also.forEach(witness::fit);
    return witness.number > MOST_ORDERS ? null : witness.occasion(minorUnits);
  }

  private static Instant moment(List<RewardRule> rules) {
    Instant start =
        rules.stream()
            .flatMap(rule -> rule.startInclusive().stream())
            .max(Instant::compareTo)
            .orElse(ANY);
    return rules.stream()
        .flatMap(rule -> rule.endExclusive().stream())
        .filter(end -> !start.isBefore(end) && end.isAfter(FIRST))
        .min(Instant::compareTo)
        .map(end -> end.minusNanos(1))
        .orElse(start);
  }

  private RewardOccasion occasion(long minorUnits) {
    Order.Builder order = Order.builder(CUSTOMER, CUSTOMER, placedAt, currency);
    long micros = minorUnits * Micros.perMinorUnit(currency);
    order.addLines(OrderLine.of(CUSTOMER, 1, UnitPrice.ofMicros(micros, currency)));
    pieces.forEach(
        (sku, count) -> order.addLines(OrderLine.of(sku, count, UnitPrice.ofMicros(0, currency))));
    spend.forEach((each, amount) -> facts.putNetSpend(each, MoneySum.of(amount)));
    if (served) {
      facts.service(service.slaDelay(delay).build());
    }
    return new RewardOccasion(
        facts.customer(customer.build()).order(order.build()).orderNumber(number).build(), at);
  }

  private void fit(RewardCondition condition) {
    if (condition instanceof RewardCondition.HasTag tag) {
      customer.addTags(tag.tag());
    } else if (condition instanceof RewardCondition.InSegment segment) {
      customer.addSegments(segment.segment());
    } else if (condition instanceof RewardCondition.InTier tier) {
      customer.tier(tier.tier());
    } else if (condition instanceof RewardCondition.HasProduct product) {
      pieces.merge(product.sku(), product.pieces(), Math::max);
    } else if (condition instanceof RewardCondition.NthOrder nth) {
      number = nth.n();
    } else if (condition instanceof RewardCondition.OrdersAtLeast least) {
      number = Math.max(number, least.n());
    } else if (condition instanceof RewardCondition.NetSpend asked
        && asked.atLeast().isPositive()) {
      spend.merge(asked.atLeast().currency(), asked.atLeast(), Money::max);
    } else if (condition instanceof OccasionCondition occasion) {
      fit(occasion);
    }
  }

  private void fit(OccasionCondition condition) {
    if (condition instanceof OccasionCondition.Birthday birthday) {
      facts.birthday(MonthDay.from(LocalDate.ofInstant(at, birthday.calendar().zone())));
    } else if (condition instanceof OccasionCondition.DaysAfterPurchase after) {
      DaySpan days = after.days();
      LocalDate day = LocalDate.ofInstant(at, days.zone()).minusDays(days.from());
      Instant placed = day.atStartOfDay(days.zone()).toInstant();
      placedAt = placed.isBefore(placedAt) ? placed : placedAt;
    } else if (condition instanceof OccasionCondition.Referral referral) {
      facts.referral(referral.role());
    } else if (condition instanceof OccasionCondition.Subscribed subscribed) {
      customer.putConsents(subscribed.purpose(), ConsentState.SUBSCRIBED);
    } else if (condition instanceof OccasionCondition.Reviewed) {
      facts.isReviewed(true);
    } else if (condition instanceof OccasionCondition.Contact contact) {
      served = true;
      fit(contact.asks());
    }
  }

  private void fit(ServiceTest asked) {
    if (asked instanceof ServiceTest.About about) {
      service.topic(about.topic());
    } else if (asked instanceof ServiceTest.FaultOf fault) {
      service.fault(fault.fault());
    } else if (asked instanceof ServiceTest.Resolved resolved) {
      service.resolution(resolved.resolution());
    } else if (asked instanceof ServiceTest.SlaMissed missed) {
      delay = missed.atLeast().compareTo(delay) > 0 ? missed.atLeast() : delay;
    } else if (asked instanceof ServiceTest.LowScore) {
      service.survey(new SurveyScore(0, 0, 1));
    }
  }
}
