package io.shopcare.segmentation.voucher;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Conditions;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.segmentation.voucher.GiftCard.Authorization;
import io.shopcare.segmentation.voucher.GiftCard.Stage;
import io.shopcare.segmentation.voucher.GiftCard.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a command makes of a gift card at one moment. */
final class GiftCardDesk {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private final GiftCard card;
  private final Instant at;
  private final LocalDate today;
  private final Conditions conditions = Conditions.collect();

  GiftCardDesk(GiftCard card, Instant at) {
    this.card = card;
    this.at = at;
    requireDate("at", at);
    this.today = LocalDate.ofInstant(at, card.zone());
    card.changedAt().ifPresent(last -> require(!at.isBefore(last), VoucherReasons.CARD_CLOCK));
  }

  /**
   * Requires a moment that days can be added to.
   *
   * @throws InvalidInputException with code {@code giftcard.date.range} outside the years 1 to 9998
   */
  static void requireDate(String place, Instant at) {
    if (at.isBefore(FIRST) || !at.isBefore(END)) {
      throw InvalidInputException.of("giftcard.date.range")
          .at(place)
          .expected("years 1 to 9998")
          .build();
    }
  }

  Outcome<GiftCard> apply(GiftCardCommand command) {
    if (command instanceof GiftCardCommand.Authorize authorize) {
      return authorize(authorize);
    } else if (command instanceof GiftCardCommand.Capture capture) {
      return capture(capture);
    } else if (command instanceof GiftCardCommand.Release release) {
      return release(release);
    } else if (command instanceof GiftCardCommand.Credit credit) {
      return credit(credit);
    } else if (command instanceof GiftCardCommand.Activate) {
      return move(Status.ISSUED, Status.ACTIVE);
    } else if (command instanceof GiftCardCommand.Freeze) {
      return move(Status.ACTIVE, Status.FROZEN);
    } else if (command instanceof GiftCardCommand.Unfreeze) {
      return move(Status.FROZEN, Status.ACTIVE);
    }
    return cancel();
  }

  private Outcome<GiftCard> move(Status from, Status to) {
    return card.status() == to
        ? Outcome.accepted(card)
        : require(card.status() == from, VoucherReasons.CARD_STATUS)
            .outcome(() -> change(next -> next.status(to)));
  }

  private Outcome<GiftCard> cancel() {
    return card.status() == Status.CANCELLED
        ? Outcome.accepted(card)
        : require(card.authorized().total().isZero(), VoucherReasons.CARD_IN_USE)
            .outcome(
                () ->
                    change(
                        next ->
                            next.status(Status.CANCELLED)
                                .voided(card.voided().plus(card.left()))
                                .left(card.left().none())));
  }

  private Conditions require(boolean holds, String code) {
    return conditions.require(holds, Reason.against(code));
  }

  private GiftCard change(UnaryOperator<GiftCard.Builder> change) {
    return change.apply(GiftCard.builder().from(card).changedAt(at)).build();
  }

  private boolean requireAmount(Money amount) {
    boolean known = amount.currency().equals(card.loaded().paid().currency());
    require(known, VoucherReasons.CARD_CURRENCY);
    require(amount.isPositive(), VoucherReasons.CARD_AMOUNT);
    return known;
  }

  private Outcome<GiftCard> unknown() {
    return require(false, VoucherReasons.CARD_AUTHORIZATION_UNKNOWN).outcome(() -> card);
  }

  private Outcome<GiftCard> ended() {
    return require(false, VoucherReasons.CARD_AUTHORIZATION_ENDED).outcome(() -> card);
  }

  /** The card as it is if the wish was done before, a refusal if another was. */
  private Outcome<GiftCard> again(boolean same) {
    return same
        ? Outcome.accepted(card)
        : Outcome.refused(Reason.against(VoucherReasons.CARD_CONFLICT));
  }

  private Outcome<GiftCard> authorize(GiftCardCommand.Authorize wish) {
    Authorization before = card.authorizations().get(wish.id());
    if (before != null) {
      return again(
          before.asked().equals(wish.amount())
              && Objects.equals(before.customerId(), wish.customerId()));
    }
    boolean known = requireAmount(wish.amount());
    CardFunds spendable = card.spendable(at);
    require(card.status() == Status.ACTIVE, VoucherReasons.CARD_STATUS);
    require(
        card.ownerId().map(owner -> owner.equals(wish.customerId())).orElse(true),
        VoucherReasons.CARD_OWNER);
    require(!known || wish.amount().compareTo(spendable.total()) <= 0, VoucherReasons.CARD_SHORT);
    return conditions.outcome(
        () -> {
          CardFunds aside = spendable.promotionalFirst(wish.amount());
          return with(
              wish.id(),
              new Authorization(wish.amount(), wish.customerId(), aside, Stage.OPEN, aside.none()),
              card.left().minus(aside));
        });
  }

