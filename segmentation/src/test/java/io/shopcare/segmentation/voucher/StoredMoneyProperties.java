package io.shopcare.segmentation.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsCommand;
import io.shopcare.segmentation.points.PointsEntry;
import io.shopcare.segmentation.points.PointsLot.Source;
import io.shopcare.segmentation.voucher.GiftCardCommand.Activate;
import io.shopcare.segmentation.voucher.GiftCardCommand.Authorize;
import io.shopcare.segmentation.voucher.GiftCardCommand.Cancel;
import io.shopcare.segmentation.voucher.GiftCardCommand.Capture;
import io.shopcare.segmentation.voucher.GiftCardCommand.Credit;
import io.shopcare.segmentation.voucher.GiftCardCommand.Freeze;
import io.shopcare.segmentation.voucher.GiftCardCommand.Release;
import io.shopcare.segmentation.voucher.GiftCardCommand.Unfreeze;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Invariants 46, 77 and 78 of the reference: money on cards and in accounts. */
class StoredMoneyProperties {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant T = Instant.parse("2026-03-20T09:00:00Z");

  private static Money cents(long cents) {
    return Money.ofMinor(cents, CurrencyCode.EUR);
  }

  private static GiftCard card(Random random) {
    CardFunds loaded = new CardFunds(cents(random.nextInt(5_000)), cents(random.nextInt(2_000)));
    LocalDate day = LocalDate.ofInstant(T, PARIS);
    return GiftCard.builder()
        .from(GiftCard.issue("card", loaded, PARIS))
        .paidThrough(day.plusDays(random.nextInt(40)))
        .promotionalThrough(day.plusDays(random.nextInt(40)))
        .status(GiftCard.Status.ACTIVE)
        .build();
  }

