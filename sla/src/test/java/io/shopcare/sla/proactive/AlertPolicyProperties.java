package io.shopcare.sla.proactive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AlertPolicyProperties {

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final AlertPolicy POLICY = AlertPolicy.builder().lead(Duration.ofNanos(7)).build();

  private static Instant nano(int nanos) {
    return START.plusNanos(nanos);
  }

  @Provide
  Arbitrary<Promise> promises() {
    Arbitrary<Integer> nanos = Arbitraries.integers().between(0, 40);
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"),
            nanos,
            Arbitraries.integers().between(0, 5),
            nanos.optional(),
            nanos.optional())
        .as(
            (order, due, grace, expected, kept) ->
                Promise.builder()
                    .kind(Promise.DELIVERY)
                    .reference(order)
                    .dueAt(nano(due))
                    .keptUntil(nano(due + grace))
                    .expectedAt(expected.map(AlertPolicyProperties::nano))
                    .keptAt(kept.map(AlertPolicyProperties::nano))
                    .build());
  }

  /** What an open promise has come to at a moment, said anew. */
  private static Optional<AlertLevel> level(Promise promise, Instant at) {
    boolean isKept = promise.keptAt().isPresent() && !promise.keptAt().get().isAfter(at);
    Instant seen = isKept ? promise.keptAt().get() : at;
    if (seen.compareTo(promise.keptUntil()) > 0) {
      return Optional.of(AlertLevel.BROKEN);
    }
    if (isKept) {
      return Optional.empty();
    }
    if (promise.expectedAt().isPresent()
        && promise.expectedAt().get().compareTo(promise.keptUntil()) > 0) {
      return Optional.of(AlertLevel.WILL_BREAK);
    }
    return at.plusNanos(7).isBefore(promise.dueAt())
        ? Optional.empty()
        : Optional.of(AlertLevel.AT_RISK);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void howeverOftenItIsCheckedEachLevelIsAlertedOnceAndInOrder(
      @ForAll("promises") Promise promise,
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 60) Integer> checks) {
    AlertLog log = AlertLog.empty();
    List<AlertLevel> alerted = new ArrayList<>();
    Optional<AlertLevel> worst = Optional.empty();
    for (int at : new TreeSet<>(checks)) {
      AlertChange change = POLICY.check(List.of(promise), log, nano(at));
      log = change.log();
      change.alerts().forEach(alert -> alerted.add(alert.level()));
      Optional<AlertLevel> now = level(promise, nano(at));
      if (now.isPresent() && (worst.isEmpty() || worst.get().compareTo(now.get()) < 0)) {
        worst = now;
      }
    }
    assertThat(alerted).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    assertThat(alerted.stream().reduce((first, second) -> second)).isEqualTo(worst);
  }

  /** Of facts that are known: what was kept after the check comes as news. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void theNextLookIsTheFirstThatFindsSomething(
      @ForAll @Size(max = 5) List<@From("promises") Promise> promises,
      @ForAll @IntRange(max = 50) int at) {
    Map<AlertKey, Promise> open = new HashMap<>();
    for (Promise promise : promises) {
      if (promise.keptAt().filter(kept -> kept.isAfter(nano(at))).isEmpty()) {
        open.put(promise.key(), promise);
      }
    }
    AlertChange change = POLICY.check(open.values(), AlertLog.empty(), nano(at));
    Optional<Instant> first = Optional.empty();
    for (int later = at + 1; later <= 70 && first.isEmpty(); later++) {
      if (!POLICY.check(open.values(), change.log(), nano(later)).alerts().isEmpty()) {
        first = Optional.of(nano(later));
      }
    }
    assertThat(change.nextAt()).isEqualTo(first);
  }
}
