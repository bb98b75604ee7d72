package io.shopcare.decision;

import io.shopcare.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Texts for {@linkplain Reason reasons} in English and French. A text is a template such as {@code
 * "{orders:order|orders} since {from}"}: a name in braces stands for the {@link Detail} of that
 * name, written in the conventions of the language; with two words after a colon it stands for the
 * number and the word that goes with it. Each module has its own; a host puts together those that
 * it uses, once, and keeps them:
 *
 * <pre>{@code
 * ReasonTexts texts =
 *     ReasonTexts.core()
 *         .plus(SlaTexts.all())
 *         .plus(SegmentationTexts.all())
 *         .plus(FeedbackTexts.all());
 * }</pre>
 *
 * <p>Unknown languages get English, never the language of the machine. A code without a text is
 * rendered as the code itself, so that nothing is lost. Immutable and thread-safe.
 */
public final class ReasonTexts {

  private static final List<String> LANGUAGES = List.of("en", "fr");

  private final SortedMap<String, List<TextTemplate>> templates;

  private ReasonTexts(SortedMap<String, List<TextTemplate>> templates) {
    this.templates = templates;
  }

  /** The texts of the kernel's own reasons. */
  public static ReasonTexts core() {
    return load("reasons", ReasonTexts.class::getResourceAsStream);
  }

  /**
   * Loads {@code <name>_en.properties} and {@code <name>_fr.properties}, both in UTF-8 and with the
   * same keys. The module that owns the files opens them, as no other can see into its packages.
   *
   * @param resources opens a file by its name; null if there is none
   * @throws InvalidInputException if a file or a text is missing in one language, or a template is
   *     malformed
   */
  public static ReasonTexts load(String name, Function<String, @Nullable InputStream> resources) {
    List<Properties> files = new ArrayList<>();
    for (String language : LANGUAGES) {
      files.add(read(name + "_" + language + ".properties", resources));
    }
    SortedMap<String, List<TextTemplate>> templates = new TreeMap<>();
    for (Properties file : files) {
      for (String code : file.stringPropertyNames()) {
        templates.computeIfAbsent(code, c -> inEveryLanguage(c, files));
      }
    }
    return new ReasonTexts(Collections.unmodifiableSortedMap(templates));
  }

  private static List<TextTemplate> inEveryLanguage(String code, List<Properties> files) {
    List<TextTemplate> texts = new ArrayList<>();
    for (Properties file : files) {
      String text = file.getProperty(code);
      if (text == null) {
        throw InvalidInputException.of("texts.missing")
            .at(code)
            .expected("a text in each of " + LANGUAGES)
            .build();
      }
      texts.add(TextTemplate.parse(code, text));
    }
    return List.copyOf(texts);
  }

  private static Properties read(String file, Function<String, @Nullable InputStream> resources) {
    try (InputStream in = resources.apply(file)) {
      if (in == null) {
        throw InvalidInputException.of("texts.no-file").at(file).build();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns these texts and the others together.
   *
   * @throws InvalidInputException if both have a text for one code
   */
  public ReasonTexts plus(ReasonTexts others) {
    SortedMap<String, List<TextTemplate>> all = new TreeMap<>(templates);
    for (Map.Entry<String, List<TextTemplate>> entry : others.templates.entrySet()) {
      if (all.putIfAbsent(entry.getKey(), entry.getValue()) != null) {
        throw InvalidInputException.of("texts.duplicate").at(entry.getKey()).build();
      }
    }
    return new ReasonTexts(Collections.unmodifiableSortedMap(all));
  }

  /** The codes that have a text, in alphabetical order. */
  public Set<String> codes() {
    return templates.keySet();
  }

  /**
   * Renders one reason without the reasons behind it.
   *
   * @param zone in which moments are written
   */
  public String render(Reason reason, Locale language, ZoneId zone) {
    List<TextTemplate> texts = templates.get(reason.code());
    if (texts == null) {
      return reason.code();
    }
    boolean french = language.getLanguage().equals("fr");
    TextTemplate text = texts.get(french ? 1 : 0);
    return text.render(reason, french ? DetailFormat.FRENCH : DetailFormat.ENGLISH, zone);
  }

  /**
   * Renders reasons, a line each, those behind a reason indented by two spaces below it: {@code
   * render(decision.reasons(), …)}, {@code render(outcome.refusals(), …)}.
   */
  public String render(List<Reason> reasons, Locale language, ZoneId zone) {
    StringBuilder out = new StringBuilder();
    render(reasons, "", language, zone, out);
    return out.toString();
  }

  /** Renders all reasons of a decision. */
  public String render(Decision<?> decision, Locale language, ZoneId zone) {
    return render(decision.reasons(), language, zone);
  }

  // Depth is bounded by the reasons that rules build, which is bounded by Limits.DEPTH.
  private void render(
      List<Reason> reasons, String indent, Locale language, ZoneId zone, StringBuilder out) {
    for (Reason reason : reasons) {
      out.append(indent).append(render(reason, language, zone)).append('\n');
      render(reason.because(), indent + "  ", language, zone, out);
    }
  }
}
