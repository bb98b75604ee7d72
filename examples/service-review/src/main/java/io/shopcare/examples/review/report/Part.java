package io.shopcare.examples.review.report;

import io.shopcare.decision.Detail;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** A named part of a sentence: a number, a length of time, or a text that differs by language. */
@FunctionalInterface
interface Part {

  Detail in(Locale language);

  static Part of(String name, Text text) {
    return language -> Detail.text(name, text.in(language));
  }

  static Part of(String name, String text) {
    return language -> Detail.text(name, text);
  }

  static Part of(String name, long number) {
    return language -> Detail.number(name, number);
  }

  static Part of(String name, BigDecimal number) {
    return language -> Detail.number(name, number);
  }

  static Part span(String name, long seconds) {
    return language -> Detail.duration(name, Duration.ofSeconds(seconds));
  }
}
