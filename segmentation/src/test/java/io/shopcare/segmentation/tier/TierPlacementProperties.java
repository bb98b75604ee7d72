package io.shopcare.segmentation.tier;

import static io.shopcare.segmentation.tier.TierProperties.PARIS;
import static io.shopcare.segmentation.tier.TierProperties.T;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.tier.TierFact.Placed;
import io.shopcare.segmentation.tier.TierFact.Purchased;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A customer who is put in a tier by hand, more often than not until just a term of the rules ends.
 */
class TierPlacementProperties {

  private static final List<String> NAMES = List.of("base", "silver", "gold");

  private static TierPolicy policy(Random random) {
    return TierPolicy.builder()
        .zone(PARIS)
        .window(new TierWindow.Rolling(Period.ofMonths(1 + random.nextInt(4))))
        .term(new TierTerm.After(Period.ofMonths(1 + random.nextInt(3))))
        .grace(Period.ofDays(random.nextInt(2) * 20))
        .addLevels(TierLevel.of("silver", TierMetric.SPEND, 10))
        .addLevels(TierLevel.of("gold", TierMetric.SPEND, 20))
        .build();
  }

  private static TierHistory bought(Random random) {
    TierHistory history = TierHistory.of(LocalDate.of(2024, 1, 1), CurrencyCode.EUR);
    for (int i = random.nextInt(6); i >= 0; i--) {
      Instant at = T.plus(Duration.ofHours(random.nextInt(24 * 120)));
      Money spend = Money.ofMinor(random.nextInt(20), CurrencyCode.EUR);
      history = history.plus(new Purchased("o" + i, at, spend, 0)).accepted().orElseThrow();
    }
    return history;
  }

  /** By hand from a random moment to the end of a term, to a moment beside it, or for good. */
  private static Placed placed(Random random, TierPolicy policy, TierHistory history, int number) {
    Instant at = T.plus(Duration.ofHours(random.nextInt(24 * 150)));
    Instant term = policy.decide(history, at).changesAt().orElse(at.plus(Duration.ofDays(40)));
    Instant end =
        switch (random.nextInt(5)) {
          case 0 -> null;
          case 1 -> at.plus(Duration.ofHours(1L + random.nextInt(2_000)));
          case 2 -> term.plusNanos(1);
          default -> term;
        };
    return new Placed("p" + number, at, NAMES.get(random.nextInt(3)), end, "press");
  }

  /** The latest that has begun counts, and if that is over none does. */
  private static String tier(List<Placed> placed, String automatic, Instant at) {
    Placed last = null;
    for (Placed each : placed) {
      if (!each.at().isAfter(at) && (last == null || !each.at().isBefore(last.at()))) {
        last = each;
      }
    }
    return last != null && at.isBefore(Objects.requireNonNullElse(last.endExclusive(), Instant.MAX))
        ? last.tier()
        : automatic;
  }

  @Property
  void whatIsDoneByHandCountsAndTheRulesGoOnBelowIt(@ForAll Random random) {
    TierPolicy policy = policy(random);
    TierHistory rules = bought(random);
    TierHistory history = rules;
    List<Placed> placed = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Placed next = placed(random, policy, rules, i);
      placed.add(0, next);
      history = history.plus(next).accepted().orElseThrow();
    }
    for (int i = 0; i < 12; i++) {
      Placed some = placed.get(random.nextInt(placed.size()));
      Instant edge = Objects.requireNonNullElse(some.endExclusive(), some.at());
      Instant at =
          random.nextBoolean()
              ? T.plus(Duration.ofHours(random.nextInt(24 * 200)))
              : edge.plusNanos(random.nextInt(3) - 1L);
      TierStatus status = policy.decide(history, at);
      TierStatus alone = policy.decide(rules, at);
      assertThat(status.automatic()).isEqualTo(alone.tier());
      assertThat(status.since()).isEqualTo(alone.since());
      assertThat(status.inGrace()).isEqualTo(alone.inGrace());
      assertThat(status.toNext()).isEqualTo(alone.toNext());
      assertThat(status.toKeep()).isEqualTo(alone.toKeep());
      assertThat(status.tier()).isEqualTo(tier(placed, alone.tier(), at));
      TierHistory known = until(history, at);
      status
          .changesAt()
          .ifPresent(
              change -> {
                assertThat(change).isAfter(at);
                assertThat(policy.decide(known, change).tier()).isEqualTo(status.projected().get());
                assertThat(policy.decide(known, change.minusNanos(1)).tier())
                    .isEqualTo(status.tier());
              });
      Instant calm = status.changesAt().orElse(at.plus(Duration.ofDays(400)));
      for (int hours = 0; hours < 400 * 24; hours += 1 + random.nextInt(500)) {
        Instant then = at.plus(Duration.ofHours(hours));
        if (then.isBefore(calm)) {
          TierStatus same = policy.decide(known, then);
          assertThat(same.tier()).isEqualTo(status.tier());
          assertThat(same.automatic()).isEqualTo(status.automatic());
          assertThat(same.inGrace()).isEqualTo(status.inGrace());
        }
      }
    }
  }

  /** What had happened by a moment. */
  private static TierHistory until(TierHistory history, Instant at) {
    return new TierHistory(
        history.joined(),
        history.currency(),
        history.facts().stream().filter(fact -> !fact.at().isAfter(at)).toList());
  }
}
