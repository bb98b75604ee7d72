package io.shopcare.segmentation.lifetime;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.time.Instant;
import java.util.List;

/**
 * No customer has a tier, as there are too few of them. Immutable and thread-safe.
 *
 * @param reasons why, at least one
 */
public record NoSpendRule(List<Reason> reasons) implements SpendTierRule {

  /** Copies the reasons. */
  public NoSpendRule {
    reasons = List.copyOf(reasons);
  }

  @Override
  public Outcome<SpendTier> decide(CustomerProfile profile, Instant at) {
    return Outcome.refused(reasons);
  }

  @Override
  public Decision<Outcome<SpendTier>> explain(CustomerProfile profile, Instant at) {
    return Decision.<Outcome<SpendTier>>builder()
        .value(decide(profile, at))
        .reasons(reasons)
        .build();
  }
}
