package io.shopcare.segmentation.tier;

import io.shopcare.segmentation.tier.TierFact.PointsSpent;
import io.shopcare.segmentation.tier.TierFact.Purchased;
import io.shopcare.segmentation.tier.TierFact.Refunded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The tier of a customer by a walk over every day; for one metric and what is kept or earned. */
final class TierDayByDay {

  private final TierPolicy policy;
  private final TierHistory history;

  TierDayByDay(TierPolicy policy, TierHistory history) {
    this.policy = policy;
    this.history = history;
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, policy.zone());
  }

  /** What counts at the end of a day, or so far, of the facts that are known. */
  private long sum(TierMetric metric, LocalDate first, List<TierFact> known) {
    Map<String, Purchased> orders = new TreeMap<>();
    Map<String, Long> spend = new TreeMap<>();
    long balance = 0;
    long points = 0;
    for (TierFact fact : known) {
      if (fact instanceof Purchased order) {
        orders.put(order.id(), order);
        spend.put(order.id(), order.spend().minorUnits());
        balance += order.points();
        points += day(order.at()).isBefore(first) ? 0 : order.points();
      } else if (fact instanceof Refunded refund) {
        spend.merge(refund.orderId(), -refund.amount().minorUnits(), Long::sum);
        balance -= refund.points();
        Instant at = Objects.requireNonNull(orders.get(refund.orderId())).at();
        points -= day(at).isBefore(first) ? 0 : refund.points();
      } else if (fact instanceof PointsSpent spent) {
        balance -= spent.points();
      }
    }
    orders.values().removeIf(order -> day(order.at()).isBefore(first));
    return switch (metric) {
      case SPEND -> orders.keySet().stream().mapToLong(id -> spend.getOrDefault(id, 0L)).sum();
      case POINTS -> points;
      case ORDERS ->
          orders.values().stream()
              .filter(o -> o.spend().isZero() || spend.getOrDefault(o.id(), 0L) > 0)
              .count();
      case BALANCE -> balance;
    };
  }

  private boolean reaches(int level, boolean toKeep, LocalDate day, List<TierFact> known) {
    TierThreshold ask = policy.levels().get(level).asks().get(0);
    LocalDate first = policy.window().firstDay(day, history.joined(), LocalDate.MIN);
    return sum(ask.metric(), first, known) >= (toKeep ? ask.keepAt() : ask.enterAt());
  }

  /** The level at a moment; -1 for the base. */
  int level(Instant at) {
    int levels = policy.levels().size();
    List<Set<LocalDate>> terms = new ArrayList<>();
    List<Set<LocalDate>> graces = new ArrayList<>();
    for (int i = 0; i < levels; i++) {
      terms.add(new HashSet<>());
      graces.add(new HashSet<>());
    }
    List<TierFact> known = new ArrayList<>();
    List<TierFact> facts = history.facts().stream().filter(fact -> !fact.at().isAfter(at)).toList();
    LocalDate last = day(at);
    LocalDate day = facts.isEmpty() ? last : day(facts.get(0).at());
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      while (known.size() < facts.size() && day(facts.get(known.size()).at()).equals(day)) {
        known.add(facts.get(known.size()));
        for (int i = 0; i < levels; i++) {
          if (known.get(known.size() - 1) instanceof Purchased && reaches(i, false, day, known)) {
            terms.get(i).add(policy.term().lastDay(day).orElse(LocalDate.MAX));
          }
        }
      }
      for (int i = levels - 1; i >= 0 && day.isBefore(last); i--) {
        boolean term = terms.get(i).remove(day);
        boolean grace = graces.get(i).remove(day);
        if ((term || grace) && reaches(i, true, day, known)) {
          terms.get(i).add(policy.term().renewed(day).orElse(LocalDate.MAX));
        } else if (term && !policy.grace().isZero()) {
          graces.get(i).add(day.plus(policy.grace()));
        }
        boolean lost = (term || grace) && terms.get(i).isEmpty() && graces.get(i).isEmpty();
        if (lost && i > 0 && policy.downgrade() == TierPolicy.Downgrade.ONE_DOWN) {
          terms.get(i - 1).add(policy.term().renewed(day).orElse(LocalDate.MAX));
        }
      }
    }
    int level = levels - 1;
    while (level >= 0 && terms.get(level).isEmpty() && graces.get(level).isEmpty()) {
      level--;
    }
    return level;
  }
}
