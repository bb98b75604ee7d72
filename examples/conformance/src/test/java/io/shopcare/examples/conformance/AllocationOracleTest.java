package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code money.allocate} against largest remainders in whole numbers without bounds; of equal
 * remainders the larger weight comes first, then the earlier part.
 */
class AllocationOracleTest {

  private static final int CASES = 100_000;

  private final Questions questions = new Questions();
  private final SplittableRandom random = new SplittableRandom(20260302);

  @Test
  void everyPartIsThatOfTheOracle() {
    for (int i = 0; i < CASES; i++) {
      long total = number();
      long[] weights = weights();
      assertThat(ask(total, weights))
          .as(total + " by " + Arrays.toString(weights))
          .isEqualTo(oracle(total, weights));
    }
  }

  @Test
  void extremesAreAllocatedExactly() {
    long max = Long.MAX_VALUE;
    for (long total : new long[] {max, Long.MIN_VALUE, max - 1, -max, 0, 1, -1}) {
      for (long[] weights :
          new long[][] {{max}, {max, 1}, {1, 1, 1}, {max / 2, max / 2}, {max / 3, 7, 0}}) {
        assertThat(ask(total, weights)).isEqualTo(oracle(total, weights));
      }
    }
  }

  @Test
  void whatCannotBeAllocatedIsRefused() {
    for (String weights : List.of("[]", "[0]", "[0,0]", "[1,-1]")) {
      JsonNode error =
          questions.ask("money.allocate", "{'total':1,'weights':" + weights + "}").get("code");
      assertThat(error).as(weights).isNotNull();
      assertThat(error.asText()).isNotEqualTo("internal");
    }
  }

  /** Magnitudes of every size are equally likely; small ones make ties. */
  private long number() {
    long magnitude = random.nextLong() >>> random.nextInt(1, 64);
    return random.nextBoolean() ? magnitude : -magnitude;
  }

  private long[] weights() {
    int size = random.nextInt(1, 9);
    int shift = random.nextInt(4, 63);
    long[] weights = new long[size];
    for (int i = 0; i < size; i++) {
      weights[i] = random.nextInt(4) == 0 ? 0 : random.nextLong() >>> shift >>> 1;
    }
    weights[random.nextInt(size)] = random.nextInt(1, 100);
    return weights;
  }

  private List<Long> ask(long total, long[] weights) {
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("total", total);
    for (long weight : weights) {
      input.withArray("weights").add(weight);
    }
    List<Long> parts = new ArrayList<>();
    questions.ask("money.allocate", input).path("parts").forEach(part -> parts.add(part.asLong()));
    return parts;
  }

  private static List<Long> oracle(long total, long[] weights) {
    BigInteger amount = BigInteger.valueOf(total).abs();
    BigInteger sum = BigInteger.ZERO;
    for (long weight : weights) {
      sum = sum.add(BigInteger.valueOf(weight));
    }
    BigInteger[] floors = new BigInteger[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    BigInteger left = amount;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] division =
          amount.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
      floors[i] = division[0];
      remainders[i] = division[1];
      left = left.subtract(floors[i]);
    }
    List<Integer> order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> remainders[i])
                    .thenComparing(i -> weights[i])
                    .reversed())
            .toList();
    for (int i = 0; i < left.intValueExact(); i++) {
      floors[order.get(i)] = floors[order.get(i)].add(BigInteger.ONE);
    }
    BigInteger sign = BigInteger.valueOf(Long.signum(total));
    List<Long> parts = new ArrayList<>();
    for (BigInteger floor : floors) {
      parts.add(floor.multiply(sign).longValueExact());
    }
    return parts;
  }
}
