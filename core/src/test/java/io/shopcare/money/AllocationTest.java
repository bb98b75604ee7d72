package io.shopcare.money;

import static io.shopcare.Faults.codeOf;
import static io.shopcare.Faults.faultOf;
import static io.shopcare.money.CurrencyCode.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AllocationTest {

  @Nested
  class LargestRemainder {

    @Test
    void theFirstOfEqualsGetsTheCentLeft() {
      assertThat(Allocation.largestRemainder(Money.parse("EUR 100.00"), 1, 1, 1))
          .containsExactly(
              Money.parse("EUR 33.34"), Money.parse("EUR 33.33"), Money.parse("EUR 33.33"));
      assertThat(Allocation.largestRemainder(100, 1, 1, 1)).containsExactly(34, 33, 33);
    }

    @Test
    void ofEqualRemaindersTheLargerWeightComesFirst() {
      assertThat(Allocation.largestRemainder(2, 1, 3)).containsExactly(0, 2);
      assertThat(Allocation.largestRemainder(1, 1, 1)).containsExactly(1, 0);
    }

    /** Why a growing refund is never split anew: the last line gives back what it had. */
    @Test
    void itIsNotMonotoneInTheTotal() {
      assertThat(Allocation.largestRemainder(42, 23, 21, 4)).containsExactly(20, 18, 4);
      assertThat(Allocation.largestRemainder(43, 23, 21, 4)).containsExactly(21, 19, 3);
    }

    @Test
    void aFreeLineGetsNothing() {
      assertThat(Allocation.largestRemainder(-100, 0, 100, 100, 100))
          .containsExactly(0, -34, -33, -33);
    }

    @Test
    void aTinyTotalIsNotLost() {
      long[] weights = new long[12];
      Arrays.fill(weights, 100);
      assertThat(Allocation.largestRemainder(-5, weights))
          .containsExactly(-1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void theLargestTotalsAndWeightsFit() {
      long most = Long.MAX_VALUE;
      assertThat(Allocation.largestRemainder(most, most, most, most))
          .containsExactly(most / 3 + 1, most / 3, most / 3);
      assertThat(Allocation.largestRemainder(Long.MIN_VALUE, 1)).containsExactly(Long.MIN_VALUE);
      assertThat(Allocation.largestRemainder(Long.MIN_VALUE, most, most))
          .containsExactly(Long.MIN_VALUE / 2, Long.MIN_VALUE / 2);
    }

    @Test
    void nothingIsSplitIntoNothing() {
      assertThat(Allocation.largestRemainder(0)).isEmpty();
      assertThat(Allocation.largestRemainder(0, 0, 0)).containsExactly(0, 0);
      assertThat(Allocation.largestRemainder(Money.zero(EUR), 3, 4))
          .containsExactly(Money.zero(EUR), Money.zero(EUR));
    }

    @Test
    void whatCannotBeSplitIsRefused() {
      assertThat(codeOf(() -> Allocation.largestRemainder(1)))
          .isEqualTo("money.allocation.no-weight");
      assertThat(codeOf(() -> Allocation.largestRemainder(Money.ofMinor(-1, EUR), 0, 0)))
          .isEqualTo("money.allocation.no-weight");
      assertThat(faultOf(() -> Allocation.largestRemainder(1, 2, -1)).offset()).hasValue(1);
      assertThat(codeOf(() -> Allocation.largestRemainder(0, 0, -1)))
          .isEqualTo("money.allocation.negative-weight");
    }
  }

  @Nested
  class CumulativeShare {

    /** 129 points for EUR 129.99, of which EUR 65.00 are refunded. */
    @Test
    void pointsFollowTheRefund() {
      assertThat(Allocation.cumulativeShare(129, 12_999, 6_500)).isEqualTo(65);
      assertThat(Allocation.cumulativeShare(129, 12_999, 12_999)).isEqualTo(129);
      assertThat(Allocation.cumulativeShare(129, 12_999, 0)).isZero();
    }

    @Test
    void halvesGoUpAndMirror() {
      assertThat(Allocation.cumulativeShare(1, 2, 1)).isEqualTo(1);
      assertThat(Allocation.cumulativeShare(-1, 2, 1)).isEqualTo(-1);
      assertThat(Allocation.cumulativeShare(Money.parse("EUR 0.05"), 10, 3))
          .hasToString("EUR 0.02");
    }

    @Test
    void theLargestAmountsFit() {
      long most = Long.MAX_VALUE;
      assertThat(Allocation.cumulativeShare(most, most, most - 1)).isEqualTo(most - 1);
      assertThat(Allocation.cumulativeShare(Long.MIN_VALUE, most, most)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void whatIsNoPartOfTheBaseIsRefused() {
      assertThat(codeOf(() -> Allocation.cumulativeShare(1, 0, 0)))
          .isEqualTo("money.allocation.base");
      assertThat(codeOf(() -> Allocation.cumulativeShare(1, -5, -5)))
          .isEqualTo("money.allocation.base");
      assertThat(codeOf(() -> Allocation.cumulativeShare(1, 5, 6)))
          .isEqualTo("money.allocation.base");
      assertThat(codeOf(() -> Allocation.cumulativeShare(1, 5, -1)))
          .isEqualTo("money.allocation.base");
    }
  }
}
