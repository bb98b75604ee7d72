package io.shopcare.segmentation.tier;

import io.shopcare.money.Money;
import io.shopcare.segmentation.tier.TierFact.PointsSpent;
import io.shopcare.segmentation.tier.TierFact.Purchased;
import io.shopcare.segmentation.tier.TierFact.Refunded;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** What counts since a day, of the first so many facts. Refunds count on the day of their order. */
final class TierSums {

  /** What counts. */
  record Totals(long spend, long points, long orders, long balance)
      implements ToLongFunction<TierMetric> {

    private static final Totals NONE = new Totals(0, 0, 0, 0);

    @Override
    public long applyAsLong(TierMetric metric) {
      return switch (metric) {
        case SPEND -> spend;
        case POINTS -> points;
        case ORDERS -> orders;
        case BALANCE -> balance;
      };
    }

    private Totals plus(Totals other) {
      return new Totals(
          Math.addExact(spend, other.spend),
          Math.addExact(points, other.points),
          orders + other.orders,
          Math.addExact(balance, other.balance));
    }

    private Totals lasting() {
      return new Totals(0, 0, 0, balance);
    }
  }

  private final List<LocalDate> days = new ArrayList<>();
  private final List<Totals> changes = new ArrayList<>();

  TierSums(ZoneId zone, List<TierFact> facts) {
    Map<String, Purchased> orders = new HashMap<>();
    Map<String, Long> open = new HashMap<>();
    for (TierFact fact : facts) {
      TierFact dated = fact;
      Totals change = Totals.NONE;
      if (fact instanceof Purchased order) {
        orders.put(order.id(), order);
        open.put(order.id(), order.spend().minorUnits());
        change = new Totals(order.spend().minorUnits(), order.points(), 1, order.points());
      } else if (fact instanceof Refunded refund) {
        dated = Objects.requireNonNullElse(orders.get(refund.orderId()), fact);
        long amount = refund.amount().minorUnits();
        boolean whole = amount > 0 && open.merge(refund.orderId(), -amount, Long::sum) == 0;
        change = new Totals(-amount, -refund.points(), whole ? -1 : 0, -refund.points());
      } else if (fact instanceof PointsSpent spent) {
        change = new Totals(0, 0, 0, -spent.points());
      }
      days.add(LocalDate.ofInstant(dated.at(), zone));
      changes.add(change);
    }
  }

  Totals since(LocalDate firstDay, int known) {
    Totals total = Totals.NONE;
    for (int i = 0; i < known; i++) {
      Totals change = changes.get(i);
      total = total.plus(days.get(i).isBefore(firstDay) ? change.lasting() : change);
    }
    return total;
  }

  /** The last day that any of them counts on. */
  LocalDate lastDay(int known) {
    return days.subList(0, known).stream().max(LocalDate::compareTo).orElse(LocalDate.MIN);
  }

  /** Orders less their refunds, as if what came back had never been bought. */
  static List<TierFact> net(List<TierFact> facts) {
    Map<String, Refunded> back = new HashMap<>();
    for (TierFact fact : facts) {
      if (fact instanceof Refunded refund) {
        back.merge(refund.orderId(), refund, TierSums::together);
      }
    }
    List<TierFact> net = new ArrayList<>();
    for (TierFact fact : facts) {
      if (!(fact instanceof Purchased order)) {
        if (!(fact instanceof Refunded)) {
          net.add(fact);
        }
        continue;
      }
      Refunded refund = back.get(order.id());
      if (refund == null) {
        net.add(order);
      } else if (!refund.amount().equals(order.spend()) || refund.amount().isZero()) {
        Money left = order.spend().minus(refund.amount());
        net.add(new Purchased(order.id(), order.at(), left, order.points() - refund.points()));
      }
    }
    return net;
  }

  private static Refunded together(Refunded one, Refunded other) {
    return new Refunded(
        one.id(),
        one.at(),
        one.orderId(),
        one.amount().plus(other.amount()),
        Math.addExact(one.points(), other.points()));
  }
}
