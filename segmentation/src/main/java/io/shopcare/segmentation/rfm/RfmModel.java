package io.shopcare.segmentation.rfm;

import io.shopcare.DomainValue;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import java.util.Optional;

/**
 * A scorecard and a table: names the group of a customer and says why. Recency is a fact of the day
 * that is handed in, so a decision carries no {@code validUntil}; ask again each local day.
 * Immutable and thread-safe.
 *
 * @param scorecard gives the scores
 * @param table names the group
 */
public record RfmModel(RfmScorecard scorecard, RfmTable table) implements DomainValue {

  /** The group of a customer; empty facts are those of one without an order. */
  public String decide(Optional<RfmFacts> facts) {
    return facts.map(scorecard::score).map(table::group).orElse(table.withoutOrder());
  }

  /** The same with the scores and what they were given for. */
  public Decision<String> explain(Optional<RfmFacts> facts) {
    return facts
        .map(this::explain)
        .orElseGet(() -> Decision.of(table.withoutOrder(), Reason.inFavour(RfmReasons.NO_ORDER)));
  }

  private Decision<String> explain(RfmFacts facts) {
    RfmScore score = scorecard.score(facts);
    return Decision.of(
        table.group(score),
        Reason.inFavour(
            RfmReasons.RECENCY,
            Detail.number("days", facts.recencyDays()),
            Detail.number("score", score.recency())),
        Reason.inFavour(
            RfmReasons.FREQUENCY,
            Detail.number("orders", facts.orders()),
            Detail.number("score", score.frequency())),
        Reason.inFavour(
            RfmReasons.MONEY,
            Detail.number("spent", facts.spent()),
            Detail.number("score", score.money())));
  }
}
