package io.shopcare.segmentation.compensation;

import io.shopcare.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was given before, as one case sees it; words do not count. */
final class Claims {

  private final CompensationPolicy policy;
  private final CompensationCase facts;
  private final LocalDate today;
  private final List<CompensationGrant> grants;

  Claims(CompensationPolicy policy, CompensationCase facts, Instant at) {
    this.policy = policy;
    this.facts = facts;
    this.today = LocalDate.ofInstant(at, policy.zone());
    this.grants =
        facts.history().grants().stream().filter(g -> g.kind() != RemedyKind.APOLOGY).toList();
  }

  private LocalDate day(CompensationGrant grant) {
    return LocalDate.ofInstant(grant.at(), policy.zone());
  }

  private Money sum(Predicate<CompensationGrant> which) {
    Money none = facts.orderValue().minus(facts.orderValue());
    return grants.stream().filter(which).map(CompensationGrant::worth).reduce(none, Money::plus);
  }

  private boolean isOfCustomer(CompensationGrant grant) {
    return grant.customerId().equals(facts.outcome().customerId())
        && today.isBefore(day(grant).plus(policy.caps().lookBack()));
  }

  private boolean isOfAgent(CompensationGrant grant) {
    return grant.agentId().equals(facts.agentId()) && day(grant).equals(today);
  }

  private boolean isOfOrder(CompensationGrant grant) {
    return grant.cause().orderId().equals(facts.cause().orderId());
  }

  private boolean isOfCause(CompensationGrant grant) {
    return grant.cause().code().equals(facts.cause().code());
  }

  Optional<CompensationGrant> settling() {
    return grants.stream().filter(grant -> grant.cause().equals(facts.cause())).findFirst();
  }

  Optional<Instant> latest() {
    return Stream.concat(
            facts.history().grants().stream().map(CompensationGrant::at),
            Stream.of(facts.outcome().endedAt()))
        .max(Instant::compareTo);
  }

  long times() {
    return grants.stream().filter(this::isOfCustomer).count();
  }

  long timesOfCause() {
    return grants.stream().filter(this::isOfCustomer).filter(this::isOfCause).count();
  }

  Money toCustomer() {
    return sum(this::isOfCustomer);
  }

  Money byAgent() {
    return sum(this::isOfAgent);
  }

  Money forOrder() {
    return sum(this::isOfOrder);
  }

  Money forCase() {
    return sum(grant -> isOfOrder(grant) && isOfCause(grant));
  }

  /** The first later moment at which one of them counts no more. */
  Optional<Instant> nextChange() {
    ZoneId zone = policy.zone();
    Stream<LocalDate> ends =
        grants.stream()
            .filter(this::isOfCustomer)
            .map(grant -> day(grant).plus(policy.caps().lookBack()));
    Stream<LocalDate> days =
        grants.stream().filter(this::isOfAgent).map(grant -> today.plusDays(1));
    return Stream.concat(ends, days)
        .min(LocalDate::compareTo)
        .map(day -> day.atStartOfDay(zone).toInstant());
  }
}
