package io.shopcare.segmentation.voucher;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who has tried too many codes that do not exist has to wait. One for each customer, address or
 * session, kept by the host and handed in again; it holds times and nothing else. What {@link
 * VoucherCode#read} refuses is a slip and no guess, and a hit clears nothing, as a guesser may own
 * a code. Immutable and thread-safe.
 *
 * @param policy how many misses are too many
 * @param misses the times of the latest misses, the earliest first, no more than the policy allows
 */
public record GuessThrottle(GuessPolicy policy, List<Instant> misses) implements DomainValue {

  /** Copies the misses in order and keeps the latest that matter. */
  public GuessThrottle {
    List<Instant> sorted = misses.stream().sorted().toList();
    misses = sorted.subList(Math.max(0, sorted.size() - policy.misses()), sorted.size());
    misses = List.copyOf(misses);
  }

  /**
   * How many misses are too many.
   *
   * @param misses so many, at least one
   * @param within so long a time, both ends inclusive, are too many; at most 366 days
   * @param pause how long to wait after the last of them; at most 366 days
   */
  public record GuessPolicy(int misses, Duration within, Duration pause) implements DomainValue {

    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException with code {@code code.throttle.policy}
     */
    public GuessPolicy {
      boolean bounded = within.compareTo(LONGEST) <= 0 && pause.compareTo(LONGEST) <= 0;
      if (misses < 1 || within.isNegative() || pause.isNegative() || !bounded) {
        throw InvalidInputException.of("code.throttle.policy")
            .at("misses")
            .expected("at least one miss, and times from nothing to a year")
            .build();
      }
    }

    /** Five misses within 15 minutes, then an hour of pause. */
    public static GuessPolicy ofDefaults() {
      return new GuessPolicy(5, Duration.ofMinutes(15), Duration.ofHours(1));
    }
  }

  /** Nobody has missed yet. */
  public static GuessThrottle of(GuessPolicy policy) {
    return new GuessThrottle(policy, List.of());
  }

  /** Whether a code may be looked up now; if not, from when. */
  public Outcome<GuessThrottle> admit(Instant at) {
    if (misses.size() < policy.misses()) {
      return Outcome.accepted(this);
    }
    Instant last = misses.get(misses.size() - 1);
    Instant free = last.plus(policy.pause());
    boolean dense = !misses.get(0).plus(policy.within()).isBefore(last);
    return dense && at.isBefore(free)
        ? Outcome.refusedUntil(
            free,
            List.of(
                Reason.against(VoucherReasons.GUESSING, Detail.number("misses", misses.size()))))
        : Outcome.accepted(this);
  }

  /** Notes that a well-formed code was looked up and did not exist. */
  public GuessThrottle missed(Instant at) {
    return new GuessThrottle(policy, Stream.concat(misses.stream(), Stream.of(at)).toList());
  }

  /** The misses that two hosts have seen, together. */
  public GuessThrottle plus(GuessThrottle other) {
    return new GuessThrottle(
        policy, Stream.concat(misses.stream(), other.misses.stream()).toList());
  }
}
