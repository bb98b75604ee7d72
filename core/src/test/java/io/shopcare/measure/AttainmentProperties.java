package io.shopcare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.testkit.MeasureArbitraries;
import io.shopcare.testkit.SummaryLaws;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class AttainmentProperties extends SummaryLaws<Attainment> {

  @Override
  protected Arbitrary<Attainment> summaries() {
    return MeasureArbitraries.attainments();
  }

  @Override
  protected Attainment fromBytes(byte[] bytes) {
    return Attainment.fromBytes(bytes);
  }

  /** Whatever becomes of the undetermined, the verdict was right. */
  @Property
  void theVerdictHoldsHoweverTheUndeterminedEnd(
      @ForAll("summaries") Attainment now,
      @ForAll @LongRange(min = 0, max = 1_000_000) long ending) {
    Assume.that(!now.isEmpty());
    long meet = Math.min(ending, now.undetermined());
    Ratio goal = Ratio.percent(80);
    Attainment end = new Attainment(now.met() + meet, now.missed() + now.undetermined() - meet, 0);
    Attainment.Verdict atTheEnd = end.verdict(goal);
    assertThat(atTheEnd).isNotEqualTo(Attainment.Verdict.UNDETERMINED);
    if (now.verdict(goal) != Attainment.Verdict.UNDETERMINED) {
      assertThat(atTheEnd).isEqualTo(now.verdict(goal));
    }
    assertThat(now.lower().orElseThrow()).isLessThanOrEqualTo(end.lower().orElseThrow());
    assertThat(now.upper().orElseThrow()).isGreaterThanOrEqualTo(end.upper().orElseThrow());
  }

  @Property
  void anUndeterminedVerdictCanStillEndEitherWay(@ForAll("summaries") Attainment now) {
    Ratio goal = Ratio.percent(80);
    Assume.that(!now.isEmpty() && now.verdict(goal) == Attainment.Verdict.UNDETERMINED);
    Attainment best = new Attainment(now.met() + now.undetermined(), now.missed(), 0);
    Attainment worst = new Attainment(now.met(), now.missed() + now.undetermined(), 0);
    assertThat(best.verdict(goal)).isEqualTo(Attainment.Verdict.ACHIEVED);
    assertThat(worst.verdict(goal)).isEqualTo(Attainment.Verdict.FAILED);
  }
}
