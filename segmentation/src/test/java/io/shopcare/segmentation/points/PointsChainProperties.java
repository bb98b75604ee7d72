package io.shopcare.segmentation.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.points.PointsEntry.Share;
import io.shopcare.segmentation.points.PointsSnapshot.LotLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Invariants 1 to 14 of the reference, at every step of a random chain of commands. */
class PointsChainProperties {

  private static final int STEPS = 25;

  /** The last instant at which anything of a walk could still expire. */
  private static Instant end(PointsWalk walk) {
    return walk.now().plus(Duration.ofDays(100));
  }

  private static List<Long> left(PointsLedger ledger) {
    return ledger.snapshot().lots().stream().map(LotLeft::left).toList();
  }

  @Property
  void invariant01And03WhatIsLeftOfALotIsWhatWasInItLessWhatWentOut(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random);
    for (int step = 0; step < STEPS; step++) {
      walk.steps(1);
      List<LotAccount> lots = LotAccount.of(walk.ledger().entries());
      assertThat(left(walk.ledger())).isEqualTo(lots.stream().map(LotAccount::remaining).toList());
      for (LotAccount lot : lots) {
        assertThat(lot.remaining()).isBetween(0L, lot.terms.points());
        assertThat(lot.restored).isBetween(0L, lot.spent);
      }
    }
  }

  @Property
  void invariant02And04And05TheBalanceIsTheLotsLessTheDeficit(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random);
    for (int step = 0; step < STEPS; step++) {
      walk.steps(1);
      PointsLedger ledger =
          walk.ledger().apply(new PointsCommand.Sweep("s"), walk.now()).accepted().orElseThrow();
      PointsBalance balance = ledger.balance(walk.now());
      assertThat(balance.active() + balance.pending())
          .isEqualTo(
              LotAccount.of(ledger.entries()).stream().mapToLong(LotAccount::remaining).sum());
      assertThat(Math.min(balance.active(), balance.deficit())).isZero();
      assertThat(balance.spendable()).isNotNegative();
      assertThat(balance.promotional()).isBetween(0L, balance.active());
      long points = random.nextInt(20);
      PointsCommand spend = new PointsCommand.Spend("p", points);
      var spent = ledger.apply(spend, walk.now());
      assertThat(spent.isAccepted()).isEqualTo(points > 0 && points <= balance.spendable());
      spent
          .accepted()
          .ifPresent(
              after ->
                  assertThat(after.balance(walk.now()).spendable())
                      .isEqualTo(balance.spendable() - points));
    }
  }

  @Property
  void invariant06And07ASpendTakesFromWhatCountsTheFirstToExpireFirst(@ForAll Random random) {
    PointsPolicy policy =
        PointsWalk.dated(random).spendOrder(PointsPolicy.SpendOrder.EXPIRY_FIRST).build();
    PointsWalk walk = PointsWalk.of(random, policy);
    for (int step = 0; step < STEPS; step++) {
      walk.later();
      List<PointsEntry> before = walk.ledger().entries();
      PointsCommand command = walk.draw();
      walk.happens(command);
      List<PointsEntry> after = walk.ledger().entries();
      List<LotLeft> lots = walk.ledger().snapshot().lots();
      for (PointsEntry entry : after.subList(before.size(), after.size())) {
        List<Share> taken = LotAccount.taken(entry);
        taken.forEach(share -> assertSpendable(lots.get(share.lot()), walk.now()));
        if (entry instanceof PointsEntry.Spent && command instanceof PointsCommand.Spend spend) {
          assertThat(PointsBook.total(taken)).isEqualTo(spend.points());
        }
        assertFirstExpiring(taken, lots, walk.now());
      }
    }
  }

  private static void assertSpendable(LotLeft lot, Instant at) {
    assertThat(lot.terms().availableFrom()).isBeforeOrEqualTo(at);
    assertThat(lot.terms().expiresAt()).isAfter(at);
  }

  private static void assertFirstExpiring(List<Share> taken, List<LotLeft> lots, Instant at) {
    for (Share share : taken) {
      for (LotLeft other : lots) {
        Instant from = other.terms().availableFrom();
        if (other.left() > 0 && from != null && !from.isAfter(at)) {
          assertThat(lots.get(share.lot()).terms().expiresAt())
              .isBeforeOrEqualTo(other.terms().expiresAt());
        }
      }
    }
  }

  @Property
  void invariant09And10AKnownKeyChangesNothing(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random).steps(STEPS);
    PointsLedger ledger = walk.ledger();
    for (PointsCommand command : ledger.commands()) {
      for (int times = 0; times < 3; times++) {
        assertThat(ledger.apply(command, walk.later()).accepted()).contains(ledger);
      }
      PointsCommand other =
          command.equals(new PointsCommand.Spend(command.key(), 7))
              ? new PointsCommand.Spend(command.key(), 8)
              : new PointsCommand.Spend(command.key(), 7);
      var conflict = ledger.apply(other, walk.now());
      assertThat(conflict.refusals())
          .extracting("code")
          .containsExactly(PointsReasons.KEY_CONFLICT);
    }
  }

  @Property
  void invariant11And12SweepsChangeNoBalanceWhenEverTheyRun(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random).steps(STEPS);
    PointsLedger once = swept(walk.ledger(), "once", end(walk));
    PointsLedger often = walk.ledger();
    Instant at = walk.now();
    for (int i = 0; at.isBefore(end(walk)); i++) {
      PointsLedger before = often;
      often = swept(often, "sweep-" + i, at);
      for (int days = 0; days < 20; days++) {
        Instant then = at.plus(Duration.ofDays(days));
        assertThat(often.balance(then)).isEqualTo(before.balance(then));
      }
      at = at.plus(Duration.ofHours(1L + random.nextInt(500)));
    }
    often = swept(often, "last", end(walk));
    assertThat(left(often)).isEqualTo(left(once));
    assertThat(dates(often)).isEqualTo(dates(once));
  }

  private static PointsLedger swept(PointsLedger ledger, String key, Instant at) {
    return ledger.apply(new PointsCommand.Sweep(key), at).accepted().orElseThrow();
  }

  /** What expired when. */
  private static List<Object> dates(PointsLedger ledger) {
    List<Object> dates = new ArrayList<>();
    for (PointsEntry entry : ledger.entries()) {
      if (entry instanceof PointsEntry.Expired expired) {
        dates.add(List.of(expired.by().occurredAt(), expired.share()));
      }
    }
    return dates;
  }

  @Property
  void invariant13ALotEndsWithTheNanosecondBeforeItsExpiry(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random).steps(STEPS);
    if (walk.balance().deficit() > 0) {
      return; // Lots that begin to count repay it, and have less left at their end.
    }
    walk.ledger()
        .expiries(walk.now())
        .forEach(
            (end, points) -> {
              PointsLedger ledger = walk.ledger();
              PointsBalance before = ledger.balance(end.minusNanos(1));
              PointsBalance at = ledger.balance(end);
              assertThat(before.active() + before.pending() - at.active() - at.pending())
                  .isBetween(points, points + before.pending());
              if (before.spendable() > 0) {
                var last = new PointsCommand.Spend("last", before.spendable());
                assertThat(ledger.apply(last, end.minusNanos(1)).isAccepted()).isTrue();
              }
            });
  }

  @Property
  void invariant14WhatHasExpiredNeverRises(@ForAll Random random) {
    PointsWalk walk =
        PointsWalk.of(random, PointsWalk.dated(random).grace(Period.ofDays(2)).build());
    for (int step = 0; step < STEPS; step++) {
      walk.later();
      PointsLedger before = swept(walk.ledger(), "now", walk.now());
      walk.happens(walk.draw());
      List<LotLeft> lots = swept(walk.ledger(), "then", walk.now()).snapshot().lots();
      for (LotLeft lot : before.snapshot().lots()) {
        Instant end = lot.terms().expiresAt();
        if (end != null && !end.isAfter(walk.now())) {
          assertThat(lots.get(lot.terms().number()).left()).isLessThanOrEqualTo(lot.left());
        }
      }
    }
  }

  /** Days for instants, and lots and spends told to the ledger and to any other way to allot. */
  @Property
  void invariant08NoOtherWayToAllotLosesLess(@ForAll Random random) {
    int count = 2 + random.nextInt(5);
    long[] left = new long[count];
    int[] end = new int[count];
    PointsLedger ledger =
        PointsLedger.of(
            PointsWalk.dated(random).spendOrder(PointsPolicy.SpendOrder.EXPIRY_FIRST).build());
    for (int lot = 0; lot < count; lot++) {
      left[lot] = 1L + random.nextInt(9);
      end[lot] = 1 + random.nextInt(12);
      PointsLot terms = new PointsLot(0, left[lot], PointsWalk.START, day(end[lot]));
      ledger = applied(ledger, new PointsCommand.Grant("g" + lot, "gift", terms), 0);
    }
    for (int day = 0; day < 12; day++) {
      long spend = 1L + random.nextInt(8);
      var spent = ledger.apply(new PointsCommand.Spend("s" + day, spend), day(day));
      if (spent.isAccepted()) {
        ledger = spent.accepted().orElseThrow();
        if (!spendAnyhow(random, left, end, day, spend)) {
          return; // The other way cannot even pay.
        }
      }
    }
    long lost =
        LotAccount.of(swept(ledger, "end", day(20)).entries()).stream()
            .mapToLong(lot -> lot.expired)
            .sum();
    long lostOtherwise = 0;
    for (long rest : left) {
      lostOtherwise += rest;
    }
    assertThat(lost).isLessThanOrEqualTo(lostOtherwise);
  }

  private static Instant day(int day) {
    return PointsWalk.START.plus(Duration.ofDays(day));
  }

  private static PointsLedger applied(PointsLedger ledger, PointsCommand command, int day) {
    return ledger.apply(command, day(day)).accepted().orElseThrow();
  }

  private static boolean spendAnyhow(Random random, long[] left, int[] end, int day, long spend) {
    for (long point = 0; point < spend; point++) {
      List<Integer> open = new ArrayList<>();
      for (int lot = 0; lot < left.length; lot++) {
        if (left[lot] > 0 && end[lot] > day) {
          open.add(lot);
        }
      }
      if (open.isEmpty()) {
        return false;
      }
      left[open.get(random.nextInt(open.size()))]--;
    }
    return true;
  }
}
