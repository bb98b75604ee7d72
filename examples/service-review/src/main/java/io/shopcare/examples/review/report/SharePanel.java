package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import java.util.List;

/** A single share as one bar: the part and the rest. */
final class SharePanel {

  private SharePanel() {}

  /** The texts are {@code finding.<name>}, {@code label.<name>} and {@code label.<name>-rest}. */
  static List<Panel> of(String key, String name, Share share, Text definition, Wording words) {
    if (share.whole() == 0) {
      return List.of();
    }
    Text percent = words.percent(share.part(), share.whole());
    Text rest = words.percent(share.whole() - share.part(), share.whole());
    Chart chart =
        Chart.of(
            Kind.SPLIT,
            Unit.PERCENT,
            List.of(words.say("column.share")),
            List.of(
                part(words.say("label." + name), 100 * share.value(), percent, Tone.MAIN),
                part(
                    words.say("label." + name + "-rest"),
                    100 - 100 * share.value(),
                    rest,
                    Tone.MUTED)));
    Text note =
        words.say(
            "note.share",
            Part.of("part", share.part()),
            Part.of("whole", share.whole()),
            Part.of("interval", words.percentInterval(share.low(), share.high())));
    Text title = words.say("finding." + name, Part.of("share", percent));
    return List.of(new Panel(key, title, note, chart, Table.of(Text.same(""), chart), definition));
  }

  private static Series part(Text name, double percent, Text label, Tone tone) {
    return new Series(name, List.of(Point.of(percent, label, tone)));
  }
}
