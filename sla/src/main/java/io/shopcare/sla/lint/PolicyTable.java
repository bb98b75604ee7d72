package io.shopcare.sla.lint;

import io.shopcare.sla.policy.SlaAttribute;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Policies in their order, each with the tickets that it is for. */
final class PolicyTable {

  /** No more than so many coverers are tried to be spared. */
  private static final int MOST_SPARED = 200;

  /** No more conflicts are named of one policy. */
  private static final int MOST_CONFLICTS = 100;

  private final List<PlacedPolicy> policies;
  private final Space space;
  private final Budget budget;

  /** The tickets of each policy; absent if they are too many boxes. */
  private final List<Optional<List<Box>>> tickets = new ArrayList<>();

  /** What the policies before the present position take. */
  private final List<Box> taken = new ArrayList<>();

  PolicyTable(
      List<PlacedPolicy> policies,
      Budget budget,
      Function<SlaAttribute, Dimension.Meaning> meaning) {
    this.policies = policies;
    this.budget = budget;
    this.space = Space.of(policies.stream().map(PlacedPolicy::policy).toList(), meaning);
    for (int i = 0; i < policies.size(); i++) {
      tickets.add(space.boxes(i, policies.get(i).policy()));
    }
  }

  void findInto(List<LintFinding> findings) {
    int first = 0;
    while (first < policies.size()) {
      int end = first + 1;
      while (end < policies.size() && position(end) == position(first)) {
        end++;
      }
      findAtOnePosition(first, end, findings);
      first = end;
    }
    findGap().ifPresent(findings::add);
  }

  private void findAtOnePosition(int first, int end, List<LintFinding> findings) {
    List<Box> here = new ArrayList<>();
    for (int i = first; i < end; i++) {
      Optional<LintFinding> shadow = findShadow(i);
      shadow.ifPresent(findings::add);
      boolean reached = shadow.filter(f -> f.certainty() == Certainty.CERTAIN).isEmpty();
      if (reached) {
        tickets.get(i).ifPresent(here::addAll);
      }
    }
    for (int i = first; i + 1 < end; i++) {
      findConflicts(i, end, findings);
    }
    taken.addAll(here);
  }

  private Optional<LintFinding> findShadow(int index) {
    Optional<List<Box>> own = tickets.get(index);
    if (own.isEmpty()) {
      return Optional.of(finding(LintKind.SHADOWED, Certainty.UNKNOWN, index).build());
    }
    if (own.get().isEmpty()) {
      return Optional.of(finding(LintKind.NEVER_APPLIES, Certainty.CERTAIN, index).build());
    }
    SortedSet<Integer> owners = new TreeSet<>();
    boolean unknown = false;
    budget.question();
    for (Box box : own.get()) {
      Coverage coverage = Coverage.of(box.words(), taken, budget);
      if (coverage.open != null && reaches(coverage.open, index)) {
        return Optional.empty();
      }
      unknown |= !coverage.isComplete();
      owners.addAll(coverage.owners);
    }
    if (unknown) {
      return Optional.of(finding(LintKind.SHADOWED, Certainty.UNKNOWN, index).build());
    }
    LintFinding.Builder finding = finding(LintKind.SHADOWED, Certainty.CERTAIN, index);
    needed(own.get(), owners).forEach(owner -> finding.addCoveredBy(name(owner)));
    SlaSubject ticket = space.ticket(own.get().get(0).words());
    if (policy(index).appliesTo(ticket)) {
      finding.witness(ticket);
    }
    return Optional.of(finding.build());
  }

  /**
   * Whether a ticket of the open part comes to the policy: it is in no box before, and not for a
   * policy that took too many boxes. A text condition is believed to let it through.
   */
  private boolean reaches(long[] open, int index) {
    SlaSubject ticket = space.ticket(open);
    return space.isFree(open)
        || isFirst(
            ticket, before -> tickets.get(before).isEmpty() && position(before) < position(index));
  }

  /** Whether no policy of some is for a ticket. */
  private boolean isFirst(SlaSubject ticket, IntPredicate some) {
    for (int i = 0; i < policies.size(); i++) {
      if (some.test(i) && policy(i).appliesTo(ticket)) {
        return false;
      }
    }
    return true;
  }

