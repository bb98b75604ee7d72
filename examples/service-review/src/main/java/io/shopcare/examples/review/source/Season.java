package io.shopcare.examples.review.source;

import io.shopcare.money.CurrencyCode;
import io.shopcare.order.OrderEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The facts of a season, whatever they came from. An empty list means that nothing of the kind was
 * handed in.
 *
 * @param name what the report calls it
 * @param tickets the tickets
 * @param orders what happened to orders
 * @param answers answers to surveys
 * @param rejections rows that could not be used
 * @param zone in which the shop sells
 * @param deskZone in which the service desk keeps its clock
 * @param currency in which the shop counts
 * @param asOf the moment at which the season is looked at
 * @param cityRequests what another service keeps, to compare with
 */
public record Season(
    String name,
    List<TicketRecord> tickets,
    List<OrderEvent> orders,
    List<SurveyAnswer> answers,
    Rejections rejections,
    ZoneId zone,
    ZoneId deskZone,
    CurrencyCode currency,
    Instant asOf,
    List<CityRequest> cityRequests) {

  /** A season without another service to compare with. */
  public Season(
      String name,
      List<TicketRecord> tickets,
      List<OrderEvent> orders,
      List<SurveyAnswer> answers,
      Rejections rejections,
      ZoneId zone,
      ZoneId deskZone,
      CurrencyCode currency,
      Instant asOf) {
    this(name, tickets, orders, answers, rejections, zone, deskZone, currency, asOf, List.of());
  }

  /** Whether nothing was handed in at all. */
  public boolean isEmpty() {
    return tickets.isEmpty() && orders.isEmpty() && answers.isEmpty() && cityRequests.isEmpty();
  }
}
