package io.shopcare.money;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.Spelling;
import java.io.InvalidObjectException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An ISO 4217 currency and the digits of its minor unit. The table is our own: that of {@link
 * java.util.Currency} differs between releases of the JDK and can be changed by a system property,
 * which would change what an amount of minor units is worth. Currencies withdrawn since 2012 are
 * known, as past orders have them. Immutable and thread-safe.
 */
public final class CurrencyCode implements DomainValue, Comparable<CurrencyCode> {

  private static final long serialVersionUID = 1L;

  /** The most digits after the point that {@link UnitPrice} and {@link MoneySum} keep. */
  static final int MICRO_DIGITS = 6;

  private static final Map<String, CurrencyCode> TABLE = table();

  /** The euro. */
  public static final CurrencyCode EUR = of("EUR");

  /** The dollar of the United States. */
  public static final CurrencyCode USD = of("USD");

  /** The pound sterling. */
  public static final CurrencyCode GBP = of("GBP");

  /** The Swiss franc. */
  public static final CurrencyCode CHF = of("CHF");

  /** The yen, which has no minor unit. */
  public static final CurrencyCode JPY = of("JPY");

  private final String code;
  private final int digits;
  private final long microsPerMinorUnit;

  private CurrencyCode(String code, int digits) {
    this.code = code;
    this.digits = digits;
    long micros = 1;
    for (int i = digits; i < MICRO_DIGITS; i++) {
      micros *= 10;
    }
    this.microsPerMinorUnit = micros;
  }

  private static Map<String, CurrencyCode> table() {
    Map<String, CurrencyCode> table = new LinkedHashMap<>();
    for (int digits = 0; digits < Iso4217.CODES_BY_DIGITS.size(); digits++) {
      for (String code : Iso4217.CODES_BY_DIGITS.get(digits).split("[\\s;]+", -1)) {
        if (!code.isEmpty()) {
          table.put(code, new CurrencyCode(code, digits));
        }
      }
    }
    return Collections.unmodifiableMap(table);
  }

  /**
   * Returns the currency of a code of three capital letters.
   *
   * @throws InvalidInputException with code {@code money.currency.unknown} and, where a known code
   *     is one typing error away, that as suggestion
   */
  public static CurrencyCode of(String code) {
    CurrencyCode known = TABLE.get(Limits.requireLength(code, Limits.NAME_CHARACTERS, "currency"));
    if (known == null) {
      throw InvalidInputException.of("money.currency.unknown")
          .at("currency")
          .expected("an ISO 4217 code of three capital letters")
          .suggestion(Spelling.nearest(code, TABLE.keySet()))
          .build();
    }
    return known;
  }

  /** All currencies known. */
  public static Collection<CurrencyCode> all() {
    return TABLE.values();
  }

  /** Three capital letters. */
  public String code() {
    return code;
  }

  /** Digits after the point, 0 to 4: 2 for the euro, 0 for the yen, 3 for the dinar of Kuwait. */
  public int digits() {
    return digits;
  }

  /** How many millionths of the major unit the minor unit is worth. */
  long microsPerMinorUnit() {
    return microsPerMinorUnit;
  }

  /**
   * Requires that another amount is in this currency.
   *
   * @throws CurrencyMismatchException if it is not
   */
  void requireSame(CurrencyCode other) {
    if (!equals(other)) {
      throw new CurrencyMismatchException(this, other);
    }
  }

  /** Compares the codes by alphabet. */
  @Override
  public int compareTo(CurrencyCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof CurrencyCode that && code.equals(that.code));
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Returns the code; {@link #of} is the inverse. */
  @Override
  public String toString() {
    return code;
  }

  /** What a stream says of the digits does not count. */
  private Object readResolve() throws InvalidObjectException {
    if (code == null) {
      throw new InvalidObjectException("no code");
    }
    return of(code);
  }
}
