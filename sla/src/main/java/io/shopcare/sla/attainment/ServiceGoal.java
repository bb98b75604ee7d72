package io.shopcare.sla.attainment;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.clock.ClockStatus;
import io.shopcare.sla.clock.SlaClock;
import java.time.Duration;
import java.util.stream.Collector;

/**
 * A goal for many tickets, such as 80 % within 24 hours. Tickets that are open and still within the
 * time count as undetermined rather than as met, missed or not at all, so that the figures of a
 * recent week are neither flattered nor blackened; those past it have missed already. Immutable and
 * thread-safe.
 *
 * @param share the share of tickets that is to be within the time, from 0 to 1
 * @param within the time, inclusive; each clock counts it in the hours of its own target
 */
public record ServiceGoal(Ratio share, Duration within) implements DomainValue {

  /**
   * Checks the goal.
   *
   * @throws InvalidInputException with code {@code sla.goal.share} or {@code sla.goal.range}
   */
  public ServiceGoal {
    requireShare(share);
    if (within.isNegative()) {
      throw InvalidInputException.of("sla.goal.range")
          .at("within")
          .expected("a time that is not negative")
          .build();
    }
  }

  static void requireShare(Ratio share) {
    if (!share.isShare()) {
      throw InvalidInputException.of("sla.goal.share")
          .at("share")
          .expected("a share from 0 to 1")
          .build();
    }
  }

  /** A share of tickets within a time. */
  public static ServiceGoal of(Ratio share, Duration within) {
    return new ServiceGoal(share, within);
  }

  /**
   * Counts one stretch of service.
   *
   * @param ended whether nothing more will elapse
   */
  public Attainment count(Duration elapsed, boolean ended) {
    if (elapsed.compareTo(within) > 0) {
      return new Attainment(0, 1, 0);
    }
    return ended ? new Attainment(1, 0, 0) : new Attainment(0, 0, 1);
  }

  /**
   * Counts one clock by what has elapsed on it, whatever its own target is. Clocks that are
   * cancelled or have not started do not count.
   */
  public Attainment count(SlaClock clock) {
    return counts(clock) ? count(clock.elapsed(), clock.endedAt().isPresent()) : Attainment.empty();
  }

  /** Whether a clock has anything to say about a goal. */
  static boolean counts(SlaClock clock) {
    return clock.status() != ClockStatus.CANCELLED && clock.status() != ClockStatus.PENDING;
  }

  /** Collects clocks into their attainment; the order does not matter. */
  public Collector<SlaClock, ?, Attainment> collector() {
    return Collector.of(
        () -> new Attainment[] {Attainment.empty()},
        (sum, clock) -> sum[0] = sum[0].plus(count(clock)),
        (a, b) -> new Attainment[] {a[0].plus(b[0])},
        sum -> sum[0],
        Collector.Characteristics.UNORDERED);
  }

  /** Whether the goal is achieved or failed whatever becomes of the undetermined. */
  public Attainment.Verdict verdict(Attainment attainment) {
    return attainment.verdict(share);
  }

  /**
   * Whether the goal is achieved with confidence: not only by those decided, but so that the lower
   * end of the Wilson interval of their share reaches it.
   *
   * @param confidence between 0 and 1, such as 0.95
   */
  public boolean isSure(Attainment attainment, double confidence) {
    return attainment
        .determined()
        .wilson(confidence)
        .filter(interval -> interval.lower() >= share.toDouble())
        .isPresent();
  }

  /**
   * Judges the goal with its reasons: how it stands, whether that is sure, and what may still miss.
   *
   * @param confidence between 0 and 1, such as 0.95
   */
  public Decision<Attainment.Verdict> explain(Attainment attainment, double confidence) {
    Attainment.Verdict verdict = verdict(attainment);
    Reason stands =
        switch (verdict) {
          case ACHIEVED -> Reason.inFavour(AttainmentReasons.GOAL_ACHIEVED, details(attainment));
          case FAILED -> Reason.against(AttainmentReasons.GOAL_FAILED, details(attainment));
          case UNDETERMINED ->
              Reason.info(AttainmentReasons.GOAL_UNDETERMINED, details(attainment));
        };
    boolean sure = isSure(attainment, confidence);
    return Decision.of(
        verdict,
        stands,
        Reason.of(
            sure,
            sure ? AttainmentReasons.GOAL_SURE : AttainmentReasons.GOAL_NOT_SURE,
            Detail.ratio("goal", share)),
        budget(attainment).reason());
  }

  private Detail[] details(Attainment attainment) {
    return new Detail[] {
      Detail.ratio("goal", share),
      Detail.duration("within", within),
      Detail.number("met", attainment.met()),
      Detail.number("missed", attainment.missed()),
      Detail.number("undetermined", attainment.undetermined())
    };
  }

  /** What the goal still allows to go wrong. */
  public ErrorBudget budget(Attainment attainment) {
    return new ErrorBudget(share, attainment);
  }
}
