package io.shopcare.calendar;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hours collected by weekday or by date. */
final class HoursByDay<K extends Comparable<? super K>> {

  /** Far above honest use, and small enough to merge without a thought. */
  private static final int INTERVALS_A_DAY = 256;

  private final SortedMap<K, List<Hours>> hours = new TreeMap<>();
  private final String place;

  HoursByDay(String place) {
    this.place = place;
  }

  /** Adds hours to a day; none make the day known without hours. */
  void add(K day, List<Hours> more) {
    List<Hours> ofDay = hours.computeIfAbsent(day, any -> new ArrayList<>());
    ofDay.addAll(more);
    if (hours.size() > Limits.LIST_ELEMENTS || ofDay.size() > INTERVALS_A_DAY) {
      throw InvalidInputException.of("calendar.too-large")
          .at(place)
          .expected(
              "at most " + INTERVALS_A_DAY + " hours a day on " + Limits.LIST_ELEMENTS + " days")
          .build();
    }
  }

  void addAll(SortedMap<K, List<Hours>> more) {
    more.forEach(this::add);
  }

  /** The hours by day, sorted, touching and overlapping ones merged. */
  SortedMap<K, List<Hours>> merged() {
    SortedMap<K, List<Hours>> merged = new TreeMap<>();
    hours.forEach((day, some) -> merged.put(day, merge(some)));
    return merged;
  }

  private static List<Hours> merge(List<Hours> hours) {
    Spans spans = Spans.of(hours);
    List<Hours> merged = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      merged.add(new Hours((int) spans.start(i), (int) spans.end(i)));
    }
    return List.copyOf(merged);
  }
}
