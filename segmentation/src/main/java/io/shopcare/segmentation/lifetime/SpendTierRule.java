package io.shopcare.segmentation.lifetime;

import io.shopcare.DomainValue;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Rule;
import io.shopcare.segmentation.profile.CustomerProfile;

/**
 * A frozen rule that gives customers their {@linkplain SpendTier tier}, made by {@link
 * SpendTierPolicy#derive}. A customer for whom no tier is justified is refused one, with the
 * reasons; {@code explain} also shows what the tier rests on. Immutable and thread-safe.
 */
public sealed interface SpendTierRule extends Rule<CustomerProfile, Outcome<SpendTier>>, DomainValue
    permits PredictedSpendRule, PastSpendRule, NoSpendRule {}
