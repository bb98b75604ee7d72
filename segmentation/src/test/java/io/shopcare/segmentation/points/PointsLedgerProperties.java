package io.shopcare.segmentation.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The ledger against an account that is kept in another way. The invariants of the reference stand
 * by their numbers in the other classes of this package.
 */
class PointsLedgerProperties {

  private static final CurrencyCode EUR = CurrencyCode.of("EUR");
  private static final Instant MORNING = Instant.parse("2026-01-01T10:00:00Z");

  private static Instant day(int day) {
    return MORNING.plus(Duration.ofDays(day));
  }

  private static PointsPolicy policy(int wait, int life, boolean forgiving) {
    return PointsPolicy.builder()
        .zone(ZoneOffset.UTC)
        .rate(EarnRate.of(1, Money.parse("EUR 1.00")))
        .activation(new Activation.After(Period.ofDays(wait)))
        .expiry(Expiry.after(Period.ofDays(life)))
        .shortfall(forgiving ? PointsPolicy.Shortfall.CLAMP : PointsPolicy.Shortfall.ALLOW_NEGATIVE)
        .grace(Period.ZERO)
        .build();
  }

  /** One random thing to do, told to the ledger and to the account kept point by point. */
  private static PointsCommand random(Random random, int step) {
    String key = "k" + step;
    String order = "o" + random.nextInt(6);
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> new PointsCommand.Earn(key, order, Money.ofMinor(random.nextInt(1_500), EUR));
      case 3, 4 -> new PointsCommand.Spend(key, random.nextInt(14));
      case 5 -> new PointsCommand.Refund(key, order, Money.ofMinor(random.nextInt(900), EUR));
      case 6 -> new PointsCommand.Restore(key, "k" + random.nextInt(step + 1));
      default -> new PointsCommand.Sweep(key);
    };
  }

  private static int cents(List<PointsPurchase.Line> lines) {
    return Math.toIntExact(lines.get(0).amount().minorUnits());
  }

  private static boolean told(PointByPoint account, PointsCommand command) {
    if (command instanceof PointsCommand.Earn earn) {
      return account.earn(earn.purchase().orderId(), cents(earn.purchase().lines()));
    } else if (command instanceof PointsCommand.Spend spend) {
      return account.spend(spend.key(), Math.toIntExact(spend.points()));
    } else if (command instanceof PointsCommand.Refund refund) {
      return account.refund(refund.orderId(), cents(refund.lines()));
    } else if (command instanceof PointsCommand.Restore restore) {
      return account.restore(restore.spendKey());
    }
    return true;
  }

  /**
   * The ledger says at every step what an account says in which every point is a thing of its own
   * and which knows no sweeps.
   */
  @Property
  void theLedgerEqualsAnAccountKeptPointByPoint(
      @ForAll @IntRange(max = 5) int wait,
      @ForAll @IntRange(max = 12) int life,
      @ForAll boolean forgiving,
      @ForAll Random random) {
    PointByPoint account = new PointByPoint(wait, life, forgiving);
    PointsLedger ledger = PointsLedger.of(policy(wait, life, forgiving));
    List<PointsBalance> seen = new ArrayList<>();
    int today = 0;
    for (int step = 0; step < 40; step++) {
      today += random.nextInt(3);
      account.day(today);
      PointsCommand command = random(random, step);
      var outcome = ledger.apply(command, day(today));
      assertThat(outcome.isAccepted())
          .as("%s on day %s", command, today)
          .isEqualTo(told(account, command));
      ledger = outcome.accepted().orElse(ledger);
      PointsBalance balance = ledger.balance(day(today));
      assertThat(balance.active()).isEqualTo(account.active());
      assertThat(balance.pending()).isEqualTo(account.pending());
      assertThat(balance.deficit()).isEqualTo(account.debt());
      assertThat(Math.min(balance.active(), balance.deficit())).isZero();
      seen.add(balance);
    }
    // The past stays what it was, and what lies ahead needs no command to come about.
    for (int i = 0; i + 1 < seen.size(); i++) {
      if (seen.get(i).at().isBefore(seen.get(i + 1).at())) {
        assertThat(ledger.balance(seen.get(i).at())).isEqualTo(seen.get(i));
      }
    }
    account.day(today + 30);
    assertThat(ledger.balance(day(today + 30)).active()).isEqualTo(account.active());
    assertThat(ledger.balance(day(today + 30)).deficit()).isEqualTo(account.debt());
  }

  private static PointsLedger chain(Random random, PointsLedger first, int steps) {
    PointsLedger ledger = first;
    int today = 0;
    for (int step = 0; step < steps; step++) {
      today += random.nextInt(3);
      ledger = ledger.apply(random(random, step), day(today)).accepted().orElse(ledger);
    }
    return ledger;
  }

  /** A command that comes again changes nothing; a ledger is its entries. */
  @Property
  void aLedgerIsTheFoldOfItsEntries(
      @ForAll @IntRange(max = 5) int wait,
      @ForAll @IntRange(max = 12) int life,
      @ForAll Random random) {
    PointsLedger ledger = chain(random, PointsLedger.of(policy(wait, life, false)), 40);
    PointsLedger folded = PointsLedger.of(ledger.policy(), ledger.entries(), ledger.commands());
    assertThat(folded).isEqualTo(ledger);
    for (int day = 0; day < 120; day += 7) {
      assertThat(folded.balance(day(day))).isEqualTo(ledger.balance(day(day)));
    }
    for (PointsCommand command : ledger.commands()) {
      assertThat(ledger.apply(command, day(200)).accepted()).contains(ledger);
      assertThat(folded.apply(command, day(0)).accepted()).contains(ledger);
    }
    PointsCommand next = new PointsCommand.Earn("next", "next", Money.parse("EUR 20.00"));
    assertThat(folded.apply(next, day(200))).isEqualTo(ledger.apply(next, day(200)));
  }
}
