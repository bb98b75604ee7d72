package io.shopcare.feedback.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What becomes of every combination of answers that a route looks at. */
final class RouteTable {

  static final int MOST_COMBINATIONS = 65_536;

  private final Route route;
  private final Map<String, Scale> looksAt = new LinkedHashMap<>();
  private final boolean[] taken;
  private boolean tooComplex;
  private boolean fallsThrough;
  private @Nullable String stuckAt;

  private RouteTable(Route route) {
    this.route = route;
    this.taken = new boolean[route.branches().size()];
  }

  /** Tries all combinations; the form of the route must have been checked before. */
  static RouteTable of(Route route, Function<String, Item> items) {
    RouteTable table = new RouteTable(route);
    for (Branch branch : route.branches()) {
      for (Condition condition : branch.when()) {
        items
            .apply(condition.item())
            .form()
            .codes()
            .ifPresent(codes -> table.looksAt.putIfAbsent(condition.item(), codes));
      }
    }
    table.tryAll();
    return table;
  }

  private void tryAll() {
    List<String> names = new ArrayList<>(looksAt.keySet());
    List<Scale> scales = new ArrayList<>(looksAt.values());
    long combinations = 1;
    for (Scale scale : scales) {
      combinations *= scale.size() + 1L;
      if (combinations > MOST_COMBINATIONS) {
        tooComplex = true;
        return;
      }
    }
    for (int number = 0; number < combinations; number++) {
      Map<String, OptionalInt> points = new LinkedHashMap<>();
      int rest = number;
      for (int i = 0; i < names.size(); i++) {
        int states = scales.get(i).size() + 1;
        int point = rest % states - 1;
        points.put(names.get(i), point < 0 ? OptionalInt.empty() : OptionalInt.of(point));
        rest /= states;
      }
      note(points);
    }
  }

  private void note(Map<String, OptionalInt> points) {
    for (int i = 0; i < taken.length; i++) {
      if (holds(route.branches().get(i), looksAt, points)) {
        taken[i] = true;
        return;
      }
    }
    fallsThrough = true;
    if (route.otherwise().isEmpty() && stuckAt == null) {
      OptionalInt point = points.getOrDefault(route.item(), OptionalInt.empty());
      Scale own = looksAt.get(route.item());
      stuckAt = own == null || point.isEmpty() ? "-" : own.code(point.getAsInt());
    }
  }

  static boolean holds(Branch branch, Map<String, Scale> codes, Map<String, OptionalInt> points) {
    for (Condition condition : branch.when()) {
      Scale scale = codes.get(condition.item());
      OptionalInt point = points.getOrDefault(condition.item(), OptionalInt.empty());
      if (scale == null || !condition.holds(scale, point)) {
        return false;
      }
    }
    return true;
  }

  boolean isTooComplex() {
    return tooComplex;
  }

  boolean isTaken(int branch) {
    return taken[branch];
  }

  boolean fallsThrough() {
    return fallsThrough;
  }

  /** The answer after which nothing follows, if there is one. */
  Optional<String> stuckAt() {
    return Optional.ofNullable(stuckAt);
  }
}
