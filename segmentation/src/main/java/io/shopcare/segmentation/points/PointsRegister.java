package io.shopcare.segmentation.points;

import io.shopcare.segmentation.points.PointsEntry.Share;
import io.shopcare.segmentation.points.PointsSnapshot.Held;
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
 * What is known of an account by name: the orders that earned, the spends, holds and transfers; and
 * when the customer was last active. Mutable, and never seen outside. Earnings and spends, which
 * are most of a ledger, are filed when somebody first asks, as folding them needs no look-up.
 */
final class PointsRegister {

  private final Map<String, Order> orders = new LinkedHashMap<>();
  private final Map<String, Spend> spends = new LinkedHashMap<>();
  private final Map<String, Held> holds = new LinkedHashMap<>();
  private final Map<String, Transfer> transfers = new LinkedHashMap<>();
  private final List<PointsEntry> unfiled;
  private Instant lastActivity = Instant.MIN;

  /** A register for about so many entries. */
  PointsRegister(int entries) {
    unfiled = new ArrayList<>(entries);
  }

  PointsRegister(PointsRegister other) {
    orders.putAll(other.orders);
    spends.putAll(other.spends);
    holds.putAll(other.holds);
    transfers.putAll(other.transfers);
    unfiled = new ArrayList<>(other.unfiled);
    lastActivity = other.lastActivity;
  }

  /** An entry that is filed when somebody asks. */
  void later(PointsEntry entry) {
    unfiled.add(entry);
  }

  private void file() {
    for (PointsEntry entry : unfiled) {
      active(entry.by().occurredAt());
      if (entry instanceof PointsEntry.Earned earned) {
        put(new Order(earned.award(), earned.lot().number()));
      } else if (entry instanceof PointsEntry.Spent spent) {
        spends.put(spent.by().key(), new Spend(spent.by().key(), spent.from()));
        if (spent.holdKey() != null) {
          release(spent.holdKey());
        }
      }
    }
    unfiled.clear();
  }

  private void active(Instant at) {
    if (at.isAfter(lastActivity)) {
      lastActivity = at;
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

  /** Points that are set aside at a moment. */
  long held(Instant at) {
    file();
    long held = 0;
    for (Held each : holds.values()) {
      held += each.isOpen(at) ? each.points() : 0;
    }
    return held;
  }

  /** An order that earned, in the place of what it was. */
  void put(Order order) {
    orders.put(order.award().orderId(), order);
  }

  void hold(PointsEntry.Held held) {
    holds.put(held.by().key(), new Held(held.by().key(), held.points(), held.until()));
  }

  void release(String holdKey) {
    holds.put(holdKey, new Held(holdKey, 0, null));
  }

  void endHolds() {
    file();
    holds.clear();
  }

  void give(PointsEntry.Given given) {
    transfers.put(given.by().key(), new Transfer(given.by().key(), given.lots()));
  }

  /** The spend is from now on without the last of its shares that were given back. */
  void restore(PointsEntry.Restored restored) {
    List<Share> from = PointsBook.present(spend(restored.spendKey())).from();
    long back = PointsBook.total(restored.to());
    for (PointsLot late : restored.late()) {
      back += late.points();
    }
    List<Share> rest = first(from, PointsBook.total(from) - back);
    spends.put(restored.spendKey(), new Spend(restored.spendKey(), rest));
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

  /** Another account, whose lots have numbers from an offset on. */
  void merge(PointsSnapshot account, int offset) {
    file();
    for (Order order : account.orders()) {
      put(new Order(order.award(), offset + order.lot(), order.returned(), order.reversed()));
    }
    for (Spend spend : account.spends()) {
      List<Share> from =
          spend.from().stream().map(s -> new Share(offset + s.lot(), s.points())).toList();
      spends.put(spend.key(), new Spend(spend.key(), from));
    }
    account.holds().forEach(held -> holds.put(held.key(), held));
    account.transfers().forEach(transfer -> transfers.put(transfer.key(), transfer));
    account.lastActivity().ifPresent(this::active);
  }

  /** Writes down all that is known. */
  PointsSnapshot.Builder into(PointsSnapshot.Builder snapshot) {
    file();
    return snapshot
        .orders(orders.values())
        .spends(spends.values())
        .holds(holds.values())
        .transfers(transfers.values())
        .lastActivity(Optional.of(lastActivity).filter(Instant.MIN::isBefore));
  }
}
