package io.shopcare.segmentation.tier;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.segmentation.tier.TierFact.Placed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What can be said of a customer's tier at a moment, and of what becomes of it. */
final class TierReport {

  private final TierPolicy policy;
  private final TierHistory history;
  private final Instant at;
  private final @Nullable Placed placed;
  private final TierStatus status;

  TierReport(TierPolicy policy, TierHistory history, Instant at) {
    TierHistory.requireDate("at", at);
    this.policy = policy;
    this.history = history;
    this.at = at;
    this.placed = placed();
    this.status = reckon();
  }

  TierStatus status() {
    return status;
  }

  private @Nullable Placed placed() {
    Placed last = null;
    for (TierFact fact : history.facts()) {
      if (fact instanceof Placed next && !next.at().isAfter(at)) {
        last = next;
      }
    }
    return last != null && isPlacedAt(last, at) ? last : null;
  }

  private static boolean isPlacedAt(Placed placed, Instant moment) {
    return placed.endExclusive() == null || moment.isBefore(placed.endExclusive());
  }

  private TierStatus reckon() {
    TierFold fold = new TierFold(policy, history, TierFold.facts(policy, history, at));
    fold.run(at);
    int level = fold.current();
    TierStatus.Builder builder =
        TierStatus.builder()
            .at(at)
            .tier(effective(level, at))
            .automatic(name(level))
            .since(fold.since())
            .inGrace(fold.inGrace());
    LocalDate today = LocalDate.ofInstant(at, policy.zone());
    int last = policy.levels().size() - 1;
    if (last >= 0) {
      int next = Math.min(level + 1, last);
      TierSums.Totals totals = fold.totals(fold.firstDay(next, today));
      builder.putAllMetrics(metrics(policy.levels().get(next), totals));
      if (level < last) {
        builder.toNext(
            TierGap.builder()
                .tier(name(next))
                .putAllMissing(missing(policy.levels().get(next), totals, true))
                .build());
      }
    }
    ahead(fold, today, builder);
    return builder.build();
  }

  private String name(int level) {
    return level < 0 ? policy.base() : policy.levels().get(level).name();
  }

  private String effective(int level, Instant moment) {
    return placed != null && isPlacedAt(placed, moment) ? placed.tier() : name(level);
  }

  private static SortedMap<TierMetric, Long> metrics(
      TierLevel level, ToLongFunction<TierMetric> totals) {
    SortedMap<TierMetric, Long> metrics = new TreeMap<>();
    level.asks().forEach(a -> metrics.put(a.metric(), totals.applyAsLong(a.metric())));
    return metrics;
  }

  private static SortedMap<TierMetric, Long> missing(
      TierLevel level, ToLongFunction<TierMetric> totals, boolean toEnter) {
    SortedMap<TierMetric, Long> missing = new TreeMap<>();
    for (TierThreshold ask : level.asks()) {
      long asked = toEnter ? ask.enterAt() : ask.keepAt();
      long more = Math.subtractExact(asked, totals.applyAsLong(ask.metric()));
      if (more > 0) {
        missing.merge(ask.metric(), more, Math::max);
      }
    }
    return missing;
  }

  /** Goes on from review to review until something is different, or never will be. */
  private void ahead(TierFold fold, LocalDate today, TierStatus.Builder builder) {
    int level = fold.current();
    boolean grace = fold.inGrace();
    Instant change = null;
    while (change == null && !fold.isForever()) {
      LocalDate day = fold.nextReview().orElseThrow();
      LocalDate first = fold.firstDay(level, day);
      boolean constant = fold.isConstant(level, day);
      boolean kept = policy.levels().get(level).isKept(fold.totals(first));
      Instant moment = fold.review(day);
      if (fold.current() != level || fold.inGrace() != grace) {
        change = moment;
        if (!kept) {
          builder.toKeep(gap(level, today, first, day, fold));
        }
      } else if (constant && kept) {
        break;
      }
    }
    Instant placedUntil = placed == null ? null : placed.endExclusive();
    boolean placedFirst = placedUntil != null && (change == null || placedUntil.isBefore(change));
    Instant changesAt = placedFirst ? placedUntil : change;
    if (changesAt != null) {
      builder.changesAt(changesAt);
      builder.projected(effective(placedFirst ? level : fold.current(), changesAt));
    }
  }

  private TierGap gap(int level, LocalDate today, LocalDate first, LocalDate day, TierFold fold) {
    return TierGap.builder()
        .tier(name(level))
        .putAllMissing(missing(policy.levels().get(level), fold.totals(first), false))
        .countsFrom(Optional.of(first).filter(today::isBefore))
        .by(day)
        .build();
  }

  Decision<TierStatus> decision() {
    List<Reason> reasons = new ArrayList<>();
    if (placed != null) {
      reasons.add(
          Reason.inFavour(
              TierReasons.PLACED,
              Detail.text("tier", placed.tier()),
              Detail.text("cause", placed.cause())));
    }
    reasons.add(
        Reason.of(placed == null, TierReasons.HELD, Detail.text("tier", status.automatic())));
    if (status.inGrace()) {
      reasons.add(Reason.info(TierReasons.GRACE, Detail.text("tier", status.automatic())));
    }
    status.toNext().ifPresent(gap -> reasons.addAll(reasons(TierReasons.NEXT, gap)));
    status.toKeep().ifPresent(gap -> reasons.addAll(reasons(TierReasons.KEEP, gap)));
    return Decision.<TierStatus>builder()
        .value(status)
        .reasons(reasons)
        .validUntil(status.changesAt())
        .build();
  }

  private List<Reason> reasons(String code, TierGap gap) {
    List<Reason> reasons = new ArrayList<>();
    gap.missing()
        .forEach(
            (metric, more) -> {
              Reason.Builder reason =
                  Reason.builder()
                      .effect(Effect.INFO)
                      .code(code)
                      .addDetails(
                          metric == TierMetric.SPEND
                              ? Detail.money("missing", Money.ofMinor(more, history.currency()))
                              : Detail.number("missing", more),
                          Detail.text("metric", metric),
                          Detail.text("tier", gap.tier()));
              gap.by().ifPresent(day -> reason.addDetails(Detail.text("by", day.toString())));
              reasons.add(reason.build());
            });
    return reasons;
  }
}
