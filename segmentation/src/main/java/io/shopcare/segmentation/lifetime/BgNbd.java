package io.shopcare.segmentation.lifetime;

/**
 * BG/NBD (Fader, Hardie and Lee 2005): purchases come at a rate λ ~ Gamma(r, α) while the customer
 * is alive, and after each repeat purchase the customer drops out with probability p ~ Beta(a, b).
 * Who has bought once is therefore alive for certain, which {@link MbgNbd} mends. Immutable and
 * thread-safe.
 *
 * @param r shape of the purchase rates
 * @param alpha scale of the purchase rates, in periods
 * @param a first shape of the drop-out probabilities
 * @param b second shape of the drop-out probabilities
 */
public record BgNbd(double r, double alpha, double a, double b) implements BetaGeometric {

  /**
   * Checks the parameters.
   *
   * @throws io.shopcare.InvalidInputException with code {@code lifetime.parameter.range} unless all
   *     are finite and above 0
   */
  public BgNbd {
    Domain.requireParameters(r, alpha, a, b);
  }

  @Override
  public boolean isFirstMaybeLast() {
    return false;
  }
}
