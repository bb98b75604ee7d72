package io.shopcare.feedback.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopcare.feedback.survey.AnswerCodes;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Tally;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The surveys of San Francisco airport against the figures computed elsewhere. */
class SfoSurveyTest {

  private static final String BLANK = "Blank";

  /** What reading one column came to. */
  record Column(NpsTally nps, CsatTally csat, Tally outcomes) {}

  @Test
  void theNetPromoterScoreOf2017() throws IOException {
    JsonNode expected = expected();
    Column column = read(2017, "NETPRO", AnswerCodes.of(Scales.ZERO_TO_TEN, "11", ""));
    assertThat(column.outcomes()).isEqualTo(outcomes(2746, 85));
    NpsCounts counts = column.nps().counts();
    assertThat(counts.n()).isEqualTo(value(expected, "2017_nps_valid").asLong());
    assertThat(counts.promoters()).isEqualTo(value(expected, "2017_nps_promoters").asLong());
    assertThat(counts.detractors()).isEqualTo(value(expected, "2017_nps_detractors").asLong());
    Score score = column.nps().score(0.95).orElseThrow();
    assertThat(score.rounded(10)).hasToString("39.8397669337");
  }

  @Test
  void elevenIsRejectedWhereItIsNotDeclared() throws IOException {
    Column column = read(2017, "NETPRO", AnswerCodes.of(Scales.ZERO_TO_TEN, ""));
    assertThat(column.outcomes().count("rejected")).isEqualTo(84);
    assertThat(column.nps().n()).isEqualTo(2746);
  }

  @Test
  void everyCodeOfTheFileIsAccountedFor() throws IOException {
    JsonNode codes = value(expected(), "2017_nps_counts");
    Column column = read(2017, "NETPRO", AnswerCodes.of(Scales.ZERO_TO_TEN, "11", ""));
    for (int answer = 0; answer <= 10; answer++) {
      assertThat(column.nps().count(answer))
          .isEqualTo(codes.get(Integer.toString(answer)).asLong());
    }
    assertThat(column.outcomes().count("none"))
        .isEqualTo(codes.get("11").asLong() + codes.get("").asLong());
  }

  @ParameterizedTest
  @CsvSource({"2014, 0, 111", "2016, 0, 133", "2014, 6, 30", "2017, Blank, 143"})
  void aCodeThatIsNotDeclaredIsRefusedAndCounted(int year, String code, long rows)
      throws IOException {
    String[] others =
        Stream.of("0", "6", BLANK).filter(each -> !each.equals(code)).toArray(String[]::new);
    Column column = read(year, "Q7ALL", AnswerCodes.of(Scales.ONE_TO_FIVE, others));
    assertThat(column.outcomes().count("rejected")).isEqualTo(rows);
    assertThat(column.csat().n()).isEqualTo(value(expected(), year + "_overall_valid").asLong());
  }

  @Test
  void theFileStatesThePlainHalfWidthAndTheAdjustedOneIsCloseToIt() throws IOException {
    NpsCounts counts =
        read(2017, "NETPRO", AnswerCodes.of(Scales.ZERO_TO_TEN, "11", "")).nps().counts();
    double n = counts.n();
    double p = counts.promoters() / n;
    double d = counts.detractors() / n;
    double plain = 1.959964 * 100 * Math.sqrt((p + d - (p - d) * (p - d)) / n);
    assertThat(plain)
        .isCloseTo(value(expected(), "2017_nps_ci95_halfwidth").asDouble(), within(1e-6));
    assertThat(counts.score(0.95).orElseThrow().interval().width() / 2)
        .isCloseTo(plain, within(0.002));
  }

