package io.shopcare.feedback.survey;

/** What can be wrong with a questionnaire. */
public final class QuestionnaireReasons {

  /** There is no item at all. */
  public static final String EMPTY = "feedback.questionnaire.empty";

  /** Two items have one identifier; detail item. */
  public static final String DUPLICATE_ITEM = "feedback.questionnaire.item.duplicate";

  /** An item lacks a language that others have; details item and language. */
  public static final String LANGUAGE = "feedback.questionnaire.language";

  /** A route starts at, leads to or looks at an item that is not there; detail item. */
  public static final String UNKNOWN_ITEM = "feedback.questionnaire.item.unknown";

  /** An item has two routes; detail item. */
  public static final String DUPLICATE_ROUTE = "feedback.questionnaire.route.duplicate";

  /** A jump leads back or nowhere on; details item and to. */
  public static final String BACKWARD = "feedback.questionnaire.backward";

  /** A condition looks at an item that is asked later; details item and condition. */
  public static final String LATER = "feedback.questionnaire.condition.later";

  /** A condition names a code that is not on the scale of its item; details item and condition. */
  public static final String CODE = "feedback.questionnaire.condition.code";

  /** A condition does not fit the form of its item; details item and condition. */
  public static final String FORM = "feedback.questionnaire.condition.form";

  /** A route looks at more combinations of answers than can be proven; detail item. */
  public static final String TOO_COMPLEX = "feedback.questionnaire.too-complex";

  /** Nothing follows an answer; details item and answer, which is {@code -} for none. */
  public static final String DEAD_END = "feedback.questionnaire.dead-end";

  /** Nothing leads to an item; detail item. */
  public static final String UNREACHABLE = "feedback.questionnaire.unreachable";

  /** No answer takes a branch; details item and branch, from 1. */
  public static final String NEVER_TAKEN = "feedback.questionnaire.branch.never";

  private QuestionnaireReasons() {}
}
