package io.shopcare.segmentation.points;

import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsEntry.Booking;
import io.shopcare.segmentation.points.PointsEntry.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
  long deficit;
  long carried;
  Instant clock = Instant.MIN;
  private final Map<String, Award> awards = new HashMap<>();
  private final Map<String, Spend> spends = new HashMap<>();

  /** Entries that the maps do not know yet: a balance needs no maps, so none are made for it. */
  private final List<PointsEntry> unfiled = new ArrayList<>();

  PointsBook() {}

  PointsBook(PointsBook other) {
    other.lots.forEach(lot -> lots.add(new Lot(lot)));
    awards.putAll(other.awards);
    spends.putAll(other.spends);
    unfiled.addAll(other.unfiled);
    deficit = other.deficit;
    carried = other.carried;
    clock = other.clock;
  }

  private static Comparator<@Nullable Instant> nullsLast() {
    return Comparator.nullsLast(Comparator.naturalOrder());
  }

  /** Books an entry that was decided before: no order is needed, as it names its lots. */
  void fold(PointsEntry entry) {
    if (entry instanceof PointsEntry.Earned earned) {
      lots.add(new Lot(earned.lot()));
      carried = earned.carried();
      unfiled.add(earned);
    } else if (entry instanceof PointsEntry.Spent spent) {
      take(spent.from());
      unfiled.add(spent);
    } else if (entry instanceof PointsEntry.Expired expired) {
      Lot lot = lots.get(expired.share().lot());
      lot.left -= expired.share().points();
      lot.lapsed += expired.share().points();
    } else if (entry instanceof PointsEntry.Settled settled) {
      lots.get(settled.share().lot()).left -= settled.share().points();
      deficit -= settled.share().points();
    } else if (entry instanceof PointsEntry.Granted granted) {
      lots.add(new Lot(granted.lot()));
    } else if (entry instanceof PointsEntry.Activated activated) {
      lots.get(activated.lot()).availableFrom = activated.by().occurredAt();
    } else if (entry instanceof PointsEntry.Withdrawn withdrawn) {
      take(withdrawn.from());
    } else {
      foldBack(entry);
    }
  }

  /** Leaves an entry out, but keeps the numbers of the lots that it opens. */
  void passOver(PointsEntry entry) {
    if (entry instanceof PointsEntry.Earned || entry instanceof PointsEntry.Granted) {
      lots.add(new Lot(new PointsLot(lots.size(), 0, null, null)));
    } else if (entry instanceof PointsEntry.Restored restored) {
      restored
          .late()
          .forEach(late -> lots.add(new Lot(new PointsLot(late.number(), 0, null, null))));
    }
  }

  private void foldBack(PointsEntry entry) {
    if (entry instanceof PointsEntry.Reversed reversed) {
      Award award = award(reversed.orderId());
      if (award == null) {
        throw new IllegalStateException("the entries of a ledger are out of order");
      }
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
      restored.to().forEach(share -> lots.get(share.lot()).left += share.points());
      restored.late().forEach(late -> lots.add(new Lot(late)));
      file();
      spends.put(restored.spendKey(), new Spend(List.of(), true));
    }
  }

  /** What an order has earned, null if it has not. */
  @Nullable Award award(String orderId) {
    file();
    return awards.get(orderId);
  }

  /** What was spent under a key, null if nothing was. */
  @Nullable Spend spend(String key) {
    file();
    return spends.get(key);
  }

  private void file() {
    for (PointsEntry entry : unfiled) {
      if (entry instanceof PointsEntry.Earned earned) {
        PointsLot lot = earned.lot();
        awards.put(
            earned.orderId(), new Award(earned.basis(), lot.number(), lot.points(), 0, 0));
      } else if (entry instanceof PointsEntry.Spent spent) {
        spends.put(spent.by().key(), new Spend(spent.from(), false));
      }
    }
    unfiled.clear();
  }

  private void take(List<Share> shares) {
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      lots.get(share.lot()).left -= share.points();
    }
  }

  static long total(List<Share> shares) {
    long total = 0;
    for (Share share : shares) {
      total += share.points();
    }
    return total;
  }

  /** The lots with points left, the first to expire first. */
  private List<Lot> open() {
    List<Lot> open = new ArrayList<>();
    for (Lot lot : lots) {
      if (lot.left > 0) {
        open.add(lot);
      }
    }
    open.sort(FIRST_EXPIRING);
    return open;
  }

  /**
   * Lets time pass: lots expire, and lots that begin to count repay a deficit, each at its moment.
   *
   * @param at not before the clock; nothing happens if it is
   * @param booked hears each entry, which has been folded
   */
  void advance(Booking by, Instant at, Consumer<PointsEntry> booked) {
    List<Lot> open = open();
    Iterator<Lot> ends = open.iterator();
    Iterator<Lot> starts = deficit > 0 ? starting(open, at).iterator() : Collections.emptyIterator();
    Lot ending = next(ends);
    Lot starting = next(starts);
    while (true) {
      Instant end = ending == null ? null : ending.terms.expiresAt();
      Instant start = starting == null ? null : later(starting.availableFrom, clock);
      PointsEntry entry;
      if (start != null && starting != null && deficit > 0 && (end == null || end.isAfter(start))) {
        long points = Math.min(deficit, starting.left);
        entry = new PointsEntry.Settled(by.at(start), new Share(starting.terms.number(), points));
      } else if (end != null && ending != null && !end.isAfter(at)) {
        entry =
            new PointsEntry.Expired(
                by.at(later(end, clock)), new Share(ending.terms.number(), ending.left));
      } else {
        break;
      }
      fold(entry);
      booked.accept(entry);
      ending = ending == null || ending.left > 0 ? ending : next(ends);
      starting = starting == null || starting.left > 0 ? starting : next(starts);
    }
    clock = later(at, clock);
  }

  private static @Nullable Lot next(Iterator<Lot> lots) {
    while (lots.hasNext()) {
      Lot lot = lots.next();
      if (lot.left > 0) {
        return lot;
      }
    }
    return null;
  }

  /** Of the open lots those that count at the moment, the first to begin first. */
  private List<Lot> starting(List<Lot> open, Instant at) {
    return open.stream()
        .filter(lot -> lot.counts(at))
        .sorted(Comparator.comparing(lot -> later(lot.availableFrom, clock)))
        .toList();
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || one.isBefore(other) ? other : one;
  }

  /** Points that count at the clock; time has passed up to it. */
  long active() {
    long active = 0;
    for (Lot lot : lots) {
      active += lot.counts(clock) ? lot.left : 0;
    }
    return active;
  }

  /** Points that do not count at the clock yet. */
  long pending() {
    long pending = 0;
    for (Lot lot : lots) {
      pending += lot.counts(clock) ? 0 : lot.left;
    }
    return pending;
  }

  /** The lots that points come from, the first to expire first; fewer if there are not so many. */
  List<Share> from(long points, @Nullable Lot except) {
    List<Share> shares = new ArrayList<>();
    long left = points;
    for (Lot lot : open()) {
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
    for (Lot lot : lots) {
      Instant end = lot.terms.expiresAt();
      if (end != null && lot.left > 0) {
        expiries.merge(end, lot.left, Long::sum);
      }
    }
    return expiries;
  }
}
