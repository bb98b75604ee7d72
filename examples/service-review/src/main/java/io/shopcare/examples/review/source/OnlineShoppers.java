package io.shopcare.examples.review.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Visits to an online shop ({@code online_shoppers}). Rows with an empty cell and rows with a
 * negative duration, of which an older copy has some, are rejected, each under its reason.
 */
public final class OnlineShoppers {

  /** Folder and file below the data folder. */
  public static final Path FILE = Path.of("online_shoppers", "online_shoppers_intention.csv.gz");

  /** The older copy with its faults. */
  public static final Path DIRTY = Path.of("online_shoppers", "dirty_variant.csv.gz");

  private static final Set<String> DURATIONS =
      Set.of("Administrative_Duration", "Informational_Duration", "ProductRelated_Duration");

  private OnlineShoppers() {}

  /** Reads the visits of one of the files. */
  public static List<Visit> read(Path file, Rejections rejections, Progress progress) {
    List<Visit> visits = new ArrayList<>();
    CsvFile csv = new CsvFile(file, progress);
    rejections.read(
        csv.name(),
        csv.forEach(
            (line, row) -> {
              String rejected = fault(row);
              if (rejected == null) {
                visits.add(new Visit(row.get("VisitorType"), row.get("Revenue").equals("TRUE")));
              } else {
                rejections.add(csv.name(), rejected, line);
              }
            }));
    return visits;
  }

  private static @Nullable String fault(CSVRecord row) {
    if (Stream.of(row.values()).anyMatch(String::isEmpty)) {
      return "row.empty-cell";
    }
    return DURATIONS.stream().anyMatch(column -> row.get(column).startsWith("-"))
        ? "row.negative-duration"
        : null;
  }
}
