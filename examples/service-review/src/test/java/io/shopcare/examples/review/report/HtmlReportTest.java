package io.shopcare.examples.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class HtmlReportTest {

  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "script",
          "body",
          "header",
          "main",
          "section",
          "article",
          "footer",
          "div",
          "p",
          "span",
          "bdi",
          "strong",
          "code",
          "a",
          "ul",
          "ol",
          "li",
          "h1",
          "h2",
          "h3",
          "button",
          "noscript",
          "details",
          "summary",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");

  @Test
  void isTheSameTextEveryTimeAndAsAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("review.html");
    HtmlReport.write(SampleModel.full(), file);
    assertThat(Files.readString(file)).isEqualTo(Page.of(SampleModel.full()).html());
  }

  @Nested
  class ThePage {

    private final Page page = read(SampleModel.full());

    @Test
    void isLightOnItsFeet() {
      assertThat(page.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_000_000);
    }

    @Test
    void isWellFormedAndMadeOfKnownElements() {
      assertThat(page.all("*")).extracting(Element::getTagName).isSubsetOf(ELEMENTS);
    }

    @Test
    void loadsNothing() {
      assertThat(page.attributes("src")).isEmpty();
      assertThat(page.attributes("style")).isEmpty();
      assertThat(page.attributes("href")).isNotEmpty().allMatch(link -> link.startsWith("#"));
      assertThat(page.find("https?:|url\\(|@import|fetch\\(|XMLHttpRequest|import\\(")).isEmpty();
      assertThat(page.all("link")).isEmpty();
    }

    @Test
    void letsOnlyItsOwnScriptsRun() {
      String policy = page.all("meta").get(1).getAttribute("content");
      assertThat(policy).startsWith("default-src 'none'; base-uri 'none'; form-action 'none';");
      String allowed = policy.substring(policy.indexOf("script-src "));
      assertThat(allowed).doesNotContain("unsafe");
      page.scripts().stream()
          .filter(script -> !script.startsWith("{"))
          .forEach(script -> assertThat(allowed).contains("'sha256-" + sha256(script) + "'"));
      assertThat(allowed.split("'sha256-", -1)).hasSize(page.scripts().size());
    }

    @Test
    void speaksBothLanguages() {
      assertThat(page.text("en"))
          .contains("What to do next", "Half of the tickets were solved within 19\u00a0h")
          .doesNotContain("À faire maintenant");
      assertThat(page.text("fr"))
          .contains("À faire maintenant", "La moitié des tickets ont été résolus en 19\u00a0h")
          .doesNotContain("What to do next");
    }

    @Test
    void hasAWordForEverything() {
      for (String language : List.of("en", "fr")) {
        // A text without a template shows its code, a part that was not given a question mark.
        assertThat(page.text(language))
            .doesNotContainPattern(
                "(finding|note|label|column|value|key|page|legend|chapter)\\.[a-z]")
            .doesNotContain("?")
            .doesNotContainPattern("[{}]");
      }
    }

    @Test
    void statesAFindingAboveEveryChart() {
      List<Element> charts =
          page.all("div").stream().filter(e -> e.getAttribute("class").equals("chart")).toList();
      assertThat(charts).hasSize(page.charts().size());
      Set<String> ids = Set.copyOf(page.attributes("id"));
      for (Element chart : charts) {
        assertThat(chart.getAttribute("role")).isEqualTo("img");
        assertThat(ids).contains(chart.getAttribute("aria-labelledby"));
        assertThat(page.charts().has(chart.getAttribute("data-chart"))).isTrue();
        Element panel = (Element) chart.getParentNode();
        assertThat(panel.getElementsByTagName("table").getLength()).isEqualTo(1);
        String finding = panel.getElementsByTagName("h3").item(0).getTextContent();
        assertThat(finding).containsPattern("\\d");
      }
    }

    @Test
    void hasHeadingsInOrderAndLinksThatLead() {
      assertThat(page.all("h1")).hasSize(1);
      List<String> ids = page.attributes("id");
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(page.attributes("href")).allMatch(link -> ids.contains(link.substring(1)));
      assertThat(page.attributes("aria-labelledby")).allMatch(ids::contains);
      assertThat(page.all("a")).hasSizeBetween(4, 6);
    }

    @Test
    void drawsEveryKindOfChart() {
      List<String> kinds = new ArrayList<>();
      for (JsonNode chart : page.charts()) {
        kinds.add(chart.get("kind").asText());
        assertThat(chart.get("series"))
            .allMatch(series -> series.get("points").size() == chart.get("labels").size());
      }
      assertThat(Set.copyOf(kinds))
          .isEqualTo(Stream.of(Chart.Kind.values()).map(Enum::name).collect(Collectors.toSet()));
    }
  }

  @Nested
  class WhatIsNotKnown {

    @Test
    void isNotShown() {
      Page page =
          read(
              new ReviewModel(
                  SampleModel.masthead(), List.of(), List.of(SampleModel.attainment())));
      assertThat(page.all("article")).hasSize(2);
      assertThat(page.all("a")).hasSize(1);
      assertThat(page.text("en")).doesNotContain("What to do next", "What customers say", "NPS");
    }

    @Test
    void leavesAPageEvenWhenItIsEverything() {
      Page page = read(new ReviewModel(SampleModel.masthead(), List.of(), List.of()));
      assertThat(page.all("article")).isEmpty();
      assertThat(page.charts()).isEmpty();
      assertThat(page.text("en")).contains("Maison Clarté");
    }
  }

  @Nested
  class HostileTexts {

    private final Page hostile = read(HostileModel.of("</script><script>alert(1)</script>"));

    @Test
    void addNoElement() {
      Page harmless = read(HostileModel.of("harmless"));
      assertThat(hostile.all("*").stream().map(Element::getTagName))
          .containsExactlyElementsOf(harmless.all("*").stream().map(Element::getTagName).toList());
    }

    @Test
    void standInThePageAsTheyAre() {
      assertThat(hostile.text("en")).contains("</script><script>alert(1)</script>");
      assertThat(hostile.charts().toString()).contains("</script><script>alert(1)</script>");
      assertThat(hostile.find("<script>alert")).isEmpty();
    }

    @Test
    void areNoPlacesOfTheTemplate() {
      assertThat(read(HostileModel.of("{{style}} {n}")).text("en")).contains("{{style}} {n}");
    }

    @Test
    void losesWhatNoPageMayHold() {
      Page page = read(HostileModel.of("a\u0000\u001b[31m\u202egpj\u2028b\ud800"));
      assertThat(page.text("en")).contains("a\uFFFD\uFFFD[31m\uFFFDgpj\u2028b\uFFFD");
      assertThat(page.find("application/json[^\u2028]*\u2028[^\u2028]*</script>")).isEmpty();
    }
  }

  private static Page read(ReviewModel model) {
    try {
      return Page.of(model);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
