package io.shopcare.sla;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The incidents of an IT company, each by its last row; its clock is taken as UTC. */
public final class Incidents {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d/M/uuuu HH:mm", Locale.ROOT);

  private Incidents() {}

  /** When one was opened and resolved, and how urgent it was. */
  public record Incident(
      String id, Instant openedAt, Optional<Instant> resolvedAt, String priority) {}

  /** All of them; the test is skipped where the data are not there. */
  public static Collection<Incident> all() {
    Path file = file("incident_event_log/incident_event_log.csv.gz");
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> header = Arrays.asList(Objects.requireNonNull(in.readLine()).split(",", -1));
      int opened = header.indexOf("opened_at");
      int resolved = header.indexOf("resolved_at");
      int priority = header.indexOf("priority");
      Map<String, Incident> incidents = new LinkedHashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] row = line.split(",", -1);
        incidents.put(
            row[0],
            new Incident(row[0], at(row[opened]).orElseThrow(), at(row[resolved]), row[priority]));
      }
      return incidents.values();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the data sets; the test is skipped where it is not there. */
  static Path file(String name) {
    Path data =
        Path.of(
            System.getProperty(
                "shopcare.data",
                System.getenv()
                    .getOrDefault(
                        "SHOPCARE_DATA",
                        System.getProperty("shopcare.root", "..") + "/../shared/data")));
    Path file = data.resolve(name);
    Assumptions.assumeTrue(
        Files.exists(file),
        () -> name + " is not there; set shopcare.data to the folder of the data sets");
    return file;
  }

  private static Optional<Instant> at(String text) {
    return text.equals("?")
        ? Optional.empty()
        : Optional.of(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
  }
}
