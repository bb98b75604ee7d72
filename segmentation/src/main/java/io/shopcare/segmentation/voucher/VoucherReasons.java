package io.shopcare.segmentation.voucher;

/** Why a code is refused. None of these says anything about a code that was given out. */
public final class VoucherReasons {

  /** What was typed is too short or too long to be a code; detail seen. */
  public static final String LENGTH = "code.length";

  /** A character is in no code, such as 0, O or U; detail place, from 1. */
  public static final String SYMBOL_UNKNOWN = "code.symbol.unknown";

  /** The check symbol does not fit: a symbol is wrong, or two changed places. */
  public static final String MISTYPED = "code.mistyped";

  /** Too many codes that do not exist were tried; detail misses. */
  public static final String GUESSING = "code.guessing";

  private VoucherReasons() {}
}
