package io.shopcare.sla.lint;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what is wrong with policies before they go live: a policy that no ticket reaches, with
 * those that take its tickets; tickets that no policy takes; policies at one position that
 * contradict each other; targets that mean nothing. It is exact, by cutting the space of all
 * tickets into boxes, one dimension for each attribute and one for each tag or segment named. That
 * may take exponentially long, so that comparisons are counted: beyond the budget the answer is
 * {@link Certainty#UNKNOWN} and never a wrong one. A text of which only the meaning would tell is
 * taken to hold or not as may be, so that what depends on it is {@link Certainty#POSSIBLE}, and a
 * shadow that only its meaning makes is not found. Every ticket named was tried on the policies.
 * Immutable and thread-safe.
 *
 * @param budget how many comparisons of boxes may be made, of some 20 to 150 ns each
 */
public record PolicyLint(long budget) implements DomainValue {

  /**
   * Checks the budget.
   *
   * @throws InvalidInputException with code {@code sla.lint.budget} if it is negative
   */
  public PolicyLint {
    if (budget < 0) {
      throw InvalidInputException.of("sla.lint.budget")
          .at("budget")
          .expected("a number that is not negative")
          .build();
    }
  }

  /** With 20 million comparisons, which take one to three seconds. */
  public static PolicyLint ofDefaults() {
    return new PolicyLint(20_000_000);
  }

  /**
   * Checks a set.
   *
   * @param at when versions are to be in force, and from when on calendars are to have open hours
   * @return findings in the order of the policies, then of the kinds; empty if all is well
   */
  public List<LintFinding> check(SlaPolicySet policies, Instant at) {
    List<PlacedPolicy> placed = new ArrayList<>();
    for (SlaPolicy policy : policies.policies()) {
      placed.add(new PlacedPolicy(placed.size(), policy));
    }
    return check(placed, at);
  }

  /**
   * Checks policies that are not yet a set, as two of them may stand at one position.
   *
   * @param policies in any order
   * @param at when versions are to be in force, and from when on calendars are to have open hours
   * @return findings in the order of the policies, then of the kinds; empty if all is well
   * @throws InvalidInputException with code {@code sla.policy.too-many}
   */
  public List<LintFinding> check(List<PlacedPolicy> policies, Instant at) {
    if (policies.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("sla.policy.too-many")
          .at("policies")
          .expected("at most " + Limits.LIST_ELEMENTS)
          .build();
    }
    List<PlacedPolicy> inOrder =
        policies.stream()
            .filter(placed -> placed.policy().isInForce(at))
            .sorted(Comparator.comparingInt(PlacedPolicy::position)).toList();
    List<LintFinding> findings = new ArrayList<>();
    new PolicyTable(inOrder, new Budget(budget), SubjectParts::meaning).findInto(findings);
    for (PlacedPolicy placed : inOrder) {
      TargetChecks.findInto(findings, placed.policy(), at);
    }
    return List.copyOf(findings);
  }
}
