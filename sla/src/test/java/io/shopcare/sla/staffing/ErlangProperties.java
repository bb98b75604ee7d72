package io.shopcare.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** The closed forms against sums in 60 digits, and the laws of queues. */
class ErlangProperties {

  private static final MathContext DIGITS = new MathContext(60);
  private static final Offset<Double> EXACT = within(1e-9);

  private static Traffic load(double erlangs) {
    return Traffic.of(erlangs, Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  /** a^k / k! for k from 0 to n. */
  private static BigDecimal[] terms(double load, int n) {
    BigDecimal[] terms = new BigDecimal[n + 1];
    terms[0] = BigDecimal.ONE;
    for (int k = 1; k <= n; k++) {
      terms[k] =
          terms[k - 1].multiply(new BigDecimal(load), DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
    }
    return terms;
  }

  private static BigDecimal sum(BigDecimal[] terms, int end) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < end; k++) {
      sum = sum.add(terms[k], DIGITS);
    }
    return sum;
  }

  @Property
  void waitingIsTheSumOfErlang(
      @ForAll @IntRange(min = 1, max = 300) int agents,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double occupancy) {
    double load = agents * occupancy;
    BigDecimal[] terms = terms(load, agents);
    BigDecimal n = BigDecimal.valueOf(agents);
    BigDecimal all =
        terms[agents].multiply(n, DIGITS).divide(n.subtract(new BigDecimal(load), DIGITS), DIGITS);
    BigDecimal waiting = all.divide(sum(terms, agents).add(all, DIGITS), DIGITS);
    double blocking = terms[agents].divide(sum(terms, agents + 1), DIGITS).doubleValue();
    Traffic traffic = load(load);
    double answer = new ErlangC(traffic, agents).waitProbability();
    assertThat(traffic.blocking(agents)).isCloseTo(blocking, within(1e-12 + 1e-9 * blocking));
    assertThat(answer)
        .isCloseTo(waiting.doubleValue(), within(Double.MIN_NORMAL + 1e-9 * waiting.doubleValue()));
  }

  @Property
  void impatientQueuesAreTheSumOverAllStates(
      @ForAll @IntRange(max = 60) int agents,
      @ForAll @DoubleRange(min = 0.05, max = 80) double load,
      @ForAll @DoubleRange(min = 0.05, max = 20) double patience) {
    BigDecimal weight = BigDecimal.ONE;
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal busy = BigDecimal.ZERO;
    BigDecimal queue = BigDecimal.ZERO;
    BigDecimal theta = new BigDecimal(1 / patience);
    for (int k = 0; k < 4000; k++) {
      if (k > 0) {
        BigDecimal death =
            BigDecimal.valueOf(Math.min(k, agents))
                .add(theta.multiply(BigDecimal.valueOf(Math.max(0, k - agents)), DIGITS), DIGITS);
        weight = weight.multiply(new BigDecimal(load), DIGITS).divide(death, DIGITS);
      }
      all = all.add(weight, DIGITS);
      if (k >= agents) {
        busy = busy.add(weight, DIGITS);
        queue = queue.add(weight.multiply(BigDecimal.valueOf(k - agents), DIGITS), DIGITS);
      }
    }
    ErlangA answer = ErlangA.of(new QueueRates(load, 1, 1 / patience), agents);
    double wait = queue.divide(all, DIGITS).doubleValue() / load;
    double waits = busy.divide(all, DIGITS).doubleValue();
    assertThat(answer.waitProbability()).isCloseTo(waits, within(1e-9 * waits));
    assertThat(answer.meanWaitSeconds()).isCloseTo(wait, within(1e-9 * wait));
    assertThat(answer.abandonProbability()).isCloseTo(wait / patience, EXACT);
  }

  @Property
  void anAgentMoreNeverHarms(
      @ForAll @IntRange(min = 1, max = 2000) int agents,
      @ForAll @DoubleRange(min = 0.01, max = 1) double occupancy,
      @ForAll @IntRange(max = 600) int seconds) {
    Traffic traffic = Traffic.of(agents * occupancy, Duration.ofMinutes(3), Duration.ofMinutes(3));
    Duration target = Duration.ofSeconds(seconds);
    ErlangC more = new ErlangC(traffic, agents + 1);
    assertThat(more.serviceLevel(target)).isBetween(0.0, 1.0);
    ErlangC.of(traffic, agents)
        .accepted()
        .ifPresent(
            queue -> {
              assertThat(more.waitProbability()).isLessThanOrEqualTo(queue.waitProbability());
              assertThat(more.serviceLevel(target))
                  .isGreaterThanOrEqualTo(queue.serviceLevel(target));
            });
  }

  @Property
  void theFewestAgentsAreEnoughAndOneFewerAreNot(
      @ForAll @DoubleRange(min = 0, max = 500) double load,
      @ForAll @IntRange(max = 99) int percent,
      @ForAll @IntRange(max = 100) int seconds) {
    Traffic traffic = Traffic.of(load, Duration.ofMinutes(1), Duration.ofMinutes(1));
    Duration target = Duration.ofSeconds(seconds);
    ErlangC queue =
        ErlangC.minimumAgents(traffic, Ratio.percent(percent), target).accepted().orElseThrow();
    assertThat(queue.serviceLevel(target)).isGreaterThanOrEqualTo(percent / 100.0);
    ErlangC.of(traffic, queue.agents() - 1)
        .accepted()
        .ifPresent(fewer -> assertThat(fewer.serviceLevel(target)).isLessThan(percent / 100.0));
  }

  @Property
  void theFewestAgainstImpatienceAreEnoughAndOneFewerAreNot(
      @ForAll @DoubleRange(min = 0.01, max = 100) double load,
      @ForAll @IntRange(max = 100) int percent) {
    QueueRates rates = new QueueRates(load, 1, 0.5);
    ErlangA.minimumAgents(rates, Ratio.percent(percent))
        .match(
            agents -> {
              assertThat(ErlangA.of(rates, agents).abandonProbability())
                  .isLessThanOrEqualTo(percent / 100.0);
              if (agents > 0) {
                assertThat(ErlangA.of(rates, agents - 1).abandonProbability())
                    .isGreaterThan(percent / 100.0);
              }
            },
            refused -> assertThat(percent).isZero());
  }
}
