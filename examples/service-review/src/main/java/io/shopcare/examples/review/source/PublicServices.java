package io.shopcare.examples.review.source;

import io.shopcare.Personal;
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
 * Experiences with French public services ({@code services_publics_plus_fr}), in French, with
 * accents and apostrophes in columns and texts. A row without a readable time is rejected.
 */
public final class PublicServices {

  /** Folder and file below the data folder. */
  public static final Path FILE = Path.of("services_publics_plus_fr", "experiences.csv.gz");

  /** The zone in which the file tells the time. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

  private PublicServices() {}

  /** Reads the experiences in the order of the file. */
  public static List<Experience> read(Path data, Rejections rejections, Progress progress) {
    List<Experience> experiences = new ArrayList<>();
    CsvFile csv = new CsvFile(data.resolve(FILE), progress);
    rejections.read(
        csv.name(),
        csv.forEach(
            (line, row) -> {
              Instant at = time(row.get("Date de publication"));
              if (at == null) {
                rejections.add(csv.name(), "row.no-time", line);
              } else {
                experiences.add(experience(at, row));
              }
            }));
    return experiences;
  }

  private static Experience experience(Instant at, CSVRecord row) {
    return new Experience(
        at,
        row.get("Canaux Typologie 1"),
        row.get("Ressenti usager"),
        Personal.of(row.get("Titre")),
        Personal.of(row.get("Description")));
  }

  private static @Nullable Instant time(String text) {
    try {
      return LocalDateTime.parse(text, TIME).atZone(ZONE).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
