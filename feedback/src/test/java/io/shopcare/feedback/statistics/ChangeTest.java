package io.shopcare.feedback.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Reason;
import io.shopcare.feedback.FeedbackTexts;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.measure.Proportion;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private final ChangeRule rule = ChangeRule.ofDefaults();

  private static Change.Verdict verdict(Change change) {
    return change.verdict();
  }

  private static String text(Reason reason, Locale language) {
    return FeedbackTexts.all().render(reason, language, ZoneOffset.UTC);
  }

  @Nested
  class FourPointsMoreSatisfied {

    @Test
    void areNoEvidenceOnAHundredAnswers() {
      Change change = rule.judge(new ShareChange(new Proportion(80, 100), new Proportion(84, 100)));
      assertThat(verdict(change)).isEqualTo(Change.Verdict.NO_EVIDENCE);
      assertThat(text(change.reason(), Locale.ENGLISH))
          .isEqualTo(
              "No evidence of a change: 4.0\u00a0points, and the true one lies between -6.7 and"
                  + " 14.7 with 95% confidence.");
      assertThat(text(change.reason(), Locale.FRENCH))
          .startsWith("Aucun changement établi : 4,0\u00a0points");
    }

    @Test
    void areAnImprovementOnTenThousand() {
      Change change =
          rule.judge(new ShareChange(new Proportion(8000, 10_000), new Proportion(8400, 10_000)));
      assertThat(verdict(change)).isEqualTo(Change.Verdict.IMPROVED);
      assertThat(text(change.reason(), Locale.ENGLISH)).startsWith("Better by 4.0\u00a0points");
    }
  }

  @Test
  void aDeclineIsToldInPositiveFigures() {
    Change change =
        rule.judge(new NpsChange(new NpsCounts(500, 300, 200), new NpsCounts(300, 300, 400)));
    assertThat(verdict(change)).isEqualTo(Change.Verdict.DECLINED);
    assertThat(text(change.reason(), Locale.ENGLISH)).startsWith("Worse by 40.0\u00a0points");
    assertThat(text(change.reason(), Locale.FRENCH)).startsWith("Moins bien de 40,0\u00a0points");
  }

  @Test
  void nineAnswersAreTooFew() {
    Change change = rule.judge(new ShareChange(new Proportion(0, 9), new Proportion(50, 50)));
    assertThat(verdict(change)).isEqualTo(Change.Verdict.TOO_FEW);
    assertThat(text(change.reason(), Locale.ENGLISH))
        .isEqualTo("Too few answers to say: 9 before and 50 after, of at least 10 each.");
    Change empty = rule.judge(new NpsChange(new NpsCounts(0, 0, 0), new NpsCounts(9, 9, 9)));
    assertThat(verdict(empty)).isEqualTo(Change.Verdict.TOO_FEW);
    assertThat(empty.difference()).isEmpty();
    assertThat(empty.interval()).isEmpty();
  }

  @Nested
  class ThePanel {

    @Test
    void isJudgedByThoseWhoChanged() {
      Change change = rule.judge(new PanelChange(65, 10, 25));
      assertThat(verdict(change)).isEqualTo(Change.Verdict.IMPROVED);
      assertThat(change.difference()).hasValue(15);
      // The same answers taken as independent would show nothing.
      ShareChange independent = new ShareChange(new Proportion(60, 100), new Proportion(75, 100));
      assertThat(rule.judge(independent).pValue().orElseThrow())
          .isGreaterThan(change.pValue().orElseThrow());
    }

    @Test
    void inWhichNobodyChangedIsNoEvidence() {
      Change change = rule.judge(new PanelChange(100, 0, 0));
      assertThat(verdict(change)).isEqualTo(Change.Verdict.NO_EVIDENCE);
      assertThat(change.interval().orElseThrow().upper()).isBetween(3.0, 4.0);
      assertThat(verdict(rule.judge(new PanelChange(0, 0, 0)))).isEqualTo(Change.Verdict.TOO_FEW);
    }
  }

  @Test
  void pooledFiguresThatMisleadAreToldOf() {
    MixComparison mix =
        new MixComparison(
            shares(new Proportion(81, 87), new Proportion(192, 263)),
            shares(new Proportion(234, 270), new Proportion(55, 80)));
    assertThat(text(mix.warning().orElseThrow(), Locale.ENGLISH))
        .isEqualTo(
            "The pooled figures mislead: they differ by -4.6\u00a0points, but by 5.4\u00a0points at"
                + " the same mix.");
    assertThat(new MixComparison(mix.one(), mix.one()).warning()).isEmpty();
  }

  private static StratifiedShares shares(Proportion simple, Proportion complex) {
    return new StratifiedShares(new TreeMap<>(Map.of("simple", simple, "complex", complex)));
  }
}
