package io.shopcare.sla.policy;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Rule;
import io.shopcare.sla.SlaReasons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Policies in the order in which they are tried: the first that applies wins, even if it has no
 * target for a metric that a later one would have. Where none applies the answer is {@link
 * #NOTHING_PROMISED}. Time alone never changes the answer. Linear in the policies. Immutable and
 * thread-safe.
 *
 * @param policies in the order in which they are tried, with different names
 */
public record SlaPolicySet(List<SlaPolicy> policies)
    implements Rule<SlaSubject, SlaPolicy>, DomainValue {

  /** The answer where no policy applies: no conditions, no targets. */
  public static final SlaPolicy NOTHING_PROMISED = SlaPolicy.builder("none").build();

  /**
   * Copies and checks the policies.
   *
   * @throws InvalidInputException with code {@code sla.policy.duplicate} if two have one name (or
   *     one that of {@link #NOTHING_PROMISED}), or {@code sla.policy.too-many}
   */
  public SlaPolicySet {
    policies = List.copyOf(policies);
    if (policies.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("sla.policy.too-many")
          .at("policies")
          .expected("at most " + Limits.LIST_ELEMENTS)
          .build();
    }
    Set<String> names = new HashSet<>(Set.of(NOTHING_PROMISED.name()));
    for (int i = 0; i < policies.size(); i++) {
      if (!names.add(policies.get(i).name())) {
        throw InvalidInputException.of("sla.policy.duplicate")
            .at("policies")
            .offset(i)
            .expected("a name of its own")
            .build();
      }
    }
  }

  /** The policies in this order. */
  public static SlaPolicySet of(SlaPolicy... policies) {
    return new SlaPolicySet(List.of(policies));
  }

  @Override
  public SlaPolicy decide(SlaSubject subject, Instant at) {
    for (SlaPolicy policy : policies) {
      if (policy.appliesTo(subject)) {
        return policy;
      }
    }
    return NOTHING_PROMISED;
  }

  /** Gives the reason for the policy that applies, then one for each passed over before it. */
  @Override
  public Decision<SlaPolicy> explain(SlaSubject subject, Instant at) {
    SlaPolicy applied = decide(subject, at);
    List<Reason> reasons = new ArrayList<>();
    for (SlaPolicy policy : policies) {
      if (policy == applied) {
        break;
      }
      reasons.add(policy.reason(subject));
    }
    reasons.add(
        0,
        applied == NOTHING_PROMISED
            ? Reason.against(SlaReasons.POLICY_NONE)
            : applied.reason(subject));
    return Decision.<SlaPolicy>builder().value(applied).reasons(reasons).build();
  }
}
