package io.shopcare.segmentation.points;

import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsEntry.Booking;
import io.shopcare.segmentation.points.PointsEntry.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state to which entries fold. Mutable, and never seen outside; a ledger keeps its own. */
final class PointsBook {

  /** The first to expire first, what never does last. */
  private static final Comparator<Lot> FIRST_EXPIRING =
      Comparator.comparing((Lot lot) -> lot.terms.expiresAt(), nullsLast())
          .thenComparing(lot -> lot.availableFrom, nullsLast())
          .thenComparingInt(lot -> lot.terms.number());

  /** What is left of a lot. */
  static final class Lot {
    final PointsLot terms;
    @Nullable Instant availableFrom;
    long left;
    long lapsed;

    Lot(PointsLot terms) {
      this.terms = terms;
      this.availableFrom = terms.availableFrom();
      this.left = terms.points();
    }

    Lot(Lot other) {
      this.terms = other.terms;
      this.availableFrom = other.availableFrom;
      this.left = other.left;
      this.lapsed = other.lapsed;
    }

    boolean counts(Instant at) {
      return availableFrom != null && !at.isBefore(availableFrom);
    }
  }

  /** What an order earned, and what of it was refunded and taken back. */
  record Award(Money basis, int lot, long points, long refunded, long reversed) {}

  /** What was spent, and whether it was given back. */
  record Spend(List<Share> from, boolean restored) {}

  final List<Lot> lots = new ArrayList<>();
  final Map<String, Award> awards = new HashMap<>();
  final Map<String, Spend> spends = new HashMap<>();
  private final TreeSet<Lot> open = new TreeSet<>(FIRST_EXPIRING);
  long deficit;
  long carried;
  Instant clock = Instant.MIN;

  PointsBook() {}

  PointsBook(PointsBook other) {
    for (Lot lot : other.lots) {
      Lot copy = new Lot(lot);
      lots.add(copy);
      if (copy.left > 0) {
        open.add(copy);
      }
    }
    awards.putAll(other.awards);
    spends.putAll(other.spends);
    deficit = other.deficit;
    carried = other.carried;
    clock = other.clock;
  }

  private static Comparator<@Nullable Instant> nullsLast() {
    return Comparator.nullsLast(Comparator.naturalOrder());
  }

  /** Books an entry that was decided before. */
  void fold(PointsEntry entry) {
    if (entry instanceof PointsEntry.Earned earned) {
      open(earned.lot());
      awards.put(
          earned.orderId(),
          new Award(earned.basis(), earned.lot().number(), earned.lot().points(), 0, 0));
      carried = earned.carried();
    } else if (entry instanceof PointsEntry.Granted granted) {
      open(granted.lot());
    } else if (entry instanceof PointsEntry.Activated activated) {
      Lot lot = lots.get(activated.lot());
      open.remove(lot);
      lot.availableFrom = activated.by().occurredAt();
      put(lot, 0);
    } else if (entry instanceof PointsEntry.Spent spent) {
      take(spent.from());
      spends.put(spent.by().key(), new Spend(spent.from(), false));
    } else if (entry instanceof PointsEntry.Withdrawn withdrawn) {
      take(withdrawn.from());
    } else {
      foldBack(entry);
    }
  }

  /** Leaves an entry out, but keeps the numbers of the lots that it opens. */
  void passOver(PointsEntry entry) {
    if (entry instanceof PointsEntry.Earned || entry instanceof PointsEntry.Granted) {
      open(new PointsLot(lots.size(), 0, null, null));
    } else if (entry instanceof PointsEntry.Restored restored) {
      restored.late().forEach(late -> open(new PointsLot(late.number(), 0, null, null)));
    }
  }

  private void foldBack(PointsEntry entry) {
    if (entry instanceof PointsEntry.Reversed reversed) {
      Award award = award(reversed.orderId());
      take(reversed.from());
      lots.get(award.lot()).lapsed -= reversed.lapsed();
      deficit += reversed.writtenOff() ? 0 : reversed.shortfall();
      long taken = total(reversed.from()) + reversed.lapsed() + reversed.shortfall();
      awards.put(
          reversed.orderId(),
          new Award(
              award.basis(),
              award.lot(),
              award.points(),
              reversed.refunded().minorUnits(),
              award.reversed() + taken));
    } else if (entry instanceof PointsEntry.Restored restored) {
      restored.to().forEach(share -> put(lots.get(share.lot()), share.points()));
      restored.late().forEach(this::open);
      spends.put(restored.spendKey(), new Spend(List.of(), true));
    } else if (entry instanceof PointsEntry.Expired expired) {
      take(List.of(expired.share()));
      lots.get(expired.share().lot()).lapsed += expired.share().points();
    } else if (entry instanceof PointsEntry.Settled settled) {
      take(List.of(settled.share()));
      deficit -= settled.share().points();
    }
  }

