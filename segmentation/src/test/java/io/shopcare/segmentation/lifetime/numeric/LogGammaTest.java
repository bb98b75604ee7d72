package io.shopcare.segmentation.lifetime.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

/** Against mpmath with 25 digits. */
class LogGammaTest {

  /** z, ln Γ, ψ, ψ'. */
  private static final double[][] FUNCTION = {
    {1.0e-6, 13.8155099807494317, -1000000.57721401997, 1000000000001.64493},
    {0.3, 1.09579799481807552, -3.50252422220013299, 12.2453645461077305},
    {1.0, 0.0, -0.577215664901532861, 1.64493406684822644},
    {2.5, 0.28468287047291916, 0.703156640645243187, 0.490357756100234865},
    {9.99, 12.7793152143501929, 2.2507003728312011, 0.105276950148241787},
    {10.5, 13.9406252194037636, 2.30300103429768638, 0.0999169560591267332},
    {400.0, 1994.50923343613341, 5.99021402627497417, 0.00250312760416341147},
    {10000000.0, 151180949.369473914, 16.118095600958319, 1.00000005000000167e-7},
  };

  /** z, n, ln Γ(z + n) − ln Γ(z) and its derivatives in z. */
  private static final double[][] RATIO = {
    {0.01, 3.0, -3.8970851330639389, 101.487611447711935, -10001.2278146751835},
    {0.5, 40.0, 107.900710126140684, 5.65241551895465706, -4.90980350234332257},
    {3.0, 5000.0, 37607.4853479790631, 7.59490873302442257, -0.394734166798917092},
    {250.5, 12.0, 66.5410381534131437, 0.046883526228987225, -0.000183205407104085446},
    {1000000.0, 50.0, 690.776752878001705, 0.0000499987750404234994, -4.99975501212689978e-11},
    {0.2, 0.7, -1.45768758269604155, 4.5341129466451369, -24.3448372459465756},
    {800.0, 3.25, 21.7295531992904941, 0.00405680016886432618, -5.06389170593936074e-6},
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