  @ParameterizedTest
  @ValueSource(ints = {2014, 2015, 2016, 2017})
  void satisfactionWithTheAirportAsAWhole(int year) throws IOException {
    JsonNode expected = expected();
    Column column = read(year, "Q7ALL", AnswerCodes.of(Scales.ONE_TO_FIVE, "0", "6", BLANK));
    assertThat(column.outcomes().count("rejected")).isZero();
    CsatTally tally = column.csat();
    assertThat(tally.n()).isEqualTo(value(expected, year + "_overall_valid").asLong());
    JsonNode counts = value(expected, year + "_overall_counts");
    for (int point = 0; point < 5; point++) {
      assertThat(tally.count(point)).isEqualTo(counts.get(Integer.toString(point + 1)).asLong());
    }
    assertThat(tally.score(BoxRule.ofDefaults(), 0.95).orElseThrow().value().toDouble())
        .isCloseTo(value(expected, year + "_csat_top2_pct").asDouble(), within(1e-6));
    assertThat(tally.mean().orElseThrow().toDouble())
        .isCloseTo(value(expected, year + "_overall_mean").asDouble(), within(1e-9));
  }

  @Test
  void theWeightedNetPromoterScoreOf2017() throws IOException {
    AnswerCodes codes = AnswerCodes.of(Scales.ZERO_TO_TEN, "11", "");
    List<WeightedNpsTally> answers = new ArrayList<>();
    try (CSVParser rows = rows(2017)) {
      for (CSVRecord row : rows) {
        double weight = Double.parseDouble(row.get("WEIGHT"));
        codes
            .read(row.get("NETPRO"))
            .<Boolean>fold(
                point -> answers.add(WeightedNpsTally.of(point, weight)),
                () -> false,
                reason -> false);
      }
    }
    WeightedNpsTally tally =
        answers.stream().reduce(WeightedNpsTally.empty(), WeightedNpsTally::plus);
    Score score = tally.score(0.95).orElseThrow();
    assertThat(score.value().toDouble())
        .isCloseTo(value(expected(), "2017_nps_weighted").asDouble(), within(1e-6));
    assertThat(score.n()).isEqualTo(2746);
    assertThat(score.definition().name()).isEqualTo("weighted NPS");
    assertThat(tally.designEffect()).isGreaterThan(1);
  }

  private static Tally outcomes(int given, int noAnswer) {
    return Stream.concat(
            Collections.nCopies(given, "given").stream(),
            Collections.nCopies(noAnswer, "none").stream())
        .collect(Tally.collector(outcome -> outcome));
  }

  private static Column read(int year, String question, AnswerCodes codes) throws IOException {
    NpsTally.Accumulator nps = NpsTally.accumulator();
    CsatTally.Accumulator csat = CsatTally.accumulator(codes.scale());
    List<String> outcomes = new ArrayList<>();
    try (CSVParser rows = rows(year)) {
      for (CSVRecord row : rows) {
        outcomes.add(
            codes
                .read(row.get(question))
                .<String>fold(
                    point -> {
                      nps.add(point);
                      csat.add(point);
                      return "given";
                    },
                    () -> "none",
                    reason -> "rejected"));
      }
    }
    return new Column(
        nps.snapshot(), csat.snapshot(), outcomes.stream().collect(Tally.collector(o -> o)));
  }

  private static CSVParser rows(int year) throws IOException {
    Path file = data().resolve("sfo_survey").resolve(year + "_SFO_Customer_Survey.csv.gz");
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  private static JsonNode expected() throws IOException {
    return new ObjectMapper().readTree(data().resolve("expected.json").toFile()).get("sfo_survey");
  }

  private static JsonNode value(JsonNode expected, String name) {
    return expected.get(name).get("value");
  }

  private static Path data() {
    String environment = System.getenv("SHOPCARE_DATA");
    String fallback =
        environment != null ? environment : System.getProperty("shopcare.root") + "/../shared/data";
    Path data = Path.of(System.getProperty("shopcare.data", fallback));
    assumeTrue(Files.isDirectory(data), "no data in " + data + ": set -Dshopcare.data");
    return data;
  }
}