  Award award(String orderId) {
    Award award = awards.get(orderId);
    if (award == null) {
      throw new IllegalStateException("the entries of a ledger are out of order");
    }
    return award;
  }

  private void open(PointsLot terms) {
    Lot lot = new Lot(terms);
    lots.add(lot);
    put(lot, 0);
  }

  private void put(Lot lot, long more) {
    lot.left += more;
    if (lot.left > 0) {
      open.add(lot);
    }
  }

  private void take(List<Share> shares) {
    for (Share share : shares) {
      Lot lot = lots.get(share.lot());
      lot.left -= share.points();
      if (lot.left == 0) {
        open.remove(lot);
      }
    }
  }

  static long total(List<Share> shares) {
    long total = 0;
    for (Share share : shares) {
      total += share.points();
    }
    return total;
  }

  /**
   * Lets time pass: lots expire, and lots that begin to count repay a deficit, each at its moment.
   *
   * @param at not before the clock; nothing happens if it is
   * @param booked hears each entry, which has been folded
   */
  void advance(Booking by, Instant at, Consumer<PointsEntry> booked) {
    while (true) {
      Lot ending = open.isEmpty() ? null : open.first();
      Instant end = ending == null ? null : ending.terms.expiresAt();
      Lot repaying = deficit > 0 ? firstToCount(at) : null;
      Instant repaid = repaying == null ? null : later(repaying.availableFrom, clock);
      PointsEntry entry;
      if (repaid != null && repaying != null && (end == null || end.isAfter(repaid))) {
        long points = Math.min(deficit, repaying.left);
        entry = new PointsEntry.Settled(by.at(repaid), new Share(repaying.terms.number(), points));
      } else if (ending != null && end != null && !end.isAfter(at)) {
        entry =
            new PointsEntry.Expired(
                by.at(later(end, clock)), new Share(ending.terms.number(), ending.left));
      } else {
        break;
      }
      fold(entry);
      booked.accept(entry);
    }
    clock = later(at, clock);
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || one.isBefore(other) ? other : one;
  }

  /** Of the open lots that count at the moment, the one that began first. */
  private @Nullable Lot firstToCount(Instant at) {
    Lot first = null;
    for (Lot lot : open) {
      Instant from = lot.availableFrom;
      if (from != null && lot.counts(at)) {
        Instant known = first == null ? null : first.availableFrom;
        boolean sooner = known == null || (known.isAfter(clock) && from.isBefore(known));
        first = sooner ? lot : first;
      }
    }
    return first;
  }

  /** Points that count at the clock; time has passed up to it. */
  long active() {
    long active = 0;
    for (Lot lot : open) {
      active += lot.counts(clock) ? lot.left : 0;
    }
    return active;
  }

  /** Points that do not count at the clock yet. */
  long pending() {
    long pending = 0;
    for (Lot lot : open) {
      pending += lot.counts(clock) ? 0 : lot.left;
    }
    return pending;
  }

  /** The lots that points come from, the first to expire first; fewer if there are not so many. */
  List<Share> from(long points, @Nullable Lot except) {
    List<Share> shares = new ArrayList<>();
    long left = points;
    for (Lot lot : open) {
      if (left > 0 && lot.counts(clock) && lot != except) {
        long taken = Math.min(left, lot.left);
        shares.add(new Share(lot.terms.number(), taken));
        left -= taken;
      }
    }
    return shares;
  }

  /** When points are lost if none are spent, with how many. */
  SortedMap<Instant, Long> expiries() {
    SortedMap<Instant, Long> expiries = new TreeMap<>();
    for (Lot lot : open) {
      Instant end = lot.terms.expiresAt();
      if (end != null) {
        expiries.merge(end, lot.left, Long::sum);
      }
    }
    return expiries;
  }
}
