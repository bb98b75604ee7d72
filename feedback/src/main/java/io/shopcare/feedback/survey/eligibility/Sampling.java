package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import java.math.BigInteger;
import java.time.Instant;

/**
 * Asks a share of the customers, chosen by a stable hash of survey, customer and period: the same
 * ones on every machine, others in the next period. A larger share has all customers of a smaller
 * one. Nothing else about the customer can matter.
 *
 * @param share from 0 to 1
 * @param window whose periods draw anew
 */
public record Sampling(Ratio share, Window.Calendar window) implements DomainValue {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /**
   * Checks the share.
   *
   * @throws InvalidInputException with code {@code feedback.sampling.share}
   */
  public Sampling {
    if (!share.isShare()) {
      throw InvalidInputException.of("feedback.sampling.share")
          .at("share")
          .expected("from 0 to 1")
          .build();
    }
  }

  /** Whether the customer is in the sample of the period that the moment lies in. */
  public boolean contains(String surveyId, String customerId, Instant moment) {
    String period = window.period().startOf(moment, window.zone()).toString();
    long hash = mixed(hash(hash(hash(FNV_OFFSET, surveyId), customerId), period)) >>> 1;
    BigInteger position = BigInteger.valueOf(hash).multiply(big(share.denominator()));
    return position.compareTo(big(share.numerator()).shiftLeft(63)) < 0;
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  /** FNV-1a over the UTF-16 units, ended so that "ab", "c" and "a", "bc" differ. */
  private static long hash(long seed, String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return (hash ^ 0xffff_ffffL) * FNV_PRIME;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014), which spreads near inputs. */
  private static long mixed(long hash) {
    long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
