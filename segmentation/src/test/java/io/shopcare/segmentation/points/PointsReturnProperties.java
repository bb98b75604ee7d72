package io.shopcare.segmentation.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsPolicy.Shortfall;
import io.shopcare.segmentation.points.PointsPurchase.Line;
import io.shopcare.segmentation.points.PointsSnapshot.LotLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Invariants 15 to 24 of the reference: what is undone. */
class PointsReturnProperties {

  private static final int STEPS = 20;

  private static List<LotLeft> lots(PointsLedger ledger) {
    return ledger.snapshot().lots();
  }

  private static PointsLedger applied(PointsLedger ledger, PointsCommand command, Instant at) {
    return ledger.apply(command, at).accepted().orElseThrow();
  }

  private static PointsWalk atOnce(Random random, Shortfall shortfall) {
    PointsPolicy policy =
        PointsWalk.dated(random)
            .activation(new Activation.Immediate())
            .expiry(Expiry.after(Period.ofDays(1 + random.nextInt(12))))
            .shortfall(shortfall)
            .build();
    return PointsWalk.of(random, policy);
  }

  @Property
  void invariant15ASpendThatIsGivenBackWasNever(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random).steps(STEPS);
    PointsLedger before = applied(walk.ledger(), new PointsCommand.Sweep("now"), walk.now());
    long spendable = before.balance(walk.now()).spendable();
    if (spendable > 0) {
      long points = 1L + random.nextInt((int) spendable);
      PointsLedger spent = applied(before, new PointsCommand.Spend("x", points), walk.now());
      PointsLedger back = applied(spent, new PointsCommand.Restore("y", "x"), walk.now());
      assertThat(lots(back)).isEqualTo(lots(before));
      assertThat(back.balance(walk.now())).isEqualTo(before.balance(walk.now()));
    }
  }

  /** As long as nothing has expired in between, at whatever later moment it comes back. */
  @Property
  void invariant15ASpendGivenBackLaterWasNever(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random, PointsWalk.dated(random).build()).steps(STEPS);
    PointsLedger before = applied(walk.ledger(), new PointsCommand.Sweep("now"), walk.now());
    long spendable = before.balance(walk.now()).spendable();
    if (spendable > 0) {
      Instant end = before.expiries(walk.now()).firstKey();
      long gap = Math.max(1, Duration.between(walk.now(), end).toSeconds());
      Instant later = walk.now().plusSeconds(random.nextInt((int) gap));
      long points = 1L + random.nextInt((int) spendable);
      PointsLedger spent = applied(before, new PointsCommand.Spend("x", points), walk.now());
      PointsLedger back = applied(spent, new PointsCommand.Restore("y", "x"), later);
      assertThat(lots(back)).isEqualTo(lots(before));
      assertThat(back.expiries(later)).isEqualTo(before.expiries(later));
      assertThat(back.balance(end)).isEqualTo(before.balance(end));
    }
  }

  /** Giving back in parts leaves at each step what a smaller spend would have left. */
  @Property
  void invariant15APartGivenBackWasNeverSpent(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random).steps(STEPS);
    int spendable = (int) walk.balance().spendable();
    if (spendable > 1) {
      int points = 2 + random.nextInt(spendable - 1);
      int back = 1 + random.nextInt(points - 1);
      PointsLedger part = applied(walk.ledger(), new PointsCommand.Spend("x", points), walk.now());
      part = applied(part, new PointsCommand.Restore("y", "x", back), walk.now());
      PointsCommand less = new PointsCommand.Spend("x", points - back);
      assertThat(lots(part)).isEqualTo(lots(applied(walk.ledger(), less, walk.now())));
      PointsLedger all = applied(part, new PointsCommand.Restore("z", "x"), walk.now());
      assertThat(lots(all))
          .isEqualTo(lots(applied(walk.ledger(), new PointsCommand.Sweep("s"), walk.now())));
      assertThat(all.apply(new PointsCommand.Restore("w", "x"), walk.now()).refusals())
          .extracting("code")
          .containsExactly(PointsReasons.SPEND_RESTORED);
    }
  }

  @Property
  void invariant16WhatComesBackEndsNoLaterThanAllowed(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random, PointsWalk.dated(random).build()).steps(STEPS);
    List<PointsLot> before = lots(walk.ledger()).stream().map(LotLeft::terms).toList();
    Instant later = walk.now().plus(Duration.ofDays(random.nextInt(40)));
    for (PointsSnapshot.Spend spend : walk.ledger().snapshot().spends()) {
      walk.ledger()
          .apply(new PointsCommand.Restore("back", spend.key()), later)
          .accepted()
          .ifPresent(back -> assertNoLater(back, before, later));
    }
  }

  private static void assertNoLater(PointsLedger back, List<PointsLot> before, Instant now) {
    PointsPolicy policy = back.policy();
    Instant grace = Expiry.after(policy.grace()).expiresAt(now, policy.zone()).orElseThrow();
    List<LotLeft> after = lots(back);
    assertThat(after.subList(0, before.size()).stream().map(LotLeft::terms)).isEqualTo(before);
    for (LotLeft late : after.subList(before.size(), after.size())) {
      assertThat(late.terms().expiresAt()).isBeforeOrEqualTo(grace);
    }
  }

  @Property
  void invariant17BuyingAndReturningMovesNoDate(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random, PointsWalk.dated(random).build()).steps(STEPS);
    var before = walk.ledger().expiries(walk.now());
    PointsPurchase purchase = walk.purchase("returned");
    var bought = walk.ledger().apply(new PointsCommand.Earn("buy", purchase), walk.now());
    if (bought.isAccepted() && walk.balance().deficit() == 0) {
      PointsLedger back = bought.accepted().orElseThrow();
      for (Line line : purchase.lines()) {
        if (line.amount().isPositive()) {
          back =
              applied(
                  back,
                  new PointsCommand.Refund("r-" + line.id(), "returned", List.of(line)),
                  walk.now());
        }
      }
      if (purchase.lines().stream().anyMatch(line -> line.amount().isPositive())) {
        assertThat(back.expiries(walk.now())).isEqualTo(before);
      }
    }
  }

  /** An order of which nothing is spent, as its points wait, whatever else happens meanwhile. */
  @Property
  void invariant17AnOrderThatGoesBackLeavesAllElseAsItWas(@ForAll Random random) {
    PointsPolicy drawn = PointsWalk.dated(random).activation(new Activation.OnEvent()).build();
    EarnRate rate = EarnRate.of(drawn.rate().points(), drawn.rate().per());
    PointsWalk without =
        PointsWalk.of(random, PointsPolicy.builder().from(drawn).rate(rate).build());
    List<Line> lines = new ArrayList<>();
    for (int line = 0; line <= random.nextInt(3); line++) {
      lines.add(new Line("line-" + line, PointsWalk.euro(1 + random.nextInt(900))));
    }
    PointsPurchase order = PointsPurchase.builder().orderId("extra").lines(lines).build();
    PointsLedger with =
        applied(without.ledger(), new PointsCommand.Earn("buy", order), without.now());
    for (int step = 0; step < STEPS; step++) {
      without.later();
      PointsCommand command = without.draw();
      boolean done = without.happens(command, without.now());
      var same = with.apply(command, without.now());
      assertThat(same.isAccepted()).isEqualTo(done);
      with = same.accepted().orElse(with);
      if (step % 3 == 0 && !lines.isEmpty()) {
        PointsCommand back =
            new PointsCommand.Refund("back-" + step, "extra", List.of(lines.remove(0)));
        with = applied(with, back, without.now());
      }
      assertThat(others(with, without.now())).isEqualTo(others(without.ledger(), without.now()));
    }
    assertThat(with.expiries(without.now())).isEqualTo(without.ledger().expiries(without.now()));
    assertThat(with.balance(without.now())).isEqualTo(without.balance());
  }

  /** What is left in the lots but for that of the order that goes back, with their dates. */
  private static List<Object> others(PointsLedger account, Instant at) {
    PointsLedger ledger = applied(account, new PointsCommand.Sweep("now"), at);
    int extra =
        ledger.snapshot().orders().stream()
            .filter(order -> order.award().orderId().equals("extra"))
            .mapToInt(PointsSnapshot.Order::lot)
            .findFirst()
            .orElse(-1);
    List<Object> others = new ArrayList<>();
    for (LotLeft lot : lots(ledger)) {
      if (lot.terms().number() != extra) {
        others.add(List.of(lot.terms().numbered(0), lot.left()));
      }
    }
    return others;
  }

  /**
   * What somebody has, with and without an order that goes back, where no shortfall is forgiven.
   * Parts of points count too: an order between the two may get its point sooner, and owes it then;
   * as parts never expire, points do not either where parts are carried.
   */
  @Property
  void invariant18BuyingAndReturningGainsNothing(@ForAll Random random) {
    PointsPolicy drawn = atOnce(random, Shortfall.ALLOW_NEGATIVE).ledger().policy();
    boolean carries = drawn.rate().remainder() == EarnRate.Remainder.CARRY;
    PointsPolicy policy =
        PointsPolicy.builder()
            .from(drawn)
            .expiry(carries ? Expiry.never() : drawn.expiry())
            .build();
    PointsWalk without = PointsWalk.of(random, policy);
    PointsLedger with = without.ledger();
    PointsPurchase order = PointsPurchase.of("extra", PointsWalk.euro(random.nextInt(2_000)));
    int bought = random.nextInt(STEPS);
    int returned = bought + random.nextInt(STEPS - bought);
    for (int step = 0; step < STEPS; step++) {
      without.later();
      PointsCommand command = without.draw();
      if (step == bought) {
        with = applied(with, new PointsCommand.Earn("buy", order), without.now());
      }
      if (isPlain(command) && without.happens(command, without.now())) {
        var same = with.apply(command, without.now());
        if (!same.isAccepted()) {
          return; // Poorer already: what can be spent without the order cannot with it.
        }
        with = same.accepted().orElseThrow();
      }
      if (step == returned && order.lines().get(0).amount().isPositive()) {
        with =
            applied(with, new PointsCommand.Refund("back", "extra", order.lines()), without.now());
      }
    }
    if (order.lines().get(0).amount().isPositive()) {
      Fraction gain = exactly(with, without.now()).minus(exactly(without.ledger(), without.now()));
      assertThat(gain.numerator().signum()).isNotPositive();
    }
  }

  private static Fraction exactly(PointsLedger ledger, Instant at) {
    return Fraction.of(worth(ledger, at), 1).plus(Fraction.of(ledger.snapshot().carried()));
  }

  private static boolean isPlain(PointsCommand command) {
    return command instanceof PointsCommand.Earn
        || command instanceof PointsCommand.Spend
        || command instanceof PointsCommand.Sweep;
  }

  private static long worth(PointsLedger ledger, Instant at) {
    PointsBalance balance = ledger.balance(at);
    return balance.active() + balance.pending() - balance.deficit();
  }

  /** An order of several lines with a bonus, returned in pieces and at once. */
  @Property
  void invariant19And20ReturnsTelescopeAndNeverFall(@ForAll Random random) {
    PointsWalk walk = atOnce(random, Shortfall.ALLOW_NEGATIVE);
    PointsPurchase purchase = walk.purchase("o");
    PointsLedger earned = applied(walk.ledger(), new PointsCommand.Earn("e", purchase), walk.now());
    long award = earned.balance(walk.now()).active();
    PointsLedger ledger = earned;
    List<Line> soFar = new ArrayList<>(purchase.lines());
    soFar.replaceAll(line -> new Line(line.id(), PointsWalk.euro(0)));
    for (int piece = 0; piece < 10; piece++) {
      int which = random.nextInt(soFar.size());
      Line whole = purchase.lines().get(which);
      long open = whole.amount().minorUnits() - soFar.get(which).amount().minorUnits();
      if (open > 0) {
        Money part = PointsWalk.euro(piece > 7 ? open : 1 + random.nextInt((int) open));
        long before = ledger.balance(walk.now()).active();
        ledger = refunded(ledger, "r" + piece, List.of(new Line(whole.id(), part)), walk.now());
        soFar.set(which, new Line(whole.id(), soFar.get(which).amount().plus(part)));
        assertThat(ledger.balance(walk.now()).active()).isBetween(0L, before);
        List<Line> sum = soFar.stream().filter(line -> line.amount().isPositive()).toList();
        assertThat(refunded(earned, "once", sum, walk.now()).balance(walk.now()))
            .isEqualTo(ledger.balance(walk.now()));
      }
    }
    List<Line> all = purchase.lines().stream().filter(l -> l.amount().isPositive()).toList();
    if (!all.isEmpty()) {
      PointsLedger none = refunded(ledger, "all", all, walk.now());
      assertThat(none.balance(walk.now())).returns(0L, PointsBalance::active);
      assertThat(reversed(none)).isEqualTo(award);
    }
  }

  private static PointsLedger refunded(
      PointsLedger ledger, String key, List<Line> lines, Instant at) {
    return applied(ledger, new PointsCommand.Refund(key, "o", lines), at);
  }

  private static long reversed(PointsLedger ledger) {
    return ledger.entries().stream()
        .filter(PointsEntry.Reversed.class::isInstance)
        .mapToLong(entry -> ((PointsEntry.Reversed) entry).points())
        .sum();
  }

  @Property
  void invariant21ReturnsDoNotMindWhatTheRulesAreByThen(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random, PointsWalk.dated(random).build()).steps(STEPS);
    PointsPolicy before = walk.ledger().policy();
    PointsPolicy after =
        PointsPolicy.builder()
            .from(before)
            .rate(new EarnRate(random.nextInt(9), PointsWalk.euro(33), EarnRate.Remainder.DROP))
            .expiry(Expiry.after(Period.ofDays(random.nextInt(99))))
            .version("2")
            .earnsUntil(Instant.EPOCH)
            .build();
    PointsLedger changed = walk.ledger().withPolicy(after, walk.now());
    PointsLedger same = walk.ledger().withPolicy(before, walk.now());
    for (PointsSnapshot.Order order : same.snapshot().orders()) {
      String id = order.award().orderId();
      PointsCommand refund =
          new PointsCommand.Refund("r", id, List.of(new Line("line-0", PointsWalk.euro(400))));
      var outcome = changed.apply(refund, walk.now());
      assertThat(outcome.map(PointsLedger::entries))
          .isEqualTo(same.apply(refund, walk.now()).map(PointsLedger::entries));
    }
  }

  @Property
  void invariant22And23TakingBackNeverGives(@ForAll Random random) {
    PointsWalk walk = PointsWalk.of(random);
    for (int step = 0; step < STEPS; step++) {
      walk.later();
      long before = worth(walk.ledger(), walk.now());
      PointsCommand command = walk.draw();
      boolean done = walk.happens(command);
      if (done && command instanceof PointsCommand.Refund) {
        long after = worth(walk.ledger(), walk.now());
        assertThat(after).isLessThanOrEqualTo(before);
        if (walk.ledger().policy().shortfall() == Shortfall.CLAMP) {
          assertThat(after).isGreaterThanOrEqualTo(Math.min(0, before));
        }
      }
    }
    for (PointsEntry entry : walk.ledger().entries()) {
      if (entry instanceof PointsEntry.Reversed reversed) {
        assertThat(reversed.from()).allMatch(share -> share.points() > 0);
        assertThat(reversed.lapsed()).isNotNegative();
        assertThat(reversed.shortfall()).isNotNegative();
      }
    }
  }

  /** A deficit of so many points and then credits of so many. */
  @Property
  void invariant24CreditsRepayADeficitFirst(@ForAll Random random) {
    long owed = 1L + random.nextInt(50);
    PointsLedger ledger =
        PointsLedger.of(
            PointsPolicy.builder()
                .zone(ZoneOffset.UTC)
                .rate(EarnRate.of(1, PointsWalk.euro(1)))
                .build());
    Instant at = PointsWalk.START;
    ledger = applied(ledger, new PointsCommand.Earn("e", "o", PointsWalk.euro(owed)), at);
    ledger = applied(ledger, new PointsCommand.Spend("s", owed), at);
    ledger = applied(ledger, new PointsCommand.Refund("r", "o", PointsWalk.euro(owed)), at);
    long credited = 0;
    for (int i = 0; i < 5; i++) {
      long more = 1L + random.nextInt(30);
      credited += more;
      ledger = applied(ledger, new PointsCommand.Adjust("a" + i, more, "gift"), at);
      assertThat(ledger.balance(at))
          .returns(Math.max(0, owed - credited), PointsBalance::deficit)
          .returns(Math.max(0, credited - owed), PointsBalance::active);
    }
  }
}