  private GiftCard with(String id, Authorization authorization, CardFunds left) {
    Map<String, Authorization> all = new HashMap<>(card.authorizations());
    all.put(id, authorization);
    return change(next -> next.authorizations(all).left(left));
  }

  private Outcome<GiftCard> capture(GiftCardCommand.Capture wish) {
    Authorization open = card.authorizations().get(wish.id());
    if (open != null
        && open.stage() == Stage.CAPTURED
        && open.funds().total().equals(wish.amount())) {
      return Outcome.accepted(card);
    }
    boolean known = requireAmount(wish.amount());
    if (open == null) {
      return unknown();
    }
    if (open.stage() != Stage.OPEN) {
      return ended();
    }
    require(
        !known || wish.amount().compareTo(open.funds().total()) <= 0, VoucherReasons.CARD_SHORT);
    return conditions.outcome(
        () -> {
          CardFunds spent = open.funds().promotionalFirst(wish.amount());
          return with(
              wish.id(),
              open.settled(Stage.CAPTURED, spent),
              card.left().plus(open.funds().minus(spent)));
        });
  }

  private Outcome<GiftCard> release(GiftCardCommand.Release wish) {
    Authorization open = card.authorizations().get(wish.id());
    if (open == null) {
      return unknown();
    }
    if (open.stage() != Stage.OPEN) {
      return open.stage() == Stage.RELEASED ? Outcome.accepted(card) : ended();
    }
    return conditions.outcome(
        () ->
            with(
                wish.id(),
                open.settled(Stage.RELEASED, open.funds().none()),
                card.left().plus(open.funds())));
  }

  private Outcome<GiftCard> credit(GiftCardCommand.Credit wish) {
    GiftCardCommand.Credit before = card.credits().get(wish.key());
    if (before != null) {
      return again(before.equals(wish));
    }
    boolean known = requireAmount(wish.amount());
    require(card.status() != Status.CANCELLED, VoucherReasons.CARD_STATUS);
    Authorization spent = card.authorizations().get(wish.id());
    if (spent == null || spent.stage() != Stage.CAPTURED) {
      return unknown();
    }
    CardFunds open = spent.funds().minus(spent.credited());
    require(!known || wish.amount().compareTo(open.total()) <= 0, VoucherReasons.CARD_SHORT);
    return conditions.outcome(() -> credited(wish, spent, open.paidFirst(wish.amount())));
  }

  private GiftCard credited(GiftCardCommand.Credit wish, Authorization spent, CardFunds back) {
    Map<String, GiftCardCommand.Credit> credits = new HashMap<>(card.credits());
    credits.put(wish.key(), wish);
    GiftCard.Builder next =
        GiftCard.builder()
            .from(with(wish.id(), spent.plus(back), card.left().plus(back)))
            .credits(credits);
    return card.grace().isZero() ? next.build() : graced(next.build(), back);
  }

  /** Money that comes back late has days of grace, which revive nothing that had expired. */
  private GiftCard graced(GiftCard credited, CardFunds back) {
    LocalDate through = today.plus(card.grace());
    CardFunds expired = card.expired(at);
    Money none = expired.paid().minus(expired.paid());
    boolean paid = back.paid().isPositive() && isOver(card.paidThrough());
    boolean given = back.promotional().isPositive() && isOver(card.promotionalThrough());
    CardFunds lost =
        new CardFunds(paid ? expired.paid() : none, given ? expired.promotional() : none);
    return GiftCard.builder()
        .from(credited)
        .left(credited.left().minus(lost))
        .voided(credited.voided().plus(lost))
        .paidThrough(paid ? Optional.of(through) : card.paidThrough())
        .promotionalThrough(given ? Optional.of(through) : card.promotionalThrough())
        .build();
  }

  private boolean isOver(Optional<LocalDate> through) {
    return through.filter(today::isAfter).isPresent();
  }
}
