package io.shopcare.segmentation.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.points.PointsSnapshot.LotLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Invariants 25 to 32 of the reference: whole accounts, and the calendar. */
class PointsAccountProperties {

  private static final int STEPS = 20;
  private static final PointsCommand.Sweep SWEEP = new PointsCommand.Sweep("sweep");

  private static PointsLedger applied(PointsLedger ledger, PointsCommand command, Instant at) {
    return ledger.apply(command, at).accepted().orElseThrow();
  }

  @Property
  void invariant25PendingPointsAreInvisible(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random, PointsWalk.dated(random).build()).steps(STEPS);
    Instant begin = walk.now().plus(Duration.ofDays(5));
    PointsLot pending = new PointsLot(0, 1 + random.nextInt(50), begin, null);
    PointsLedger more =
        applied(walk.ledger(), new PointsCommand.Grant("x", "gift", pending), walk.now());
    for (int hours = 0; hours < 120; hours += 7) {
      Instant at = walk.now().plus(Duration.ofHours(hours));
      PointsBalance with = more.balance(at);
      PointsBalance without = walk.ledger().balance(at);
      assertThat(with.active()).isEqualTo(without.active());
      assertThat(with.spendable()).isEqualTo(without.spendable());
      assertThat(with.pending()).isEqualTo(without.pending() + pending.points());
    }
  }

  /** With an order whose points wait for an event and that is returned before it, in parts. */
  @Property
  void invariant25CancellingPendingPointsIsInvisible(@ForAll Random random) {
    PointsPolicy policy =
        PointsWalk.dated(random)
            .rate(EarnRate.of(1, PointsWalk.euro(70)))
            .activation(new Activation.OnEvent())
            .build();
    PointsWalk walk = PointsWalk.of(random, policy).steps(STEPS);
    int cents = 2 + random.nextInt(2_000);
    int part = 1 + random.nextInt(cents - 1);
    PointsLedger more = walk.ledger();
    Instant at = walk.now();
    for (PointsCommand step :
        List.of(
            new PointsCommand.Earn("x", "x", PointsWalk.euro(cents)),
            new PointsCommand.Refund("y", "x", PointsWalk.euro(part)),
            new PointsCommand.Refund("z", "x", PointsWalk.euro(cents - part)))) {
      at = at.plus(Duration.ofHours(random.nextInt(60)));
      more = applied(more, step, at);
      for (int hours = 0; hours < 120; hours += 13) {
        PointsBalance with = more.balance(at.plus(Duration.ofHours(hours)));
        PointsBalance without = walk.ledger().balance(at.plus(Duration.ofHours(hours)));
        assertThat(with.active()).isEqualTo(without.active());
        assertThat(with.spendable()).isEqualTo(without.spendable());
        assertThat(with.deficit()).isEqualTo(without.deficit());
      }
    }
    assertThat(more.balance(at)).isEqualTo(walk.ledger().balance(at));
  }

  /** Orders and gifts at one moment, in any order; their dates too where no deficit is first. */
  @Property
  void invariant26CreditsCommute(@ForAll Random random) {
    PointsPolicy policy =
        PointsWalk.dated(random).rate(EarnRate.of(1, PointsWalk.euro(70))).build();
    PointsWalk walk = PointsWalk.of(random, policy).steps(STEPS);
    List<PointsCommand> credits = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      credits.add(
          random.nextBoolean()
              ? new PointsCommand.Adjust("credit-" + i, 1 + random.nextInt(30), "gift")
              : new PointsCommand.Earn("credit-" + i, walk.purchase("credit-" + i)));
    }
    PointsLedger one = walk.ledger();
    for (PointsCommand credit : credits) {
      one = applied(one, credit, walk.now());
    }
    Collections.shuffle(credits, random);
    PointsLedger other = walk.ledger();
    for (PointsCommand credit : credits) {
      other = applied(other, credit, walk.now());
    }
    assertThat(worth(other, walk.now())).isEqualTo(worth(one, walk.now()));
    assertThat(other.balance(walk.now()).deficit()).isEqualTo(one.balance(walk.now()).deficit());
    for (int days = 0; days < 30 && walk.balance().deficit() == 0; days++) {
      Instant at = walk.now().plus(Duration.ofDays(days));
      PointsBalance balance = one.balance(at);
      assertThat(other.balance(at)).isEqualTo(balance);
    }
  }

  @Property
  void invariant27ALateCreditChangesNothingThatWasBooked(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random).steps(STEPS);
    List<PointsEntry> booked = walk.ledger().entries();
    Instant early = PointsWalk.START.minus(Duration.ofHours(random.nextInt(100)));
    PointsCommand credit = new PointsCommand.Earn("late", walk.purchase("late"));
    PointsLedger late = walk.ledger().apply(credit, early, walk.now()).accepted().orElseThrow();
    assertThat(late.entries().subList(0, booked.size())).isEqualTo(booked);
    List<LotLeft> before = applied(walk.ledger(), SWEEP, walk.now()).snapshot().lots();
    if (walk.balance().deficit() == 0) {
      assertThat(late.snapshot().lots().subList(0, before.size())).isEqualTo(before);
    }
  }

  @Property
  void invariant28ASnapshotAndTheEntriesAfterItAreTheLedger(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random).steps(random.nextInt(STEPS));
    PointsLedger full = walk.ledger();
    PointsLedger compact = full.compacted();
    assertThat(compact.entries()).hasSize(1);
    for (int step = 0; step < STEPS; step++) {
      walk.later();
      PointsCommand command = walk.draw();
      walk.happens(command);
      var one = full.apply(command, walk.now());
      var other = compact.apply(command, walk.now());
      assertThat(other.refusals()).isEqualTo(one.refusals());
      full = one.accepted().orElse(full);
      compact = other.accepted().orElse(compact);
      assertThat(compact.snapshot()).isEqualTo(full.snapshot());
      assertThat(compact.balance(walk.now())).isEqualTo(full.balance(walk.now()));
    }
    PointsLedger read = PointsLedger.of(compact.policy(), compact.entries(), compact.commands());
    assertThat(read).isEqualTo(compact);
    assertThat(read.snapshot()).isEqualTo(full.snapshot());
  }

  /** The entries after any of them, on the one that stands for all up to it. */
  @Property
  void invariant28AnyEntryCanBeTheFirst(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random);
    List<PointsLedger> history = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      history.add(walk.ledger());
      walk.steps(1);
    }
    PointsLedger full = walk.ledger();
    for (PointsLedger split : history) {
      List<PointsEntry> entries = new ArrayList<>(split.compacted().entries());
      entries.addAll(full.entries().subList(split.entries().size(), full.entries().size()));
      PointsLedger tail = PointsLedger.of(full.policy(), entries, full.commands());
      assertThat(tail.snapshot()).isEqualTo(full.snapshot());
      assertThat(tail.balance(walk.now())).isEqualTo(full.balance(walk.now()));
      assertThat(tail.expiries(walk.now())).isEqualTo(full.expiries(walk.now()));
    }
  }

  @Property
  void invariant29MergedAccountsAddUp(@ForAll Random random) {
    PointsPolicy policy = PointsWalk.dated(random).build();
    PointsWalk one = PointsWalk.of(random, policy).steps(STEPS);
    PointsWalk two = PointsWalk.other(random, policy).steps(STEPS);
    Instant at = one.now().isBefore(two.now()) ? two.now() : one.now();
    PointsLedger left = applied(one.ledger(), SWEEP, at);
    PointsLedger right = applied(two.ledger(), new PointsCommand.Sweep("other-sweep"), at);
    PointsLedger merged = applied(left, new PointsCommand.Merge("merge", right), at);
    PointsBalance sum = merged.balance(at);
    PointsBalance a = left.balance(at);
    PointsBalance b = right.balance(at);
    assertThat(sum.active() - sum.deficit())
        .isEqualTo(a.active() - a.deficit() + b.active() - b.deficit());
    assertThat(sum.pending()).isEqualTo(a.pending() + b.pending());
    assertThat(sum.held()).isEqualTo(a.held() + b.held());
    if (a.deficit() + b.deficit() == 0) {
      Map<Instant, Long> dates = new TreeMap<>(left.expiries(at));
      right.expiries(at).forEach((end, points) -> dates.merge(end, points, Long::sum));
      assertThat(merged.expiries(at)).isEqualTo(dates);
    }
    for (PointsCommand command : right.commands()) {
      assertThat(merged.apply(command, at).accepted()).contains(merged);
      PointsCommand other = new PointsCommand.Adjust(command.key(), 77, "else");
      assertThat(merged.apply(other, at).refusals())
          .extracting("code")
          .containsExactly(PointsReasons.KEY_CONFLICT);
    }
    for (PointsSnapshot.Order order : right.snapshot().orders()) {
      assertThat(
              merged
                  .apply(
                      new PointsCommand.Earn(
                          "again", PointsPurchase.of(order.award().orderId(), PointsWalk.euro(1))),
                      at)
                  .refusals())
          .extracting("code")
          .contains(PointsReasons.ORDER_KNOWN);
    }
  }

  @Property
  void invariant30ATransferKeepsTheSumAndTheDates(@ForAll Random random) {
    PointsPolicy policy = PointsWalk.dated(random).build();
    PointsWalk one = PointsWalk.of(random, policy).steps(STEPS);
    PointsWalk two = PointsWalk.other(random, policy).steps(STEPS);
    Instant at = one.now().isBefore(two.now()) ? two.now() : one.now();
    PointsLedger from = one.ledger();
    PointsLedger to = two.ledger();
    long spendable = from.balance(at).spendable();
    long points = random.nextInt(20);
    PointsCommand.Give give = new PointsCommand.Give("give", "two", points);
    var outcome = PointsTransfer.between(give, "one", from, to, at);
    assertThat(outcome.isAccepted()).isEqualTo(points > 0 && points <= spendable);
    if (outcome.isAccepted()) {
      PointsTransfer done = outcome.accepted().orElseThrow();
      assertThat(worth(done.from(), at) + worth(done.to(), at))
          .isEqualTo(worth(from, at) + worth(to, at));
      assertThat(done.from().balance(at).spendable()).isEqualTo(spendable - points);
      if (to.balance(at).deficit() == 0) {
        Map<Instant, Long> dates = new TreeMap<>(from.expiries(at));
        to.expiries(at).forEach((end, many) -> dates.merge(end, many, Long::sum));
        Map<Instant, Long> after = new TreeMap<>(done.from().expiries(at));
        done.to().expiries(at).forEach((end, many) -> after.merge(end, many, Long::sum));
        assertThat(after).isEqualTo(dates);
      }
      assertThat(PointsTransfer.between(give, "one", done.from(), done.to(), at).accepted())
          .contains(done);
    }
  }

  private static long worth(PointsLedger ledger, Instant at) {
    PointsBalance balance = ledger.balance(at);
    return balance.active() + balance.pending() - balance.deficit();
  }

  @Property
  void invariant31ActivityNeverShortensAndTurningItOnBurnsNothing(
      @ForAll @IntRange(max = 40) int days, @ForAll Random random) {
    PointsPolicy never =
        PointsWalk.dated(random)
            .expiry(Expiry.never())
            .shortfall(PointsPolicy.Shortfall.CLAMP)
            .build();
    PointsWalk walk = PointsWalk.of(random, never).steps(STEPS);
    Instant on = walk.now();
    Expiry.Inactivity idle = new Expiry.Inactivity(Period.ofDays(days), on);
    PointsLedger ledger =
        walk.ledger().withPolicy(PointsPolicy.builder().from(never).expiry(idle).build(), on);
    Instant first = on.atZone(never.zone()).plusDays(days).toInstant();
    PointsBalance then = ledger.balance(first);
    PointsBalance without = walk.ledger().balance(first);
    assertThat(then).isEqualTo(without);
    Instant active = on.plus(Duration.ofHours(5));
    PointsLedger after = applied(ledger, new PointsCommand.Earn("x", walk.purchase("x")), active);
    List<Instant> before = List.copyOf(ledger.expiries(active).keySet());
    List<Instant> ends = List.copyOf(after.expiries(active).keySet());
    if (!before.isEmpty()) {
      assertThat(ends.get(0)).isAfterOrEqualTo(before.get(0));
      assertThat(ends.get(ends.size() - 1)).isAfterOrEqualTo(before.get(before.size() - 1));
    }
  }

  /** The end of every lot that counts, by hand, through a chain of commands. */
  @Property
  void invariant31NothingThatHappensShortensALot(@ForAll Random random) {
    Period idle = Period.ofDays(1 + random.nextInt(12));
    Instant from = PointsWalk.START.plus(Duration.ofDays(random.nextInt(9)));
    PointsPolicy policy =
        PointsWalk.dated(random).expiry(new Expiry.Inactivity(idle, from)).build();
    PointsWalk walk = PointsWalk.of(random, policy);
    Map<Integer, Instant> before = new TreeMap<>();
    for (int step = 0; step < STEPS; step++) {
      walk.steps(1);
      PointsLedger ledger = applied(walk.ledger(), new PointsCommand.Sweep("s"), walk.now());
      Map<Integer, Instant> ends = ends(ledger, idle, from);
      Map<Instant, Long> lost = new TreeMap<>();
      for (Map.Entry<Integer, Instant> each : ends.entrySet()) {
        long left = ledger.snapshot().lots().get(each.getKey()).left();
        lost.merge(each.getValue(), left, Long::sum);
        assertThat(each.getValue())
            .isAfterOrEqualTo(before.getOrDefault(each.getKey(), Instant.MIN))
            .isAfter(walk.now());
      }
      assertThat(ledger.expiries(walk.now())).isEqualTo(lost);
      ends.keySet().removeIf(number -> !counts(ledger, number, walk.now()));
      before = ends;
    }
  }

  private static boolean counts(PointsLedger ledger, int number, Instant at) {
    Instant begin = ledger.snapshot().lots().get(number).terms().availableFrom();
    return begin != null && !begin.isAfter(at);
  }

  private static Map<Integer, Instant> ends(PointsLedger ledger, Period idle, Instant from) {
    Instant active = from;
    for (PointsEntry entry : ledger.entries()) {
      boolean counts = entry instanceof PointsEntry.Earned || entry instanceof PointsEntry.Spent;
      active = counts && entry.by().occurredAt().isAfter(active) ? entry.by().occurredAt() : active;
    }
    ZoneId zone = ledger.policy().zone();
    Map<Integer, Instant> ends = new TreeMap<>();
    for (LotLeft lot : ledger.snapshot().lots()) {
      Instant begin = lot.terms().availableFrom();
      if (lot.left() > 0 && begin != null) {
        Instant last = begin.isAfter(active) ? begin : active;
        LocalDate day = LocalDate.ofInstant(last, zone).plus(idle).plusDays(1);
        Instant end = day.atStartOfDay(zone).toInstant();
        Instant own = lot.terms().expiresAt();
        ends.put(lot.terms().number(), own != null && own.isAfter(end) ? own : end);
      }
    }
    return ends;
  }

  @Property
  void invariant32AMonthIsMonotoneAndEndsAtMidnight(
      @ForAll @IntRange(max = 20_000) int day,
      @ForAll @IntRange(max = 86_399) int second,
      @ForAll @IntRange(max = 200_000) int later) {
    for (String name : List.of("Europe/Paris", "America/Sao_Paulo", "Pacific/Apia", "UTC")) {
      ZoneId zone = ZoneId.of(name);
      Instant earned =
          LocalDate.of(1990, 1, 1).plusDays(day).atStartOfDay(zone).plusSeconds(second).toInstant();
      Expiry month = Expiry.after(Period.ofMonths(1));
      Instant end = month.expiresAt(earned, zone).orElseThrow();
      LocalDate from = LocalDate.ofInstant(earned, zone);
      LocalDate to = LocalDate.ofInstant(end, zone);
      assertThat(end).isEqualTo(to.atStartOfDay(zone).toInstant());
      // The first moment of a day, which is midnight but where clocks skip it.
      assertThat(LocalTime.ofInstant(end.minusNanos(1), zone)).isAfter(LocalTime.of(22, 59));
      assertThat(ChronoUnit.DAYS.between(from, to) - 1).isBetween(28L, 31L);
      assertThat(month.expiresAt(earned.plusSeconds(later), zone).orElseThrow())
          .isAfterOrEqualTo(end);
    }
  }
}
