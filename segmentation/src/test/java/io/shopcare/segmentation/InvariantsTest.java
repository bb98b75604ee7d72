package io.shopcare.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Where the invariants of rewards stand, by their numbers in the reference. Those of allocation, 43
 * and 44, stand with money in the kernel.
 *
 * <table>
 *   <caption>Numbers and classes</caption>
 *   <tr><td>1 to 14</td><td>{@code points.PointsChainProperties}</td></tr>
 *   <tr><td>1, 2, 9, 10, 30</td><td>{@code points.PointsPairProperties}, of two accounts</td></tr>
 *   <tr><td>15 to 24</td><td>{@code points.PointsReturnProperties}</td></tr>
 *   <tr><td>25 to 32</td><td>{@code points.PointsAccountProperties}</td></tr>
 *   <tr><td>33 to 36, 38, 39</td><td>{@code points.PointsEarningProperties}</td></tr>
 *   <tr><td>33 to 38, 41</td><td>{@code reward.CompiledRewardsProperties}</td></tr>
 *   <tr><td>41</td><td>{@code reward.OncePerProperties}</td></tr>
 *   <tr><td>42, 45 to 49</td><td>{@code reward.DiscountProperties}</td></tr>
 *   <tr><td>50 to 59</td><td>{@code reward.StackingProperties}, {@code StackingChainProperties}</td>
 *   </tr>
 *   <tr><td>9, 10, 18, 40, 60 to 64</td><td>{@code budget.BudgetProperties}, {@code
 *       BudgetChainProperties}, {@code BudgetConcurrencyTest}</td></tr>
 *   <tr><td>65 to 68</td><td>{@code voucher.VoucherCodeProperties}, {@code CodeInvariantsTest}</td>
 *   </tr>
 *   <tr><td>18, 69 to 76</td><td>{@code tier.TierProperties}, {@code TierRefundProperties}</td></tr>
 *   <tr><td>46, 77, 78</td><td>{@code voucher.StoredMoneyProperties}</td></tr>
 *   <tr><td>79, 80</td><td>{@code planning.LiabilityProperties}</td></tr>
 *   <tr><td>81</td><td>{@code compensation.CompensationProperties}</td></tr>
 *   <tr><td>82</td><td>{@code reward.RewardSimulationProperties}</td></tr>
 *   <tr><td>41, 83</td><td>{@code planning.FollowUpProperties}</td></tr>
 * </table>
 */
class InvariantsTest {

  private static final List<String> CLASSES =
      List.of(
          "points.PointsChainProperties",
          "points.PointsPairProperties",
          "points.PointsReturnProperties",
          "points.PointsAccountProperties",
          "points.PointsEarningProperties",
          "reward.CompiledRewardsProperties",
          "reward.OncePerProperties",
          "reward.DiscountProperties",
          "reward.StackingProperties",
          "reward.StackingChainProperties",
          "reward.RewardSimulationProperties",
          "budget.BudgetProperties",
          "budget.BudgetChainProperties",
          "voucher.VoucherCodeProperties",
          "voucher.StoredMoneyProperties",
          "tier.TierProperties",
          "tier.TierRefundProperties",
          "planning.LiabilityProperties",
          "planning.FollowUpProperties",
          "compensation.CompensationProperties");

  private static final Pattern NUMBERS = Pattern.compile("(?:invariants?|\\GAnd)(\\d{2})");

  @Test
  void everyNumberHasItsProperty() throws ClassNotFoundException {
    TreeSet<Integer> proven = new TreeSet<>();
    for (String name : CLASSES) {
      Class<?> type = Class.forName("io.shopcare.segmentation." + name);
      for (Method method : type.getDeclaredMethods()) {
        Matcher numbers = NUMBERS.matcher(method.getName());
        if (!method.isAnnotationPresent(Property.class)) {
          continue;
        }
        while (numbers.find()) {
          proven.add(Integer.valueOf(numbers.group(1)));
        }
      }
    }
    assertThat(proven)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 83).filter(n -> n != 43 && n != 44).boxed().toList());
  }
}
