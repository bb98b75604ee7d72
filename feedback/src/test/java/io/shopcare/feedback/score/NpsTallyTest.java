package io.shopcare.feedback.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpsTallyTest {

  @Test
  void theScoreCarriesItsDefinitionItsNAndItsInterval() {
    Score score = NpsTally.of(10, 9, 9, 8, 3).score(0.95).orElseThrow();
    assertThat(score.value()).isEqualTo(Ratio.of(40, 1));
    assertThat(score.n()).isEqualTo(5);
    assertThat(score.definition()).hasToString("NPS, 9..10 less 0..6 of 0..10");
    assertThat(score.definition().name()).isEqualTo("NPS");
    assertThat(score.interval().confidence()).isEqualTo(0.95);
    assertThat(score.interval().contains(40)).isTrue();
  }

  @Test
  void everyAnswerFallsIntoItsClass() {
    for (int answer = 0; answer <= 10; answer++) {
      NpsCounts expected =
          answer >= 9
              ? new NpsCounts(1, 0, 0)
              : answer >= 7 ? new NpsCounts(0, 1, 0) : new NpsCounts(0, 0, 1);
      assertThat(NpsTally.of(answer).counts()).isEqualTo(expected);
      assertThat(NpsTally.of(answer).count(answer)).isEqualTo(1);
    }
  }

  @Nested
  class WithoutAnswers {

    @Test
    void thereIsNoScore() {
      assertThat(NpsTally.empty().score(0.95)).isEmpty();
      assertThat(NpsTally.empty().isEmpty()).isTrue();
    }
  }

  @Nested
  class AnAnswerOffTheScale {

    @ParameterizedTest
    @ValueSource(ints = {-1, 11, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void isRefusedWithItsPlace(int answer) {
      assertThatThrownBy(() -> NpsTally.of(9, answer))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage("feedback.point.off-scale at answers[1]: expected a point from 0 to 10");
      assertThatThrownBy(() -> NpsTally.accumulator().add(answer))
          .hasMessage("feedback.point.off-scale at answer: expected a point from 0 to 10");
    }
  }

  @Nested
  class MoreTakenAwayThanThereWas {

    private final NpsTally negative = NpsTally.of(9, 9).minus(NpsTally.of(10));

    @Test
    void isALegalTally() {
      assertThat(negative.n()).isEqualTo(1);
      assertThat(negative.plus(NpsTally.of(10))).isEqualTo(NpsTally.of(9, 9));
    }

    @Test
    void cannotBeScored() {
      assertThatThrownBy(() -> negative.score(0.95)).hasMessageContaining("measure.negative");
      assertThatThrownBy(() -> new NpsCounts(-1, 2, 0)).hasMessageContaining("measure.negative");
    }
  }

  @Test
  void allPromotersHaveAnIntervalWithAWidth() {
    Score score = new NpsCounts(10, 0, 0).score(0.95).orElseThrow();
    assertThat(score.interval().lower()).isCloseTo(47.5035515448, offset(1e-9));
    assertThat(score.interval().upper()).isEqualTo(100);
  }

  @Test
  void aSinglePromoterLiesInItsInterval() {
    Score score = new NpsCounts(1, 0, 0).score(0.95).orElseThrow();
    assertThat(score.interval().upper()).isEqualTo(100);
  }

  @Test
  void theScoreIsRoundedLastAndAwayFromZero() {
    assertThat(new NpsCounts(1, 0, 2).score(0.95).orElseThrow().rounded(0)).hasToString("-33");
    assertThat(new NpsCounts(1, 7, 0).score(0.95).orElseThrow().rounded(0)).hasToString("13");
    assertThat(new NpsCounts(0, 7, 1).score(0.95).orElseThrow().rounded(0)).hasToString("-13");
  }

  @Test
  void segmentsArePooledByTheirTallies() {
    NpsTally french = NpsTally.ofBins(50, 0, 0, 0, 0, 0, 0, 50, 0, 900, 0);
    NpsTally german = NpsTally.ofBins(70, 0, 0, 0, 0, 0, 0, 20, 0, 10, 0);
    Score pooled = french.plus(german).score(0.95).orElseThrow();
    assertThat(pooled.rounded(4)).hasToString("71.8182");
  }

  @Test
  void aStreamIsCollected() {
    assertThat(IntStream.rangeClosed(0, 10).boxed().parallel().collect(NpsTally.collector(i -> i)))
        .isEqualTo(NpsTally.ofBins(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
  }

  @Test
  void theTallyDoesNotShareItsBins() {
    long[] bins = new long[11];
    NpsTally tally = NpsTally.ofBins(bins);
    bins[3] = 7;
    assertThat(tally.isEmpty()).isTrue();
    assertThatThrownBy(() -> NpsTally.ofBins(1, 2)).hasMessageContaining("feedback.bins.size");
  }
}
