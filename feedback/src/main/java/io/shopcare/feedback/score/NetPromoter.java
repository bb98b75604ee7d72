package io.shopcare.feedback.score;

/**
 * The net promoter score of Reichheld (2003): the percentage of promoters (9 and 10) less that of
 * detractors (0 to 6), on a scale from 0 to 10 and on no other. It runs from -100 to 100. Passives
 * (7 and 8) count in the denominator, dismissed questions do not.
 */
public record NetPromoter() implements ScoreDefinition {

  @Override
  public String name() {
    return "NPS";
  }

  @Override
  public String toString() {
    return "NPS, 9..10 less 0..6 of 0..10";
  }
}
