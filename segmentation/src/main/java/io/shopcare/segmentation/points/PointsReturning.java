package io.shopcare.segmentation.points;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsEntry.Share;
import io.shopcare.segmentation.points.PointsSnapshot.Order;
import io.shopcare.segmentation.points.PointsSnapshot.Spend;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is undone: points of an order that is paid back, points that were spent for nothing. */
final class PointsReturning {

  private final PointsCase wish;
  private final PointsBook book;

  PointsReturning(PointsCase wish) {
    this.wish = wish;
    this.book = wish.book();
  }

  Outcome<PointsEntry> refund(PointsCommand.Refund refund) {
    List<Money> amounts = refund.lines().stream().map(PointsPurchase.Line::amount).toList();
    amounts.stream()
        .filter(each -> !each.currency().equals(wish.policy().rate().per().currency()))
        .findFirst()
        .ifPresent(wish::requireCurrency);
    wish.require(
        !amounts.isEmpty() && amounts.stream().allMatch(Money::isPositive),
        PointsReasons.AMOUNT_INVALID);
    Order order = book.register.order(refund.orderId());
    if (order == null) {
      return wish.refused(PointsReasons.ORDER_UNKNOWN);
    }
    List<String> known = order.award().lines().stream().map(PointsAward.Line::id).toList();
    wish.require(
        refund.lines().stream().allMatch(line -> known.contains(line.id())),
        PointsReasons.LINE_UNKNOWN);
    PointsEntry.Reversed reversed = reversal(refund, order);
    return wish.require(
            reversed.settlement() != PointsPolicy.Shortfall.REQUIRE_REVIEW
                || reversed.shortfall() == 0,
            PointsReasons.REFUND_REVIEW,
            Detail.number("short", reversed.shortfall()))
        .requireDeficit(
            reversed.settlement() == PointsPolicy.Shortfall.ALLOW_NEGATIVE
                ? reversed.shortfall()
                : 0)
        .conditions()
        .outcome(() -> reversed);
  }

  /** What of each line was paid back so far, this refund included; never more than its basis. */
  private static List<Long> returned(PointsCommand.Refund refund, Order order) {
    List<Long> returned = new ArrayList<>();
    for (int i = 0; i < order.returned().size(); i++) {
      PointsAward.Line line = order.award().lines().get(i);
      BigInteger sum = BigInteger.valueOf(order.returned().get(i));
      for (PointsPurchase.Line each : refund.lines()) {
        if (each.id().equals(line.id())) {
          sum = sum.add(BigInteger.valueOf(Math.max(0, each.amount().minorUnits())));
        }
      }
      returned.add(sum.min(BigInteger.valueOf(line.basis().minorUnits())).longValueExact());
    }
    return returned;
  }

  /** From the lot of the order first, then from others in the order in which they are spent. */
  private PointsEntry.Reversed reversal(PointsCommand.Refund refund, Order order) {
    List<Long> returned = returned(refund, order);
    long due = order.award().reversed(returned) - order.reversed();
    Lot own = book.lots.get(order.lot());
    List<Share> from = new ArrayList<>();
    long taken = Math.min(due, own.left);
    if (taken > 0) {
      from.add(new Share(order.lot(), taken));
    }
    long lapsed = Math.min(due - taken, own.lapsed);
    from.addAll(wish.time().from(due - taken - lapsed, own));
    return new PointsEntry.Reversed(
        wish.by(),
        refund.orderId(),
        returned,
        from,
        lapsed,
        due - lapsed - PointsBook.total(from),
        wish.policy().shortfall(),
        carried(order, returned));
  }

  /**
   * The part of a point that the order had left goes with what is returned of it, cumulatively as
   * its points do, so that returns that come in pieces leave no fraction that nobody can hold.
   */
  private Ratio carried(Order order, List<Long> returned) {
    long basis = 0;
    long before = 0;
    long now = 0;
    for (int i = 0; i < returned.size(); i++) {
      basis += order.award().lines().get(i).basis().minorUnits();
      before += order.returned().get(i);
      now += returned.get(i);
    }
    Fraction rest = Fraction.of(order.award().rest());
    return now == before
        ? book.carried
        : Fraction.of(book.carried)
            .minus(share(rest, now, basis).minus(share(rest, before, basis)))
            .ratio();
  }

  private static Fraction share(Fraction rest, long returned, long basis) {
    return returned == basis ? rest : rest.times(Fraction.of(returned, basis)).cut();
  }

  Outcome<PointsEntry> restore(PointsCommand.Restore restore) {
    wish.require(restore.points() > 0, PointsReasons.AMOUNT_INVALID);
    Spend spend = book.register.spend(restore.spendKey());
    return spend == null
        ? wish.refused(PointsReasons.SPEND_UNKNOWN)
        : wish.require(!spend.from().isEmpty(), PointsReasons.SPEND_RESTORED)
            .requireRoom(
                BigInteger.valueOf(Math.min(restore.points(), PointsBook.total(spend.from()))))
            .conditions()
            .outcome(() -> restored(restore, spend));
  }

  /** To the lots from which it came; for what has expired since, to lots with days of grace. */
  private PointsEntry restored(PointsCommand.Restore restore, Spend spend) {
    Instant at = wish.by().occurredAt();
    List<Share> to = new ArrayList<>();
    List<PointsLot> late = new ArrayList<>();
    long open = restore.points();
    for (int i = spend.from().size() - 1; i >= 0 && open > 0; i--) {
      Share share = spend.from().get(i);
      long points = Math.min(open, share.points());
      open -= points;
      Lot lot = book.lots.get(share.lot());
      Instant end = wish.time().end(lot);
      if (end == null || at.isBefore(end) || wish.policy().grace().isZero()) {
        to.add(new Share(share.lot(), points));
      } else {
        int number = book.lots.size() + late.size();
        late.add(new PointsLot(number, points, at, graceEnd(at), lot.terms.source()));
      }
    }
    return new PointsEntry.Restored(wish.by(), restore.spendKey(), to, late);
  }

  private @Nullable Instant graceEnd(Instant at) {
    return Expiry.after(wish.policy().grace()).expiresAt(at, wish.policy().zone()).orElse(null);
  }
}
