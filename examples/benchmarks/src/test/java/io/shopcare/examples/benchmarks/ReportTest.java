package io.shopcare.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final String RESULT =
      """
      {"benchmark": "a.b.SomeBenchmark.work", "forks": 3, "jdkVersion": "17", "jmhVersion": "1.37",
       "measurementIterations": 5, "measurementTime": "1 s", "warmupIterations": 4,
       "warmupTime": "2 s", "machine": "abacus", "params": {"size": "7", "peer": "PEER"},
       "primaryMetric": {"score": SCORE, "scoreError": 0.5},
       "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 0.0004}}}
      """;

  @Test
  void aPeerStandsBesideOursAndPlainJava(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("some.json"),
        "["
            + result("plain-java", "5")
            + ","
            + result("shopcare", "20")
            + ","
            + result("peer", "1234")
            + "]");
    assertThat(Report.markdown(folder))
        .contains("## some\n\nabacus; Java 17; JMH 1.37, 3 forks, 5 × 1 s after 4 × 2 s.\n")
        .endsWith(
            """
            | work, size 7 | plain-java | 5.00 | 0.50 | 0 | 0.25 | 1.00 |
            | work, size 7 | shopcare | 20.0 | 0.50 | 0 | 1.00 | 4.00 |
            | work, size 7 | peer | 1,234 | 0.50 | 0 | 61.7 | 247 |
            """);
  }

  @Test
  void whatWasSampledHasItsMedianBesideTheAverage(@TempDir Path folder) throws IOException {
    String sampled =
        result("shopcare", "30")
            .replace("{\"benchmark\"", "{\"mode\": \"sample\", \"benchmark\"")
            .replace(
                "\"scoreError\"",
                "\"scorePercentiles\": {\"50.0\": 12.0, \"90.0\": 17.0}, \"scoreError\"");
    Files.writeString(
        folder.resolve("some.json"), "[" + result("shopcare", "20") + "," + sampled + "]");
    assertThat(Report.markdown(folder))
        .endsWith(
            """
            | work, size 7 | shopcare | 20.0 | 0.50 | 0 |  |  |
            | work, percentile 50.0, size 7 | shopcare | 12.0 |  | 0 |  |  |
            | work, percentile 90.0, size 7 | shopcare | 17.0 |  | 0 |  |  |
            """);
  }

  private static String result(String peer, String score) {
    return RESULT.replace("PEER", peer).replace("SCORE", score);
  }
}
