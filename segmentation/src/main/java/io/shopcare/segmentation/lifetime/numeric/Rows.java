package io.shopcare.segmentation.lifetime.numeric;

/**
 * Counted rows of three numbers, by the first: for purchases x, t_x and T, for spend x and the
 * mean.
 */
public final class Rows {

  final double[] x;
  final double[] first;
  final double[] second;
  final double[] count;

  /** Takes the columns, all of one length, without copying them. */
  public Rows(double[] x, double[] first, double[] second, double[] count) {
    this.x = x;
    this.first = first;
    this.second = second;
    this.count = count;
  }

  int size() {
    return x.length;
  }

  /** Every so many-th row, so that about the given number is left: a sample for a first guess. */
  Rows thinned(int about) {
    int stride = Math.max(1, size() / about);
    int kept = (size() + stride - 1) / stride;
    double[][] columns = new double[4][kept];
    for (int i = 0; i < kept; i++) {
      int row = i * stride;
      columns[0][i] = x[row];
      columns[1][i] = first[row];
      columns[2][i] = second[row];
      columns[3][i] = count[row];
    }
    return new Rows(columns[0], columns[1], columns[2], columns[3]);
  }
}
