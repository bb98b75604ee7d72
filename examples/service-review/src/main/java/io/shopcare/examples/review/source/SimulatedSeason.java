package io.shopcare.examples.review.source;

import io.shopcare.examples.review.source.SurveyAnswer.Question;
import io.shopcare.money.CurrencyCode;
import io.shopcare.order.OrderEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A year of a shop that does not exist: 2,000 customers, seven ways to write, a peak before
 * Christmas. The same seed gives the same season on every machine.
 */
public final class SimulatedSeason {

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final CurrencyCode CURRENCY = CurrencyCode.of("EUR");
  private static final LocalDate START = LocalDate.of(2025, 9, 1);

  private SimulatedSeason() {}

  /** Simulates the year from 1 September 2025 on. */
  public static Season simulate(long seed) {
    Instant end = START.plusYears(1).atStartOfDay(ZONE).toInstant();
    Random random = new Random(seed);
    List<OrderEvent> orders = new SimulatedOrders(CURRENCY, ZONE, START, end, random).simulate();
    List<TicketRecord> tickets = new SimulatedTickets(ZONE, end, random).simulate(orders);
    return new Season(
        "Simulated season",
        tickets,
        orders,
        answers(tickets, orders, random),
        new Rejections(),
        ZONE,
        ZONE,
        CURRENCY,
        end);
  }

  private static List<SurveyAnswer> answers(
      List<TicketRecord> tickets, List<OrderEvent> orders, Random random) {
    List<SurveyAnswer> answers = new ArrayList<>();
    for (TicketRecord ticket : tickets) {
      Instant solved = ticket.resolvedAt();
      if (solved != null && random.nextInt(100) < 34) {
        double days = ChronoUnit.MINUTES.between(ticket.events().get(0).at(), solved) / 1440.0;
        double mood = 4.7 - 0.28 * days + 0.9 * random.nextGaussian();
        answers.add(answer(Question.SATISFACTION, solved, mood, 1, 5));
      }
    }
    for (OrderEvent event : orders) {
      if (event instanceof OrderEvent.Delivered delivered && random.nextInt(100) < 14) {
        double mood = (delivered.isLate() ? 6.4 : 8.6) + 1.7 * random.nextGaussian();
        answers.add(answer(Question.RECOMMENDATION, event.at(), mood, 0, 10));
      }
    }
    return answers;
  }

  private static SurveyAnswer answer(
      Question question, Instant at, double mood, int worst, int best) {
    long grade = Math.max(worst, Math.min(best, Math.round(mood)));
    String month = at.atZone(ZONE).toLocalDate().toString().substring(0, 7);
    return new SurveyAnswer(question, month, Long.toString(grade));
  }
}
