/** What customers say: answers, and scores that carry their definition and interval. */
module io.shopcare.feedback {
  requires static org.immutables.value.annotations;
  requires static java.compiler;
  requires static org.jspecify;
  requires transitive io.shopcare.core;

  exports io.shopcare.feedback;
  exports io.shopcare.feedback.benchmark;
  exports io.shopcare.feedback.review;
  exports io.shopcare.feedback.review.reply;
  exports io.shopcare.feedback.score;
  exports io.shopcare.feedback.scorecard;
  exports io.shopcare.feedback.statistics;
  exports io.shopcare.feedback.survey;
  exports io.shopcare.feedback.survey.eligibility;
  exports io.shopcare.feedback.survey.followup;
  exports io.shopcare.feedback.topic;
}
