package io.shopcare.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The buyers of a music shop (Fader and Hardie, 2001) on 30 September 1997, against counts computed
 * elsewhere by the same rank rules: {@code rfm_cdnow.json}. What was bought on one day is one
 * order.
 */
class CdnowTest {

  private static final LocalDate DAY = LocalDate.of(1997, 9, 30);

  private static Collection<RfmFacts> buyers = List.of();

  @BeforeAll
  static void readTheLog() throws IOException {
    String environment = System.getenv("SHOPCARE_DATA");
    String fallback =
        environment != null ? environment : System.getProperty("shopcare.root") + "/../shared/data";
    Path file =
        Path.of(System.getProperty("shopcare.data", fallback), "cdnow", "CDNOW_sample.txt.gz");
    assumeTrue(Files.exists(file), "no data at " + file + ": set -Dshopcare.data");
    Map<String, Map<LocalDate, BigDecimal>> byCustomer = new TreeMap<>();
    try (BufferedReader log =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
      log.lines()
          .map(line -> line.strip().split(" +"))
          .filter(row -> row.length == 5 && !day(row).isAfter(DAY))
          .forEach(
              row ->
                  byCustomer
                      .computeIfAbsent(row[0], customer -> new TreeMap<>(Comparator.reverseOrder()))
                      .merge(day(row), new BigDecimal(row[4]), BigDecimal::add));
    }
    buyers = byCustomer.values().stream().map(CdnowTest::facts).toList();
  }

  private static LocalDate day(String[] row) {
    return LocalDate.parse(row[2], DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** The amounts of a customer by day, the last first. */
  private static RfmFacts facts(Map<LocalDate, BigDecimal> amounts) {
    return new RfmFacts(
        ChronoUnit.DAYS.between(amounts.keySet().iterator().next(), DAY),
        amounts.size(),
        amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static List<Long> counts(TieRule tie, ToIntFunction<RfmScore> score) {
    RfmScorecard card = RfmScorecard.freeze(buyers, tie);
    return IntStream.rangeClosed(1, RfmScore.BEST)
        .mapToObj(s -> buyers.stream().filter(b -> score.applyAsInt(card.score(b)) == s).count())
        .toList();
  }

  @Test
  void recencyScoresAsComputedElsewhere() {
    assertThat(counts(TieRule.MIN, RfmScore::recency))
        .containsExactly(480L, 478L, 459L, 475L, 465L);
    assertThat(counts(TieRule.MID, RfmScore::recency))
        .containsExactly(466L, 475L, 476L, 467L, 473L);
    assertThat(counts(TieRule.MAX, RfmScore::recency))
        .containsExactly(466L, 475L, 453L, 490L, 473L);
  }

  @Test
  void frequencyScoresAsComputedElsewhere() {
    assertThat(counts(TieRule.MIN, RfmScore::frequency))
        .containsExactly(1411L, 0L, 439L, 214L, 293L);
    assertThat(counts(TieRule.MID, RfmScore::frequency)).containsExactly(0L, 1411L, 0L, 439L, 507L);
    assertThat(counts(TieRule.MAX, RfmScore::frequency)).containsExactly(0L, 0L, 1411L, 439L, 507L);
  }

  @Test
  void moneyScoresAsComputedElsewhere() {
    assertThat(counts(TieRule.MIN, RfmScore::money)).containsExactly(480L, 462L, 472L, 471L, 472L);
    assertThat(counts(TieRule.MID, RfmScore::money)).containsExactly(480L, 462L, 472L, 471L, 472L);
    assertThat(counts(TieRule.MAX, RfmScore::money)).containsExactly(439L, 503L, 472L, 471L, 472L);
  }
}
