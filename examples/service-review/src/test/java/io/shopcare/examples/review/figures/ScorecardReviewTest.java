package io.shopcare.examples.review.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.examples.review.report.ScorecardFigures;
import io.shopcare.examples.review.source.IncidentLog;
import io.shopcare.examples.review.source.OnlineRetail;
import io.shopcare.examples.review.source.Progress;
import io.shopcare.examples.review.source.Rejections;
import io.shopcare.examples.review.source.Season;
import io.shopcare.examples.review.source.SfoSurvey;
import io.shopcare.examples.review.source.SimulatedSeason;
import io.shopcare.feedback.scorecard.Kpi;
import io.shopcare.feedback.scorecard.KpiChange;
import io.shopcare.feedback.scorecard.KpiCode;
import io.shopcare.feedback.scorecard.Scorecard;
import io.shopcare.feedback.statistics.Change;
import io.shopcare.feedback.topic.TopicTrend;
import io.shopcare.feedback.topic.TopicTrends;
import io.shopcare.measure.Ratio;
import io.shopcare.order.OrderEvent;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The scorecard of a shop by half-years, and of a survey by years. */
class ScorecardReviewTest {

  private static final String MARCH = "2026-03";

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class OfASimulatedShop {

    private Season season;
    private TicketReview tickets;
    private ScorecardReview review;
    private Scorecard card;

    @BeforeAll
    void simulate() {
      season = SimulatedSeason.simulate(2026);
      tickets = TicketReview.of(season);
      review = ScorecardReview.of(season, tickets, OpinionReview.of(season)).orElseThrow();
      card = review.scorecard();
    }

    private boolean isLate(Instant at) {
      return Months.of(at, season.deskZone()).compareTo(MARCH) >= 0;
    }

    private List<ReviewedTicket> contacts(boolean late) {
      return tickets.tickets().stream()
          .filter(ticket -> ticket.ticket().state() != TicketState.SPAM)
          .filter(ticket -> isLate(ticket.ticket().openedAt()) == late)
          .toList();
    }

    private long orders() {
      return season.orders().stream()
          .filter(OrderEvent.Placed.class::isInstance)
          .filter(event -> isLate(event.at()))
          .count();
    }

    @Test
    void countsEachContactOnceInItsChannelAndByOrders() {
      long chats =
          contacts(/* late= */ true).stream()
              .filter(ticket -> ticket.ticket().channel() == Channel.CHAT)
              .count();
      assertThat(card.kpi(KpiCode.CONTACTS, "CHAT").flatMap(Kpi::value))
          .contains(Ratio.of(chats, 1));
      assertThat(card.kpi(KpiCode.CONTACT_RATE, "CHAT").flatMap(Kpi::value))
          .contains(Ratio.of(1000 * chats, orders()));
      assertThat(
              card.kpis().stream()
                  .filter(kpi -> kpi.code() == KpiCode.CONTACTS)
                  .mapToLong(Kpi::n)
                  .sum())
          .isEqualTo(contacts(/* late= */ true).size());
    }

    @Test
    void comparesWithTheHalfThatHadChristmasInIt() {
      Kpi reply = card.kpi(KpiCode.FIRST_RESPONSE_P90).orElseThrow();
      assertThat(reply.change().map(KpiChange::verdict)).contains(Change.Verdict.IMPROVED);
      assertThat(card.alarms()).isEmpty();
      double before =
          reply.value().orElseThrow().toDouble() - reply.change().orElseThrow().difference();
      long[] seconds =
          contacts(/* late= */ false).stream()
              .flatMapToLong(ticket -> ticket.firstAnswerSeconds().stream())
              .sorted()
              .toArray();
      assertThat(before).isEqualTo((double) seconds[(9 * seconds.length + 9) / 10 - 1]);
    }

    @Test
    void seesFewerAskingWhereTheirParcelIs() {
      TopicTrends trends = review.topics();
      TopicTrend tracking =
          trends.changed().stream()
              .filter(trend -> trend.topic().code().equals("tracking"))
              .findFirst()
              .orElseThrow();
      assertThat(tracking.direction()).isEqualTo(TopicTrend.Direction.FALLING);
      assertThat(tracking.change().after().n()).isEqualTo(contacts(/* late= */ true).size());
      assertThat(tracking.adjustedPValue().orElseThrow())
          .isGreaterThanOrEqualTo(tracking.pValue().orElseThrow());
    }

    @Test
    void ranksPagesWhoseSalesAddUp() {
      ScorecardFigures.Pages pages =
          review.figures().stream()
              .filter(ScorecardFigures.Pages.class::isInstance)
              .map(ScorecardFigures.Pages.class::cast)
              .findFirst()
              .orElseThrow();
      assertThat(pages.pages()).isEqualTo(60);
      assertThat(pages.worst()).hasSize(5).doesNotContainAnyElementsOf(pages.best());
      assertThat(pages.worst().get(0).success().high())
          .isLessThan(pages.best().get(0).success().high());
      assertThat(card.kpi(KpiCode.PAGE_SUCCESS, "ALL").map(Kpi::n))
          .contains(orders() + contacts(/* late= */ true).size());
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class OfAnAirport {

    private Expected expected;
    private ScorecardReview review;
    private Scorecard card;

    @BeforeAll
    void read() {
      expected = Expected.of("sfo_survey");
      Season season =
          new Season(
              "survey",
              List.of(),
              SimulatedSeason.simulate(1).orders(),
              SfoSurvey.read(Expected.data(), new Rejections(), Progress.silent()),
              new Rejections(),
              OnlineRetail.ZONE,
              IncidentLog.ZONE,
              OnlineRetail.CURRENCY,
              Instant.EPOCH);
      review =
          ScorecardReview.of(season, TicketReview.of(season), OpinionReview.of(season))
              .orElseThrow();
      card = review.scorecard();
    }

    @Test
    void satisfactionIsComparedWithTheYearBefore() {
      Kpi csat = card.kpi(KpiCode.CSAT).orElseThrow();
      KpiChange change = csat.change().orElseThrow();
      expected.within("2017_csat_top2_pct", csat.value().orElseThrow().toDouble());
      expected.exactly("2017_overall_valid", csat.n());
      assertThat(change.difference()).isCloseTo(82.068452381 - 80.98663926, within(1e-6));
      // The plain interval of the difference, which at this n that of Newcombe comes close to.
      double p = 0.8098663926;
      double q = 0.82068452381;
      double half = 195.9964 * Math.sqrt(p * (1 - p) / 2919 + q * (1 - q) / 2688);
      assertThat(change.interval().width() / 2).isCloseTo(half, within(0.01));
      assertThat(change.verdict()).isEqualTo(Change.Verdict.NO_EVIDENCE);
    }

    @Test
    void recommendationWasFirstAskedInTheLastYear() {
      Kpi nps = card.kpi(KpiCode.NPS).orElseThrow();
      expected.within("2017_nps", nps.value().orElseThrow().toDouble());
      assertThat(nps.change()).isEmpty();
      assertThat(nps.n()).isEqualTo(2746);
    }

    @Test
    void ordersOfAnotherShopAreNotPutBesideIt() {
      assertThat(card.kpis()).filteredOn(kpi -> kpi.value().isPresent()).hasSize(2);
      assertThat(review.figures()).hasSize(1);
    }
  }
}
