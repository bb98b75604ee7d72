package io.shopcare.examples.review.source;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Service requests to the City of Boston of 2015 ({@code boston311_2015}), with the deadline that
 * the city set for each. Times are local. A request that was closed before it came counts as closed
 * when it came.
 */
public final class BostonRequests {

  /** Folder and file below the data folder. */
  public static final Path FILE = Path.of("boston311_2015", "boston311_2015.csv.gz");

  /** Where the times are local. */
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  /** When the file was written: the midnight after 12 January 2016. */
  public static final Instant AS_OF = LocalDateTime.of(2016, 1, 13, 0, 0).atZone(ZONE).toInstant();

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd/uuuu hh:mm:ss a", Locale.US);

  private BostonRequests() {}

  /** Reads the requests; rows that cannot be used go to the rejections. */
  public static List<CityRequest> read(Path data, Rejections rejections, Progress progress) {
    CsvFile file = new CsvFile(data.resolve(FILE), progress);
    List<CityRequest> requests = new ArrayList<>();
    long rows =
        file.forEach(
            (line, row) -> {
              Instant openedAt = moment(row.get("OPEN_DT"));
              if (openedAt == null) {
                rejections.add(file.name(), "row.no-time", line);
              } else {
                requests.add(request(row, openedAt));
              }
            });
    rejections.read(file.name(), rows);
    return requests;
  }

  private static CityRequest request(CSVRecord row, Instant openedAt) {
    Instant closedAt = moment(row.get("CLOSED_DT"));
    return new CityRequest(
        row.get("CASE_ENQUIRY_ID"),
        row.get("SUBJECT"),
        openedAt,
        moment(row.get("TARGET_DT")),
        closedAt != null && closedAt.isBefore(openedAt) ? openedAt : closedAt);
  }

  private static @Nullable Instant moment(String text) {
    try {
      return text.isEmpty() ? null : LocalDateTime.parse(text, TIME).atZone(ZONE).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
