package io.shopcare.segmentation.lifetime;

/**
 * MBG/NBD (Batislam, Denizel and Filiztekin 2007): as {@link BgNbd}, but a customer may also drop
 * out right after the first purchase, so that one who has bought once need not be alive. Immutable
 * and thread-safe.
 *
 * @param r shape of the purchase rates
 * @param alpha scale of the purchase rates, in periods
 * @param a first shape of the drop-out probabilities
 * @param b second shape of the drop-out probabilities
 */
public record MbgNbd(double r, double alpha, double a, double b) implements BetaGeometric {

  /**
   * Checks the parameters.
   *
   * @throws io.shopcare.InvalidInputException with code {@code lifetime.parameter.range} unless all
   *     are finite and above 0
   */
  public MbgNbd {
    Domain.requireParameters(r, alpha, a, b);
  }

  @Override
  public boolean isFirstMaybeLast() {
    return true;
  }
}
