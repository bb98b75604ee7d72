package io.shopcare.examples.review.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopcare.examples.review.report.Panels.Chapter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The review as one HTML page that needs nothing else: style, scripts and charts are inside, and
 * its content security policy forbids every request. Only the scripts written here run, by their
 * hashes, so that no text from the data can become one.
 */
public final class HtmlReport {

  private static final String ECHARTS =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.common.min.js";

  private static final List<String> OWN_SCRIPTS =
      List.of("page.js", "pencil.js", "kinds.js", "charts.js");

  private HtmlReport() {}

  /** Writes the page to a file in UTF-8, in place of what was there. */
  public static void write(ReviewModel model, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(model, out);
    }
  }

  /** Writes the page; its text is to be encoded in UTF-8. */
  public static void write(ReviewModel model, Appendable out) throws IOException {
    Wording words = new Wording();
    List<Chapter> chapters = Panels.chapters(model, words);
    Map<String, String> parts = new TreeMap<>();
    parts.put("style", Resources.text("report.css"));
    parts.put("echarts.js", Resources.text(ECHARTS));
    for (String script : OWN_SCRIPTS) {
      parts.put(script, Resources.text(script));
    }
    parts.put("policy", policy(parts));
    parts.put("title", title(model.masthead(), words));
    parts.put("body", Body.of(model, chapters, words));
    parts.put("charts", Escapes.script(charts(chapters)));
    Template.fill(Resources.text("report.html"), parts, out);
  }

  private static String title(Masthead masthead, Wording words) {
    Text title = words.say("page.window-title", Part.of("shop", Escapes.clean(masthead.shop())));
    return new Html()
        .element("title", title.en(), "data-en", title.en(), "data-fr", title.fr())
        .toString();
  }

  private static String policy(Map<String, String> parts) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().endsWith(".js"))
        .map(script -> "'sha256-" + hash(script.getValue()) + "'")
        .collect(
            Collectors.joining(
                " ",
                "default-src 'none'; base-uri 'none'; form-action 'none';"
                    + " style-src 'unsafe-inline'; script-src ",
                ""));
  }

  private static String hash(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String charts(List<Chapter> chapters) throws JsonProcessingException {
    Map<String, Chart> charts = new LinkedHashMap<>();
    for (Chapter chapter : chapters) {
      for (Panel panel : chapter.panels()) {
        Chart chart = panel.chart();
        if (chart != null) {
          charts.put(panel.key(), chart.cut());
        }
      }
    }
    return new ObjectMapper().registerModule(ChartText.module()).writeValueAsString(charts);
  }
}
