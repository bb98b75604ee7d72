package io.shopcare.segmentation.points;

import io.shopcare.decision.Outcome;
import io.shopcare.segmentation.points.PointsEntry.Share;
import io.shopcare.segmentation.points.PointsSnapshot.Held;
import io.shopcare.segmentation.points.PointsSnapshot.Order;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a wish books, given what was booked so far; or every reason against it. */
final class PointsDecider {

  private final PointsCase wish;
  private final PointsBook book;

  PointsDecider(PointsCase wish) {
    this.wish = wish;
    this.book = wish.book();
  }

  Outcome<PointsEntry> decide(PointsCommand command) {
    wish.require(!book.closed, PointsReasons.ACCOUNT_CLOSED);
    if (command instanceof PointsCommand.Earn earn) {
      return new PointsEarning(wish, earn.purchase()).decide();
    } else if (command instanceof PointsCommand.Activate activate) {
      return activate(activate);
    } else if (command instanceof PointsCommand.Spend spend) {
      return take(spend.points(), shares -> new PointsEntry.Spent(wish.by(), shares, null));
    } else if (command instanceof PointsCommand.Refund refund) {
      return new PointsReturning(wish).refund(refund);
    } else if (command instanceof PointsCommand.Restore restore) {
      return new PointsReturning(wish).restore(restore);
    } else if (command instanceof PointsCommand.Adjust adjust) {
      return adjust(adjust);
    } else if (command instanceof PointsCommand.Grant grant) {
      return grant(grant.cause(), grant.lot());
    }
    return decideRare(command);
  }

  private Outcome<PointsEntry> decideRare(PointsCommand command) {
    if (command instanceof PointsCommand.Hold hold) {
      return wish.requireSpendable(hold.points(), wish.time().spendable())
          .require(isAfter(hold.until(), wish.by().recordedAt()), PointsReasons.DATES)
          .conditions()
          .outcome(() -> new PointsEntry.Held(wish.by(), hold.points(), hold.until()));
    } else if (command instanceof PointsCommand.Capture capture) {
      return capture(capture);
    } else if (command instanceof PointsCommand.Release release) {
      return requireHold(release.holdKey())
          .conditions()
          .outcome(() -> new PointsEntry.Released(wish.by(), release.holdKey()));
    } else if (command instanceof PointsCommand.Give give) {
      return take(
          give.points(),
          shares -> new PointsEntry.Given(wish.by(), give.account(), shares, moving(shares)));
    } else if (command instanceof PointsCommand.Receive receive) {
      return receive(receive);
    } else if (command instanceof PointsCommand.Merge merge) {
      return merge(merge);
    } else if (command instanceof PointsCommand.Close close) {
      return wish.conditions().outcome(() -> closed(close));
    }
    return wish.conditions().outcome(() -> new PointsEntry.Swept(wish.by()));
  }

  private Outcome<PointsEntry> activate(PointsCommand.Activate activate) {
    Order order = book.register.order(activate.orderId());
    if (order == null) {
      return wish.refused(PointsReasons.ORDER_UNKNOWN);
    }
    return wish.require(
            !book.lots.get(order.lot()).counts(book.clock), PointsReasons.ACTIVE_ALREADY)
        .conditions()
        .outcome(() -> new PointsEntry.Activated(wish.by(), order.lot()));
  }

  private Outcome<PointsEntry> take(long points, Function<List<Share>, PointsEntry> entry) {
    return wish.requireSpendable(points, wish.time().spendable())
        .conditions()
        .outcome(() -> entry.apply(wish.time().from(points, null)));
  }

  private PointsCase requireHold(String key) {
    Held held = book.register.hold(key);
    if (held == null) {
      return wish.require(false, PointsReasons.HOLD_UNKNOWN);
    }
    return wish.require(held.isOpen(book.clock), PointsReasons.HOLD_ENDED);
  }

  private Outcome<PointsEntry> capture(PointsCommand.Capture capture) {
    requireHold(capture.holdKey());
    Held held = book.register.hold(capture.holdKey());
    long free = wish.time().active(lot -> true) - book.deficit;
    long most = held == null ? 0 : Math.min(held.points(), Math.max(0, free));
    return wish.requireSpendable(capture.points(), most)
        .conditions()
        .outcome(
            () ->
                new PointsEntry.Spent(
                    wish.by(), wish.time().from(capture.points(), null), capture.holdKey()));
  }

