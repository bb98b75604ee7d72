package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something about a customer that may be one of a few values, and which of them is being tried. Of
 * each range of values that no question tells apart one stands for all.
 */
final class Dimension<V extends Comparable<V>> {

  private final SortedSet<V> values = new TreeSet<>();
  private List<V> frozen = List.of();
  private int chosen = -1;

  void add(V value) {
    values.add(value);
  }

  /** The values, once no more are added. */
  List<V> values() {
    if (frozen.size() != values.size()) {
      frozen = new ArrayList<>(values);
    }
    return frozen;
  }

  void choose(int index) {
    chosen = index;
  }

  boolean isChosen() {
    return chosen >= 0;
  }

  V chosen() {
    return values().get(chosen);
  }
}
