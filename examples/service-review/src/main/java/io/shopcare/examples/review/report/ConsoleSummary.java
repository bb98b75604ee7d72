package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.KeyFigures.KeyFigure;
import io.shopcare.examples.review.report.Panels.Chapter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The review on one screen of a terminal: the key figures and what to do next, in plain text of at
 * most 22 lines of 80 characters, which leaves two of 24 for the names of the files.
 */
public final class ConsoleSummary {

  private static final int WIDTH = 80;
  private static final int VALUE_WIDTH = 15;
  private static final int STEPS = 3;
  private static final int LINES_PER_STEP = 3;
  private static final String DATA_CHAPTER = "chapter.data";

  private ConsoleSummary() {}

  /** Writes the summary, in French if French is asked for, else in English. */
  public static void write(ReviewModel model, Locale language, Appendable out) throws IOException {
    for (String line : lines(model, language)) {
      out.append(line).append('\n');
    }
  }

  private static List<String> lines(ReviewModel model, Locale language) {
    Wording words = new Wording();
    List<String> lines = new ArrayList<>();
    Masthead masthead = model.masthead();
    Text title = words.say("page.window-title", Part.of("shop", masthead.shop()));
    Text period =
        words.say(
            "page.period",
            Part.of("from", words.date(masthead.from())),
            Part.of("to", words.date(masthead.to())));
    lines.add(line(title.in(language)));
    lines.add(line(period.in(language) + " · " + masthead.source().in(language)));
    lines.add("");
    for (KeyFigure figure : KeyFigures.of(model, words)) {
      String value = plain(figure.value().in(language));
      String pad = " ".repeat(Math.max(0, VALUE_WIDTH - value.length()));
      lines.add(
          line(
              pad
                  + value
                  + "  "
                  + figure.label().in(language)
                  + " ("
                  + figure.detail().in(language)
                  + ")"));
    }
    for (Chapter chapter : Panels.chapters(model, words)) {
      if (chapter.name().equals(DATA_CHAPTER)) {
        String indent = " ".repeat(VALUE_WIDTH + 2);
        chapter.panels().forEach(p -> lines.add(line(indent + p.title().in(language))));
      }
    }
    nextSteps(model.nextSteps(), language, words, lines);
    return lines;
  }

  private static void nextSteps(
      List<NextStep> steps, Locale language, Wording words, List<String> lines) {
    if (steps.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(line(words.say("page.next-steps").in(language)));
    int number = 1;
    for (NextStep step : steps.subList(0, Math.min(STEPS, steps.size()))) {
      String text = step.finding().in(language) + " " + step.action().in(language);
      List<String> wrapped = wrap(plain(text), WIDTH - 5);
      for (int i = 0; i < wrapped.size(); i++) {
        lines.add((i == 0 ? "  " + number + ". " : "     ") + wrapped.get(i));
      }
      number++;
    }
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width && lines.size() < LINES_PER_STEP - 1) {
      int space = rest.lastIndexOf(' ', width);
      int end = space > 0 ? space : width;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    lines.add(cut(rest, width));
    return lines;
  }

  private static String line(String text) {
    return cut(plain(text), WIDTH);
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + "…";
  }

  /** Terminals know one kind of space. */
  private static String plain(String text) {
    return Escapes.clean(text).replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
