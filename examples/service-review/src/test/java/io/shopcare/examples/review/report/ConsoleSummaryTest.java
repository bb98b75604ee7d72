package io.shopcare.examples.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {

  @Test
  void fitsOnOneScreenInBothLanguages() throws IOException {
    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)) {
      assertThat(lines(SampleModel.full(), language))
          .hasSizeLessThanOrEqualTo(22)
          .allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void fitsOnOneScreenWhateverTheTexts() throws IOException {
    ReviewModel full = SampleModel.full();
    Text text = Text.same("long ".repeat(200));
    NextStep step = new NextStep(text, text, List.of());
    ReviewModel model =
        new ReviewModel(full.masthead(), Collections.nCopies(9, step), full.figures());
    assertThat(lines(model, Locale.FRENCH)).hasSize(22).allMatch(line -> line.length() <= 80);
    assertThat(lines(HostileModel.of(text.en()), Locale.ENGLISH))
        .hasSizeLessThanOrEqualTo(22)
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void tellsTheKeyFiguresAndWhatToDo() throws IOException {
    assertThat(lines(SampleModel.full(), Locale.ENGLISH))
        .contains(
            "          79.1%  First replies within 24 h (78.1 to 80.1% · goal 80%: missed)",
            "What to do next",
            "  1. The goal for first replies was missed by 0.9 points. Add one agent on",
            "                 135,082 of 583,621 rows could not be used");
  }

  @Test
  void sendsNoControlCharacterToTheTerminal() throws IOException {
    assertThat(String.join("", lines(HostileModel.of("\u001b[2J\u0007\r"), Locale.ENGLISH)))
        .doesNotContainPattern("\\p{Cc}");
  }

  private static List<String> lines(ReviewModel model, Locale language) throws IOException {
    StringBuilder out = new StringBuilder();
    ConsoleSummary.write(model, language, out);
    return out.toString().lines().toList();
  }
}
