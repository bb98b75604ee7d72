package io.shopcare.segmentation.lifetime.numeric;

/** The logarithm of a likelihood of counted rows, as a function of the parameters of a model. */
public interface Likelihood {

  /** The value alone. */
  double value(double[] parameters, Rows rows);

  /** The value with exact first and second derivatives in the parameters. */
  Curvature curvature(double[] parameters, Rows rows);
}
