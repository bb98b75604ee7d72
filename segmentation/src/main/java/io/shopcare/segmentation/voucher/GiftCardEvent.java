package io.shopcare.segmentation.voucher;

import io.shopcare.DomainValue;
import java.time.Instant;

/**
 * What was done to a gift card, when and by whom: a line of its audit trail. Its text tells no
 * amount.
 *
 * @param command what was done
 * @param at when
 * @param by who did it, and why
 */
public record GiftCardEvent(GiftCardCommand command, Instant at, By by) implements DomainValue {

  /**
   * Who did something, and why.
   *
   * @param actor a pseudonym of the agent, or the name of a system
   * @param cause a category of the shop's own, such as {@code lost-card}
   */
  public record By(String actor, String cause) implements DomainValue {}
}
