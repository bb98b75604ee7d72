package io.shopcare.feedback.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.feedback.survey.Scale;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Ratio;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CsatTallyTest {

  private final CsatTally tally = CsatTally.ofCounts(Scales.ONE_TO_FIVE, 10, 15, 25, 90, 60);

  @Nested
  class OneSetOfAnswersHasManyFigures {

    @Test
    void theTopTwoByDefault() {
      Score score = tally.score(BoxRule.ofDefaults(), 0.95).orElseThrow();
      assertThat(score.value()).isEqualTo(Ratio.of(75, 1));
      assertThat(score.n()).isEqualTo(200);
      assertThat(score.definition()).hasToString("CSAT, [4, 5] of 1..5");
    }

    @Test
    void theTopOne() {
      BoxRule rule = BoxRule.top(1, Scales.ONE_TO_FIVE, NeutralPolicy.DENOMINATOR);
      assertThat(tally.score(rule, 0.95).orElseThrow().value()).isEqualTo(Ratio.of(30, 1));
    }

    @Test
    void withoutTheNeutral() {
      BoxRule rule = BoxRule.top(2, Scales.ONE_TO_FIVE, NeutralPolicy.EXCLUDED);
      Score score = tally.score(rule, 0.95).orElseThrow();
      assertThat(score.value()).isEqualTo(Ratio.of(600, 7));
      assertThat(score.n()).isEqualTo(175);
      assertThat(score.definition()).hasToString("CSAT, [4, 5] of 1..5 without [3]");
    }

    @Test
    void theMean() {
      assertThat(tally.mean()).contains(Ratio.of(31, 8));
    }
  }

  @Test
  void whereNoAnswerCountsThereIsNoScore() {
    CsatTally neutral = CsatTally.ofCounts(Scales.ONE_TO_FIVE, 0, 0, 4, 0, 0);
    BoxRule without = BoxRule.top(2, Scales.ONE_TO_FIVE, NeutralPolicy.EXCLUDED);
    assertThat(neutral.score(without, 0.95)).isEmpty();
    assertThat(neutral.score(BoxRule.ofDefaults(), 0.95).orElseThrow().value())
        .isEqualTo(Ratio.ZERO);
    assertThat(CsatTally.empty(Scales.ONE_TO_FIVE).score(BoxRule.ofDefaults(), 0.95)).isEmpty();
    assertThat(CsatTally.empty(Scales.ONE_TO_FIVE).mean()).isEmpty();
  }

  @Test
  void labelsHaveNoMean() {
    CsatTally thumbs = CsatTally.ofCounts(Scales.THUMBS, 7, 43);
    assertThat(thumbs.mean()).isEmpty();
    BoxRule up = BoxRule.top(1, Scales.THUMBS, NeutralPolicy.DENOMINATOR);
    assertThat(thumbs.score(up, 0.95).orElseThrow().rounded(0)).hasToString("86");
  }

  @Test
  void answersOnTwoScalesAreNotPutTogether() {
    CsatTally seven = CsatTally.empty(Scales.ONE_TO_SEVEN);
    assertThatThrownBy(() -> tally.plus(seven)).hasMessageContaining("feedback.scale.other");
    assertThatThrownBy(() -> tally.minus(seven)).hasMessageContaining("feedback.scale.other");
    assertThatThrownBy(() -> seven.score(BoxRule.ofDefaults(), 0.95))
        .hasMessageContaining("feedback.scale.other");
    assertThatThrownBy(
            () ->
                CsatTally.accumulator(Scales.ONE_TO_FIVE)
                    .addAll(CsatTally.accumulator(Scales.ONE_TO_SEVEN)))
        .hasMessageContaining("feedback.scale.other");
    CsatTally newLabels = CsatTally.empty(new Scale.Labels("thumbs", 2, List.of("down", "up")));
    assertThatThrownBy(() -> CsatTally.empty(Scales.THUMBS).plus(newLabels))
        .hasMessageContaining("feedback.scale.other");
  }

  @Test
  void aNegativeTallyIsLegalButNotScored() {
    CsatTally negative = CsatTally.empty(Scales.ONE_TO_FIVE).minus(tally);
    assertThat(negative.n()).isEqualTo(-200);
    assertThatThrownBy(() -> negative.score(BoxRule.ofDefaults(), 0.95))
        .hasMessageContaining("measure.negative");
    assertThatThrownBy(negative::mean).hasMessageContaining("measure.negative");
  }

  @Test
  void aRuleSaysWhatIsWrongWithIt() {
    Scale five = Scales.ONE_TO_FIVE;
    NeutralPolicy policy = NeutralPolicy.DENOMINATOR;
    assertThatThrownBy(() -> new BoxRule(five, List.of("6"), List.of(), policy))
        .hasMessage("feedback.box.off-scale at satisfied: expected codes of the scale 1..5");
    assertThatThrownBy(() -> new BoxRule(five, List.of(), List.of("3"), policy))
        .hasMessageContaining("feedback.box.empty");
    assertThatThrownBy(() -> new BoxRule(five, List.of("5", "4"), List.of("4"), policy))
        .hasMessageContaining("feedback.box.overlap");
    assertThatThrownBy(() -> BoxRule.top(6, five, policy))
        .hasMessageContaining("feedback.point.off-scale");
    assertThatThrownBy(() -> BoxRule.top(0, five, policy))
        .hasMessageContaining("feedback.point.off-scale");
    assertThat(new BoxRule(five, List.of("5", "4", "5"), List.of("3"), policy))
        .isEqualTo(BoxRule.ofDefaults());
  }

  @Test
  void aStreamIsCollected() {
    CsatTally collected =
        Stream.of(0, 4, 4).collect(CsatTally.collector(Scales.ONE_TO_FIVE, point -> point));
    assertThat(collected).isEqualTo(CsatTally.ofCounts(Scales.ONE_TO_FIVE, 1, 0, 0, 0, 2));
    assertThat(collected.count(4)).isEqualTo(2);
    assertThat(collected.scale()).isEqualTo(Scales.ONE_TO_FIVE);
    assertThat(collected).hasToString("1..5 [1, 0, 0, 0, 2]");
    assertThatThrownBy(() -> CsatTally.ofCounts(Scales.ONE_TO_FIVE, 1))
        .hasMessageContaining("feedback.bins.size");
  }
}
