package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.decision.Outcome;
import java.time.Instant;

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
   * @param account the name of the account from which they come
   * @param from the account from which they come
   * @param to the account to which they go
   * @return both accounts, unchanged if the transfer is known; or every reason against it of the
   *     first account that refuses
   */
  public static Outcome<PointsTransfer> between(
      PointsCommand.Give give, String account, PointsLedger from, PointsLedger to, Instant at) {
    return from.apply(give, at)
        .then(
            less ->
                to.apply(new PointsCommand.Receive(give.key(), account, less.given(give.key())), at)
                    .map(more -> new PointsTransfer(less, more)));
  }
}
