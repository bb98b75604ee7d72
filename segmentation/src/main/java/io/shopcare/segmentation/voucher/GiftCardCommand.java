package io.shopcare.segmentation.voucher;

import io.shopcare.DomainValue;
import io.shopcare.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A wish about a gift card. Those with an identifier may be sent twice: the same wish changes
 * nothing more, another one under the same identifier is refused. Its text tells no amount and no
 * customer.
 */
public sealed interface GiftCardCommand extends DomainValue {

  /** The card has been paid for and may be used. */
  record Activate() implements GiftCardCommand {}

  /**
   * Money is set aside for an order, until it is captured or released: unlike store credit it never
   * becomes free by itself.
   *
   * @param id of the authorization, the host's own
   * @param amount above zero; of what is no gift card, as a settlement of the order reckons it
   * @param customerId who pays with it; null if nobody is logged in
   */
  record Authorize(String id, Money amount, @Nullable String customerId)
      implements GiftCardCommand {
    @Override
    public String toString() {
      return "Authorize";
    }
  }

  /**
   * Of the money set aside so much is spent; the rest is free again.
   *
   * @param id of the authorization
   * @param amount above zero, at most what was set aside
   */
  record Capture(String id, Money amount) implements GiftCardCommand {
    @Override
    public String toString() {
      return "Capture";
    }
  }

  /**
   * The money set aside is free again.
   *
   * @param id of the authorization
   */
  record Release(String id) implements GiftCardCommand {}

  /**
   * Money that was spent comes back, with a refund.
   *
   * @param key of the refund, the host's own
   * @param id of the authorization
   * @param amount above zero, with what came back before at most what was spent
   */
  record Credit(String key, String id, Money amount) implements GiftCardCommand {
    @Override
    public String toString() {
      return "Credit";
    }
  }

  /** Nothing more can be set aside until the card is unfrozen. */
  record Freeze() implements GiftCardCommand {}

  /** The card may be used again. */
  record Unfreeze() implements GiftCardCommand {}

  /** The card is given up for good; what is left on it is void. */
  record Cancel() implements GiftCardCommand {}
}
