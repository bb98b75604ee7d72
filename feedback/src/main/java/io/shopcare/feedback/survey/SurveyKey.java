package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;

/**
 * A survey by name.
 *
 * @param id such as {@code csat-after-chat}; lower case, as identifiers that differ in case alone
 *     have let one customer be asked twice
 * @param family of surveys that share a throttle, such as {@code service}
 * @param kind what it is about
 */
public record SurveyKey(String id, String family, SurveyKind kind) implements DomainValue {

  /**
   * Checks the names.
   *
   * @throws io.shopcare.InvalidInputException with code {@code feedback.survey.id}
   */
  public SurveyKey {
    SurveyNames.require(id, "id");
    SurveyNames.require(family, "family");
  }
}
