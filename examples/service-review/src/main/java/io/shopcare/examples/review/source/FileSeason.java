package io.shopcare.examples.review.source;

import io.shopcare.order.OrderEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A season from the data sets, each of which may be absent. */
public final class FileSeason {

  private FileSeason() {}

  /** Reads what is in the folder. */
  public static Season read(Path data, Progress progress) {
    Rejections rejections = new Rejections();
    List<TicketRecord> tickets =
        Files.exists(data.resolve(IncidentLog.FILE))
            ? IncidentLog.read(data, rejections, progress)
            : List.of();
    List<OrderEvent> orders =
        Files.exists(data.resolve(OnlineRetail.FILE))
            ? OnlineRetail.read(data, rejections, progress)
            : List.of();
    List<SurveyAnswer> answers =
        SfoSurvey.files(data).isEmpty() ? List.of() : SfoSurvey.read(data, rejections, progress);
    List<CityRequest> cityRequests =
        Files.exists(data.resolve(BostonRequests.FILE))
            ? BostonRequests.read(data, rejections, progress)
            : List.of();
    return new Season(
        "Season from files",
        tickets,
        orders,
        answers,
        rejections,
        OnlineRetail.ZONE,
        IncidentLog.ZONE,
        OnlineRetail.CURRENCY,
        end(tickets, orders),
        cityRequests);
  }

  /** Just after the last thing that happened: nothing is known of what came later. */
  private static Instant end(List<TicketRecord> tickets, List<OrderEvent> orders) {
    return Stream.concat(
            tickets.stream().flatMap(ticket -> ticket.events().stream()).map(event -> event.at()),
            orders.stream().map(OrderEvent::at))
        .max(Instant::compareTo)
        .map(last -> last.plusSeconds(1))
        .orElse(Instant.EPOCH);
  }
}
