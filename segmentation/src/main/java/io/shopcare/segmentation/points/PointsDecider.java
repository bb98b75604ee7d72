package io.shopcare.segmentation.points;

import io.shopcare.decision.Conditions;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.Allocation;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsBook.Award;
import io.shopcare.segmentation.points.PointsBook.Lot;
import io.shopcare.segmentation.points.PointsBook.Spend;
import io.shopcare.segmentation.points.PointsEntry.Booking;
import io.shopcare.segmentation.points.PointsEntry.Share;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a wish books, given what was booked so far; or every reason against it. */
final class PointsDecider {

  /** The largest number that every reader of JSON reads exactly: 2^53 − 1. */
  private static final long MOST = (1L << 53) - 1;

  private final PointsPolicy policy;
  private final PointsBook book;
  private final Booking by;
  private final Conditions conditions;

  /**
   * Prepares for one wish.
   *
   * @param conditions with what stands against the wish whatever it is
   */
  PointsDecider(PointsPolicy policy, PointsBook book, Booking by, Conditions conditions) {
    this.policy = policy;
    this.book = book;
    this.by = by;
    this.conditions = conditions;
  }

  Outcome<PointsEntry> decide(PointsCommand command) {
    if (command instanceof PointsCommand.Earn earn) {
      return earn(earn);
    } else if (command instanceof PointsCommand.Activate activate) {
      return activate(activate);
    } else if (command instanceof PointsCommand.Spend spend) {
      return spend(spend);
    } else if (command instanceof PointsCommand.Refund refund) {
      return refund(refund);
    } else if (command instanceof PointsCommand.Restore restore) {
      return restore(restore);
    } else if (command instanceof PointsCommand.Adjust adjust) {
      return adjust(adjust);
    }
    return conditions.outcome(() -> new PointsEntry.Swept(by));
  }

  private Outcome<PointsEntry> earn(PointsCommand.Earn earn) {
    EarnRate rate = policy.rate();
    boolean carries = rate.remainder() == EarnRate.Remainder.CARRY;
    BigInteger[] points =
        BigInteger.valueOf(earn.basis().minorUnits())
            .multiply(BigInteger.valueOf(rate.points()))
            .add(BigInteger.valueOf(carries ? book.carried : 0))
            .divideAndRemainder(BigInteger.valueOf(rate.per().minorUnits()));
    requireCurrency(earn.basis());
    return conditions
        .require(!earn.basis().isNegative(), Reason.against(PointsReasons.AMOUNT_INVALID))
        .require(isReckonable(points[0]), Reason.against(PointsReasons.AMOUNT_TOO_LARGE))
        .require(
            book.award(earn.orderId()) == null, Reason.against(PointsReasons.ORDER_KNOWN))
        .outcome(
            () ->
                new PointsEntry.Earned(
                    by,
                    earn.orderId(),
                    earn.basis(),
                    lot(points[0].longValueExact()),
                    carries ? points[1].longValueExact() : 0));
  }

  private static boolean isReckonable(BigInteger points) {
    return points.abs().compareTo(BigInteger.valueOf(MOST)) <= 0;
  }

  private void requireCurrency(Money amount) {
    conditions.require(
        amount.currency().equals(policy.rate().per().currency()),
        Reason.against(
            PointsReasons.CURRENCY_OTHER,
            Detail.text("seen", amount.currency().code()),
            Detail.text("asked", policy.rate().per().currency().code())));
  }

  /** A lot under the terms of now. */
  private PointsLot lot(long points) {
    return new PointsLot(
        book.lots.size(),
        points,
        policy.activation().availableFrom(by.occurredAt(), policy.zone()).orElse(null),
        expiresAt());
  }

  private @Nullable Instant expiresAt() {
    return policy.expiry().expiresAt(by.occurredAt(), policy.zone()).orElse(null);
  }

  private Outcome<PointsEntry> activate(PointsCommand.Activate activate) {
    Award award = book.award(activate.orderId());
    if (award == null) {
      return unknown(PointsReasons.ORDER_UNKNOWN);
    }
    Lot lot = book.lots.get(award.lot());
    return conditions
        .require(!lot.counts(by.occurredAt()), Reason.against(PointsReasons.ACTIVE_ALREADY))
        .outcome(() -> new PointsEntry.Activated(by, award.lot()));
  }

