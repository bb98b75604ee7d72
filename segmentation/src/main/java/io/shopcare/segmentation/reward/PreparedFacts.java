package io.shopcare.segmentation.reward;

import io.shopcare.money.Money;
import io.shopcare.order.Order;
import io.shopcare.order.OrderLine;
import io.shopcare.service.ServiceOutcome;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules look up in facts again and again, laid out once, so that asking allocates nothing. It
 * is opaque and says no more than the facts that keep it, see {@link RewardFacts#prepared}: a host
 * may ask for it to have it made before it is needed. Immutable and thread-safe.
 */
public final class PreparedFacts {

  /** The names by which rules are looked up. */
  final List<RewardKey> keys;

  /** Of the order; empty without one. */
  final List<OrderLine> lines;

  final @Nullable Instant placedAt;
  final @Nullable MonthDay birthday;
  final @Nullable String tier;
  final @Nullable ReferralRole referral;
  final @Nullable ServiceOutcome service;

  /** What shipping costs, in minor units. */
  final long shipping;

  PreparedFacts(RewardFacts facts) {
    this.keys = RewardKey.of(facts);
    this.lines = facts.order().map(Order::lines).orElse(List.of());
    this.placedAt = facts.order().map(Order::placedAt).orElse(null);
    this.birthday = facts.birthday().orElse(null);
    this.tier = facts.customer().tier().orElse(null);
    this.referral = facts.referral().orElse(null);
    this.service = facts.service().orElse(null);
    this.shipping = facts.shipping().map(Money::minorUnits).orElse(0L);
  }
}
