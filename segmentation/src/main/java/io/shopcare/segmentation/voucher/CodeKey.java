package io.shopcare.segmentation.voucher;

import io.shopcare.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of the shop under which codes are kept (HMAC-SHA-256, RFC 2104): a table of hashes tells
 * nobody a code, and a code is still found in one look-up. Not a value and never written down by
 * this library; immutable and thread-safe.
 */
public final class CodeKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 16;

  private final SecretKeySpec secret;

  private CodeKey(SecretKeySpec secret) {
    this.secret = secret;
  }

  /**
   * The key with the given bytes, which are copied.
   *
   * @param secret at least 16 bytes, drawn at random
   * @throws InvalidInputException with code {@code code.key.short}
   */
  public static CodeKey of(byte[] secret) {
    if (secret.length < SHORTEST) {
      throw InvalidInputException.of("code.key.short")
          .at("secret")
          .expected("at least " + SHORTEST + " bytes")
          .build();
    }
    return new CodeKey(new SecretKeySpec(secret, ALGORITHM));
  }

  /** What a database may hold in place of the code: 64 hexadecimal digits. */
  public String hash(VoucherCode code) {
    return HexFormat.of()
        .formatHex(mac().doFinal(code.symbols().getBytes(StandardCharsets.US_ASCII)));
  }

  /** A fresh instance, as those are not thread-safe. */
  Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** The same for every key. */
  @Override
  public String toString() {
    return "[key]";
  }
}
