package io.shopcare.segmentation.compensation;

import io.shopcare.decision.Conditions;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.compensation.Compensation.Route;
import io.shopcare.ticket.Fault;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is to be given for one case at one moment, and why. */
final class CompensationDesk {

  private final CompensationPolicy policy;
  private final CompensationCase facts;
  private final Instant at;
  private final Claims claims;
  private final List<Reason> reasons = new ArrayList<>();

  CompensationDesk(CompensationPolicy policy, CompensationCase facts, Instant at) {
    this.policy = policy;
    this.facts = facts;
    this.at = at;
    this.claims = new Claims(policy, facts, at);
  }

  Outcome<Compensation> decide() {
    CurrencyCode asked = policy.caps().perCase().currency();
    Conditions conditions =
        Conditions.collect()
            .require(
                facts.orderValue().currency().equals(asked),
                Reason.against(
                    CompensationReasons.CURRENCY_OTHER,
                    Detail.text("seen", facts.orderValue().currency().code()),
                    Detail.text("asked", asked.code())));
    Instant latest = claims.latest().orElse(at);
    conditions.requireFrom(
        latest,
        at,
        Reason.against(CompensationReasons.CLOCK_BACKWARDS, Detail.instant("booked", latest)));
    claims
        .settling()
        .ifPresent(
            grant ->
                conditions.require(
                    false,
                    Reason.against(
                        CompensationReasons.CAUSE_SETTLED,
                        Detail.text("ticket", grant.ticketId()))));
    return conditions.outcome(this::compensation);
  }

  Decision<Outcome<Compensation>> explain() {
    Outcome<Compensation> outcome = decide();
    return Decision.<Outcome<Compensation>>builder()
        .value(outcome)
        .reasons(outcome.isAccepted() ? reasons : outcome.refusals())
        .validUntil(outcome.isAccepted() ? claims.nextChange() : outcome.retryAt())
        .build();
  }

  private Compensation compensation() {
    List<CompensationRule> held = new ArrayList<>();
    for (CompensationRule rule : policy.rules()) {
      boolean holds = rule.holds(facts);
      if (holds) {
        held.add(rule);
      }
      Detail name = Detail.text("rule", rule.name());
      reasons.add(
          holds
              ? Reason.inFavour(CompensationReasons.RULE_HELD, name)
              : Reason.info(CompensationReasons.RULE_OTHER, name));
    }
    if (held.isEmpty()) {
      reasons.add(Reason.info(CompensationReasons.RULE_NONE));
    }
    held.sort(
        Comparator.comparing((CompensationRule rule) -> rule.remedy().kind())
            .thenComparing(this::worth)
            .reversed());
    for (CompensationRule rule : held) {
      Optional<Money> fitting = fitting(rule);
      if (fitting.isPresent()) {
        return given(rule, fitting.get());
      }
    }
    return words(!held.isEmpty());
  }

  private Money worth(CompensationRule rule) {
    return rule.remedy().worth(facts.orderValue(), policy.rounding());
  }

  /** What the caps leave of a remedy; empty if it cannot be given. */
  private Optional<Money> fitting(CompensationRule rule) {
    RemedyKind kind = rule.remedy().kind();
    Money worth = worth(rule);
    if (kind == RemedyKind.APOLOGY) {
      return Optional.of(worth.minus(worth));
    }
    Money left = worth;
    for (Map.Entry<String, Money> room : rooms().entrySet()) {
      if (room.getValue().compareTo(worth) < 0) {
        reasons.add(
            Reason.info(
                room.getKey(),
                Detail.text("rule", rule.name()),
                Detail.money("most", room.getValue()),
                Detail.money("asked", worth)));
        left = left.min(room.getValue());
      }
    }
    if (claims.times() >= policy.caps().timesPerCustomer()) {
      reasons.add(
          Reason.info(
              CompensationReasons.CAP_TIMES,
              Detail.number("seen", claims.times()),
              Detail.number("most", policy.caps().timesPerCustomer())));
      return Optional.empty();
    }
    boolean fits = kind.isMoney() ? left.isPositive() : left.equals(worth);
    return fits ? Optional.of(left) : Optional.empty();
  }

