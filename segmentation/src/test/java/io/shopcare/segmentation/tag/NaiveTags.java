package io.shopcare.segmentation.tag;

import static io.shopcare.money.CurrencyCode.EUR;

import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.CustomerState.Overridden;
import io.shopcare.segmentation.profile.CustomerState.Tagged;
import io.shopcare.segmentation.profile.ProfileFact;
import io.shopcare.segmentation.query.ProfileReader;
import io.shopcare.segmentation.query.Segment;
import io.shopcare.segmentation.query.SegmentSchema;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a rule says at one instant, read off the sentences of its documentation. */
final class NaiveTags {

  private NaiveTags() {}

  static boolean holds(TagRule rule, CustomerProfile profile, Instant at, ZoneId zone) {
    Overridden override = override(profile, at);
    if (override != null) {
      return override.held();
    }
    Tagged last = null;
    for (ProfileFact fact : profile.facts()) {
      if (fact instanceof Tagged tagged
          && tagged.tag().equals("vip")
          && (last == null || last.at().isBefore(tagged.at()))) {
        last = tagged;
      }
    }
    if (last == null || !last.held() || override(profile, last.at()) != null) {
      return matches(rule.enter(), profile, at, zone);
    }
    return at.isBefore(last.at().plus(rule.minimumStay()))
        || matches(rule.keep(), profile, at, zone)
        || matches(rule.enter(), profile, at, zone);
  }

  static @Nullable Overridden override(CustomerProfile profile, Instant at) {
    Overridden latest = null;
    for (ProfileFact fact : profile.facts()) {
      if (fact instanceof Overridden override
          && !override.at().isAfter(at)
          && (latest == null || latest.at().isBefore(override.at()))) {
        latest = override;
      }
    }
    return latest == null || (latest.until() != null && !at.isBefore(latest.until()))
        ? null
        : latest;
  }

  private static boolean matches(
      Segment segment, CustomerProfile profile, Instant at, ZoneId zone) {
    return segment
        .compile(SegmentSchema.extended(), ProfileReader.in(EUR))
        .at(at, zone)
        .matches(profile);
  }

  static boolean isTagged(ProfileFact fact) {
    return fact instanceof Tagged tagged && tagged.tag().equals("vip");
  }

  static ProfileFact tagged(boolean held, Instant at) {
    return new Tagged("c", "vip", held, at);
  }
}
