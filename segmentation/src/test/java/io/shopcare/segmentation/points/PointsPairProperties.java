package io.shopcare.segmentation.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.points.PointsSnapshot.LotLeft;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Invariants 1, 2, 9, 10, 29 and 30 of the reference, of two accounts that exchange points. */
class PointsPairProperties {

  private static final int STEPS = 30;
  private static final List<String> NAMES = List.of("one", "two");

  private static PointsLedger applied(PointsLedger ledger, PointsCommand command, Instant at) {
    return ledger.apply(command, at).accepted().orElseThrow();
  }

  private static long worth(PointsLedger ledger, Instant at) {
    PointsBalance balance = ledger.balance(at);
    return balance.active() + balance.pending() - balance.deficit();
  }

  /** What came in less what went out, lot by lot and in all, with every term. */
  private static void requireAccounted(PointsLedger ledger, Instant at) {
    PointsLedger swept =
        ledger.apply(new PointsCommand.Sweep("sweep"), at).accepted().orElse(ledger);
    List<LotAccount> lots = LotAccount.of(swept.entries());
    assertThat(swept.snapshot().lots().stream().map(LotLeft::left))
        .isEqualTo(lots.stream().map(LotAccount::remaining).toList());
    long remaining = 0;
    for (LotAccount lot : lots) {
      assertThat(lot.remaining()).isBetween(0L, lot.terms.points());
      assertThat(lot.restored).isBetween(0L, lot.spent + lot.earlier);
      assertThat(List.of(lot.clawed, lot.expired, lot.given, lot.writtenOff, lot.repaid))
          .allMatch(points -> points >= 0);
      remaining += lot.remaining();
    }
    long deficit = LotAccount.deficit(swept.entries());
    PointsBalance balance = ledger.balance(at);
    assertThat(balance.active() + balance.pending()).isEqualTo(remaining);
    assertThat(balance.deficit()).isEqualTo(deficit).isNotNegative();
    assertThat(Math.min(balance.active(), deficit)).isZero();
  }

  /** Transfers among all that can happen; in the end the two become one, which is closed. */
  @Property
  void invariants01And02And30AccountsThatExchangePointsLoseNone(@ForAll Random random) {
    PointsPolicy policy = PointsWalk.policy(random);
    List<PointsWalk> walks =
        List.of(PointsWalk.of(random, policy), PointsWalk.other(random, policy));
    Instant now = PointsWalk.START;
    for (int step = 0; step < STEPS; step++) {
      now = walks.get(0).later();
      walks.get(1).goOn(walks.get(1).ledger(), now);
      int from = random.nextInt(2);
      if (random.nextInt(4) == 0) {
        exchange(walks, from, "give-" + step, random.nextInt(20), now);
      } else {
        walks.get(from).happens(walks.get(from).draw());
      }
      requireAccounted(walks.get(from).ledger(), now);
    }
    PointsLedger one = walks.get(0).ledger();
    PointsLedger two = walks.get(1).ledger();
    PointsLedger merged = applied(one, new PointsCommand.Merge("merge", two), now);
    assertThat(worth(merged, now)).isEqualTo(worth(one, now) + worth(two, now));
    requireAccounted(merged, now);
    PointsLedger closed = applied(merged, new PointsCommand.Close("close", "erasure"), now);
    requireAccounted(closed, now);
    assertThat(worth(closed, now)).isZero();
  }

  private static void exchange(
      List<PointsWalk> walks, int from, String key, long points, Instant now) {
    PointsWalk giver = walks.get(from);
    PointsWalk other = walks.get(1 - from);
    long spendable = giver.ledger().balance(now).spendable();
    long sum = worth(giver.ledger(), now) + worth(other.ledger(), now);
    PointsCommand.Give give = new PointsCommand.Give(key, NAMES.get(1 - from), points);
    var outcome =
        PointsTransfer.between(give, NAMES.get(from), giver.ledger(), other.ledger(), now);
    assertThat(outcome.isAccepted()).isEqualTo(points > 0 && points <= spendable);
    outcome
        .accepted()
        .ifPresent(
            done -> {
              assertThat(worth(done.from(), now) + worth(done.to(), now)).isEqualTo(sum);
              assertThat(done.from().balance(now).spendable()).isEqualTo(spendable - points);
              var again =
                  PointsTransfer.between(give, NAMES.get(from), done.from(), done.to(), now);
              assertThat(again.accepted()).contains(done);
              giver.goOn(done.from(), now);
              other.goOn(done.to(), now);
            });
  }

  /** However the two are kept since, and whichever of them was booked. */
  @Property
  void invariants09And10ATransferIsKnownHoweverTheAccountsAreKept(@ForAll Random random) {
    PointsPolicy policy = PointsWalk.dated(random).expiry(Expiry.never()).build();
    PointsWalk one = PointsWalk.of(random, policy).steps(random.nextInt(10));
    PointsWalk two = PointsWalk.other(random, policy).steps(random.nextInt(10));
    Instant at = one.now().isBefore(two.now()) ? two.now() : one.now();
    PointsCommand fresh = new PointsCommand.Adjust("fresh", 500, "gift");
    PointsLedger from = applied(one.ledger(), fresh, at);
    PointsLedger before = two.ledger();
    PointsCommand.Give give = new PointsCommand.Give("give", "two", 1 + random.nextInt(50));
    PointsTransfer done =
        PointsTransfer.between(give, "one", from, before, at).accepted().orElseThrow();
    from = kept(random, one.goOn(done.from(), at).steps(random.nextInt(5)).ledger(), "c");
    PointsLedger to = kept(random, two.goOn(done.to(), at).steps(random.nextInt(5)).ledger(), "d");
    Instant later = PointsWalk.START.plusSeconds(90 * 86_400);
    assertThat(PointsTransfer.between(give, "one", from, to, later).accepted())
        .contains(new PointsTransfer(from, to));
    // A host that stored the first account alone finds the points again.
    PointsTransfer mended =
        PointsTransfer.between(give, "one", from, before, later).accepted().orElseThrow();
    assertThat(mended.from()).isEqualTo(from);
    assertThat(worth(mended.to(), later)).isEqualTo(worth(before, later) + give.points());
    PointsCommand.Give other = new PointsCommand.Give("give", "two", give.points() + 1);
    assertThat(PointsTransfer.between(other, "one", from, to, later).refusals())
        .extracting("code")
        .containsOnly(PointsReasons.KEY_CONFLICT);
  }

  /** As it is, in one entry, or as a part of another account. */
  private static PointsLedger kept(Random random, PointsLedger ledger, String name) {
    PointsLedger stored = random.nextBoolean() ? ledger : ledger.compacted();
    if (random.nextInt(3) > 0) {
      return stored;
    }
    Instant now = PointsWalk.START.plusSeconds(90 * 86_400);
    PointsLedger third = PointsLedger.of(ledger.policy());
    return applied(third, new PointsCommand.Merge(name + "-merge", stored), now);
  }
}
