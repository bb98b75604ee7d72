package io.shopcare.sla.policy;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Rule;
import io.shopcare.sla.SlaReasons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Policies in the order in which they are tried: the first that is in force and applies wins, even
 * if it has no target for a metric that a later one would have. Where none does the answer is
 * {@link #NOTHING_PROMISED}. Time changes the answer only where a version comes into force or goes
 * out of it. Only policies that share a code with the ticket are tried, so that thousands cost
 * little. Immutable and thread-safe.
 */
public final class SlaPolicySet implements Rule<SlaSubject, SlaPolicy>, DomainValue {

  /** The answer where no policy applies: no conditions, no targets. */
  public static final SlaPolicy NOTHING_PROMISED = SlaPolicy.builder("none").build();

  private static final long serialVersionUID = 1L;

  private final SlaPolicy[] policies;
  private final transient PolicyIndex index;
  private final transient SortedSet<String> metrics;

  /**
   * Puts policies in order: by position where they have one, the others behind in the order given.
   *
   * @throws InvalidInputException with code {@code sla.policy.duplicate} if two have one name (or
   *     one that of {@link #NOTHING_PROMISED}) and are not versions in force at different times,
   *     {@code sla.policy.position} if two of different names have one position, or {@code
   *     sla.policy.too-many}
   */
  public SlaPolicySet(List<SlaPolicy> policies) {
    this.policies = PolicyOrder.inOrder(policies);
    this.index = new PolicyIndex(this.policies);
    SortedSet<String> named = new TreeSet<>();
    for (SlaPolicy policy : this.policies) {
      policy.targets().forEach(target -> named.add(target.metric()));
    }
    this.metrics = Collections.unmodifiableSortedSet(named);
  }

  /** The policies in this order, as the constructor puts and checks them. */
  public static SlaPolicySet of(SlaPolicy... policies) {
    return new SlaPolicySet(List.of(policies));
  }

  /** The policies in this order, as the constructor puts and checks them. */
  public static SlaPolicySet of(List<SlaPolicy> policies) {
    return new SlaPolicySet(policies);
  }

  /** The policies in the order in which they are tried. */
  public List<SlaPolicy> policies() {
    return Collections.unmodifiableList(Arrays.asList(policies));
  }

  /** The names of the metrics for which there are targets. */
  public SortedSet<String> metrics() {
    return metrics;
  }

  @Override
  public SlaPolicy decide(SlaSubject subject, Instant at) {
    int first = index.first(subject, at);
    return first < 0 ? NOTHING_PROMISED : policies[first];
  }

  /** Gives the reason for the policy that applies, then one for each passed over before it. */
  @Override
  public Decision<SlaPolicy> explain(SlaSubject subject, Instant at) {
    int first = index.first(subject, at);
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        first < 0 ? Reason.against(SlaReasons.POLICY_NONE) : policies[first].reason(subject, at));
    for (int i = 0; i < (first < 0 ? policies.length : first); i++) {
      reasons.add(policies[i].reason(subject, at));
    }
    return Decision.<SlaPolicy>builder()
        .value(first < 0 ? NOTHING_PROMISED : policies[first])
        .validUntil(nextTurn(at))
        .reasons(reasons)
        .build();
  }

  /**
   * The first later instant at which a version comes into force or goes out of it, so that the
   * answer for a ticket can be another.
   */
  public Optional<Instant> nextTurn(Instant at) {
    return Optional.ofNullable(index.nextTurn(at));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SlaPolicySet that && Arrays.equals(policies, that.policies);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(policies);
  }

  /** The names and versions in their order. */
  @Override
  public String toString() {
    return "SlaPolicySet" + policies().stream().map(SlaPolicy::stamp).toList();
  }

  private Object readResolve() {
    return of(policies);
  }
}
