package io.shopcare.examples.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {

  private final ObjectMapper reader =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Test
  void readsBackAsTheModel() throws IOException {
    ReviewModel model = SampleModel.full();
    JsonNode json = reader.readTree(write(model));
    assertThat(json.get("figures").size()).isEqualTo(model.figures().size());
    for (Figures figures : model.figures()) {
      JsonNode set = json.get("figures").get(figures.key());
      assertThat((Figures) reader.treeToValue(set, figures.getClass())).isEqualTo(figures);
    }
    for (int i = 0; i < model.nextSteps().size(); i++) {
      assertThat(reader.treeToValue(json.get("nextSteps").get(i), NextStep.class))
          .isEqualTo(model.nextSteps().get(i));
    }
    assertThat(json.get("masthead").get("from").asText()).isEqualTo("2025-12-01");
  }

  @Test
  void keepsAmountsExactAndDividesForTheReader() throws IOException {
    JsonNode figures = reader.readTree(write(SampleModel.full())).get("figures");
    assertThat(figures.get("sales-eur").get("refunded").asText()).isEqualTo("28331.255");
    assertThat(figures.get("repeat-buyers").get("share").get("value").asDouble())
        .isEqualTo(911 / 1874.0);
    assertThat(figures.get("nps").get("score").get("value").asDouble())
        .isEqualTo(100.0 * (676 - 172) / 1266);
  }

  @Test
  void isTheSameTextEveryTime() throws IOException {
    String json = write(SampleModel.full());
    assertThat(json).isEqualTo(write(SampleModel.full())).doesNotContain("\r").endsWith("}\n");
  }

  @Test
  void survivesHalfASurrogatePairInAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("review.json");
    JsonReport.write(HostileModel.of("a\ud800b</script>"), file);
    assertThat(reader.readTree(Files.readString(file)).get("masthead").get("shop").asText())
        .isEqualTo("a?b</script>");
  }

  @Test
  void leavesOutWhatIsNotKnown() throws IOException {
    JsonNode json =
        reader.readTree(write(new ReviewModel(SampleModel.masthead(), List.of(), List.of())));
    assertThat(json.get("figures")).isEmpty();
  }

  private static String write(ReviewModel model) throws IOException {
    StringBuilder out = new StringBuilder();
    JsonReport.write(model, out);
    return out.toString();
  }
}
