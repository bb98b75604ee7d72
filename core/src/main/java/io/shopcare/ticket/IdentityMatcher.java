package io.shopcare.ticket;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether those who wrote on two channels are one person. They are linked only by an equal
 * identifier that is {@link VerificationLevel#VERIFIED} on both sides, and never across two
 * different external identifiers, however much else is equal.
 */
public final class IdentityMatcher {

  private IdentityMatcher() {}

  /** Compares the identifiers of two sides. */
  public static IdentityMatch decide(Collection<Identity> one, Collection<Identity> other) {
    return explain(one, other).value();
  }

  /** Compares the identifiers of two sides and tells why; time alone never changes it. */
  public static Decision<IdentityMatch> explain(
      Collection<Identity> one, Collection<Identity> other) {
    List<Reason> reasons = new ArrayList<>();
    boolean same = false;
    for (Identity mine : one) {
      for (Identity theirs : other) {
        if (mine.matches(theirs)) {
          boolean verified = isVerified(mine) && isVerified(theirs);
          same |= verified;
          Detail type = Detail.text("type", mine.type());
          reasons.add(
              verified
                  ? Reason.inFavour(TicketReasons.IDENTITY_EQUAL, type)
                  : Reason.info(TicketReasons.IDENTITY_UNVERIFIED, type));
        }
      }
    }
    boolean conflict = conflict(one, other);
    if (conflict) {
      reasons.add(0, Reason.against(TicketReasons.IDENTITY_CONFLICT));
    }
    IdentityMatch match =
        conflict ? IdentityMatch.DIFFERENT : same ? IdentityMatch.SAME : IdentityMatch.UNKNOWN;
    return Decision.of(match, reasons.toArray(new Reason[0]));
  }

  /**
   * Puts the identifiers of one person together. As the result carries all of them, a chain of
   * links never joins two external identifiers either.
   *
   * @return all identifiers; or why the two sides stay apart
   */
  public static Outcome<Set<Identity>> link(Collection<Identity> one, Collection<Identity> other) {
    Decision<IdentityMatch> decision = explain(one, other);
    if (decision.value() == IdentityMatch.SAME) {
      Set<Identity> all = new LinkedHashSet<>(one);
      all.addAll(other);
      return Outcome.accepted(Set.copyOf(all));
    }
    List<Reason> reasons = decision.reasons();
    return Outcome.refused(
        reasons.isEmpty()
            ? new Reason[] {Reason.against(TicketReasons.IDENTITY_NONE)}
            : reasons.toArray(new Reason[0]));
  }

  private static boolean isVerified(Identity identity) {
    return identity.level() == VerificationLevel.VERIFIED;
  }

  /** Whether the shop keeps a record of each side, and not the same one. */
  private static boolean conflict(Collection<Identity> one, Collection<Identity> other) {
    Set<Identity> mine = externals(one);
    Set<Identity> theirs = externals(other);
    return mine.stream().anyMatch(id -> theirs.stream().anyMatch(with -> !id.matches(with)));
  }

  private static Set<Identity> externals(Collection<Identity> identities) {
    Set<Identity> externals = new LinkedHashSet<>(identities);
    externals.removeIf(
        identity -> identity.type() != IdentityType.EXTERNAL_ID || identity.value().isErased());
    return externals;
  }
}
