package io.shopcare.segmentation.reward;

import io.shopcare.measure.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stacking by all subsets one by one: the oracle. Rounds half up. */
final class NaiveStacking {

  private final Basket basket;
  private final StackingPolicy policy;

  NaiveStacking(Basket basket, StackingPolicy policy) {
    this.basket = basket;
    this.policy = policy;
  }

  /** Whether a set keeps to groups, exclusions, refusals and caps. */
  boolean isAllowed(List<Promotion> set) {
    Map<String, Integer> groups = new HashMap<>();
    Map<Phase, Integer> phases = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Promotion each : set) {
      ids.add(each.id());
      phases.merge(each.phase(), 1, Integer::sum);
      each.groups().forEach(group -> groups.merge(group, 1, Integer::sum));
      for (Promotion other : set) {
        if (other != each && each.refuses().contains(other.phase())) {
          return false;
        }
      }
    }
    return set.size() <= policy.maxApplied()
        && groups.entrySet().stream()
            .allMatch(group -> group.getValue() <= policy.group(group.getKey()).maxApplied())
        && policy.maxByPhase().entrySet().stream()
            .allMatch(cap -> phases.getOrDefault(cap.getKey(), 0) <= cap.getValue())
        && policy.exclusions().stream()
            .noneMatch(pair -> ids.contains(pair.one()) && ids.contains(pair.other()));
  }

  /** Those that take off something alone and come first where their group says which does. */
  List<Promotion> entitled(List<Promotion> candidates) {
    List<Promotion> some = candidates.stream().filter(each -> off(List.of(each)) > 0).toList();
    List<Promotion> left = new ArrayList<>(some);
    policy
        .groups()
        .forEach(
            (name, group) -> {
              Comparator<Promotion> byPriority =
                  Comparator.comparingInt(Promotion::priority).thenComparing(Promotion::id);
              Comparator<Promotion> order =
                  group.mode() == StackingGroup.Mode.LOWEST
                      ? Comparator.comparingLong((Promotion p) -> off(List.of(p)))
                          .thenComparing(byPriority)
                      : byPriority;
              if (group.mode() == StackingGroup.Mode.LOWEST
                  || group.mode() == StackingGroup.Mode.PRIORITY) {
                List<Promotion> members =
                    some.stream().filter(p -> p.groups().contains(name)).sorted(order).toList();
                left.removeAll(members.subList(Math.min(1, members.size()), members.size()));
              }
            });
    return left;
  }

  long best(List<Promotion> candidates) {
    List<Promotion> entitled = entitled(candidates);
    long best = 0;
    for (int bits = 0; bits < 1 << entitled.size(); bits++) {
      List<Promotion> set = subset(entitled, bits);
      if (isAllowed(set)) {
        best = Math.max(best, off(set));
      }
    }
    return best;
  }

  static List<Promotion> subset(List<Promotion> candidates, int bits) {
    List<Promotion> set = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if ((bits >> i & 1) != 0) {
        set.add(candidates.get(i));
      }
    }
    return set;
  }

  /** What a set takes off. */
  long off(List<Promotion> set) {
    return Arrays.stream(offs(set)).sum();
  }

  /** What a set takes off each line and, last, shipping. */
  long[] offs(List<Promotion> set) {
    List<Promotion> order = new ArrayList<>(set);
    order.sort(
        Comparator.comparing(Promotion::phase)
            .thenComparing(this::kind)
            .thenComparing(NaiveStacking::share, Comparator.reverseOrder())
            .thenComparing(Promotion::id));
    int lines = basket.lines().size();
    long[] offs = new long[lines + 1];
    long goods = goods(offs);
    Phase phase = Phase.LINE;
    for (Promotion each : order) {
      if (each.phase() != phase) {
        goods = goods(offs);
        phase = each.phase();
      }
      long seen = each.basis() == AmountBasis.BEFORE_DISCOUNTS ? goods(new long[lines]) : goods;
      if (isOpen(each, seen)) {
        apply(each, offs);
      }
    }
    return offs;
  }

  private boolean isOpen(Promotion each, long seen) {
    boolean own =
        each.minimum().stream().allMatch(m -> m.currency().equals(basket.currency()))
            && !(each.off() instanceof Promotion.Fixed fixed
                && !fixed.amount().currency().equals(basket.currency()));
    return own && each.minimum().stream().allMatch(m -> m.minorUnits() <= seen);
  }

  private long goods(long[] offs) {
    long goods = 0;
    for (int i = 0; i < basket.lines().size(); i++) {
      goods += basket.lines().get(i).amount().minorUnits() - offs[i];
    }
    return goods;
  }

  private int kind(Promotion each) {
    return each.off() instanceof Promotion.Fixed ? 2 : isOnInitial(each) ? 1 : 0;
  }

  private boolean isOnInitial(Promotion each) {
    return each.groups().stream().anyMatch(group -> policy.group(group).isOnInitial());
  }

  private static Ratio share(Promotion each) {
    return each.off() instanceof Promotion.Percent percent ? percent.share() : Ratio.ZERO;
  }

  private void apply(Promotion each, long[] offs) {
    int shipping = offs.length - 1;
    if (each.phase() == Phase.SHIPPING) {
      long cost = basket.shipping().minorUnits();
      offs[shipping] += take(each, cost, cost - offs[shipping], cost - offs[shipping]);
      return;
    }
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < shipping; i++) {
      if (each.lines().isEmpty() || each.lines().contains(basket.lines().get(i).id())) {
        lines.add(i);
      }
    }
    if (each.phase() == Phase.LINE) {
      lines.forEach(i -> offs[i] += take(each, amount(i), amount(i) - offs[i], room(i, offs)));
    } else {
      long initial = lines.stream().mapToLong(this::amount).sum();
      long left = lines.stream().mapToLong(i -> amount(i) - offs[i]).sum();
      long room = lines.stream().mapToLong(i -> room(i, offs)).sum();
      lines.sort(Comparator.comparing(i -> basket.lines().get(i).id()));
      share(take(each, initial, left, room), lines, offs);
    }
  }

  private long amount(int line) {
    return basket.lines().get(line).amount().minorUnits();
  }

  private long room(int line, long[] offs) {
    return amount(line) - basket.lines().get(line).floor().minorUnits() - offs[line];
  }

  private long take(Promotion each, long initial, long left, long room) {
    if (each.off() instanceof Promotion.Fixed fixed) {
      return Math.min(room, fixed.amount().minorUnits());
    }
    long of = isOnInitial(each) ? initial : left;
    long numerator = share(each).numerator();
    long denominator = share(each).denominator();
    return Math.min(room, (2 * of * numerator + denominator) / (2 * denominator));
  }

  /** Unit by unit to the line whose share is furthest behind. */
  private void share(long off, List<Integer> lines, long[] offs) {
    long[] rooms = lines.stream().mapToLong(i -> room(i, offs)).toArray();
    long sum = Arrays.stream(rooms).sum();
    if (off == 0) {
      return;
    }
    BigInteger whole = BigInteger.valueOf(sum);
    List<Integer> order = new ArrayList<>();
    long left = off;
    BigInteger[] rests = new BigInteger[rooms.length];
    for (int i = 0; i < rooms.length; i++) {
      BigInteger[] part =
          BigInteger.valueOf(off).multiply(BigInteger.valueOf(rooms[i])).divideAndRemainder(whole);
      offs[lines.get(i)] += part[0].longValueExact();
      left -= part[0].longValueExact();
      rests[i] = part[1];
      order.add(i);
    }
    order.sort(
        Comparator.comparing((Integer i) -> rests[i])
            .thenComparing(i -> rooms[i])
            .reversed()
            .thenComparing(i -> i));
    for (int i = 0; i < left; i++) {
      offs[lines.get(order.get(i))]++;
    }
  }
}
