package io.shopcare.examples.review.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.Personal;
import io.shopcare.examples.review.source.Experience;
import io.shopcare.examples.review.source.OnlineShoppers;
import io.shopcare.examples.review.source.Progress;
import io.shopcare.examples.review.source.PublicServices;
import io.shopcare.examples.review.source.Rejections;
import io.shopcare.examples.review.source.Visit;
import io.shopcare.feedback.review.Review;
import io.shopcare.feedback.review.ReviewSubject;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in French, and visits of which some are faulty. */
class FeedbackSourcesTest {

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class PublicServicesInFrench {

    private Expected expected;
    private List<Experience> experiences;

    @BeforeAll
    void read() {
      expected = Expected.of("services_publics_plus_fr");
      experiences = PublicServices.read(Expected.data(), new Rejections(), Progress.silent());
    }

    private void counts(String name, Tally tally) {
      JsonNode counts = expected.value(name);
      counts
          .properties()
          .forEach(
              entry ->
                  assertThat(tally.count(entry.getKey()))
                      .as(entry.getKey())
                      .isEqualTo(entry.getValue().longValue()));
    }

    @Test
    void areAllReadWithTheirTimes() {
      expected.exactly("experiences", experiences.size());
      expected.exactly("dates_parsed", experiences.size());
    }

    @Test
    void areCountedByChannelAndSentiment() {
      counts(
          "counts_Canaux_Typologie_1",
          experiences.stream().collect(Tally.collector(Experience::channels)));
      Tally sentiments = experiences.stream().collect(Tally.collector(Experience::sentiment));
      counts("counts_Ressenti_usager", sentiments);
      assertThat(sentiments.total()).isEqualTo(1200);
    }

    @Test
    void keepTheirAccentsAndApostrophes() {
      JsonNode keywords = expected.value("keyword_counts");
      keywords
          .properties()
          .forEach(
              entry ->
                  assertThat(
                          experiences.stream()
                              .filter(each -> words(each).contains(entry.getKey()))
                              .count())
                      .as(entry.getKey())
                      .isEqualTo(entry.getValue().longValue()));
      assertThat(text(experiences.get(0).title())).isEqualTo("Vote à l'étranger");
      double characters =
          experiences.stream()
              .mapToInt(each -> text(each.text()).codePointCount(0, text(each.text()).length()))
              .average()
              .orElseThrow();
      expected.within("mean_description_chars", characters);
    }

    private String words(Experience each) {
      return (text(each.title()) + " " + text(each.text())).toLowerCase(Locale.ROOT);
    }

    private String text(Personal personal) {
      return Objects.requireNonNull(personal.text());
    }

    @Test
    void becomeReviewsThatShowNothingOfTheirText() {
      Experience first = experiences.get(0);
      Review review =
          Review.builder()
              .id("2904756")
              .subject(new ReviewSubject(ReviewSubject.Kind.SHOP, "service"))
              .text(first.text())
              .language("fr")
              .writtenAt(first.publishedAt())
              .build();
      assertThat(text(review.text())).contains("éloignées");
      assertThat(review.toString()).doesNotContain("internet");
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class Visits {

    private Expected expected;

    @BeforeAll
    void read() {
      expected = Expected.of("online_shoppers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Other", "Returning_Visitor"})
    void areConvertedByKindOfVisitor(String visitor) {
      Rejections rejections = new Rejections();
      List<Visit> visits =
          OnlineShoppers.read(
              Expected.data().resolve(OnlineShoppers.FILE), rejections, Progress.silent());
      expected.exactly("sessions", visits.size());
      expected.exactly("conversions", visits.stream().filter(Visit::bought).count());
      Proportion bought =
          visits.stream()
              .filter(visit -> visit.visitor().equals(visitor))
              .collect(Proportion.collector(Visit::bought));
      expected.within("conversion_pct_" + visitor, 100 * bought.share().orElseThrow().toDouble());
      assertThat(rejections.entries()).isEmpty();
    }

    @Test
    void ofTheOlderCopyHaveFaultsThatAreFound() {
      Rejections rejections = new Rejections();
      List<Visit> visits =
          OnlineShoppers.read(
              Expected.data().resolve(OnlineShoppers.DIRTY), rejections, Progress.silent());
      String file = "dirty_variant.csv.gz";
      JsonNode dirty = expected.value("dirty_variant");
      long empty = rejections.count(file, "row.empty-cell");
      long negative = rejections.count(file, "row.negative-duration");
      assertThat(empty).isEqualTo(dirty.get("rows_with_empty").longValue());
      assertThat(negative).isEqualTo(dirty.get("rows_with_minus1_duration").longValue());
      assertThat(visits.size() + empty + negative).isEqualTo(dirty.get("rows").longValue());
    }
  }
}
