package io.shopcare.feedback.review;

/** What is told about reviews: to authors, to readers and to those who reply. */
public final class ReviewReasons {

  /** Held: advertising, or text without meaning. */
  public static final String SPAM = "feedback.review.hold.spam";

  /** Held: personal data. */
  public static final String PERSONAL_DATA = "feedback.review.hold.personal-data";

  /** Held: about something else. */
  public static final String OFF_TOPIC = "feedback.review.hold.off-topic";

  /** Held: perhaps unlawful. */
  public static final String UNLAWFUL = "feedback.review.hold.unlawful";

  /** Held: perhaps not genuine. */
  public static final String FAKE_SUSPECTED = "feedback.review.hold.fake";

  /** Held: an interest that is not disclosed. */
  public static final String CONFLICT_OF_INTEREST = "feedback.review.hold.interest";

  /** Held: about another article. */
  public static final String WRONG_PRODUCT = "feedback.review.hold.product";

  /** Behind a hold: unusually many reviews came, and nothing verifies this one. */
  public static final String BURST = "feedback.review.burst";

  /** Published: nothing stands against it. */
  public static final String PUBLISHED = "feedback.review.published";

  /** Disclosed: ordered and delivered. */
  public static final String VERIFIED_DELIVERED = "feedback.review.verified.delivered";

  /** Disclosed: ordered. */
  public static final String VERIFIED_ORDER = "feedback.review.verified.order";

  /** Disclosed: invited, without a known order. */
  public static final String INVITED = "feedback.review.verified.invited";

  /** Disclosed: not verified. */
  public static final String UNVERIFIED = "feedback.review.verified.not";

  /** Disclosed: rewarded whatever the rating. */
  public static final String REWARDED = "feedback.review.incentive.rewarded";

  /** Disclosed: the article was free. */
  public static final String FREE_ARTICLE = "feedback.review.incentive.free";

  /** Disclosed: by somebody near to the shop. */
  public static final String INSIDER = "feedback.review.incentive.insider";

  /** No reward: the place where it is shown forbids them. */
  public static final String REWARD_FORBIDDEN = "feedback.review.reward.forbidden";

  /** No reward: no order is known. */
  public static final String REWARD_UNVERIFIED = "feedback.review.reward.unverified";

  /** No reward: this order or article had one; detail most. */
  public static final String REWARD_REPEATED = "feedback.review.reward.repeated";

  /** No reward: the author is an insider. */
  public static final String REWARD_INSIDER = "feedback.review.reward.insider";

  /** No reward: too long after the delivery; detail until. */
  public static final String REWARD_LATE = "feedback.review.reward.late";

  /** The state of a reply or review has no such event; details state and event. */
  public static final String UNDEFINED = "feedback.review.transition.undefined";

  /** The event lies before the last one; detail last. */
  public static final String PAST = "feedback.review.past";

  /** Nothing is overdue yet. */
  public static final String NOT_DUE = "feedback.review.not-due";

  /** A review is held or rejected for a reason. */
  public static final String NO_REASON = "feedback.review.reason.missing";

  /** A template lacks a value; detail slot. */
  public static final String SLOT_MISSING = "feedback.reply.slot.missing";

  /** The template has no words in the language; detail language. */
  public static final String NO_LANGUAGE = "feedback.reply.language";

  /** A public reply shows personal or order data; detail slot. */
  public static final String REPLY_PERSONAL = "feedback.reply.personal-data";

  /** A reply asks to change or withdraw the review; detail slot. */
  public static final String REPLY_CHANGE = "feedback.reply.change-review";

  /** A reply threatens; detail slot. */
  public static final String REPLY_THREAT = "feedback.reply.threat";

  /** A reply is too long; detail characters. */
  public static final String REPLY_LENGTH = "feedback.reply.too-long";

  /** Urgent: the review speaks of danger or of law. */
  public static final String ESCALATE_SAFETY = "feedback.reply.escalate.safety";

  /** Urgent: the author is among the best customers. */
  public static final String ESCALATE_VIP = "feedback.reply.escalate.vip";

  /** Urgent: it is not the author's first low rating. */
  public static final String ESCALATE_SECOND = "feedback.reply.escalate.second";

  /** Urgent: a ticket of the author is open. */
  public static final String ESCALATE_TICKET = "feedback.reply.escalate.ticket";

  private ReviewReasons() {}
}
