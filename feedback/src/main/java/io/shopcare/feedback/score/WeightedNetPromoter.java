package io.shopcare.feedback.score;

/**
 * The net promoter score of {@link NetPromoter} where each answer counts by a weight. It is another
 * figure and must not be compared with the plain one.
 */
public record WeightedNetPromoter() implements ScoreDefinition {

  @Override
  public String name() {
    return "weighted NPS";
  }

  @Override
  public String toString() {
    return "weighted NPS, 9..10 less 0..6 of 0..10";
  }
}
