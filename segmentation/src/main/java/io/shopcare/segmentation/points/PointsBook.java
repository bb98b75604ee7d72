package io.shopcare.segmentation.points;

import io.shopcare.measure.Ratio;
import io.shopcare.segmentation.points.PointsEntry.Share;
import io.shopcare.segmentation.points.PointsSnapshot.Held;
import io.shopcare.segmentation.points.PointsSnapshot.LotLeft;
import io.shopcare.segmentation.points.PointsSnapshot.Order;
import io.shopcare.segmentation.points.PointsSnapshot.Spend;
import io.shopcare.segmentation.points.PointsSnapshot.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state to which entries fold. Mutable, and never seen outside; a ledger keeps its own. Folding
 * needs no order and no look-up, as entries name their lots: orders and spends are filed when
 * somebody first asks for one.
 */
final class PointsBook {

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

    LotLeft leftOver() {
      PointsLot now =
          new PointsLot(
              terms.number(), terms.points(), availableFrom, terms.expiresAt(), terms.source());
      return new LotLeft(now, left, lapsed);
    }
  }

  final List<Lot> lots;
  long deficit;
  Ratio carried = Ratio.ZERO;
  Instant clock = Instant.MIN;
  boolean closed;
  private Instant lastActivity = Instant.MIN;
  private final Map<String, Held> holds = new LinkedHashMap<>();
  private final Map<String, Order> orders = new LinkedHashMap<>();
  private final Map<String, Spend> spends = new LinkedHashMap<>();
  private final Map<String, Transfer> transfers = new LinkedHashMap<>();
  private final List<PointsEntry> unfiled;

  /** A book for about so many entries. */
  PointsBook(int entries) {
    lots = new ArrayList<>(entries);
    unfiled = new ArrayList<>(entries);
  }

  PointsBook(PointsBook other) {
    this(other.lots.size());
    other.lots.forEach(lot -> lots.add(new Lot(lot)));
    holds.putAll(other.holds);
    deficit = other.deficit;
    carried = other.carried;
    clock = other.clock;
    lastActivity = other.lastActivity;
    closed = other.closed;
    orders.putAll(other.orders);
    spends.putAll(other.spends);
    transfers.putAll(other.transfers);
    unfiled.addAll(other.unfiled);
  }

  /** Books an entry that was decided before. */
  void fold(PointsEntry entry) {
    if (entry instanceof PointsEntry.Earned earned) {
      open(earned.lot());
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
      open(granted.lot());
    } else if (entry instanceof PointsEntry.Activated activated) {
      lots.get(activated.lot()).availableFrom = activated.by().occurredAt();
    } else if (entry instanceof PointsEntry.Withdrawn withdrawn) {
      take(withdrawn.from());
    } else {
      foldRare(entry);
    }
  }

  private void foldRare(PointsEntry entry) {
    if (entry instanceof PointsEntry.Reversed reversed) {
      reverse(reversed);
    } else if (entry instanceof PointsEntry.Restored restored) {
      restored.to().forEach(share -> lots.get(share.lot()).left += share.points());
      restored.late().forEach(this::open);
      Spend spend = present(spend(restored.spendKey()));
      spends.put(spend.key(), new Spend(spend.key(), less(spend.from(), restored)));
    } else if (entry instanceof PointsEntry.Held held) {
      holds.put(held.by().key(), new Held(held.by().key(), held.points(), held.until()));
    } else if (entry instanceof PointsEntry.Released released) {
      release(released.holdKey());
    } else if (entry instanceof PointsEntry.Given given) {
      take(given.from());
      transfers.put(given.by().key(), new Transfer(given.by().key(), given.lots()));
    } else if (entry instanceof PointsEntry.Received received) {
      received.lots().forEach(this::open);
    } else if (entry instanceof PointsEntry.Merged merged) {
      merge(merged.account());
    } else if (entry instanceof PointsEntry.Closed end) {
      file();
      take(end.from());
      deficit -= end.forgiven();
      holds.clear();
      closed = true;
    }
  }

  private void active(Instant at) {
    if (at.isAfter(lastActivity)) {
      lastActivity = at;
    }
  }

  private void open(PointsLot terms) {
    lots.add(new Lot(terms));
  }

  private void take(List<Share> shares) {
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      lots.get(share.lot()).left -= share.points();
    }
  }

  private void reverse(PointsEntry.Reversed reversed) {
    Order order = present(order(reversed.orderId()));
    take(reversed.from());
    lots.get(order.lot()).lapsed -= reversed.lapsed();
    carried = reversed.carried();
    if (reversed.settlement() == PointsPolicy.Shortfall.ALLOW_NEGATIVE) {
      deficit += reversed.shortfall();
    }
    orders.put(
        reversed.orderId(),
        new Order(
            order.award(), order.lot(), reversed.returned(), order.reversed() + reversed.points()));
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the entries of a ledger are out of order");
    }
    return value;
  }

  /** The shares without the last of them that were given back. */
  private static List<Share> less(List<Share> from, PointsEntry.Restored restored) {
    long back = total(restored.to());
    for (PointsLot late : restored.late()) {
      back += late.points();
    }
    return first(from, total(from) - back);
  }

  private static List<Share> first(List<Share> from, long points) {
    List<Share> first = new ArrayList<>();
    long open = points;
    for (Share share : from) {
      if (open > 0) {
        first.add(new Share(share.lot(), Math.min(open, share.points())));
        open -= Math.min(open, share.points());
      }
    }
    return first;
  }

  private void release(String holdKey) {
    holds.put(holdKey, new Held(holdKey, 0, null));
  }

  private void merge(PointsSnapshot account) {
    file();
    int offset = lots.size();
    for (LotLeft lot : account.lots()) {
      Lot here = new Lot(lot.terms().numbered(lots.size()));
      here.left = lot.left();
      here.lapsed = lot.lapsed();
      lots.add(here);
    }
    for (Order order : account.orders()) {
      orders.put(
          order.award().orderId(),
          new Order(order.award(), offset + order.lot(), order.returned(), order.reversed()));
    }
    for (Spend spend : account.spends()) {
      List<Share> from =
          spend.from().stream().map(s -> new Share(offset + s.lot(), s.points())).toList();
      spends.put(spend.key(), new Spend(spend.key(), from));
    }
    account.holds().forEach(held -> holds.put(held.key(), held));
    account.transfers().forEach(transfer -> transfers.put(transfer.key(), transfer));
    deficit += account.deficit();
    carried = Fraction.of(carried).plus(Fraction.of(account.carried())).ratio();
    account.lastActivity().ifPresent(this::active);
    closed |= account.isClosed();
  }

  PointsSnapshot snapshot() {
    file();
    return PointsSnapshot.builder()
        .lots(lots.stream().map(Lot::leftOver).toList())
        .orders(orders.values())
        .spends(spends.values())
        .holds(holds.values())
        .transfers(transfers.values())
        .deficit(deficit)
        .carried(carried)
        .lastActivity(Optional.of(lastActivity).filter(Instant.MIN::isBefore))
        .isClosed(closed)
        .build();
  }

  /** Leaves an entry out, but keeps the numbers of the lots that it opens. */
  void passOver(PointsEntry entry) {
    int opened = 0;
    if (entry instanceof PointsEntry.Earned || entry instanceof PointsEntry.Granted) {
      opened = 1;
    } else if (entry instanceof PointsEntry.Restored restored) {
      opened = restored.late().size();
    } else if (entry instanceof PointsEntry.Received received) {
      opened = received.lots().size();
    } else if (entry instanceof PointsEntry.Merged merged) {
      opened = merged.account().lots().size();
    }
    for (int i = 0; i < opened; i++) {
      open(new PointsLot(lots.size(), 0, null, null));
    }
  }

  /** What an order has earned, null if it has not. */
  @Nullable Order order(String orderId) {
    file();
    return orders.get(orderId);
  }

  /** What was spent under a key, null if nothing was. */
  @Nullable Spend spend(String key) {
    file();
    return spends.get(key);
  }

  /** What was set aside under a key, null if nothing was. */
  @Nullable Held hold(String key) {
    file();
    return holds.get(key);
  }

  /** What another account gets by the transfer of a key; nothing if there was none. */
  List<PointsLot> given(String key) {
    Transfer transfer = transfers.get(key);
    return transfer == null ? List.of() : transfer.lots();
  }

  /** When the customer last earned or spent, in the distant past if never. */
  Instant lastActivity() {
    file();
    return lastActivity;
  }

  private void file() {
    for (PointsEntry entry : unfiled) {
      active(entry.by().occurredAt());
      if (entry instanceof PointsEntry.Earned earned) {
        orders.put(earned.award().orderId(), new Order(earned.award(), earned.lot().number()));
      } else if (entry instanceof PointsEntry.Spent spent) {
        spends.put(spent.by().key(), new Spend(spent.by().key(), spent.from()));
        if (spent.holdKey() != null) {
          release(spent.holdKey());
        }
      }
    }
    unfiled.clear();
  }

  static long total(List<Share> shares) {
    long total = 0;
    for (Share share : shares) {
      total += share.points();
    }
    return total;
  }

  /** Points that are set aside at the clock. */
  long held() {
    file();
    long held = 0;
    for (Held each : holds.values()) {
      held += each.isOpen(clock) ? each.points() : 0;
    }
    return held;
  }

  /** All points that are left, counting or not. */
  long left() {
    long left = 0;
    for (Lot lot : lots) {
      left += lot.left;
    }
    return left;
  }
}