  /** The owners without whom the rest does not cover the boxes. */
  private SortedSet<Integer> needed(List<Box> boxes, SortedSet<Integer> owners) {
    SortedSet<Integer> needed = new TreeSet<>(owners);
    if (owners.size() > MOST_SPARED) {
      return needed;
    }
    for (int owner : owners) {
      List<Box> others =
          taken.stream().filter(b -> b.owner != owner && needed.contains(b.owner)).toList();
      budget.question();
      if (boxes.stream().allMatch(b -> Coverage.of(b.words(), others, budget).isComplete())) {
        needed.remove(owner);
      }
    }
    return needed;
  }

  private void findConflicts(int index, int end, List<LintFinding> findings) {
    int before = findings.size();
    for (int other = index + 1; other < end; other++) {
      if (budget.isSpent() || findings.size() - before >= MOST_CONFLICTS) {
        findings.add(finding(LintKind.CONFLICT, Certainty.UNKNOWN, index).build());
        return;
      }
      findConflict(index, other).ifPresent(findings::add);
    }
  }

  private Optional<LintFinding> findConflict(int a, int b) {
    if (policy(a).targets().equals(policy(b).targets())) {
      return Optional.empty();
    }
    if (tickets.get(a).isEmpty() || tickets.get(b).isEmpty()) {
      return Optional.of(finding(LintKind.CONFLICT, Certainty.UNKNOWN, a, b).build());
    }
    Optional<LintFinding> best = Optional.empty();
    budget.question();
    for (Box mine : tickets.get(a).get()) {
      for (Box theirs : tickets.get(b).get()) {
        if (!budget.spend(1)) {
          return Optional.of(finding(LintKind.CONFLICT, Certainty.UNKNOWN, a, b).build());
        }
        if (mine.meets(theirs.words())) {
          Optional<LintFinding> found = conflict(a, b, mine.common(theirs));
          if (found.isPresent() && found.get().certainty() == Certainty.CERTAIN) {
            return found;
          }
          best = best.isPresent() ? best : found;
        }
      }
    }
    return best;
  }

  private Optional<LintFinding> conflict(int a, int b, long[] common) {
    Coverage coverage = Coverage.of(common, taken, budget);
    if (coverage.isComplete()) {
      return Optional.empty();
    }
    if (coverage.open == null) {
      return Optional.of(finding(LintKind.CONFLICT, Certainty.UNKNOWN, a, b).build());
    }
    SlaSubject ticket = space.ticket(coverage.open);
    boolean shown =
        policy(a).appliesTo(ticket)
            && policy(b).appliesTo(ticket)
            && isFirst(ticket, before -> position(before) < position(a));
    return Optional.of(shown(LintKind.CONFLICT, shown, coverage.open, ticket, a, b));
  }

  private Optional<LintFinding> findGap() {
    budget.question();
    Coverage coverage = Coverage.of(space.all(), taken, budget);
    if (coverage.isComplete()) {
      return Optional.empty();
    }
    if (coverage.open == null) {
      return Optional.of(finding(LintKind.GAP, Certainty.UNKNOWN).build());
    }
    SlaSubject ticket = space.ticket(coverage.open);
    boolean shown = isFirst(ticket, any -> true);
    return Optional.of(shown(LintKind.GAP, shown, coverage.open, ticket));
  }

  /**
   * A finding as sure as its ticket: certain if policies agree, possible if that is up to a text
   * condition, else unknown, as where a policy took too many boxes to be in the table.
   */
  private LintFinding shown(
      LintKind kind, boolean shown, long[] open, SlaSubject ticket, int... indices) {
    if (shown) {
      return finding(kind, Certainty.CERTAIN, indices).witness(ticket).build();
    }
    Certainty certainty = space.isFree(open) ? Certainty.POSSIBLE : Certainty.UNKNOWN;
    return finding(kind, certainty, indices).build();
  }

  private LintFinding.Builder finding(LintKind kind, Certainty certainty, int... indices) {
    LintFinding.Builder finding = LintFinding.builder();
    finding.kind(kind).certainty(certainty);
    for (int index : indices) {
      finding.addPolicies(name(index));
    }
    return finding;
  }

  private SlaPolicy policy(int index) {
    return policies.get(index).policy();
  }

  private int position(int index) {
    return policies.get(index).position();
  }

  private String name(int index) {
    return policy(index).name();
  }
}
