package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.measure.Tally;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many may be asked, with some places kept for certain surveys. Surveys share what is not kept;
 * a survey with kept places uses these first. However often the others ask, its kept places are
 * there: a frequent short survey cannot starve the quarterly one. Immutable and thread-safe.
 *
 * @param most in all
 * @param kept places by survey, together at most {@code most}
 */
public record Slots(long most, SortedMap<String, Long> kept) implements DomainValue {

  /**
   * Copies and checks the places.
   *
   * @throws InvalidInputException with code {@code feedback.slots.range}
   */
  public Slots {
    SortedMap<String, Long> copy = new TreeMap<>(kept);
    long left = most;
    for (long places : copy.values()) {
      left = places < 0 || left < places ? -1 : left - places;
    }
    if (left < 0 || copy.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("feedback.slots.range")
          .at("slots")
          .expected("places from 0, of which no more are kept than there are")
          .build();
    }
    kept = Collections.unmodifiableSortedMap(copy);
  }

  /** So many, none of them kept. */
  public static Slots of(long most) {
    return new Slots(most, new TreeMap<>());
  }

  /** The same with places kept for a survey. */
  public Slots keeping(String surveyId, long places) {
    SortedMap<String, Long> more = new TreeMap<>(kept);
    more.put(surveyId, places);
    return new Slots(most, more);
  }

  /** Whether one more of the survey fits beside those used, by survey. Linear in both. */
  public boolean admits(String surveyId, Tally used) {
    if (used.count(surveyId) < keptFor(surveyId)) {
      return true;
    }
    long shared = most - kept.values().stream().mapToLong(Long::longValue).sum();
    long sharedUsed = 0;
    for (String id : used.keys()) {
      sharedUsed = Math.addExact(sharedUsed, Math.max(0, used.count(id) - keptFor(id)));
    }
    return sharedUsed < shared;
  }

  private long keptFor(String surveyId) {
    return kept.getOrDefault(surveyId, 0L);
  }
}
