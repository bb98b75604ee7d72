package io.shopcare.segmentation.points;

import io.shopcare.segmentation.points.PointsEntry.Booking;
import io.shopcare.segmentation.points.PointsEntry.Share;
import io.shopcare.segmentation.points.PointsPolicy.SpendOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What time does to a book under a policy, and what of it can be spent at its clock. */
final class PointsTime {

  private final PointsPolicy policy;
  private final PointsBook book;

  PointsTime(PointsPolicy policy, PointsBook book) {
    this.policy = policy;
    this.book = book;
  }

  /** A lot with points left, and when it ends as things are. */
  private record Open(Lot lot, @Nullable Instant end) {

    static final Comparator<Open> FIRST_EXPIRING =
        Comparator.comparing(Open::end, nullsLast())
            .thenComparing(open -> open.lot.availableFrom, nullsLast())
            .thenComparingInt(Open::number);

    int number() {
      return lot.terms.number();
    }

    PointsLot.Source source() {
      return lot.terms.source();
    }
  }

  private static Comparator<@Nullable Instant> nullsLast() {
    return Comparator.nullsLast(Comparator.naturalOrder());
  }

  private static Comparator<Open> order(SpendOrder order) {
    return switch (order) {
      case EXPIRY_FIRST -> Open.FIRST_EXPIRING;
      case OLDEST_FIRST -> Comparator.comparingInt(Open::number);
      case PROMOTIONAL_FIRST ->
          Comparator.comparing(Open::source).reversed().thenComparing(Open.FIRST_EXPIRING);
    };
  }

  /** When a lot can be spent no more: as written down, or as the customer's inactivity decides. */
  @Nullable Instant end(Lot lot) {
    Instant own = lot.terms.expiresAt();
    Instant from = lot.availableFrom;
    if (from == null || !(policy.expiry() instanceof Expiry.Inactivity inactivity)) {
      return own;
    }
    Instant end = inactivity.end(later(book.register.lastActivity(), from), policy.zone());
    return later(own, end);
  }

  private List<Open> open(Comparator<Open> order) {
    List<Open> open = new ArrayList<>();
    for (Lot lot : book.lots) {
      if (lot.left > 0) {
        open.add(new Open(lot, end(lot)));
      }
    }
    open.sort(order);
    return open;
  }

  /**
   * Lets time pass: lots expire, and lots that begin to count repay a deficit, each at its moment.
   *
   * @param at not before the clock; nothing happens if it is
   * @param booked hears each entry, which has been folded
   */
  void advance(Booking by, Instant at, Consumer<PointsEntry> booked) {
    List<Open> open = open(Open.FIRST_EXPIRING);
    Iterator<Open> ends = open.iterator();
    Iterator<Open> starts =
        book.deficit > 0 ? starting(open, at).iterator() : Collections.emptyIterator();
    Open ending = next(ends);
    Open starting = next(starts);
    while (true) {
      Instant end = ending == null ? null : ending.end;
      Instant start = starting == null ? null : later(starting.lot.availableFrom, book.clock);
      PointsEntry entry;
      if (starting != null
          && start != null
          && book.deficit > 0
          && (end == null || end.isAfter(start))) {
        long points = Math.min(book.deficit, starting.lot.left);
        entry = new PointsEntry.Settled(by.at(start), new Share(starting.number(), points));
      } else if (ending != null && end != null && !end.isAfter(at)) {
        entry =
            new PointsEntry.Expired(
                by.at(later(end, book.clock)), new Share(ending.number(), ending.lot.left));
      } else {
        break;
      }
      book.fold(entry);
      booked.accept(entry);
      ending = ending == null || ending.lot.left > 0 ? ending : next(ends);
      starting = starting == null || starting.lot.left > 0 ? starting : next(starts);
    }
    book.clock = later(at, book.clock);
  }

  private static @Nullable Open next(Iterator<Open> lots) {
    while (lots.hasNext()) {
      Open open = lots.next();
      if (open.lot.left > 0) {
        return open;
      }
    }
    return null;
  }

  /** Of the open lots those that count at the moment, the first to begin first. */
  private List<Open> starting(List<Open> open, Instant at) {
    return open.stream()
        .filter(each -> each.lot.counts(at))
        .sorted(Comparator.comparing(each -> later(each.lot.availableFrom, book.clock)))
        .toList();
  }

  static Instant later(@Nullable Instant one, Instant other) {
    return one == null || one.isBefore(other) ? other : one;
  }

  /** Points that count at the clock, of the lots that match; time has passed up to it. */
  long active(Predicate<PointsLot> which) {
    long active = 0;
    for (Lot lot : book.lots) {
      active += lot.counts(book.clock) && which.test(lot.terms) ? lot.left : 0;
    }
    return active;
  }

  /** Points that can be spent at the clock. */
  long spendable() {
    return Math.max(0, active(lot -> true) - book.held() - book.deficit);
  }

  /** The lots that points come from; fewer if there are not so many. */
  List<Share> from(long points, @Nullable Lot except) {
    List<Share> shares = new ArrayList<>();
    long left = points;
    for (Open open : open(order(policy.spendOrder()))) {
      if (left > 0 && open.lot.counts(book.clock) && open.lot != except) {
        long taken = Math.min(left, open.lot.left);
        shares.add(new Share(open.number(), taken));
        left -= taken;
      }
    }
    return shares;
  }

  /** When points are lost if none are spent, with how many. */
  SortedMap<Instant, Long> expiries() {
    SortedMap<Instant, Long> expiries = new TreeMap<>();
    for (Open open : open(Open.FIRST_EXPIRING)) {
      if (open.end != null) {
        expiries.merge(open.end, open.lot.left, Long::sum);
      }
    }
    return expiries;
  }

  PointsBalance balance(Instant at) {
    long active = active(lot -> true);
    return PointsBalance.builder()
        .at(at)
        .pending(book.left() - active)
        .active(active)
        .promotional(active(lot -> lot.source() == PointsLot.Source.PROMOTIONAL))
        .held(book.held())
        .deficit(book.deficit)
        .build();
  }
}
