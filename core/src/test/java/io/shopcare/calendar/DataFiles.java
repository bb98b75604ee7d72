package io.shopcare.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The public data sets that lie beside the repository; a test without them is skipped. */
final class DataFiles {

  private DataFiles() {}

  static Path find(String name) {
    String root = System.getProperty("shopcare.root", ".");
    String beside = Path.of(root, "..", "shared", "data").toString();
    String fromEnvironment = System.getenv().getOrDefault("SHOPCARE_DATA", beside);
    Path path = Path.of(System.getProperty("shopcare.data", fromEnvironment)).resolve(name);
    Assumptions.assumeTrue(
        Files.isReadable(path), () -> "no data set " + name + ": set SHOPCARE_DATA");
    return path;
  }

  /** Rows of a CSV file without quoted fields, plain or gzip, by the names in its first line. */
  static List<Row> csv(String name) {
    Path path = find(name);
    try (InputStream raw = Files.newInputStream(path);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> all = lines.lines().toList();
      String[] header = all.get(0).split(",", -1);
      List<Row> rows = new ArrayList<>();
      for (String line : all.subList(1, all.size())) {
        String[] fields = line.split(",", -1);
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], fields[i]);
        }
        rows.add(new Row(row));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line of a table. */
  record Row(Map<String, String> fields) {

    String get(String column) {
      return Objects.requireNonNull(fields.get(column), column);
    }
  }
}
