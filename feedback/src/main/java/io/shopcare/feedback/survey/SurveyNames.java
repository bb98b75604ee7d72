package io.shopcare.feedback.survey;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;

/** What identifiers of surveys and their items look like. */
final class SurveyNames {

  private SurveyNames() {}

  static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= Limits.NAME_CHARACTERS
        && text.chars().allMatch(SurveyNames::isPart);
  }

  private static boolean isPart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  }

  static String require(String text, String place) {
    if (!isName(text)) {
      throw notAName("feedback.survey.id", place);
    }
    return text;
  }

  static InvalidInputException notAName(String code, String place) {
    return InvalidInputException.of(code)
        .at(place)
        .expected("lower-case letters, digits, hyphens, underscores and dots")
        .build();
  }
}
