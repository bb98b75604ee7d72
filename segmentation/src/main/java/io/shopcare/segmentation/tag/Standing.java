package io.shopcare.segmentation.tag;

import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.CustomerState.Overridden;
import io.shopcare.segmentation.profile.CustomerState.Tagged;
import io.shopcare.segmentation.profile.ProfileFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is recorded of one tag of a customer: the last change, and what was decided by hand. */
final class Standing {

  private final @Nullable Tagged last;
  private final List<Overridden> overrides;

  private Standing(@Nullable Tagged last, List<Overridden> overrides) {
    this.last = last;
    this.overrides = overrides;
  }

  static Standing of(CustomerProfile profile, String tag) {
    Tagged last = null;
    for (ProfileFact fact : profile.facts(Tagged.KIND)) {
      Tagged change = (Tagged) fact;
      if (change.tag().equals(tag) && (last == null || change.at().isAfter(last.at()))) {
        last = change;
      }
    }
    List<Overridden> overrides = new ArrayList<>();
    for (ProfileFact fact : profile.facts(Overridden.KIND)) {
      Overridden override = (Overridden) fact;
      if (override.tag().equals(tag)) {
        overrides.add(override);
      }
    }
    overrides.sort(Comparator.comparing(Overridden::at));
    return new Standing(last, List.copyOf(overrides));
  }

  boolean isHeld() {
    return last != null && last.held();
  }

  /** Whether the tag is held because the rule, or a person for good, has given it. */
  boolean isHeldByRule() {
    return last != null && last.held() && overrideAt(last.at()) == null;
  }

  /** What decides at a moment in place of the rule. */
  @Nullable Overridden overrideAt(Instant at) {
    Overridden latest = null;
    for (Overridden override : overrides) {
      if (!override.at().isAfter(at)) {
        latest = override;
      }
    }
    return latest != null && latest.isInForce(at) ? latest : null;
  }

  /** The first instant after a moment at which an override begins or ends; null if none does. */
  @Nullable Instant nextOverride(Instant at) {
    Instant next = null;
    for (Overridden override : overrides) {
      next = earlier(next, after(override.at(), at));
      next = earlier(next, after(override.until(), at));
    }
    return next;
  }

  /** Until when the tag is kept in any case, excluded; null if it is not, or no longer. */
  @Nullable Instant stayAt(Instant at, Duration stay) {
    return last != null && isHeldByRule() ? after(last.at().plus(stay), at) : null;
  }

  /** The moment, or just after the last change where that was recorded then or later. */
  Instant recordedAt(Instant at) {
    return last == null || last.at().isBefore(at) ? at : last.at().plusNanos(1);
  }

  static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static @Nullable Instant after(@Nullable Instant one, Instant at) {
    return one != null && one.isAfter(at) ? one : null;
  }
}
