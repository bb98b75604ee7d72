package io.shopcare.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Where the invariants of points, codes, gift cards and store credit stand, by their numbers in the
 * reference. The others are those of rules, money, stacking, budgets, tiers, liability,
 * compensation, simulation and follow-ups, and stand with them.
 *
 * <table>
 *   <caption>Numbers and classes</caption>
 *   <tr><td>1 to 14</td><td>{@code points.PointsChainProperties}</td></tr>
 *   <tr><td>15 to 24</td><td>{@code points.PointsReturnProperties}</td></tr>
 *   <tr><td>25 to 32</td><td>{@code points.PointsAccountProperties}</td></tr>
 *   <tr><td>33 to 36, 39</td><td>{@code points.PointsEarningProperties}</td></tr>
 *   <tr><td>65, 66</td><td>{@code voucher.VoucherCodeProperties}</td></tr>
 *   <tr><td>66 to 68</td><td>{@code voucher.CodeInvariantsTest}</td></tr>
 *   <tr><td>46, 77, 78</td><td>{@code voucher.StoredMoneyProperties}</td></tr>
 * </table>
 */
class StoredValueInvariantsTest {

  private static final List<String> CLASSES =
      List.of(
          "points.PointsChainProperties",
          "points.PointsReturnProperties",
          "points.PointsAccountProperties",
          "points.PointsEarningProperties",
          "voucher.VoucherCodeProperties",
          "voucher.CodeInvariantsTest",
          "voucher.StoredMoneyProperties");

  private static final Pattern NUMBERS = Pattern.compile("(?:invariant|\\GAnd)(\\d{2})");

  @Test
  void everyNumberHasItsProof() throws ClassNotFoundException {
    TreeSet<Integer> proven = new TreeSet<>();
    for (String name : CLASSES) {
      Class<?> type = Class.forName("io.shopcare.segmentation." + name);
      for (Method method : type.getDeclaredMethods()) {
        Matcher numbers = NUMBERS.matcher(method.getName());
        while (numbers.find()) {
          proven.add(Integer.valueOf(numbers.group(1)));
        }
      }
    }
    assertThat(proven)
        .containsExactlyElementsOf(
            IntStream.concat(
                    IntStream.rangeClosed(1, 36), IntStream.of(39, 46, 65, 66, 67, 68, 77, 78))
                .boxed()
                .toList());
  }
}
