package io.shopcare.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RfmProperties {

  /** From few values, so that there are ties. */
  @Provide
  Arbitrary<RfmFacts> facts() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 30),
            Arbitraries.longs().between(1, 6),
            Arbitraries.integers().between(-500, 5000))
        .as((days, orders, cents) -> new RfmFacts(days, orders, BigDecimal.valueOf(cents, 2)));
  }

  @Provide
  Arbitrary<List<RfmFacts>> populations() {
    return facts().list().ofMinSize(1).ofMaxSize(40);
  }

  @Property
  void theOrderOfThePopulationDoesNotMatter(
      @ForAll("populations") List<RfmFacts> population,
      @ForAll TieRule tie,
      @ForAll Random random) {
    List<RfmFacts> shuffled = new ArrayList<>(population);
    Collections.shuffle(shuffled, random);
    assertThat(RfmScorecard.freeze(shuffled, tie)).isEqualTo(RfmScorecard.freeze(population, tie));
  }

  @Property
  void aFrozenCardScoresItsPopulationByRank(
      @ForAll("populations") List<RfmFacts> population, @ForAll TieRule tie) {
    RfmScorecard card = RfmScorecard.freeze(population, tie);
    int n = population.size();
    for (RfmFacts one : population) {
      long below = population.stream().filter(o -> o.spent().compareTo(one.spent()) < 0).count();
      long upTo = population.stream().filter(o -> o.spent().compareTo(one.spent()) <= 0).count();
      double rank =
          tie == TieRule.MIN ? below + 1 : tie == TieRule.MAX ? upTo : (below + 1 + upTo) / 2.0;
      assertThat(card.score(one).money())
          .isEqualTo((int) Math.max(1, Math.min(5, Math.ceil(5 * rank / n - 1e-9))));
    }
  }

  @Property
  void betterValuesNeverScoreLowerAndEqualOnesAlike(
      @ForAll("populations") List<RfmFacts> population,
      @ForAll TieRule tie,
      @ForAll("facts") RfmFacts a,
      @ForAll("facts") RfmFacts b) {
    RfmScorecard card = RfmScorecard.freeze(population, tie);
    RfmScore first = card.score(a);
    RfmScore second = card.score(b);
    int days = Long.signum(b.recencyDays() - a.recencyDays());
    int orders = Long.signum(a.orders() - b.orders());
    int spent = a.spent().compareTo(b.spent());
    assertThat(follows(days, first.recency() - second.recency())).isTrue();
    assertThat(follows(orders, first.frequency() - second.frequency())).isTrue();
    assertThat(follows(spent, first.money() - second.money())).isTrue();
  }

  private static boolean follows(int values, int scores) {
    return values == 0 ? scores == 0 : values * scores >= 0;
  }
}
