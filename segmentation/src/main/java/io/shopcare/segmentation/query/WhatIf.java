package io.shopcare.segmentation.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subject of which some facts are otherwise, or an event that has not happened.
 *
 * @param subject what the other facts are read off, null if there are no others
 * @param facts those that are otherwise, by name
 * @param function of which there is an event more, null if of none
 * @param event the facts of that event, by name
 */
record WhatIf<S>(
    @Nullable S subject,
    Map<String, Fact> facts,
    @Nullable String function,
    Map<String, Fact> event) {

  /** A value in every form in which a reader gives it; {@link #NONE} for no value. */
  record Fact(long number, @Nullable String text, List<String> list) {

    static final Fact NONE = new Fact(FactReader.ABSENT, null, List.of());

    /** What stands for a text where only its presence is asked about. */
    private static final String SOME = "";

    static Fact number(long number) {
      return number == FactReader.ABSENT ? NONE : new Fact(number, SOME, List.of());
    }

    static Fact text(@Nullable String text) {
      return text == null ? NONE : new Fact(FactReader.ABSENT, text, List.of());
    }

    static Fact list(List<String> list) {
      return list.isEmpty() ? NONE : new Fact(FactReader.ABSENT, SOME, list);
    }
  }

  /** The subject as it is. */
  static <S> WhatIf<S> asIs(S subject) {
    return new WhatIf<>(subject, Map.of(), null, Map.of());
  }

  /** The same with one fact otherwise. */
  WhatIf<S> with(String name, Fact fact) {
    return new WhatIf<>(subject, Map.of(name, fact), null, Map.of());
  }

  /** The same with one event more. */
  WhatIf<S> withEvent(String name, Map<String, Fact> columns) {
    return new WhatIf<>(subject, Map.of(), name, columns);
  }

  /** An event that has not happened. */
  static <R> WhatIf<R> imagined(Map<String, Fact> columns) {
    return new WhatIf<>(null, columns, null, Map.of());
  }

  /** The fact of a name if it is otherwise, null if it is as the subject has it. */
  @Nullable Fact otherwise(String name) {
    Fact fact = facts.get(name);
    return fact == null && subject == null ? Fact.NONE : fact;
  }

  /** The subject of a fact that is not otherwise. */
  S known() {
    if (subject == null) {
      throw new IllegalStateException("an event that has not happened");
    }
    return subject;
  }
}
