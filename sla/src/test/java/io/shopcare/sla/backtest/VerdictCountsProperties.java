package io.shopcare.sla.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Tally;
import io.shopcare.testkit.SummaryLaws;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class VerdictCountsProperties extends SummaryLaws<VerdictCounts> {

  @Override
  protected Arbitrary<VerdictCounts> summaries() {
    Arbitrary<Verdict> verdicts = Arbitraries.of(Verdict.class);
    return Combinators.combine(verdicts, verdicts)
        .as(VerdictCounts::of)
        .list()
        .ofMaxSize(12)
        .map(all -> all.stream().reduce(VerdictCounts.empty(), VerdictCounts::plus));
  }

  @Override
  protected VerdictCounts fromBytes(byte[] bytes) {
    return VerdictCounts.fromBytes(bytes);
  }

  @Property
  void bothSidesAndWhatChangedAreCountedOneByOne(
      @ForAll List<Verdict> before, @ForAll List<Verdict> after) {
    VerdictCounts counts = VerdictCounts.empty();
    long[] was = new long[Verdict.values().length];
    long[] is = was.clone();
    long changed = 0;
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      counts = counts.plus(VerdictCounts.of(before.get(i), after.get(i)));
      was[List.of(Verdict.values()).indexOf(before.get(i))]++;
      is[List.of(Verdict.values()).indexOf(after.get(i))]++;
      changed += before.get(i).equals(after.get(i)) ? 0 : 1;
    }
    assertThat(counts.before()).isEqualTo(new Attainment(was[0], was[1], was[2]));
    assertThat(counts.after()).isEqualTo(new Attainment(is[0], is[1], is[2]));
    assertThat(counts.changed()).isEqualTo(changed);
  }

  @Example
  void whatIsNoPairIsRefused() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> new VerdictCounts(Tally.of("MET>LOST")))
        .satisfies(e -> assertThat(e.code()).isEqualTo("sla.backtest.pair"));
  }
}
