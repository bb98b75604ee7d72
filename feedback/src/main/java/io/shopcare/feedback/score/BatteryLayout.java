package io.shopcare.feedback.score;

/**
 * Where the sums of a {@link BatteryTally} of k statements lie in its array: how many persons
 * answered 0 to k statements, the sums of their points and the squares of those; then, of who
 * answered all, the points of each statement and the products of each two, the upper triangle by
 * rows.
 */
final class BatteryLayout {

  private BatteryLayout() {}

  static int sum(int k, int answered) {
    return k + 1 + answered;
  }

  static int square(int k, int answered) {
    return 2 * (k + 1) + answered;
  }

  static int item(int k, int i) {
    return 3 * (k + 1) + i;
  }

  /** The place of two statements of which the first is not the later. */
  static int product(int k, int i, int j) {
    return item(k, k) + i * (2 * k - i - 1) / 2 + j;
  }

  static int size(int k) {
    return product(k, k - 1, k - 1) + 1;
  }

  /** Adds the points of one person. */
  static void add(long[] sums, int[] points) {
    int k = points.length;
    int answered = 0;
    long sum = 0;
    for (int point : points) {
      if (point != Battery.MISSING) {
        answered++;
        sum += point;
      }
    }
    sums[answered]++;
    sums[sum(k, answered)] += sum;
    sums[square(k, answered)] += sum * sum;
    if (answered == k) {
      addProducts(sums, points);
    }
  }

  private static void addProducts(long[] sums, int[] points) {
    int k = points.length;
    int next = product(k, 0, 0);
    for (int i = 0; i < k; i++) {
      sums[item(k, i)] += points[i];
      for (int j = i; j < k; j++) {
        sums[next++] += (long) points[i] * points[j];
      }
    }
  }
}
