package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * How an amount due, tax included, is paid: gift cards and store credit are tender and not
 * discounts, so they change neither price nor tax. A gift card buys no gift card, by which its last
 * day could be put off for ever. Immutable and thread-safe.
 *
 * @param due what there is to pay
 * @param payments what each tender pays, above zero, in the order given
 * @param rest what is left to pay otherwise
 */
public record Settlement(Money due, List<Payment> payments, Money rest) implements DomainValue {

  /** Copies the payments. */
  public Settlement {
    payments = List.copyOf(payments);
  }

  /**
   * Something to pay with.
   *
   * @param id of the gift card, the store credit or the points
   * @param available what it holds, not negative
   * @param isGiftCard whether it is a gift card
   */
  public record Tender(String id, Money available, boolean isGiftCard) implements DomainValue {

    /** Something to pay with that is no gift card. */
    public Tender(String id, Money available) {
      this(id, available, false);
    }

    /** A gift card. */
    public static Tender giftCard(String id, Money available) {
      return new Tender(id, available, true);
    }
  }

  /**
   * What a tender pays.
   *
   * @param id of the tender
   * @param amount above zero, at most what it holds
   */
  public record Payment(String id, Money amount) implements DomainValue {}

  /** Pays for an order without gift cards, as {@link #of(Money, Money, List)}. */
  public static Settlement of(Money due, List<Tender> tenders) {
    return of(due, due.minus(due), tenders);
  }

  /**
   * Pays from each tender in the order given until nothing is due that it may pay. A tender that
   * pays nothing is left out.
   *
   * @param due what there is to pay, gift cards included
   * @param giftCards what of it is for gift cards, which no gift card pays, and any other tender
   *     pays first
   * @throws InvalidInputException with code {@code reward.tender.negative}
   * @throws io.shopcare.money.CurrencyMismatchException if a tender is in another currency; nothing
   *     is converted
   */
  public static Settlement of(Money due, Money giftCards, List<Tender> tenders) {
    requireNotNegative(giftCards, "giftCards");
    requireNotNegative(due.minus(giftCards), "due");
    Money rest = due;
    Money barred = giftCards;
    List<Payment> payments = new ArrayList<>();
    for (Tender tender : tenders) {
      requireNotNegative(tender.available(), "tenders");
      Money paid = tender.available().min(tender.isGiftCard() ? rest.minus(barred) : rest);
      rest = rest.minus(paid);
      if (!tender.isGiftCard()) {
        barred = barred.minus(barred.min(paid));
      }
      if (paid.isPositive()) {
        payments.add(new Payment(tender.id(), paid));
      }
    }
    return new Settlement(due, payments, rest);
  }

  private static void requireNotNegative(Money amount, String place) {
    if (amount.isNegative()) {
      throw InvalidInputException.of("reward.tender.negative")
          .at(place)
          .expected("amounts that are not negative")
          .build();
    }
  }
}
