package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.KeyFigures.KeyFigure;
import io.shopcare.examples.review.report.Panels.Chapter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The visible part of the page: a newspaper page made of headings, figures, charts and tables. */
final class Body {

  private static final int MOST_ROWS = 200;
  private static final int LONG_VALUE = 11;

  private final Wording words;
  private final Html html = new Html();

  private Body(Wording words) {
    this.words = words;
  }

  static String of(ReviewModel model, List<Chapter> chapters, Wording words) {
    Body body = new Body(words);
    body.header(model.masthead());
    body.html.open("main");
    body.keyFigures(KeyFigures.of(model, words));
    body.nextSteps(model.nextSteps());
    chapters.forEach(body::chapter);
    body.html.close();
    body.html.element("footer", words.say("page.footer"));
    return body.html.toString();
  }

  private void header(Masthead masthead) {
    html.open("header").open("div", "class", "top");
    html.element("p", words.say("page.title"), "class", "kicker");
    html.open("p", "class", "languages", "hidden", "hidden");
    language("en", "English").text(" ");
    language("fr", "Français").close().close();
    html.open("h1").element("bdi", masthead.shop()).close();
    html.open("p", "class", "dateline");
    html.text(
        words.say(
            "page.period",
            Part.of("from", words.date(masthead.from())),
            Part.of("to", words.date(masthead.to()))));
    html.text(" · ").element("bdi", masthead.source()).close();
    html.open("noscript").element("p", words.say("page.no-script")).close();
    html.close().newLine();
  }

  private Html language(String code, String name) {
    return html.element(
        "button",
        name,
        "type",
        "button",
        "lang",
        code,
        "data-language",
        code,
        "aria-pressed",
        "false");
  }

  private void keyFigures(List<KeyFigure> figures) {
    if (figures.isEmpty()) {
      return;
    }
    html.open("section", "class", "key-figures", "aria-labelledby", "key-figures");
    html.element("h2", words.say("page.key-figures"), "id", "key-figures", "class", "unseen");
    html.open("ul");
    for (KeyFigure figure : figures) {
      html.open("li").open("a", "href", "#" + figure.panel());
      html.element("span", figure.label(), "class", "name").text(" ");
      html.element("strong", figure.value(), "class", style(figure)).text(" ");
      html.element("span", figure.detail(), "class", "detail").close().close();
    }
    html.close().close().newLine();
  }

  private static String style(KeyFigure figure) {
    String size = figure.value().en().length() > LONG_VALUE ? "long" : "short";
    return figure.missed() ? size + " bad" : size;
  }

  private void nextSteps(List<NextStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    html.open("section", "class", "next-steps", "aria-labelledby", "next-steps");
    html.element("h2", words.say("page.next-steps"), "id", "next-steps").open("ol");
    for (NextStep step : steps) {
      html.open("li").open("p").element("strong", step.finding()).close();
      html.element("p", step.action());
      html.open("p", "class", "reasons");
      step.reasons().forEach(code -> html.element("code", code).text(" "));
      html.close().close();
    }
    html.close().close().newLine();
  }

  private void chapter(Chapter chapter) {
    String id = chapter.name().replace('.', '-');
    html.open("section", "class", "chapter", "aria-labelledby", id);
    html.element("h2", words.say(chapter.name()), "id", id).open("div", "class", "panels");
    chapter.panels().forEach(this::panel);
    html.close().close().newLine();
  }

  private void panel(Panel panel) {
    String title = panel.key() + "-title";
    Chart chart = panel.chart();
    html.open("article", "id", panel.key(), "aria-labelledby", title, "class", shape(chart));
    html.element("h3", panel.title(), "id", title).element("p", panel.note(), "class", "note");
    if (chart != null && !chart.labels().isEmpty()) {
      legend(chart);
      html.open(
              "div",
              "class",
              "chart",
              "role",
              "img",
              "aria-labelledby",
              title,
              "data-chart",
              panel.key())
          .close();
      html.open("details").element("summary", words.say("page.table"));
      table(panel.table());
      html.close();
    } else {
      table(panel.table());
    }
    html.open("details").element("summary", words.say("page.definition"));
    html.element("p", panel.definition()).close();
    html.close().newLine();
  }

  private static String shape(@Nullable Chart chart) {
    return chart == null ? "no-chart" : chart.kind().name().toLowerCase(Locale.ROOT);
  }

  private void legend(Chart chart) {
    boolean split = chart.kind() == Kind.SPLIT;
    if (chart.legend().isEmpty() && !split) {
      return;
    }
    html.open("ul", "class", "legend");
    for (Chart.Legend entry : chart.legend()) {
      swatch(entry.tone()).text(entry.name()).close();
    }
    if (split) {
      for (Chart.Series part : chart.series()) {
        Chart.Point point = part.points().get(0);
        swatch(point.tone()).text(part.name()).text(" ");
        html.element("strong", point.label()).close();
      }
    }
    html.close();
  }

  private Html swatch(Chart.Tone tone) {
    html.open("li");
    html.open("span", "class", "swatch " + tone.name().toLowerCase(Locale.ROOT)).close();
    return html;
  }

  private void table(Table table) {
    List<String> alignment =
        IntStream.range(0, table.head().size())
            .mapToObj(column -> column > 0 && table.isNumeric(column) ? "number" : "text")
            .toList();
    html.open("div", "class", "table", "tabindex", "0").open("table").open("thead").open("tr");
    for (int i = 0; i < table.head().size(); i++) {
      html.element("th", table.head().get(i), "scope", "col", "class", alignment.get(i));
    }
    html.close().close().open("tbody");
    for (List<Text> row : table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
      html.open("tr").element("th", row.get(0), "scope", "row");
      for (int i = 1; i < row.size(); i++) {
        html.element("td", row.get(i), "class", alignment.get(i));
      }
      html.close();
    }
    html.close().close().close();
    if (table.rows().size() > MOST_ROWS) {
      html.element("p", words.say("page.more-rows", Part.of("n", table.rows().size() - MOST_ROWS)));
    }
  }
}
