package io.shopcare.segmentation.voucher;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsLot;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish about store credit. Its key makes it safe to send twice: the same wish under the same key
 * changes nothing more, another wish under it is refused. Its text tells no amount.
 */
public sealed interface StoreCreditCommand extends DomainValue {

  /** The key under which the wish is known, the caller's own, unique in the account. */
  String key();

  /**
   * Credit is given.
   *
   * @param amount above zero
   * @param source whether somebody paid for it
   * @param cause a code of the shop's own, such as {@code refund} or {@code goodwill}
   * @param through the last day on which it can be spent; null for ever
   */
  record Grant(
      String key, Money amount, PointsLot.Source source, String cause, @Nullable LocalDate through)
      implements StoreCreditCommand {

    /**
     * Checks the last day.
     *
     * @throws InvalidInputException with code {@code storecredit.through}
     */
    public Grant {
      if (through != null && through.getYear() > 9_999) {
        throw InvalidInputException.of("storecredit.through")
            .at("through")
            .expected("a day up to the year 9999; nothing for ever")
            .build();
      }
    }

    @Override
    public String toString() {
      return "Grant";
    }
  }

  /**
   * Credit is spent.
   *
   * @param amount above zero
   */
  record Spend(String key, Money amount) implements StoreCreditCommand {
    @Override
    public String toString() {
      return "Spend";
    }
  }

  /**
   * Credit is set aside for an order.
   *
   * @param amount above zero
   * @param until when it is free again by itself, exclusive; null if never
   */
  record Authorize(String key, Money amount, @Nullable Instant until)
      implements StoreCreditCommand {
    @Override
    public String toString() {
      return "Authorize";
    }
  }

  /**
   * Of the credit set aside so much is spent; the rest is free again.
   *
   * @param authorizationKey the key of the authorization
   * @param amount above zero, at most what is set aside
   */
  record Capture(String key, String authorizationKey, Money amount) implements StoreCreditCommand {
    @Override
    public String toString() {
      return "Capture";
    }
  }

  /**
   * The credit set aside is free again.
   *
   * @param authorizationKey the key of the authorization
   */
  record Release(String key, String authorizationKey) implements StoreCreditCommand {
    @Override
    public String toString() {
      return "Release";
    }
  }

  /**
   * Credit that was spent comes back with a refund: what was paid for first, with the dates it had,
   * or with days of grace if they are past.
   *
   * @param spendKey the key of the spend or the capture
   * @param amount above zero, with what came back before at most what was spent
   */
  record Credit(String key, String spendKey, Money amount) implements StoreCreditCommand {
    @Override
    public String toString() {
      return "Credit";
    }
  }

  /**
   * The account ends, and what is left of it.
   *
   * @param cause a code of the shop's own
   */
  record Close(String key, String cause) implements StoreCreditCommand {
    @Override
    public String toString() {
      return "Close";
    }
  }
}
