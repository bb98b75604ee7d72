package io.shopcare.measure;

import io.shopcare.testkit.MeasureArbitraries;
import io.shopcare.testkit.SummaryLaws;
import net.jqwik.api.Arbitrary;

class TallyProperties extends SummaryLaws<Tally> {

  @Override
  protected Arbitrary<Tally> summaries() {
    return MeasureArbitraries.tallies();
  }

  @Override
  protected Tally fromBytes(byte[] bytes) {
    return Tally.fromBytes(bytes);
  }
}
