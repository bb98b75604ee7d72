package io.shopcare.segmentation.tier;

import io.shopcare.segmentation.tier.TierFact.Purchased;
import io.shopcare.segmentation.tier.TierFact.Refunded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The terms of one customer in each tier, as facts and the ends of terms come one by one. */
final class TierFold {

  /** The terms in one tier, by their last days, and whether they are days of grace. */
  private static final class Standing {
    private final TreeMap<LocalDate, Boolean> terms = new TreeMap<>();
    private boolean forever;
    private LocalDate changed = LocalDate.MIN;

    private boolean isHeld() {
      return forever || !terms.isEmpty();
    }

    private void add(Optional<LocalDate> lastDay) {
      if (lastDay.isPresent()) {
        terms.put(lastDay.get(), false);
      } else {
        forever = true;
      }
    }
  }

  private final TierPolicy policy;
  private final TierHistory history;
  private final List<TierFact> facts;
  private final List<Standing> standings = new ArrayList<>();
  private final TierSums sums;
  private int known;
  private @Nullable Instant since;

  TierFold(TierPolicy policy, TierHistory history, List<TierFact> facts) {
    this.policy = policy;
    this.history = history;
    this.facts = facts;
    this.sums = new TierSums(policy.zone(), facts);
    policy.levels().forEach(level -> standings.add(new Standing()));
  }

  /** The highest tier that is held; -1 for the base. */
  int current() {
    int level = standings.size() - 1;
    while (level >= 0 && !standings.get(level).isHeld()) {
      level--;
    }
    return level;
  }

  Optional<Instant> since() {
    return Optional.ofNullable(since);
  }

  boolean inGrace() {
    int level = current();
    return level >= 0
        && !standings.get(level).forever
        && !standings.get(level).terms.containsValue(false);
  }

  /** Whether nothing but a fact can end the tier that is held. */
  boolean isForever() {
    int level = current();
    return level < 0 || standings.get(level).forever;
  }

  /** The first day that counts for a tier at the end of a day. */
  LocalDate firstDay(int level, LocalDate day) {
    return policy.window().firstDay(day, history.joined(), standings.get(level).changed);
  }

  TierSums.Totals totals(LocalDate firstDay) {
    return sums.since(firstDay, known);
  }

  /** Whether no fact counts any more at the end of a day, or all of them always will. */
  boolean isConstant(int level, LocalDate day) {
    return policy.window().isFixed() || firstDay(level, day).isAfter(sums.lastDay(known));
  }

  /** The next last day of a term, which is reviewed at its end. */
  Optional<LocalDate> nextReview() {
    return standings.stream()
        .filter(standing -> !standing.terms.isEmpty())
        .map(standing -> standing.terms.firstKey())
        .min(LocalDate::compareTo);
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(policy.zone()).toInstant();
  }

  /**
   * All facts and reviews up to a moment, that included; at the same moment the review is first.
   */
  void run(Instant at) {
    while (true) {
      Optional<LocalDate> day = nextReview();
      Instant review = day.map(this::endOf).orElse(Instant.MAX);
      Instant fact = known < facts.size() ? facts.get(known).at() : Instant.MAX;
      if (review.isAfter(at) && (fact.isAfter(at) || known == facts.size())) {
        return;
      }
      if (day.isPresent() && !review.isAfter(fact)) {
        review(day.get());
      } else {
        learn();
      }
    }
  }

  /** Reviews the terms that end with a day; returns the moment. */
  Instant review(LocalDate day) {
    int before = current();
    for (int level = standings.size() - 1; level >= 0; level--) {
      Boolean grace = standings.get(level).terms.remove(day);
      if (grace != null) {
        review(level, day, grace);
      }
    }
    Instant at = endOf(day);
    since = current() == before ? since : at;
    return at;
  }

  private void review(int level, LocalDate day, boolean wasGrace) {
    Standing standing = standings.get(level);
    if (policy.levels().get(level).isKept(totals(firstDay(level, day)))) {
      standing.add(policy.term().renewed(day));
    } else if (!wasGrace && !policy.grace().isZero()) {
      standing.terms.putIfAbsent(day.plus(policy.grace()), true);
    }
    if (!standing.isHeld()) {
      standing.changed = day;
      fall(level, day);
    }
  }

  private void fall(int from, LocalDate day) {
    if (policy.downgrade() == TierPolicy.Downgrade.ONE_DOWN && from > 0) {
      enter(standings.get(from - 1), policy.term().renewed(day), day);
    } else if (policy.downgrade() == TierPolicy.Downgrade.TO_BASE && current() < from) {
      for (Standing lower : standings.subList(0, from)) {
        if (lower.isHeld()) {
          lower.terms.clear();
          lower.forever = false;
          lower.changed = day;
        }
      }
    }
  }

  private static void enter(Standing standing, Optional<LocalDate> lastDay, LocalDate day) {
    if (!standing.isHeld()) {
      standing.changed = day;
    }
    standing.add(lastDay);
  }

  private void learn() {
    int before = current();
    TierFact fact = facts.get(known);
    known++;
    if (fact instanceof Purchased) {
      LocalDate day = LocalDate.ofInstant(fact.at(), policy.zone());
      for (int level = 0; level < standings.size(); level++) {
        if (policy.levels().get(level).isEntered(totals(firstDay(level, day)))) {
          enter(standings.get(level), policy.term().lastDay(day), day);
        }
      }
    }
    since = current() == before ? since : fact.at();
  }

  /** The facts of a history that a policy knows of at a moment. */
  static List<TierFact> facts(TierPolicy policy, TierHistory history, Instant at) {
    List<TierFact> facts = history.facts().stream().filter(fact -> !fact.at().isAfter(at)).toList();
    return switch (policy.onRefund()) {
      case AT_NEXT_REVIEW -> facts;
      case NEVER -> facts.stream().filter(fact -> !(fact instanceof Refunded)).toList();
      case IMMEDIATE -> TierSums.net(facts);
    };
  }
}
