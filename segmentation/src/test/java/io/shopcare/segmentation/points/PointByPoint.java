package io.shopcare.segmentation.points;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A points account as a child would keep it: every point is a thing of its own, and time passes day
 * by day. Spends and refunds move single points about.
 */
final class PointByPoint {

  private enum State {
    FREE,
    LAPSED,
    SPENT,
    GONE
  }

  private static final class Point {
    final int lot;
    final String order;
    final int from;
    final int to;
    State state = State.FREE;
    String spentBy = "";

    Point(int lot, String order, int from, int to) {
      this.lot = lot;
      this.order = order;
      this.from = from;
      this.to = to;
    }
  }

  private record Order(int cents, int points) {}

  private final int wait;
  private final int life;
  private final boolean forgiving;
  private final List<Point> points = new ArrayList<>();
  private final Map<String, Order> orders = new HashMap<>();
  private final Map<String, Integer> refunded = new HashMap<>();
  private final Map<String, Integer> reversed = new HashMap<>();
  private int lots;
  private int debt;
  private int today;

  PointByPoint(int wait, int life, boolean forgiving) {
    this.wait = wait;
    this.life = life;
    this.forgiving = forgiving;
  }

  void day(int day) {
    while (today < day) {
      today++;
      morning();
    }
  }

  private void morning() {
    points.stream()
        .filter(point -> point.state == State.FREE && point.to <= today)
        .forEach(point -> point.state = State.LAPSED);
    while (debt > 0 && active() > 0) {
      first(point -> true).state = State.GONE;
      debt--;
    }
  }

  private boolean isActive(Point point) {
    return point.state == State.FREE && point.from <= today;
  }

  private Point first(Predicate<Point> which) {
    return points.stream()
        .filter(this::isActive)
        .filter(which)
        .min(
            Comparator.comparingInt((Point point) -> point.to)
                .thenComparingInt(point -> point.from)
                .thenComparingInt(point -> point.lot))
        .orElseThrow();
  }

  boolean earn(String order, int cents) {
    if (orders.putIfAbsent(order, new Order(cents, cents / 100)) != null) {
      return false;
    }
    Stream.generate(() -> new Point(lots, order, today + wait, today + life + 1))
        .limit(cents / 100)
        .forEach(points::add);
    lots++;
    morning();
    return true;
  }

  boolean spend(String key, int many) {
    if (many < 1 || many > active()) {
      return false;
    }
    for (int i = 0; i < many; i++) {
      Point point = first(each -> true);
      point.state = State.SPENT;
      point.spentBy = key;
    }
    return true;
  }

  boolean restore(String key) {
    List<Point> spent =
        points.stream()
            .filter(point -> point.state == State.SPENT && point.spentBy.equals(key))
            .toList();
    spent.forEach(point -> point.state = State.FREE);
    morning();
    return !spent.isEmpty();
  }

  boolean refund(String id, int cents) {
    Order order = orders.get(id);
    if (order == null || cents < 1) {
      return false;
    }
    int so = refunded.merge(id, cents, (was, more) -> Math.min(order.cents(), was + more));
    int back = Math.min(so, order.cents());
    int due =
        (order.cents() == 0 ? 0 : (2 * order.points() * back + order.cents()) / (2 * order.cents()))
            - reversed.getOrDefault(id, 0);
    reversed.merge(id, due, Integer::sum);
    for (int i = 0; i < due; i++) {
      takeBack(id);
    }
    return true;
  }

  private void takeBack(String order) {
    for (State state : List.of(State.FREE, State.LAPSED)) {
      for (Point point : points) {
        if (point.order.equals(order) && point.state == state) {
          point.state = State.GONE;
          return;
        }
      }
    }
    if (active() > 0) {
      first(point -> true).state = State.GONE;
    } else if (!forgiving) {
      debt++;
    }
  }

  int active() {
    return (int) points.stream().filter(this::isActive).count();
  }

  int pending() {
    return (int)
        points.stream().filter(point -> point.state == State.FREE && point.from > today).count();
  }

  int debt() {
    return debt;
  }
}
