package io.shopcare.segmentation.lifetime.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

/** Against mpmath with 25 digits. */
class LogGammaTest {

  /** z, ln Γ, ψ, ψ'. */
  private static final double[][] FUNCTION = {
    {1.0e-6, 13.815509980749432, -1000000.57721402, 1000000000001.645},
    {0.3, 1.0957979948180756, -3.502524222200133, 12.24536454610773},
    {1.0, 0.0, -0.5772156649015329, 1.6449340668482264},
    {2.5, 0.2846828704729192, 0.7031566406452432, 0.49035775610023485},
    {9.99, 12.779315214350193, 2.250700372831201, 0.10527695014824179},
    {10.5, 13.940625219403763, 2.3030010342976865, 0.09991695605912673},
    {400.0, 1994.5092334361334, 5.990214026274974, 0.0025031276041634115},
    {10000000.0, 151180949.3694739, 16.11809560095832, 1.0000000500000017e-7},
  };

  /** z, n, ln Γ(z + n) − ln Γ(z) and its derivatives in z. */
  private static final double[][] RATIO = {
    {0.01, 3.0, -3.897085133063939, 101.48761144771194, -10001.227814675183},
    {0.5, 40.0, 107.90071012614068, 5.652415518954657, -4.909803502343323},
    {3.0, 5000.0, 37607.48534797906, 7.594908733024423, -0.3947341667989171},
    {250.5, 12.0, 66.54103815341314, 0.04688352622898723, -0.00018320540710408545},
    {1000000.0, 50.0, 690.7767528780017, 4.99987750404235e-05, -4.9997550121269e-11},
    {0.2, 0.7, -1.4576875826960416, 4.534112946645137, -24.344837245946575},
    {800.0, 3.25, 21.729553199290493, 0.004056800168864326, -5.063891705939361e-06},
  };

  private static void same(LogGamma actual, double value, double first, double second) {
    assertThat(actual.value()).isCloseTo(value, offset(2e-14 * (1 + Math.abs(value))));
    assertThat(actual.first()).isCloseTo(first, offset(2e-14 * (1 + Math.abs(first))));
    assertThat(actual.second()).isCloseTo(second, offset(2e-14 * (1 + Math.abs(second))));
  }

  @Test
  void theFunctionAndItsDerivativesAreRight() {
    for (double[] each : FUNCTION) {
      same(new LogGamma().of(each[0]), each[1], each[2], each[3]);
    }
  }

  @Test
  void differencesAreRightWhereTheirTermsAreLarge() {
    for (double[] each : RATIO) {
      same(new LogGamma().ratio(each[0], each[1]), each[2], each[3], each[4]);
      if (each[1] == Math.rint(each[1])) {
        same(new LogGamma().rising(each[0], each[1]), each[2], each[3], each[4]);
      }
    }
  }
}
