package io.shopcare.segmentation.lifetime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The reference values, and the real purchases that are never committed. */
final class Vectors {

  private Vectors() {}

  static JsonNode json(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new ObjectMapper().readTree(in);
    }
  }

  static List<String> lines(String name) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Vectors.class.getResourceAsStream("/lifetime/" + name));
  }

  static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asDouble();
    }
    return values;
  }

  static PurchaseModel model(String name, double[] p) {
    return switch (name) {
      case "bgnbd" -> new BgNbd(p[0], p[1], p[2], p[3]);
      case "mbgnbd" -> new MbgNbd(p[0], p[1], p[2], p[3]);
      case "paretonbd" -> new ParetoNbd(p[0], p[1], p[2], p[3]);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** A file of the CDNOW data set, published at brucehardie.com. */
  static Path cdnow(String name) {
    String folder =
        Optional.ofNullable(System.getProperty("shopcare.data"))
            .or(() -> Optional.ofNullable(System.getenv("SHOPCARE_DATA")))
            .orElse(System.getProperty("shopcare.root", ".") + "/../shared/data");
    Path path = Path.of(folder, "cdnow", name);
    Assumptions.assumeTrue(Files.exists(path), "no CDNOW data: set -Dshopcare.data");
    return path;
  }

  /** The rows of a CSV file without its header. */
  static List<String[]> rows(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      rows.add(line.split(",", -1));
    }
    return rows;
  }

  /** The customers of the papers: their patterns in weeks, to two digits after the point. */
  static List<PurchasePattern> cdnowPatterns() throws IOException {
    return rows(cdnow("cdnow_customers_summary_with_transactions.csv")).stream()
        .map(
            row ->
                PurchasePattern.of(
                    Long.parseLong(row[1]), Double.parseDouble(row[2]), Double.parseDouble(row[3])))
        .toList();
  }

  static SpendCounts cdnowSpend() throws IOException {
    return rows(cdnow("cdnow_customers_summary_with_transactions.csv")).stream()
        .filter(row -> !row[1].equals("0"))
        .collect(
            SpendCounts.collector(
                row -> SpendPattern.of(Long.parseLong(row[1]), Double.parseDouble(row[4]))));
  }
}
