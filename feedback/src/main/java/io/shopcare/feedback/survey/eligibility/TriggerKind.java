package io.shopcare.feedback.survey.eligibility;

/** After what a survey is sent. */
public enum TriggerKind {
  /** A ticket was solved. */
  RESOLUTION,
  /** A parcel was delivered, not only handed to the carrier. */
  DELIVERY,
  /** A return was completed, refund included. */
  RETURN,
  /** A chat ended. */
  CHAT,
  /** None: a relational survey comes by the calendar. */
  SCHEDULE
}
