package io.shopcare.segmentation.voucher;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Outcome;
import io.shopcare.internal.CopyableValueStyle;
import io.shopcare.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A gift card: money that is set aside, then spent or freed, and may come back. What was loaded is
 * always what was spent, what is set aside, what is left and what is void. Promotional money goes
 * first and comes back last. The card knows an identifier, never its code, and its {@code toString}
 * tells no amount. Immutable and thread-safe.
 */
@CopyableValueStyle
@Value.Immutable
public interface GiftCard extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Whether a card may be used. */
  enum Status {
    /** It was made and not paid for yet. */
    ISSUED,
    /** It may be used. */
    ACTIVE,
    /** Nothing can be set aside; what was set aside before can still be captured. */
    FROZEN,
    /** It was given up. */
    CANCELLED
  }

  /** What became of money that was set aside. */
  enum Stage {
    /** It is set aside. */
    OPEN,
    /** It was spent. */
    CAPTURED,
    /** It was freed. */
    RELEASED
  }

  /**
   * Money set aside for an order, and what became of it.
   *
   * @param asked for at first
   * @param customerId who asked for it; null if nobody was logged in
   * @param funds what is set aside or was spent; none if it was freed
   * @param stage what became of it
   * @param credited what of it came back
   */
  record Authorization(
      Money asked, @Nullable String customerId, CardFunds funds, Stage stage, CardFunds credited)
      implements DomainValue {

    Authorization settled(Stage stage, CardFunds funds) {
      return new Authorization(asked, customerId, funds, stage, credited);
    }

    Authorization plus(CardFunds back) {
      return new Authorization(asked, customerId, funds, stage, credited.plus(back));
    }

    @Override
    public String toString() {
      return "Authorization[" + stage + "]";
    }
  }

  /** The shop's identifier of the card; not its code. */
  String id();

  /** What was loaded. */
  @Value.Redacted
  CardFunds loaded();

  /** What is left and not set aside, expired or not. */
  @Value.Redacted
  CardFunds left();

  /** What is void: since the card was cancelled, or had expired when more came back. */
  @Value.Redacted
  CardFunds voided();

  /** Whether it may be used. */
  Status status();

  /** All that was ever set aside, by identifier. */
  @Value.Redacted
  Map<String, Authorization> authorizations();

  /** The refunds that were credited, by key. */
  @Value.Redacted
  Map<String, GiftCardCommand.Credit> credits();

  /** What was done to it in order, where the host says who did it. */
  List<GiftCardEvent> trail();

  /** The zone in which a day ends. */
  ZoneId zone();

  /** The last day on which paid money can be spent; for ever if empty. */
  Optional<LocalDate> paidThrough();

  /** The last day on which promotional money can be spent; for ever if empty. */
  Optional<LocalDate> promotionalThrough();

  /**
   * How long money can be spent that comes back after its last day; 30 days by default, and of
   * {@link Period#ZERO} it stays expired.
   */
  @Value.Default
  default Period grace() {
    return Period.ofDays(30);
  }

  /** When it was last changed, before which nothing new is; empty if it never was. */
  Optional<Instant> changedAt();

  /** Who alone may use it; anybody who has the code if empty. */
  @Value.Redacted
  Optional<String> ownerId();

  /**
   * A card that waits to be activated.
   *
   * @param zone in which a day ends
   * @throws InvalidInputException with code {@code giftcard.funds} if a part is negative
   */
  static GiftCard issue(String id, CardFunds loaded, ZoneId zone) {
    return builder()
        .id(id)
        .loaded(loaded)
        .left(loaded)
        .voided(loaded.none())
        .status(Status.ISSUED)
        .zone(zone)
        .build();
  }

  /** What is set aside. */
  default CardFunds authorized() {
    return authorizations().values().stream()
        .filter(each -> each.stage() == Stage.OPEN)
        .map(Authorization::funds)
        .reduce(loaded().none(), CardFunds::plus);
  }

  /** What was spent and has not come back. */
  default CardFunds used() {
    return authorizations().values().stream()
        .filter(each -> each.stage() == Stage.CAPTURED)
        .map(each -> each.funds().minus(each.credited()))
        .reduce(loaded().none(), CardFunds::plus);
  }

  /**
   * What can be set aside at the moment, if the card may be used.
   *
   * @throws InvalidInputException with code {@code giftcard.date.range} outside the years 1 to 9998
   */
  default CardFunds spendable(Instant at) {
    GiftCardDesk.requireDate("at", at);
    LocalDate today = LocalDate.ofInstant(at, zone());
    Money none = loaded().none().paid();
    return new CardFunds(
        paidThrough().filter(today::isAfter).isPresent() ? none : left().paid(),
        promotionalThrough().filter(today::isAfter).isPresent() ? none : left().promotional());
  }

  /**
   * What can be set aside no more, as its last day is over; with what can, all that is left.
   *
   * @throws InvalidInputException with code {@code giftcard.date.range} outside the years 1 to 9998
   */
  default CardFunds expired(Instant at) {
    return left().minus(spendable(at));
  }

  /**
   * Applies a command.
   *
   * @param at not before the last change
   * @return the card after it, this card if it was applied before; or every reason against it
   * @throws InvalidInputException with code {@code giftcard.date.range} outside the years 1 to 9998
   */
  default Outcome<GiftCard> apply(GiftCardCommand command, Instant at) {
    return new GiftCardDesk(this, at).apply(command);
  }

  /**
   * Applies a command and writes down who gave it; nothing, if the command changes nothing.
   *
   * @return the card after it, this card if it was applied before; or every reason against it
   * @throws InvalidInputException with code {@code giftcard.date.range} outside the years 1 to 9998
   */
  default Outcome<GiftCard> apply(GiftCardEvent event) {
    return apply(event.command(), event.at())
        .map(next -> next.equals(this) ? this : builder().from(next).addTrail(event).build());
  }

  /**
   * Checks that what was loaded is what became of it, the days of grace, and that the last change
   * is in the years 1 to 9998.
   *
   * @throws InvalidInputException with code {@code giftcard.funds}, {@code giftcard.grace} or
   *     {@code giftcard.date.range}
   */
  @Value.Check
  default void check() {
    CardFunds all = used().plus(authorized()).plus(left()).plus(voided());
    if (left().isNegative() || voided().isNegative() || !all.equals(loaded())) {
      throw InvalidInputException.of("giftcard.funds")
          .at("loaded")
          .expected("parts that are not negative and together what was loaded")
          .build();
    }
    if (grace().isNegative() || grace().toTotalMonths() > 12 * 9_999) {
      throw InvalidInputException.of("giftcard.grace")
          .at("grace")
          .expected("not negative, at most 9999 years")
          .build();
    }
    changedAt().ifPresent(at -> GiftCardDesk.requireDate("changedAt", at));
  }

  /** Starts a card with all its parts, as a host has stored it. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link GiftCard}. */
  final class Builder extends ImmutableGiftCard.Builder {
    Builder() {}
  }
}
