package io.shopcare.calendar;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hours collected by weekday or by date. */
final class HoursByDay<K extends Comparable<? super K>> {

  private final SortedMap<K, List<Hours>> hours = new TreeMap<>();
  private final String place;
  private int size;

  HoursByDay(String place) {
    this.place = place;
  }

  /** Adds hours to a day; none make the day known without hours. */
  void add(K day, List<Hours> more) {
    size += 1 + more.size();
    if (size > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("calendar.too-large")
          .at(place)
          .expected("at most " + Limits.LIST_ELEMENTS + " entries")
          .build();
    }
    hours.computeIfAbsent(day, any -> new ArrayList<>()).addAll(more);
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
