package io.shopcare.examples.review.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;

/** Figures that somebody else computed from the same files. */
final class Expected {

  private final JsonNode figures;

  private Expected(JsonNode figures) {
    this.figures = figures;
  }

  /** The folder with the data sets; the test is skipped where it is not. */
  static Path data() {
    String environment = System.getenv().getOrDefault("SHOPCARE_DATA", "");
    String root = System.getProperty("shopcare.root", "../..");
    Path data =
        Path.of(
            System.getProperty(
                "shopcare.data", environment.isEmpty() ? root + "/../shared/data" : environment));
    Assumptions.assumeTrue(
        Files.exists(data.resolve("expected.json")),
        "data sets not found (UCI 498 incident event log, UCI 352 online retail, DataSF surveys):"
            + " set shopcare.data");
    return data;
  }

  static Expected of(String set) {
    try {
      return new Expected(
          new ObjectMapper().readTree(data().resolve("expected.json").toFile()).get(set));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a map has for a key that it must have. */
  static <T> T of(Map<?, T> map, Object key) {
    return Objects.requireNonNull(map.get(key));
  }

  /** The figure itself. */
  JsonNode value(String name) {
    return figures.get(name).get("value");
  }

  void exactly(String name, long actual) {
    Assertions.assertThat(actual).as(name).isEqualTo(value(name).longValue());
  }

  void exactly(String name, BigDecimal actual) {
    Assertions.assertThat(actual).as(name).isEqualByComparingTo(value(name).asText());
  }

  void within(String name, double actual) {
    double tolerance = figures.get(name).path("tolerance").asDouble(1e-9);
    Assertions.assertThat(actual)
        .as(name)
        .isCloseTo(value(name).doubleValue(), Offset.offset(tolerance));
  }
}
