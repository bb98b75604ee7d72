package io.shopcare.examples.benchmarks;

import io.shopcare.segmentation.points.PointsEntry;
import io.shopcare.segmentation.points.PointsLot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is left of each lot after orders, spends and expiries, and nothing else. */
final class PlainPoints {

  private final List<PointsLot> lots = new ArrayList<>();
  private long[] left = new long[16];

  static PlainPoints fold(List<PointsEntry> entries) {
    PlainPoints points = new PlainPoints();
    entries.forEach(points::book);
    return points;
  }

  private void book(PointsEntry entry) {
    if (entry instanceof PointsEntry.Earned earned) {
      open(earned.lot());
    } else if (entry instanceof PointsEntry.Spent spent) {
      spent.from().forEach(this::take);
    } else if (entry instanceof PointsEntry.Expired expired) {
      take(expired.share());
    } else {
      throw new IllegalArgumentException("another entry");
    }
  }

  private void open(PointsLot lot) {
    if (lots.size() == left.length) {
      left = Arrays.copyOf(left, 2 * left.length);
    }
    left[lots.size()] = lot.points();
    lots.add(lot);
  }

  private void take(PointsEntry.Share share) {
    left[share.lot()] -= share.points();
  }

  long balance() {
    return Arrays.stream(left).sum();
  }
}
