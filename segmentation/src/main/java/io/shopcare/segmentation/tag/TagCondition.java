package io.shopcare.segmentation.tag;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.Purchases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One thing that a tag asks of a customer. Time alone can end it but never make it true: what does
 * not hold now needs a new fact.
 */
public sealed interface TagCondition extends DomainValue {

  /** Whether it holds. */
  boolean holds(CustomerProfile profile, Instant at);

  /** Why it holds or not, with what was seen and what is asked. */
  Reason reason(CustomerProfile profile, Instant at);

  /** For a condition that holds, the instant from which it does not if no fact changes. */
  default Optional<Instant> endsAt(CustomerProfile profile) {
    return Optional.empty();
  }

  private static Effect effect(boolean holds) {
    return holds ? Effect.FOR : Effect.AGAINST;
  }

  /**
   * So much was spent in one currency, net of cancellations and refunds.
   *
   * @param atLeast included
   */
  record NetSpend(Money atLeast) implements TagCondition {

    @Override
    public boolean holds(CustomerProfile profile, Instant at) {
      return net(profile).isAtLeast(atLeast);
    }

    private MoneySum net(CustomerProfile profile) {
      return profile.purchases().net(atLeast.currency());
    }

    @Override
    public Reason reason(CustomerProfile profile, Instant at) {
      boolean holds = holds(profile, at);
      return Reason.of(
          effect(holds),
          holds ? TagReasons.NET_SPEND_REACHED : TagReasons.NET_SPEND_SHORT,
          Detail.number("seen", net(profile).toBigDecimal()),
          Detail.text("currency", atLeast.currency().code()),
          Detail.money("asked", atLeast));
    }
  }

  /**
   * So many orders were placed that were not cancelled.
   *
   * @param atLeast included, not negative
   * @param atMost included, not below the other; {@link Long#MAX_VALUE} is no bound
   */
  record OrderCount(long atLeast, long atMost) implements TagCondition {

    /**
     * Checks the bounds.
     *
     * @throws InvalidInputException with code {@code tag.orders.range}
     */
    public OrderCount {
      if (atLeast < 0 || atMost < atLeast) {
        throw InvalidInputException.of("tag.orders.range")
            .at("orders")
            .expected("two bounds from 0, the lower first")
            .build();
      }
    }

    @Override
    public boolean holds(CustomerProfile profile, Instant at) {
      long seen = profile.purchases().orderCount();
      return atLeast <= seen && seen <= atMost;
    }

    @Override
    public Reason reason(CustomerProfile profile, Instant at) {
      long orders = profile.purchases().orderCount();
      Detail seen = Detail.number("seen", orders);
      Detail least = Detail.number("atLeast", atLeast);
      if (orders < atLeast) {
        return Reason.against(TagReasons.ORDERS_TOO_FEW, seen, least);
      }
      Detail most = Detail.number("atMost", atMost);
      if (orders > atMost) {
        return Reason.against(TagReasons.ORDERS_TOO_MANY, seen, most);
      }
      return atMost == Long.MAX_VALUE
          ? Reason.inFavour(TagReasons.ORDERS_FIT, seen, least)
          : Reason.inFavour(TagReasons.ORDERS_FIT, seen, least, most);
    }
  }

  /**
   * The last order was placed today or on one of the days before. Days are those of the zone, from
   * midnight to midnight, so one may have 23 or 25 hours. An order dated after the moment asked
   * about counts, as the clocks of two systems differ.
   *
   * @param days how many days before today, 0 to 36,500
   * @param zone whose midnights count
   */
  record OrderedWithin(int days, ZoneId zone) implements TagCondition {

    private static final int MOST_DAYS = 36_500;

    /**
     * Checks the number of days.
     *
     * @throws InvalidInputException with code {@code tag.days.range}
     */
    public OrderedWithin {
      if (days < 0 || days > MOST_DAYS) {
        throw InvalidInputException.of("tag.days.range")
            .at("days")
            .expected("0 to " + MOST_DAYS)
            .build();
      }
    }

    @Override
    public boolean holds(CustomerProfile profile, Instant at) {
      return endsAt(profile).filter(end -> at.isBefore(end)).isPresent();
    }

    @Override
    public Optional<Instant> endsAt(CustomerProfile profile) {
      return profile
          .purchases()
          .lastOrderAt()
          .map(
              last ->
                  last.atZone(zone)
                      .toLocalDate()
                      .plusDays(days + 1L)
                      .atStartOfDay(zone)
                      .toInstant());
    }

    @Override
    public Reason reason(CustomerProfile profile, Instant at) {
      Purchases purchases = profile.purchases();
      Detail asked = Detail.number("days", days);
      if (purchases.lastOrderAt().isEmpty()) {
        return Reason.against(TagReasons.NEVER_ORDERED, asked);
      }
      boolean holds = holds(profile, at);
      return Reason.of(
          effect(holds),
          holds ? TagReasons.ORDERED_WITHIN : TagReasons.ORDERED_BEFORE,
          Detail.instant("seen", purchases.lastOrderAt().get()),
          asked);
    }
  }
}
