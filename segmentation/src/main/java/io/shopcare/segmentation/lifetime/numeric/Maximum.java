package io.shopcare.segmentation.lifetime.numeric;

/** Where a climb ended. */
public final class Maximum {

  private final double[] parameters;
  private final double value;
  private final double[] relativeErrors;
  private final int boundary;

  Maximum(double[] parameters, double value, double[] relativeErrors, int boundary) {
    this.parameters = parameters;
    this.value = value;
    this.relativeErrors = relativeErrors;
    this.boundary = boundary;
  }

  /** The parameters. */
  public double[] parameters() {
    return parameters.clone();
  }

  /** The logarithm of the likelihood. */
  public double value() {
    return value;
  }

  /** Standard errors of the parameters, from the observed information. */
  public double[] standardErrors() {
    double[] errors = new double[parameters.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = parameters[i] * relativeErrors[i];
    }
    return errors;
  }

  /**
   * The parameter for which there is no finite optimum, as the likelihood goes on rising with it or
   * does not depend on it; -1 if there is a proper maximum.
   */
  public int boundary() {
    return boundary;
  }

  boolean isProper() {
    return boundary < 0;
  }
}