  private Outcome<PointsEntry> adjust(PointsCommand.Adjust adjust) {
    if (adjust.points() < 0 && adjust.points() != Long.MIN_VALUE) {
      return take(
          -adjust.points(), shares -> new PointsEntry.Withdrawn(wish.by(), adjust.cause(), shares));
    }
    return grant(
        adjust.cause(),
        new PointsLot(
            0,
            adjust.points(),
            wish.by().occurredAt(),
            wish.expiresAt(),
            PointsLot.Source.PROMOTIONAL));
  }

  private Outcome<PointsEntry> grant(String cause, PointsLot lot) {
    boolean sensible = lot.points() > 0 && lot.points() <= PointsCase.MOST;
    Instant start = lot.availableFrom() == null ? wish.by().occurredAt() : lot.availableFrom();
    return wish.require(sensible, PointsReasons.AMOUNT_INVALID)
        .require(isAfter(lot.expiresAt(), start), PointsReasons.DATES)
        .requireRoom(sensible ? BigInteger.valueOf(lot.points()) : BigInteger.ZERO)
        .conditions()
        .outcome(
            () -> {
              PointsLot here =
                  new PointsLot(
                      book.lots.size(), lot.points(), start, lot.expiresAt(), lot.source());
              return new PointsEntry.Granted(wish.by(), cause, here);
            });
  }

  private static boolean isAfter(@Nullable Instant end, Instant start) {
    return end == null || end.isAfter(start);
  }

  /** The shares as lots elsewhere: with the end that they have here, and not a day more. */
  private List<PointsLot> moving(List<Share> shares) {
    List<PointsLot> lots = new ArrayList<>();
    for (Share share : shares) {
      Lot lot = book.lots.get(share.lot());
      Instant end = wish.time().end(lot);
      lots.add(
          new PointsLot(lots.size(), share.points(), lot.availableFrom, end, lot.terms.source()));
    }
    return lots;
  }

  private Outcome<PointsEntry> receive(PointsCommand.Receive receive) {
    BigInteger all = BigInteger.ZERO;
    List<PointsLot> lots = new ArrayList<>();
    for (PointsLot lot : receive.lots()) {
      all = all.add(BigInteger.valueOf(lot.points()));
      lots.add(lot.numbered(book.lots.size() + lots.size()));
    }
    return wish.require(
            !lots.isEmpty() && lots.stream().allMatch(lot -> lot.points() > 0),
            PointsReasons.AMOUNT_INVALID)
        .requireRoom(all)
        .conditions()
        .outcome(() -> new PointsEntry.Received(wish.by(), receive.account(), lots));
  }

  private Outcome<PointsEntry> merge(PointsCommand.Merge merge) {
    PointsSnapshot other = merge.other().snapshot(wish.by().recordedAt());
    boolean apart =
        other.orders().stream()
                .allMatch(each -> book.register.order(each.award().orderId()) == null)
            && other.spends().stream().allMatch(each -> book.register.spend(each.key()) == null)
            && other.holds().stream().allMatch(each -> book.register.hold(each.key()) == null);
    long left = other.lots().stream().mapToLong(PointsSnapshot.LotLeft::left).sum();
    return wish.require(apart, PointsReasons.MERGE_CONFLICT)
        .require(!other.isClosed(), PointsReasons.ACCOUNT_CLOSED)
        .requireCurrency(merge.other().policy().rate().per())
        .requireRoom(BigInteger.valueOf(left))
        .requireDeficit(other.deficit())
        .conditions()
        .outcome(() -> new PointsEntry.Merged(wish.by(), other));
  }

  private PointsEntry closed(PointsCommand.Close close) {
    List<Share> left =
        book.lots.stream()
            .filter(lot -> lot.left > 0)
            .map(lot -> new Share(lot.terms.number(), lot.left))
            .toList();
    return new PointsEntry.Closed(wish.by(), close.cause(), left, book.deficit);
  }
}
