package io.shopcare.segmentation.tag;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.CustomerState.Overridden;
import io.shopcare.segmentation.query.BoundSegment;
import io.shopcare.segmentation.query.SegmentReasons;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule at one moment. Three things decide, the first there is: an override in force, the minimum
 * stay, the segment that is asked for.
 */
final class BoundRule {

  /** Beyond it segments are not asked. */
  private static final Instant LATEST = Instant.parse("9998-01-01T00:00:00Z");

  private final CompiledRule compiled;
  private final Instant now;
  private final ZoneId zone;
  private final BoundSegment<CustomerProfile> enter;
  private final BoundSegment<CustomerProfile> keep;
  private final BoundSegment<CustomerProfile> remain;

  BoundRule(CompiledRule compiled, Instant now, ZoneId zone) {
    this.compiled = compiled;
    this.now = now;
    this.zone = zone;
    this.enter = compiled.enter().at(now, zone);
    this.keep = compiled.keep().at(now, zone);
    this.remain = compiled.remain().at(now, zone);
  }

  String tag() {
    return compiled.rule().tag();
  }

  boolean decide(CustomerProfile profile) {
    return decide(profile, Standing.of(profile, tag()));
  }

  private boolean decide(CustomerProfile profile, Standing standing) {
    Overridden override = standing.overrideAt(now);
    if (override != null) {
      return override.held();
    }
    return stay(standing) != null || asked(standing).matches(profile);
  }

  private @Nullable Instant stay(Standing standing) {
    return standing.stayAt(now, compiled.rule().minimumStay());
  }

  private BoundSegment<CustomerProfile> asked(Standing standing) {
    return standing.isHeldByRule() ? remain : enter;
  }

  Decision<Boolean> explain(CustomerProfile profile) {
    Standing standing = Standing.of(profile, tag());
    return Decision.<Boolean>builder()
        .value(decide(profile, standing))
        .reasons(reasons(profile, standing))
        .validUntil(nextChange(profile, standing))
        .build();
  }

  /** The change that is due, if one is. */
  Optional<TagChange> change(CustomerProfile profile) {
    Standing standing = Standing.of(profile, tag());
    boolean has = decide(profile, standing);
    if (has == standing.isHeld()) {
      return Optional.empty();
    }
    return Optional.of(
        TagChange.builder()
            .customerId(profile.customerId())
            .tag(tag())
            .kind(has ? TagChange.Kind.JOINED : TagChange.Kind.LEFT)
            .at(standing.recordedAt(now))
            .reasons(reasons(profile, standing))
            .build());
  }

  private List<Reason> reasons(CustomerProfile profile, Standing standing) {
    List<Reason> reasons = new ArrayList<>();
    Overridden override = standing.overrideAt(now);
    Instant stay = stay(standing);
    if (override != null) {
      reasons.add(reason(override));
    } else if (stay != null) {
      reasons.add(Reason.inFavour(TagReasons.STAY, Detail.instant("until", stay)));
    }
    reasons.add(segment(profile, standing, reasons.isEmpty()));
    return reasons;
  }

  private Reason reason(Overridden override) {
    Instant until = override.until();
    if (until == null) {
      return Reason.of(
          override.held(), override.held() ? TagReasons.GIVEN_BY_HAND : TagReasons.TAKEN_BY_HAND);
    }
    return Reason.of(
        override.held(),
        override.held() ? TagReasons.GIVEN_UNTIL : TagReasons.TAKEN_UNTIL,
        Detail.instant("until", until));
  }

  private Reason segment(CustomerProfile profile, Standing standing, boolean decides) {
    BoundSegment<CustomerProfile> asked = asked(standing);
    boolean holds = asked.matches(profile);
    String code = holds ? TagReasons.ENTERED : TagReasons.NOT_ENTERED;
    if (standing.isHeldByRule()) {
      // To keep the tag is enough; it is lost only by who would not get it either.
      boolean keeps = keep.matches(profile);
      asked = keeps ? keep : holds ? enter : remain;
      code = keeps ? TagReasons.KEPT : holds ? TagReasons.ENTERED : TagReasons.NOT_KEPT;
    }
    Effect effect = holds ? Effect.FOR : Effect.AGAINST;
    return Reason.of(decides ? effect : Effect.INFO, code).because(clauses(asked, profile));
  }

  /** That all hold, or not, is what the reason above says. */
  private static List<Reason> clauses(
      BoundSegment<CustomerProfile> asked, CustomerProfile profile) {
    List<Reason> reasons = asked.explain(profile).reasons();
    String code = reasons.get(0).code();
    return code.equals(SegmentReasons.ALL_HOLD) || code.equals(SegmentReasons.NOT_ALL_HOLD)
        ? reasons.get(0).because()
        : reasons;
  }

  Optional<Instant> nextChange(CustomerProfile profile) {
    return nextChange(profile, Standing.of(profile, tag()));
  }

  /**
   * Walks from one span to the next in which one and the same of the three decides. Only the
   * segment can change within its span, and says when.
   */
  private Optional<Instant> nextChange(CustomerProfile profile, Standing standing) {
    boolean value = decide(profile, standing);
    BoundRule at = this;
    while (at.decide(profile, standing) == value) {
      Instant stay = at.stay(standing);
      Instant end = standing.nextOverride(at.now);
      if (standing.overrideAt(at.now) == null) {
        Optional<Instant> inside =
            stay == null ? at.asked(standing).nextChange(profile) : Optional.of(stay);
        end = Standing.earlier(end, inside.orElse(null));
      }
      if (end == null || end.isAfter(LATEST)) {
        return Optional.empty();
      }
      at = new BoundRule(compiled, end, zone);
    }
    return Optional.of(at.now);
  }
}