  /** How much each cap leaves, none less than nothing. */
  private Map<String, Money> rooms() {
    CompensationCaps caps = policy.caps();
    Money order = facts.orderValue();
    Money perCase = caps.perCase().min(order.multipliedBy(caps.shareOfOrder(), RoundingMode.DOWN));
    Map<String, Money> rooms = new TreeMap<>();
    rooms.put(CompensationReasons.CAP_CASE, perCase.minus(claims.forCase()));
    rooms.put(
        CompensationReasons.CAP_ORDER,
        together(order, caps.aboveOrder()).minus(facts.refunded()).minus(claims.forOrder()));
    rooms.put(CompensationReasons.CAP_CUSTOMER, caps.perCustomer().minus(claims.toCustomer()));
    rooms.put(CompensationReasons.CAP_AGENT, caps.perAgentAndDay().minus(claims.byAgent()));
    rooms.replaceAll((code, room) -> room.max(room.minus(room)));
    return rooms;
  }

  /** The sum, or the most that money can be: who wants no cap may set that. */
  private static Money together(Money one, Money other) {
    Money most = Money.ofMinor(Long.MAX_VALUE, one.currency());
    return one.compareTo(most.minus(other)) > 0 ? most : one.plus(other);
  }

  private Compensation given(CompensationRule rule, Money worth) {
    Remedy remedy = rule.remedy();
    boolean words = remedy.kind() == RemedyKind.APOLOGY;
    Route approved = words ? Route.GRANT : approval(worth);
    Route reviewed = words ? Route.GRANT : review(worth);
    return Compensation.builder()
        .kind(remedy.kind())
        .worth(worth)
        .points(remedy.points())
        .percent(remedy.percent())
        .rule(rule.name())
        .route(reviewed == Route.GRANT ? approved : reviewed)
        .build();
  }

  private Compensation words(boolean insteadOfMore) {
    if (insteadOfMore) {
      reasons.add(Reason.info(CompensationReasons.REVIEW_WORDS));
    }
    return Compensation.builder()
        .kind(RemedyKind.APOLOGY)
        .worth(facts.orderValue().minus(facts.orderValue()))
        .route(insteadOfMore ? Route.REVIEW : Route.GRANT)
        .build();
  }

  private Route approval(Money worth) {
    Money most = policy.caps().withoutApproval();
    boolean large = worth.compareTo(most) > 0;
    if (large) {
      reasons.add(
          Reason.info(
              CompensationReasons.APPROVAL_AMOUNT,
              Detail.money("worth", worth),
              Detail.money("most", most)));
    }
    boolean own = facts.fault() == Fault.CUSTOMER;
    if (own) {
      reasons.add(Reason.info(CompensationReasons.APPROVAL_FAULT));
    }
    return large || own ? Route.APPROVAL : Route.GRANT;
  }

  private Route review(Money worth) {
    int before = reasons.size();
    AbuseSignals signals = policy.signals();
    long times = claims.times() + 1;
    long orders = facts.history().orders();
    boolean many = times >= signals.fewClaims();
    if (many && isShare(times, orders, signals.claimsToOrders())) {
      reasons.add(
          Reason.info(
              CompensationReasons.REVIEW_CLAIMS,
              Detail.number("claims", times),
              Detail.number("orders", orders)));
    }
    Money given = claims.toCustomer().plus(worth);
    Money spend = facts.history().spend();
    if (many && isShare(given.minorUnits(), spend.minorUnits(), signals.worthToSpend())) {
      reasons.add(
          Reason.info(
              CompensationReasons.REVIEW_WORTH,
              Detail.money("worth", given),
              Detail.money("spend", spend)));
    }
    long same = claims.timesOfCause() + 1;
    if (same >= signals.sameCause()) {
      reasons.add(Reason.info(CompensationReasons.REVIEW_CAUSE, Detail.number("claims", same)));
    }
    return reasons.size() > before ? Route.REVIEW : Route.GRANT;
  }

  /** Whether a part is at least such a share of a whole; of nothing it always is. */
  private static boolean isShare(long part, long whole, Ratio share) {
    return whole <= 0 || Ratio.of(part, whole).compareTo(share) >= 0;
  }
}
