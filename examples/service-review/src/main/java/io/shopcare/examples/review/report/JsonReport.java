package io.shopcare.examples.review.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.shopcare.jackson.ShopcareJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of the review as JSON, for machines: the same numbers as the page, not rounded, each
 * set under its {@linkplain Figures#key() key}. Shares and scores also carry their value, so that
 * nobody has to divide. The same model gives the same text on every machine.
 */
public final class JsonReport {

  private static final ObjectWriter WRITER = writer();

  private JsonReport() {}

  /** Writes the figures to a file in UTF-8, in place of what was there. */
  public static void write(ReviewModel model, Path file) throws IOException {
    StringBuilder json = new StringBuilder();
    write(model, json);
    // Unlike a writer, getBytes does not stumble over half a surrogate pair.
    Files.write(file, json.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the figures, with a line break at the end. */
  public static void write(ReviewModel model, Appendable out) throws IOException {
    Map<String, Figures> figures = new LinkedHashMap<>();
    model.figures().forEach(set -> figures.put(set.key(), set));
    out.append(
        WRITER.writeValueAsString(new Document(model.masthead(), model.nextSteps(), figures)));
    out.append('\n');
  }

  private record Document(
      Masthead masthead, List<NextStep> nextSteps, Map<String, Figures> figures) {}

  /** Adds the value to what is written of a share or a score. */
  private interface WithValue {
    @JsonProperty
    double value();
  }

  private static ObjectWriter writer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return ShopcareJson.mapper()
        .addMixIn(Share.class, WithValue.class)
        .addMixIn(OpinionFigures.Nps.Score.class, WithValue.class)
        .writer(new DefaultPrettyPrinter().withObjectIndenter(indenter))
        .with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        // Double.toString differs between JDK 17 and 19 on; this writer does not.
        .with(StreamWriteFeature.USE_FAST_DOUBLE_WRITER);
  }
}
