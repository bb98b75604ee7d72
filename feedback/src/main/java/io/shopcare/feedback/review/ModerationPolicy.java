package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Publishes a review or holds it for people to see. In a burst every review that nothing verifies
 * is held, whatever it says. Immutable and thread-safe.
 *
 * @param holdsFor suspicions that hold a review; {@link #ofDefaults} has all
 */
public record ModerationPolicy(SortedSet<HoldReason> holdsFor)
    implements Rule<ModerationFacts, Moderation>, DomainValue {

  /** Copies the reasons. */
  public ModerationPolicy {
    holdsFor = Collections.unmodifiableSortedSet(new TreeSet<>(holdsFor));
  }

  /** Any suspicion holds a review. */
  public static ModerationPolicy ofDefaults() {
    return new ModerationPolicy(new TreeSet<>(List.of(HoldReason.values())));
  }

  @Override
  public Moderation decide(ModerationFacts facts, Instant at) {
    SortedSet<HoldReason> holds = new TreeSet<>(facts.suspected());
    holds.retainAll(holdsFor);
    if (isHeldInBurst(facts)) {
      holds.add(HoldReason.FAKE_SUSPECTED);
    }
    return holds.isEmpty()
        ? new Moderation.Publish(disclosures(facts))
        : new Moderation.Hold(holds);
  }

  private static boolean isHeldInBurst(ModerationFacts facts) {
    return facts.isBurst() && !facts.verification().isVerified();
  }

  /** Whether and how it was verified is always said, and what ties the author to the shop. */
  private static List<String> disclosures(ModerationFacts facts) {
    List<String> codes = new ArrayList<>();
    codes.add(facts.verification().disclosure());
    facts.incentive().disclosure().ifPresent(codes::add);
    return codes;
  }

  /** The same with a reason for each hold, as the author is told it, or each disclosure. */
  @Override
  public Decision<Moderation> explain(ModerationFacts facts, Instant at) {
    Moderation moderation = decide(facts, at);
    List<Reason> reasons =
        moderation.fold(
            publish -> {
              List<Reason> told = new ArrayList<>();
              told.add(Reason.inFavour(ReviewReasons.PUBLISHED));
              publish.disclosures().forEach(code -> told.add(Reason.info(code)));
              return told;
            },
            hold -> hold.reasons().stream().map(reason -> reason(reason, facts)).toList());
    return Decision.<Moderation>builder()
        .value(moderation)
        .reasons(reasons)
        .validUntil(Optional.empty())
        .build();
  }

  private static Reason reason(HoldReason hold, ModerationFacts facts) {
    Reason reason = Reason.against(hold.code());
    return hold == HoldReason.FAKE_SUSPECTED && isHeldInBurst(facts)
        ? reason.because(List.of(Reason.info(ReviewReasons.BURST)))
        : reason;
  }
}
