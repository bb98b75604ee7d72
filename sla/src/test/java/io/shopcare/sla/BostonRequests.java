package io.shopcare.sla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopcare.calendar.BusinessCalendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The service requests to the City of Boston of 2015, with the deadlines that it set. */
public final class BostonRequests {

  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);

  private BostonRequests() {}

  /**
   * One request.
   *
   * @param flag what the city says of it: ONTIME, OVERDUE, or nothing
   */
  public record Request(
      String id,
      String type,
      Instant openedAt,
      Optional<Instant> dueAt,
      Optional<Instant> closedAt,
      String flag) {

    /** The closing; 15 requests with a deadline are closed before they are opened. */
    public Optional<Instant> closedNotBeforeOpening() {
      return closedAt.map(at -> at.isBefore(openedAt) ? openedAt : at);
    }
  }

  /** All of them; the test is skipped where the data are not there. */
  public static List<Request> all() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(Incidents.file("boston311_2015/boston311_2015.csv.gz"))),
                StandardCharsets.UTF_8))) {
      List<String> header = Arrays.asList(Objects.requireNonNull(in.readLine()).split(",", -1));
      List<Request> requests = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] row = line.split(",", -1);
        requests.add(
            new Request(
                row[header.indexOf("CASE_ENQUIRY_ID")],
                row[header.indexOf("TYPE")],
                at(row[header.indexOf("OPEN_DT")]).orElseThrow(),
                at(row[header.indexOf("TARGET_DT")]),
                at(row[header.indexOf("CLOSED_DT")]),
                row[header.indexOf("OnTime_Status")]));
      }
      return requests;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Instant> at(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDateTime.parse(text, TIME).atZone(ZONE).toInstant());
  }

  /** The figures that somebody else computed from the same file. */
  public static JsonNode expected() {
    try {
      return new ObjectMapper()
          .readTree(Incidents.file("expected.json").toFile())
          .get("boston311_2015");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hours of the city's offices. */
  public static BusinessCalendar office() {
    JsonNode calendar = expected().get("calendar");
    BusinessCalendar.Builder office =
        BusinessCalendar.builder(ZONE)
            .open(
                DayOfWeek.MONDAY,
                DayOfWeek.FRIDAY,
                calendar.get("open").asText(),
                calendar.get("close").asText());
    calendar
        .get("closed_dates")
        .forEach(date -> office.holiday(LocalDate.parse(date.asText()), "closed"));
    return office.build();
  }
}
