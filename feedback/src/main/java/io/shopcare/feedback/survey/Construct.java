package io.shopcare.feedback.survey;

/**
 * What a rated question is after. The same numbers mean different things: a net promoter score is
 * taken of recommendations only, never of just any question from 0 to 10.
 */
public enum Construct {
  /** How likely a recommendation is; asked on 0 to 10 and on no other scale. */
  RECOMMENDATION,
  /** How satisfied the customer is. */
  SATISFACTION,
  /** How easy it was. */
  EFFORT,
  /** How far the customer agrees with a statement: an item of a battery. */
  AGREEMENT,
  /** Anything else. */
  OTHER
}
