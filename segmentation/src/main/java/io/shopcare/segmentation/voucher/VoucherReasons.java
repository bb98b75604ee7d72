package io.shopcare.segmentation.voucher;

/**
 * Why a code, a gift card or store credit is refused. What is said of a code says nothing about one
 * that was given out, and what is said of a card tells no amount.
 */
public final class VoucherReasons {

  /** What was typed is too short or too long to be a code; detail seen. */
  public static final String LENGTH = "code.length";

  /** A character is in no code, such as 0, O or U; detail place, from 1. */
  public static final String SYMBOL_UNKNOWN = "code.symbol.unknown";

  /** The check symbol does not fit: a symbol is wrong, or two changed places. */
  public static final String MISTYPED = "code.mistyped";

  /** Too many codes that do not exist were tried; detail misses. */
  public static final String GUESSING = "code.guessing";

  /** The card may not be used like that in its status. */
  public static final String CARD_STATUS = "giftcard.status";

  /** Money is set aside on the card, so it cannot be given up. */
  public static final String CARD_IN_USE = "giftcard.in-use";

  /** The amount is in another currency than the card. */
  public static final String CARD_CURRENCY = "giftcard.currency";

  /** The amount is not above zero. */
  public static final String CARD_AMOUNT = "giftcard.amount";

  /** There is not so much money. */
  public static final String CARD_SHORT = "giftcard.short";

  /** The card belongs to somebody else. */
  public static final String CARD_OWNER = "giftcard.owner";

  /** The identifier was used before for something else. */
  public static final String CARD_CONFLICT = "giftcard.conflict";

  /** The wish is dated before the last change of the card. */
  public static final String CARD_CLOCK = "giftcard.clock";

  /** Nothing is set aside, or was spent, under that identifier. */
  public static final String CARD_AUTHORIZATION_UNKNOWN = "giftcard.authorization.unknown";

  /** What was set aside under that identifier is spent or free again. */
  public static final String CARD_AUTHORIZATION_ENDED = "giftcard.authorization.ended";

  /** The amount is in another currency than the credit. */
  public static final String CREDIT_CURRENCY = "storecredit.currency";

  /** The amount is not above zero, or too large. */
  public static final String CREDIT_AMOUNT = "storecredit.amount";

  /** There is not so much credit, or not so much was spent. */
  public static final String CREDIT_SHORT = "storecredit.short";

  /** The key was used before for something else. */
  public static final String CREDIT_CONFLICT = "storecredit.conflict";

  /** The wish is dated before what was booked last. */
  public static final String CREDIT_CLOCK = "storecredit.clock";

  /** Nothing is set aside, or was spent, under that key. */
  public static final String CREDIT_UNKNOWN = "storecredit.unknown";

  /** What was set aside is spent or free again. */
  public static final String CREDIT_ENDED = "storecredit.ended";

  /** The account was closed. */
  public static final String CREDIT_CLOSED = "storecredit.closed";

  private VoucherReasons() {}
}
