package io.shopcare.segmentation.reward;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.money.CurrencyCode;
import io.shopcare.segmentation.reward.RewardTally.RuleDay;
import io.shopcare.segmentation.reward.RewardTally.RulePair;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The keys of a tally as texts, which makes them keys of JSON objects too. */
final class RewardTallyKeys {

  private static final char BETWEEN = '+';
  private static final char ESCAPE = '\\';

  private RewardTallyKeys() {}

  static RuleDay ruleDay(String text) {
    Limits.requireLength(text, Limits.TEXT_CHARACTERS, "text");
    int day = text.indexOf(' ');
    int currency = text.indexOf(' ', day + 1);
    if (day < 0 || currency < 0) {
      throw ruleDaySyntax();
    }
    try {
      return new RuleDay(
          text.substring(currency + 1),
          LocalDate.parse(text.substring(0, day)),
          CurrencyCode.of(text.substring(day + 1, currency)));
    } catch (DateTimeParseException e) {
      // Its message quotes the text.
      throw ruleDaySyntax();
    }
  }

  private static InvalidInputException ruleDaySyntax() {
    return InvalidInputException.of("reward.rule-day.syntax")
        .at("text")
        .expected("day, currency and rule with a space between them")
        .build();
  }

  static String text(RulePair pair) {
    return escaped(pair.one()) + BETWEEN + escaped(pair.other());
  }

  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == BETWEEN || name.charAt(i) == ESCAPE) {
        escaped.append(ESCAPE);
      }
      escaped.append(name.charAt(i));
    }
    return escaped.toString();
  }

  static RulePair rulePair(String text) {
    Limits.requireLength(text, Limits.TEXT_CHARACTERS, "text");
    StringBuilder[] names = {new StringBuilder(), new StringBuilder()};
    int name = 0;
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == BETWEEN) {
        name++;
      } else if (next == ESCAPE) {
        i++;
        requirePair(i < text.length() && (text.charAt(i) == BETWEEN || text.charAt(i) == ESCAPE));
        names[name].append(text.charAt(i));
      } else {
        names[name].append(next);
      }
      requirePair(name < names.length);
    }
    requirePair(name == 1);
    return new RulePair(names[0].toString(), names[1].toString());
  }

  private static void requirePair(boolean holds) {
    if (!holds) {
      throw InvalidInputException.of("reward.rule-pair.syntax")
          .at("text")
          .expected("two names with a plus between them, others with a backslash before")
          .build();
    }
  }
}
