package io.shopcare.ticket;

import java.text.Normalizer;
import java.util.Locale;

/** By what a person is known on a channel, and how such identifiers are compared. */
public enum IdentityType {
  /** An address for e-mail: compared without regard to case. */
  EMAIL,
  /** A telephone number: compared by its digits, a leading {@code 00} read as {@code +}. */
  PHONE,
  /**
   * A name on a social network or messenger: compared without regard to case or a leading
   * {@code @}.
   */
  HANDLE,
  /** The identifier of the shop's own customer record: compared exactly; a person has one. */
  EXTERNAL_ID;

  /** Brings an identifier to the form in which two are compared. */
  String normalise(String value) {
    String plain = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC);
    return switch (this) {
      case EMAIL -> plain.toLowerCase(Locale.ROOT);
      case PHONE -> digits(plain);
      case HANDLE -> (plain.startsWith("@") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
      case EXTERNAL_ID -> value.strip();
    };
  }

  private static String digits(String number) {
    boolean plus = number.startsWith("+");
    StringBuilder digits = new StringBuilder(plus ? "+" : "");
    number.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return !plus && digits.indexOf("00") == 0 ? "+" + digits.substring(2) : digits.toString();
  }
}
