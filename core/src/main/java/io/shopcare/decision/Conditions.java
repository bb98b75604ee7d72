package io.shopcare.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what stands against a wish, all of it, and from when it would no longer: the latest of the
 * instants from which each obstacle is gone, or never, if one of them is there for good. Not
 * thread-safe; made for one decision and thrown away.
 *
 * <pre>{@code
 * return Conditions.collect()
 *     .require(consent, Reason.against(NO_CONSENT))
 *     .requireFrom(lastAskedAt.plus(pause), at, Reason.against(ASKED_TOO_RECENTLY))
 *     .outcome(() -> invitation);
 * }</pre>
 */
public final class Conditions {

  private final List<Reason> against = new ArrayList<>();
  private @Nullable Instant retryAt;
  private boolean forGood;

  private Conditions() {}

  /** Starts with nothing against the wish. */
  public static Conditions collect() {
    return new Conditions();
  }

  /** Notes the reason if the condition does not hold; time alone will not change that. */
  public Conditions require(boolean holds, Reason reason) {
    if (!holds) {
      against.add(reason);
      forGood = true;
    }
    return this;
  }

  /** Notes the reason if the moment is before the instant from which the condition holds. */
  public Conditions requireFrom(Instant fromInclusive, Instant at, Reason reason) {
    if (at.isBefore(fromInclusive)) {
      against.add(reason);
      retryAt = retryAt == null || retryAt.isBefore(fromInclusive) ? fromInclusive : retryAt;
    }
    return this;
  }

  /** Accepts with the value if nothing stands against the wish, else refuses with every reason. */
  public <T> Outcome<T> outcome(Supplier<? extends T> value) {
    if (against.isEmpty()) {
      return Outcome.accepted(value.get());
    }
    return forGood || retryAt == null
        ? Outcome.refused(against)
        : Outcome.refusedUntil(retryAt, against);
  }
}
