package io.shopcare.measure;

import static io.shopcare.Faults.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentTest {

  private static final Ratio GOAL = Ratio.percent(80);

  @ParameterizedTest
  @CsvSource({
    "80, 20, 0, ACHIEVED",
    "79, 21, 0, FAILED",
    "80, 10, 10, ACHIEVED",
    "79, 11, 10, UNDETERMINED",
    "70, 20, 10, UNDETERMINED",
    "69, 21, 10, FAILED",
    "0, 0, 10, UNDETERMINED",
    "0, 0, 0, UNDETERMINED"
  })
  void theVerdictWaitsForThoseThatCanStillTurnIt(
      long met, long missed, long undetermined, Attainment.Verdict verdict) {
    assertThat(new Attainment(met, missed, undetermined).verdict(GOAL)).isEqualTo(verdict);
  }

  @Test
  void theShareIsKnownBetweenTwoBounds() {
    Attainment day = new Attainment(168, 32, 5);
    assertThat(day.lower()).contains(Ratio.of(168, 205));
    assertThat(day.upper()).contains(Ratio.of(173, 205));
    assertThat(day.total()).isEqualTo(205);
    assertThat(day.determined().share()).contains(Ratio.percent(84));
  }

  @ParameterizedTest
  @CsvSource({
    "80, 20, 0.7112, 0.8666",
    "160, 40, 0.7391, 0.8495",
    "800, 200, 0.7741, 0.8236",
    "8, 2, 0.4902, 0.9433"
  })
  void theSameShareIsSurerOfMore(long met, long missed, double lower, double upper) {
    Interval interval = new Attainment(met, missed, 7).determined().wilson(0.95).orElseThrow();
    assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
    assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
  }

  @Test
  void nothingHasNoBounds() {
    assertThat(Attainment.empty().lower()).isEmpty();
    assertThat(Attainment.empty().upper()).isEmpty();
    assertThat(new Attainment(0, 0, 3).determined().share()).isEmpty();
  }

  @Test
  void takingAwayMoreThanThereWasIsLegalButNotScored() {
    Attainment negative = new Attainment(5, 0, 0).minus(new Attainment(0, 1, 0));
    assertThat(codeOf(negative::lower)).isEqualTo("measure.negative");
    assertThat(codeOf(() -> negative.verdict(GOAL))).isEqualTo("measure.negative");
    assertThat(codeOf(() -> new Attainment(5, 2, -1).lower())).isEqualTo("measure.negative");
    assertThat(negative.plus(new Attainment(0, 1, 0)).verdict(GOAL))
        .isEqualTo(Attainment.Verdict.ACHIEVED);
  }
}
