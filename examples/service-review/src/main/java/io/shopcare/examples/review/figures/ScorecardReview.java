package io.shopcare.examples.review.figures;

import io.shopcare.decision.Reason;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.examples.review.report.Figures;
import io.shopcare.examples.review.report.ScorecardFigures;
import io.shopcare.examples.review.report.ScorecardFigures.Card;
import io.shopcare.examples.review.report.ScorecardFigures.Value;
import io.shopcare.examples.review.report.Share;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.source.Season;
import io.shopcare.feedback.FeedbackTexts;
import io.shopcare.feedback.scorecard.Kpi;
import io.shopcare.feedback.scorecard.KpiChange;
import io.shopcare.feedback.scorecard.PageRanking;
import io.shopcare.feedback.scorecard.PageTally;
import io.shopcare.feedback.scorecard.Scorecard;
import io.shopcare.feedback.scorecard.ScorecardPolicy;
import io.shopcare.feedback.topic.TopicTrend;
import io.shopcare.feedback.topic.TopicTrends;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The scorecard of the last period beside the one before, its topics and its pages. */
public final class ScorecardReview {

  private static final double CONFIDENCE = 0.95;
  private static final double FALSE_ALARMS = 0.05;
  private static final int MOST_PAGES = 5;

  private final ReasonTexts texts = FeedbackTexts.all();
  private final ScorecardPeriods periods;
  private final PeriodReader reader;

  private ScorecardReview(ScorecardPeriods periods, PeriodReader reader) {
    this.periods = periods;
    this.reader = reader;
  }

  /** The review of a season; absent where there are no two periods to compare. */
  public static Optional<ScorecardReview> of(
      Season season, TicketReview tickets, OpinionReview opinions) {
    return ScorecardPeriods.of(season, tickets, opinions)
        .map(
            periods ->
                new ScorecardReview(
                    periods, new PeriodReader(season, tickets, opinions, periods.wholeShop())));
  }

  /** The figures of the later period and how they moved. */
  public Scorecard scorecard() {
    return Scorecard.between(
        reader.figures(periods.before()),
        reader.figures(periods.after()),
        ScorecardPolicy.ofDefaults());
  }

  /** How the topics moved, their number taken into account. */
  public TopicTrends topics() {
    return TopicTrends.between(
        reader.topics(periods.before()), reader.topics(periods.after()), FALSE_ALARMS);
  }

  /** Everything for the report; nothing of what the data do not have. */
  public List<Figures> figures() {
    List<Figures> figures = new ArrayList<>();
    figures.add(card());
    ScorecardFigures.Topics topics = topicFigures();
    if (!topics.topics().isEmpty()) {
      figures.add(topics);
    }
    Map<String, PageTally> pages = reader.pages();
    if (!pages.isEmpty()) {
      figures.add(pageFigures(pages));
    }
    return figures;
  }

  private Card card() {
    return new Card(
        ScorecardDefinitions.CARD,
        ScorecardPeriods.span(periods.before()),
        ScorecardPeriods.span(periods.after()),
        scorecard().kpis().stream().flatMap(this::line).toList());
  }

  private Stream<Card.Line> line(Kpi kpi) {
    return kpi.value().stream()
        .map(
            value ->
                new Card.Line(
                    kpi.code(),
                    kpi.of().orElse(""),
                    value(value, kpi.interval().orElse(null)),
                    kpi.n(),
                    kpi.change().map(ScorecardReview::moved).orElse(null),
                    kpi.isAlarm(),
                    definition(kpi)));
  }

  private static Value value(Ratio value, @Nullable Interval interval) {
    return interval == null
        ? new Value(value.toDouble(), null, null)
        : new Value(value.toDouble(), interval.lower(), interval.upper());
  }

  private static Card.Moved moved(KpiChange change) {
    return new Card.Moved(
        change.verdict(),
        change.difference(),
        change.interval().lower(),
        change.interval().upper());
  }

  /** The library's own definition, and its notes. */
  private Text definition(Kpi kpi) {
    List<Reason> reasons = new ArrayList<>(List.of(kpi.definition()));
    reasons.addAll(kpi.notes());
    return new Text(sentences(reasons, Locale.ENGLISH), sentences(reasons, Locale.FRENCH));
  }

  private String sentences(List<Reason> reasons, Locale language) {
    return reasons.stream()
        .map(reason -> texts.render(reason, language, ZoneOffset.UTC))
        .collect(Collectors.joining(" "));
  }

  private ScorecardFigures.Topics topicFigures() {
    return new ScorecardFigures.Topics(
        ScorecardDefinitions.TOPICS,
        ScorecardPeriods.span(periods.before()),
        ScorecardPeriods.span(periods.after()),
        topics().trends().stream().flatMap(ScorecardReview::trend).toList());
  }

  /** A trend with both periods; one without cannot be drawn. */
  private static Stream<ScorecardFigures.Topics.Trend> trend(TopicTrend trend) {
    return trend.interval(CONFIDENCE).stream()
        .map(
            interval ->
                new ScorecardFigures.Topics.Trend(
                    trend.topic().code(),
                    trend.direction(),
                    Shares.of(trend.change().before()),
                    Shares.of(trend.change().after()),
                    interval.lower(),
                    interval.upper(),
                    trend.z().orElse(0),
                    trend.adjustedPValue().orElse(1)));
  }

  private static ScorecardFigures.Pages pageFigures(Map<String, PageTally> pages) {
    PageRanking ranking = PageRanking.of(pages, CONFIDENCE);
    // With few pages the two ends would meet: each page stands on one of them.
    int most = Math.min(MOST_PAGES, ranking.best().size() / 2);
    return new ScorecardFigures.Pages(
        ScorecardDefinitions.PAGES,
        ranking.best().size(),
        ranking.worst().stream().limit(most).map(ScorecardReview::page).toList(),
        ranking.best().stream().limit(most).map(ScorecardReview::page).toList());
  }

  private static ScorecardFigures.Pages.Page page(PageRanking.Page page) {
    Share success =
        new Share(
            page.tally().sales(),
            page.tally().success().n(),
            page.success().lower(),
            page.success().upper());
    return new ScorecardFigures.Pages.Page(page.name(), success);
  }
}
