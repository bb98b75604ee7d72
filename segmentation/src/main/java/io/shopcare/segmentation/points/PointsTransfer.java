package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two accounts after points went from one to the other. They keep their dates, and a host books
 * both ledgers or neither. Immutable and thread-safe.
 *
 * @param from the account with fewer points
 * @param to the account with more
 */
public record PointsTransfer(PointsLedger from, PointsLedger to) implements DomainValue {

  /**
   * Moves points that can be spent from one account to another.
   *
   * @param give with the name of the account to which they go; its key is used in both accounts
   * @param account the name of the account from which they come; another one, as in one account the
   *     key cannot stand for both
   * @param from the account from which they come
   * @param to the account to which they go
   * @return both accounts, unchanged if the transfer is known; or every reason of either account
   *     against it
   */
  public static Outcome<PointsTransfer> between(
      PointsCommand.Give give, String account, PointsLedger from, PointsLedger to, Instant at) {
    if (give.account().equals(account)) {
      return Outcome.refused(Reason.against(PointsReasons.KEY_CONFLICT));
    }
    Outcome<PointsLedger> less = from.apply(give, at);
    List<PointsLot> lots =
        less.accepted()
            .map(booked -> booked.given(give.key()))
            .orElseGet(() -> List.of(new PointsLot(0, give.points(), at, null)));
    Outcome<PointsLedger> more = to.apply(new PointsCommand.Receive(give.key(), account, lots), at);
    List<Reason> against =
        Stream.concat(less.refusals().stream(), more.refusals().stream()).distinct().toList();
    return against.isEmpty()
        ? less.then(one -> more.map(other -> new PointsTransfer(one, other)))
        : Outcome.refused(against);
  }
}