  private Outcome<PointsEntry> unknown(String code) {
    return conditions.require(false, Reason.against(code)).outcome(() -> new PointsEntry.Swept(by));
  }

  private Outcome<PointsEntry> spend(PointsCommand.Spend spend) {
    requireSpendable(spend.points());
    return conditions.outcome(() -> new PointsEntry.Spent(by, book.from(spend.points(), null)));
  }

  private void requireSpendable(long points) {
    long spendable = Math.max(0, book.active() - book.deficit);
    conditions
        .require(points > 0, Reason.against(PointsReasons.AMOUNT_INVALID))
        .require(
            points <= spendable,
            Reason.against(
                PointsReasons.BALANCE_SHORT,
                Detail.number("seen", spendable),
                Detail.number("asked", points)));
  }

  private Outcome<PointsEntry> refund(PointsCommand.Refund refund) {
    requireCurrency(refund.amount());
    conditions.require(refund.amount().isPositive(), Reason.against(PointsReasons.AMOUNT_INVALID));
    Award award = book.award(refund.orderId());
    return award == null
        ? unknown(PointsReasons.ORDER_UNKNOWN)
        : conditions.outcome(() -> reversal(refund, award));
  }

  /** From the lot of the order first, then from others, the first to expire first. */
  private PointsEntry reversal(PointsCommand.Refund refund, Award award) {
    long basis = award.basis().minorUnits();
    long open = basis - award.refunded();
    long refunded = award.refunded() + Math.min(open, refund.amount().minorUnits());
    long due =
        (basis == 0 ? 0 : Allocation.cumulativeShare(award.points(), basis, refunded))
            - award.reversed();
    Lot own = book.lots.get(award.lot());
    List<Share> from = new ArrayList<>();
    long taken = Math.min(due, own.left);
    if (taken > 0) {
      from.add(new Share(award.lot(), taken));
    }
    long lapsed = Math.min(due - taken, own.lapsed);
    from.addAll(book.from(due - taken - lapsed, own));
    return new PointsEntry.Reversed(
        by,
        refund.orderId(),
        Money.ofMinor(refunded, award.basis().currency()),
        from,
        lapsed,
        due - lapsed - PointsBook.total(from),
        policy.shortfall() == PointsPolicy.Shortfall.CLAMP);
  }

  private Outcome<PointsEntry> restore(PointsCommand.Restore restore) {
    Spend spend = book.spend(restore.spendKey());
    if (spend == null) {
      return unknown(PointsReasons.SPEND_UNKNOWN);
    }
    return conditions
        .require(!spend.restored(), Reason.against(PointsReasons.SPEND_RESTORED))
        .outcome(() -> restored(restore, spend));
  }

  /** To the lots from which it came; for what has expired since, to lots with days of grace. */
  private PointsEntry restored(PointsCommand.Restore restore, Spend spend) {
    List<Share> to = new ArrayList<>();
    List<PointsLot> late = new ArrayList<>();
    for (Share share : spend.from()) {
      PointsLot lot = book.lots.get(share.lot()).terms;
      if (policy.grace().isZero() || !lot.isExpired(by.occurredAt())) {
        to.add(share);
      } else {
        Expiry grace = Expiry.after(policy.grace());
        Instant end = grace.expiresAt(by.occurredAt(), policy.zone()).orElse(null);
        late.add(
            new PointsLot(book.lots.size() + late.size(), share.points(), by.occurredAt(), end));
      }
    }
    return new PointsEntry.Restored(by, restore.spendKey(), to, late);
  }

  private Outcome<PointsEntry> adjust(PointsCommand.Adjust adjust) {
    if (adjust.points() < 0 && adjust.points() != Long.MIN_VALUE) {
      requireSpendable(-adjust.points());
      return conditions.outcome(
          () -> new PointsEntry.Withdrawn(by, adjust.cause(), book.from(-adjust.points(), null)));
    }
    return conditions
        .require(
            adjust.points() > 0 && adjust.points() <= MOST,
            Reason.against(PointsReasons.AMOUNT_INVALID))
        .outcome(
            () ->
                new PointsEntry.Granted(
                    by,
                    adjust.cause(),
                    new PointsLot(
                        book.lots.size(), adjust.points(), by.occurredAt(), expiresAt())));
  }
}
