package io.shopcare.segmentation.points;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Allocation;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsPurchase.Bonus;
import io.shopcare.segmentation.points.PointsSnapshot.Order;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** What an order earns: an exact fraction of a point, rounded down once. */
final class PointsEarning {

  private final PointsCase wish;
  private final PointsPurchase purchase;

  PointsEarning(PointsCase wish, PointsPurchase purchase) {
    this.wish = wish;
    this.purchase = purchase;
  }

  Outcome<PointsEntry> decide() {
    PointsPolicy policy = wish.policy();
    BigInteger basis = BigInteger.ZERO;
    for (PointsPurchase.Line line : purchase.lines()) {
      basis = basis.add(BigInteger.valueOf(line.amount().minorUnits()));
    }
    boolean carries = basis.signum() > 0 && policy.rate().remainder() == EarnRate.Remainder.CARRY;
    Fraction earned = rate().times(new Fraction(basis, BigInteger.ONE)).times(multiplier());
    Fraction points = carries ? earned.plus(Fraction.of(wish.book().carried)) : earned;
    BigInteger whole = points.whole().max(BigInteger.ZERO);
    List<Bonus> bonuses = bonuses(basis);
    BigInteger all = whole;
    for (Bonus bonus : bonuses) {
      all = all.add(BigInteger.valueOf(bonus.points()));
    }
    requireSense();
    return wish.requireRoom(all)
        .require(basis.bitLength() < Long.SIZE, PointsReasons.AMOUNT_TOO_LARGE)
        .require(wish.book().register.order(purchase.orderId()) == null, PointsReasons.ORDER_KNOWN)
        .conditions()
        .outcome(() -> booked(earned, whole, bonuses, carries));
  }

  private Fraction rate() {
    EarnRate rate = wish.policy().rate();
    return new Fraction(
        BigInteger.valueOf(rate.points()), BigInteger.valueOf(rate.per().minorUnits()));
  }

  private Fraction multiplier() {
    Fraction one = Fraction.of(Ratio.ONE);
    BinaryOperator<Fraction> step =
        wish.policy().combination() == PointsPolicy.Combination.ADDITIVE
            ? (so, next) -> so.plus(next.minus(BigInteger.ONE))
            : Fraction::times;
    return purchase.multipliers().stream().map(Fraction::of).reduce(one, step, step).notNegative();
  }

  private List<Bonus> bonuses(BigInteger basis) {
    Order exchanged = purchase.exchangeOf().map(wish.book().register::order).orElse(null);
    return keepsBonus(exchanged)
        ? List.of()
        : purchase.bonuses().stream()
            .filter(
                bonus -> basis.compareTo(BigInteger.valueOf(bonus.threshold().minorUnits())) >= 0)
            .toList();
  }

  private static boolean keepsBonus(@Nullable Order order) {
    return order != null
        && order.award().bonusPoints() > 0
        && order.reversed() < order.award().points();
  }

  private void requireSense() {
    List<Money> amounts = purchase.lines().stream().map(PointsPurchase.Line::amount).toList();
    List<Money> thresholds = purchase.bonuses().stream().map(Bonus::threshold).toList();
    amounts.stream().filter(this::isForeign).findFirst().ifPresent(wish::requireCurrency);
    thresholds.stream().filter(this::isForeign).findFirst().ifPresent(wish::requireCurrency);
    boolean sensible =
        amounts.stream().noneMatch(Money::isNegative)
            && purchase.bonuses().stream().noneMatch(bonus -> bonus.points() < 0)
            && purchase.multipliers().stream().noneMatch(ratio -> ratio.numerator() < 0);
    long names = purchase.lines().stream().map(PointsPurchase.Line::id).distinct().count();
    PointsPolicy policy = wish.policy();
    wish.require(sensible, PointsReasons.AMOUNT_INVALID)
        .require(names == amounts.size(), PointsReasons.LINE_TWICE);
    policy
        .earnsFrom()
        .ifPresent(
            from ->
                wish.require(
                    !wish.by().occurredAt().isBefore(from),
                    PointsReasons.RULE_EARLY,
                    Detail.instant("from", from)));
    policy
        .earnsUntil()
        .ifPresent(
            until ->
                wish.require(
                    wish.by().occurredAt().isBefore(until),
                    PointsReasons.RULE_EXPIRED,
                    Detail.instant("until", until)));
  }

  private boolean isForeign(Money amount) {
    return !amount.currency().equals(wish.policy().rate().per().currency());
  }

  private PointsEntry booked(
      Fraction earned, BigInteger whole, List<Bonus> bonuses, boolean carries) {
    List<PointsPurchase.Line> lines = purchase.lines();
    long[] weights = lines.stream().mapToLong(line -> line.amount().minorUnits()).toArray();
    long[] shares = Allocation.largestRemainder(whole.longValueExact(), weights);
    PointsAward.Builder award =
        PointsAward.builder()
            .orderId(purchase.orderId())
            .version(wish.policy().version())
            .bonuses(bonuses)
            .rest(carries ? earned.minus(whole).ratio() : Ratio.ZERO);
    for (int i = 0; i < weights.length; i++) {
      PointsPurchase.Line line = lines.get(i);
      award.addLines(new PointsAward.Line(line.id(), line.amount(), shares[i]));
    }
    PointsAward built = award.build();
    PointsPolicy policy = wish.policy();
    PointsLot lot =
        new PointsLot(
            wish.book().lots.size(),
            built.points(),
            policy.activation().availableFrom(wish.by().occurredAt(), policy.zone()).orElse(null),
            wish.expiresAt());
    Fraction carried = Fraction.of(wish.book().carried).plus(Fraction.of(built.rest()));
    return new PointsEntry.Earned(wish.by(), built, lot, carried.ratio());
  }
}
