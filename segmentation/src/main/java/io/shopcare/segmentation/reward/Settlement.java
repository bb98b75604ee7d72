package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * How an amount due, tax included, is paid: gift cards and store credit are tender and not
 * discounts, so they change neither price nor tax. Immutable and thread-safe.
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
   */
  public record Tender(String id, Money available) implements DomainValue {}

  /**
   * What a tender pays.
   *
   * @param id of the tender
   * @param amount above zero, at most what it holds
   */
  public record Payment(String id, Money amount) implements DomainValue {}

  /**
   * Pays from each tender in the order given until nothing is due. A tender that pays nothing is
   * left out.
   *
   * @throws InvalidInputException with code {@code reward.tender.negative}
   * @throws io.shopcare.money.CurrencyMismatchException if a tender is in another currency; nothing
   *     is converted
   */
  public static Settlement of(Money due, List<Tender> tenders) {
    requireNotNegative(due, "due");
    Money rest = due;
    List<Payment> payments = new ArrayList<>();
    for (Tender tender : tenders) {
      requireNotNegative(tender.available(), "tenders");
      Money paid = tender.available().min(rest);
      rest = rest.minus(paid);
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