  private static GiftCardCommand random(Random random) {
    String id = "a" + random.nextInt(4);
    Money amount = cents(random.nextInt(3_000));
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> new Authorize(id, amount, null);
      case 3, 4, 5 -> new Capture(id, amount);
      case 6, 7 -> new Release(id);
      case 8, 9 -> new Credit("r" + random.nextInt(4), id, amount);
      case 10 -> random.nextBoolean() ? new Freeze() : new Unfreeze();
      default -> random.nextInt(5) == 0 ? new Cancel() : new Activate();
    };
  }

  @Property
  void invariant77WhatWasLoadedIsAlwaysAccountedFor(@ForAll Random random) {
    GiftCard card = card(random);
    for (int step = 0; step < 30; step++) {
      Instant at = T.plus(Duration.ofDays(step));
      card = card.apply(random(random), at).accepted().orElse(card);
      List<CardFunds> parts =
          List.of(
              card.used(), card.authorized(), card.spendable(at), card.expired(at), card.voided());
      assertThat(parts.stream().reduce(CardFunds::plus)).contains(card.loaded());
      assertThat(parts).noneMatch(CardFunds::isNegative);
    }
  }

  /** Partial captures, credits that come late, and cards given up before and after their day. */
  @Property
  void invariant77ACardIsAHeapOfCoins(@ForAll Random random) {
    LocalDate day = LocalDate.ofInstant(T, PARIS);
    int paid = random.nextInt(40);
    int promotional = random.nextInt(20);
    LocalDate paidThrough = day.plusDays(random.nextInt(20));
    LocalDate promotionalThrough = day.plusDays(random.nextInt(20));
    CentByCent coins = new CentByCent(paid, promotional, paidThrough, promotionalThrough);
    GiftCard card =
        GiftCard.builder()
            .from(GiftCard.issue("card", new CardFunds(cents(paid), cents(promotional)), PARIS))
            .paidThrough(paidThrough)
            .promotionalThrough(promotionalThrough)
            .status(GiftCard.Status.ACTIVE)
            .build();
    Instant at = T;
    for (int step = 0; step < 30; step++) {
      at = at.plus(Duration.ofHours(random.nextInt(72)));
      LocalDate today = LocalDate.ofInstant(at, PARIS);
      String id = "a" + random.nextInt(step + 1);
      Money amount = cents(random.nextInt(20));
      GiftCardCommand command =
          switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> new Authorize("a" + step, amount, null);
            case 7, 8, 9, 10 -> new Capture(open(card, id), amount);
            case 11, 12 -> new Release(open(card, id));
            case 13 -> card.status() == GiftCard.Status.ACTIVE ? new Cancel() : new Release("none");
            default -> new Credit("r" + step, id, amount);
          };
      assertThat(card.apply(command, at).isAccepted()).isEqualTo(coins.apply(command, today));
      card = card.apply(command, at).accepted().orElse(card);
      assertThat(card.spendable(at).total()).isEqualTo(cents(coins.spendable(today)));
      assertThat(card.left().total()).isEqualTo(cents(coins.at("left")));
      assertThat(card.authorized().total()).isEqualTo(cents(coins.at("aside")));
      assertThat(card.used().total()).isEqualTo(cents(coins.at("spent")));
      assertThat(card.voided().total()).isEqualTo(cents(coins.at("void")));
    }
  }

  /** The identifier, if nothing that is settled has it: what is sent twice is another law. */
  private static String open(GiftCard card, String id) {
    GiftCard.Authorization known = card.authorizations().get(id);
    return known == null || known.stage() == GiftCard.Stage.OPEN ? id : "none";
  }

  /** What was asked for under an identifier is what a table of numbers says it can be. */
  @Property
  void invariant78NothingIsSpentThatWasNotSetAsideNorCreditedThatWasNotSpent(
      @ForAll Random random) {
    GiftCard card = card(random);
    Map<String, Long> aside = new HashMap<>();
    Map<String, Long> spent = new HashMap<>();
    Map<String, Long> credited = new HashMap<>();
    for (int step = 0; step < 30; step++) {
      GiftCardCommand command = random(random);
      Instant at = T.plus(Duration.ofDays(step));
      GiftCard before = card;
      card = card.apply(command, at).accepted().orElse(card);
      if (!card.equals(before)) {
        if (command instanceof Authorize wish) {
          assertThat(aside.put(wish.id(), wish.amount().minorUnits())).isNull();
        } else if (command instanceof Capture wish) {
          assertThat(wish.amount().minorUnits())
              .isLessThanOrEqualTo(aside.getOrDefault(wish.id(), -1L));
          assertThat(spent.put(wish.id(), wish.amount().minorUnits())).isNull();
        } else if (command instanceof Credit wish) {
          long all = credited.merge(wish.id(), wish.amount().minorUnits(), Long::sum);
          assertThat(all).isLessThanOrEqualTo(spent.getOrDefault(wish.id(), -1L));
        }
      }
      if (card.apply(command, at).isAccepted()) {
        assertThat(card.apply(command, at).accepted()).contains(card);
      }
    }
  }

  /** Paid and promotional apart, granted is left, set aside, spent or expired. */
  @Property
  void invariant77StoreCreditIsAlwaysAccountedFor(@ForAll Random random) {
    StoreCredit credit = StoreCredit.of(CurrencyCode.EUR, PARIS);
    long granted = 0;
    long spent = 0;
    long expired = 0;
    for (int step = 0; step < 30; step++) {
      Instant at = T.plus(Duration.ofDays(step));
      Money amount = cents(random.nextInt(2_000));
      String some = "k" + random.nextInt(step + 1);
      String key = "k" + step;
      StoreCreditCommand command =
          switch (random.nextInt(6)) {
            case 0, 1 ->
                new StoreCreditCommand.Grant(
                    key,
                    amount,
                    random.nextBoolean() ? Source.PAID : Source.PROMOTIONAL,
                    "gift",
                    random.nextBoolean()
                        ? null
                        : LocalDate.ofInstant(at, PARIS).plusDays(random.nextInt(9)));
            case 2 -> new StoreCreditCommand.Spend(key, amount);
            case 3 -> new StoreCreditCommand.Authorize(key, amount, at.plus(Duration.ofDays(2)));
            case 4 -> new StoreCreditCommand.Capture(key, some, amount);
            default -> new StoreCreditCommand.Credit(key, some, amount);
          };
      // Before the day and after it nothing happens but that credit ends.
      long before = step == 0 ? 0 : credit.funds(at.minus(DAY)).total().minorUnits();
      expired += before - credit.funds(at).total().minorUnits();
      assertThat(expired).isEqualTo(ended(credit, at)).isNotNegative();
      var outcome = credit.apply(command, at);
      credit = outcome.accepted().orElse(credit);
      long sum = outcome.isAccepted() ? amount.minorUnits() : 0;
      granted += command instanceof StoreCreditCommand.Grant ? sum : 0;
      spent += command instanceof StoreCreditCommand.Spend ? sum : 0;
      spent += command instanceof StoreCreditCommand.Capture ? sum : 0;
      spent -= command instanceof StoreCreditCommand.Credit ? sum : 0;
      CardFunds funds = credit.funds(at);
      assertThat(funds.total()).isEqualTo(cents(granted - spent - expired));
      assertThat(funds.isNegative()).isFalse();
      assertThat(credit.spendable(at))
          .isEqualTo(funds.total().minus(credit.authorized(at)).max(cents(0)));
    }
  }

  /** What expired by the entries, with what would if it were swept now. */
  private static long ended(StoreCredit credit, Instant at) {
    return credit
        .ledger()
        .apply(new PointsCommand.Sweep("sweep"), at)
        .accepted()
        .orElseThrow()
        .entries()
        .stream()
        .filter(PointsEntry.Expired.class::isInstance)
        .mapToLong(entry -> ((PointsEntry.Expired) entry).share().points())
        .sum();
  }

  @Property
  void invariant46AnotherCurrencyIsNeverReckonedWith(@ForAll Random random) {
    Money dollars = Money.ofMinor(1 + random.nextInt(99), CurrencyCode.of("USD"));
    GiftCard card = card(random);
    assertThat(card.apply(new Authorize("a", dollars, null), T).refusals())
        .extracting("code")
        .contains(VoucherReasons.CARD_CURRENCY);
    StoreCredit credit =
        StoreCredit.of(CurrencyCode.EUR, PARIS)
            .apply(new StoreCreditCommand.Grant("g", cents(500), Source.PAID, "refund", null), T)
            .accepted()
            .orElseThrow();
    assertThat(credit.apply(new StoreCreditCommand.Spend("s", dollars), T).refusals())
        .extracting("code")
        .containsExactly(VoucherReasons.CREDIT_CURRENCY);
  }
}
