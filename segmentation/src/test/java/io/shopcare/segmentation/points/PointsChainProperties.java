package io.shopcare.segmentation.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Ratio;
import io.shopcare.segmentation.points.PointsEntry.Share;
import io.shopcare.segmentation.points.PointsSnapshot.LotLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
      var spent = (random.nextBoolean() ? ledger : walk.ledger()).apply(spend, walk.now());
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
      if (random.nextInt(6) == 0) {
        PointsLot lasting = new PointsLot(0, 1 + random.nextInt(9), null, null);
        walk.happens(new PointsCommand.Grant("lasting-" + step, "gift", lasting), walk.now());
      }
      List<PointsEntry> before = walk.ledger().entries();
      PointsCommand command = walk.draw();
      walk.happens(command);
      List<PointsEntry> after = walk.ledger().entries();
      List<LotLeft> lots = walk.ledger().snapshot().lots();
      for (PointsEntry entry : after.subList(before.size(), after.size())) {
        List<Share> taken = LotAccount.taken(entry);
        taken.forEach(share -> assertSpendable(lots.get(share.lot()), walk.now()));
        if (!taken.isEmpty()) {
          assertThat(PointsBook.total(taken)).isEqualTo(asked(command));
        }
        assertFirstExpiring(taken, lots, walk.now());
        if (entry instanceof PointsEntry.Reversed reversed) {
          int own = lotOf(walk.ledger(), reversed.orderId());
          reversed.from().stream()
              .filter(share -> share.lot() != own)
              .forEach(share -> assertSpendable(lots.get(share.lot()), walk.now()));
        }
      }
    }
  }

  private static long asked(PointsCommand command) {
    if (command instanceof PointsCommand.Spend spend) {
      return spend.points();
    } else if (command instanceof PointsCommand.Capture capture) {
      return capture.points();
    }
    return -((PointsCommand.Adjust) command).points();
  }

  private static int lotOf(PointsLedger ledger, String orderId) {
    return ledger.snapshot().orders().stream()
        .filter(order -> order.award().orderId().equals(orderId))
        .findFirst()
        .orElseThrow()
        .lot();
  }

  private static void assertSpendable(LotLeft lot, Instant at) {
    assertThat(lot.terms().availableFrom()).isBeforeOrEqualTo(at);
    assertThat(end(lot)).isAfter(at);
  }

  private static Instant end(LotLeft lot) {
    return Objects.requireNonNullElse(lot.terms().expiresAt(), Instant.MAX);
  }

  private static void assertFirstExpiring(List<Share> taken, List<LotLeft> lots, Instant at) {
    for (Share share : taken) {
      for (LotLeft other : lots) {
        Instant from = other.terms().availableFrom();
        if (other.left() > 0 && from != null && !from.isAfter(at)) {
          assertThat(end(lots.get(share.lot()))).isBeforeOrEqualTo(end(other));
        }
      }
    }
  }

  @Property
  void invariant09And10AKnownKeyChangesNothing(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random).steps(STEPS);
    PointsLedger ledger = walk.ledger();
    PointsSnapshot before = ledger.snapshot();
    for (PointsCommand command : ledger.commands()) {
      for (int times = 0; times < 3; times++) {
        assertThat(ledger.apply(command, walk.later()).accepted()).contains(ledger);
      }
      var conflict = ledger.apply(otherwise(command), walk.now());
      assertThat(conflict.refusals())
          .extracting("code")
          .containsExactly(PointsReasons.KEY_CONFLICT);
    }
    assertThat(ledger.snapshot()).isEqualTo(before);
  }

  /** A wish of the same kind, if it can be, with something else in it. */
  private static PointsCommand otherwise(PointsCommand known) {
    String key = known.key();
    if (known instanceof PointsCommand.Earn earn) {
      return new PointsCommand.Earn(
          key,
          PointsPurchase.builder().from(earn.purchase()).addMultipliers(Ratio.of(7, 3)).build());
    } else if (known instanceof PointsCommand.Spend spend) {
      return new PointsCommand.Spend(key, spend.points() + 1);
    } else if (known instanceof PointsCommand.Refund refund) {
      return new PointsCommand.Refund(key, refund.orderId() + "x", refund.lines());
    } else if (known instanceof PointsCommand.Restore restore) {
      return new PointsCommand.Restore(key, restore.spendKey(), restore.points() - 1);
    } else if (known instanceof PointsCommand.Hold hold) {
      return new PointsCommand.Hold(key, hold.points(), null);
    } else if (known instanceof PointsCommand.Adjust adjust) {
      return new PointsCommand.Adjust(key, adjust.points(), "another cause");
    }
    return new PointsCommand.Spend(key, 7);
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

  /** The same commands with sweeps between them and without. */
  @Property
  void invariant11SweepsAmongCommandsChangeNothing(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random);
    PointsLedger swept = walk.ledger();
    for (int step = 0; step < STEPS; step++) {
      Instant before = walk.now();
      Instant now = walk.later();
      if (random.nextBoolean()) {
        Instant between = before.plusSeconds(random.nextInt(1 + (int) gap(before, now)));
        swept = swept(swept, "sweep-" + step, between);
      }
      PointsCommand command = walk.draw();
      if (!(command instanceof PointsCommand.Sweep)) {
        boolean done = walk.happens(command, now);
        var same = swept.apply(command, now);
        assertThat(same.isAccepted()).isEqualTo(done);
        swept = same.accepted().orElse(swept);
      }
      Instant then = now.plus(Duration.ofHours(random.nextInt(400)));
      assertThat(swept.balance(then)).isEqualTo(walk.ledger().balance(then));
      assertThat(swept.expiries(now)).isEqualTo(walk.ledger().expiries(now));
      Instant past =
          PointsWalk.START.plusSeconds(random.nextInt(1 + (int) gap(PointsWalk.START, now)));
      assertThat(swept.balance(past)).isEqualTo(walk.ledger().balance(past));
    }
  }

  private static long gap(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
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

  /** Ends written down; from the last entry on the lots alone tell what there is when. */
  @Property
  void invariant13ALotEndsWithTheNanosecondBeforeItsExpiry(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random, PointsWalk.dated(random).build()).steps(STEPS);
    PointsLedger ledger = swept(walk.ledger(), "now", walk.now());
    List<LotLeft> lots = ledger.snapshot().lots();
    if (ledger.balance(walk.now()).deficit() > 0) {
      return; // Lots that begin to count repay it, and have less left at their end.
    }
    for (LotLeft lot : lots) {
      Instant end = lot.terms().expiresAt();
      if (lot.left() > 0 && end != null) {
        Instant last = end.minusNanos(1);
        assertThat(ledger.balance(last).active()).isEqualTo(counting(lots, last));
        assertThat(ledger.balance(end).active()).isEqualTo(counting(lots, end));
        requireSpendableToTheLast(ledger, last);
        requireSpendableToTheLast(ledger, end);
      }
    }
  }

  private static long counting(List<LotLeft> lots, Instant at) {
    long counting = 0;
    for (LotLeft lot : lots) {
      Instant from = lot.terms().availableFrom();
      Instant end = lot.terms().expiresAt();
      boolean begun = from != null && !from.isAfter(at);
      counting += begun && (end == null || end.isAfter(at)) ? lot.left() : 0;
    }
    return counting;
  }

  private static void requireSpendableToTheLast(PointsLedger ledger, Instant at) {
    PointsBalance balance = ledger.balance(at);
    long points = Math.max(0, balance.active() - balance.held());
    assertThat(ledger.apply(new PointsCommand.Spend("all", points), at).isAccepted())
        .isEqualTo(points > 0);
    assertThat(ledger.apply(new PointsCommand.Spend("more", points + 1), at).isAccepted())
        .isFalse();
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

  /** On no day has less expired by any other way to allot the same spends. */
  @Property
  void invariant08NoOtherWayToAllotLosesLess(@ForAll Random random) {
    int count = 2 + random.nextInt(5);
    long[] left = new long[count];
    int[] begin = new int[count];
    int[] end = new int[count];
    PointsLedger ledger =
        PointsLedger.of(
            PointsWalk.dated(random).spendOrder(PointsPolicy.SpendOrder.EXPIRY_FIRST).build());
    for (int lot = 0; lot < count; lot++) {
      left[lot] = 1L + random.nextInt(9);
      begin[lot] = random.nextInt(6);
      end[lot] = begin[lot] + 1 + random.nextInt(11);
      PointsLot terms = new PointsLot(0, left[lot], day(begin[lot]), day(end[lot]));
      ledger = applied(ledger, new PointsCommand.Grant("g" + lot, "gift", terms), 0);
    }
    for (int day = 0; day < 18; day++) {
      long lostOtherwise = 0;
      for (int lot = 0; lot < count; lot++) {
        lostOtherwise += end[lot] <= day ? left[lot] : 0;
      }
      assertThat(lost(ledger, day)).isLessThanOrEqualTo(lostOtherwise);
      long spend = 1L + random.nextInt(8);
      var spent = ledger.apply(new PointsCommand.Spend("s" + day, spend), day(day));
      if (spent.isAccepted()) {
        ledger = spent.accepted().orElseThrow();
        if (!spendAnyhow(random, left, begin, end, day, spend)) {
          return; // The other way cannot even pay.
        }
      }
    }
  }

  private static long lost(PointsLedger ledger, int day) {
    return LotAccount.of(swept(ledger, "end", day(day)).entries()).stream()
        .mapToLong(lot -> lot.expired)
        .sum();
  }

  private static Instant day(int day) {
    return PointsWalk.START.plus(Duration.ofDays(day));
  }

  private static PointsLedger applied(PointsLedger ledger, PointsCommand command, int day) {
    return ledger.apply(command, day(day)).accepted().orElseThrow();
  }

  private static boolean spendAnyhow(
      Random random, long[] left, int[] begin, int[] end, int day, long spend) {
    for (long point = 0; point < spend; point++) {
      List<Integer> open = new ArrayList<>();
      for (int lot = 0; lot < left.length; lot++) {
        if (left[lot] > 0 && begin[lot] <= day && end[lot] > day) {
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
