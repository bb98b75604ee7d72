package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Customer satisfaction as the share of certain answers ("boxes") of a scale, in percent. {@link
 * #ofDefaults} is the most common one, 4 and 5 of 1 to 5 with 3 in the denominator. Immutable and
 * thread-safe.
 *
 * @param scale on which the question was asked
 * @param satisfied codes that count as satisfied, at least one, worst first
 * @param neutral codes that count as neutral, worst first; none of them satisfied
 * @param neutralPolicy what becomes of the neutral answers
 */
public record BoxRule(
    Scale scale, List<String> satisfied, List<String> neutral, NeutralPolicy neutralPolicy)
    implements ScaleRule {

  /**
   * Puts the codes into the order of the scale, each once.
   *
   * @throws InvalidInputException with code {@code feedback.box.off-scale}, {@code
   *     feedback.box.empty} or {@code feedback.box.overlap}
   */
  public BoxRule {
    satisfied = ordered(scale, satisfied, "satisfied");
    neutral = ordered(scale, neutral, "neutral");
    if (satisfied.isEmpty()) {
      throw InvalidInputException.of("feedback.box.empty").at("satisfied").build();
    }
    for (String code : neutral) {
      if (satisfied.contains(code)) {
        throw InvalidInputException.of("feedback.box.overlap").at("neutral").build();
      }
    }
  }

  private static List<String> ordered(Scale scale, Collection<String> codes, String place) {
    SortedSet<Integer> points = new TreeSet<>();
    for (String code : codes) {
      OptionalInt point = scale.point(code);
      if (point.isEmpty()) {
        throw InvalidInputException.of("feedback.box.off-scale")
            .at(place)
            .expected("codes of the scale " + scale)
            .build();
      }
      points.add(point.getAsInt());
    }
    return points.stream().map(scale::code).toList();
  }

  /** The top two of 1 to 5; 3 is neutral and counts in the denominator. */
  public static BoxRule ofDefaults() {
    return top(2, Scales.ONE_TO_FIVE, NeutralPolicy.DENOMINATOR);
  }

  /**
   * The best points of a scale. The middle point of an odd scale is neutral unless it is one of
   * them.
   *
   * @param boxes how many points, from 1 to the size of the scale
   * @throws InvalidInputException with code {@code feedback.point.off-scale}
   */
  public static BoxRule top(int boxes, Scale scale, NeutralPolicy neutralPolicy) {
    int first = scale.requirePoint(scale.size() - boxes, "boxes");
    SortedSet<Integer> satisfied = new TreeSet<>();
    for (int point = first; point < scale.size(); point++) {
      satisfied.add(point);
    }
    int middle = scale.size() / 2;
    boolean hasNeutral = scale.size() % 2 == 1 && middle < first;
    return new BoxRule(
        scale,
        satisfied.stream().map(scale::code).toList(),
        hasNeutral ? List.of(scale.code(middle)) : List.of(),
        neutralPolicy);
  }

  @Override
  public Optional<Score> score(CsatTally answers, double confidence) {
    return score(this, answers, confidence);
  }

  /** The same share under another definition. */
  Optional<Score> score(ScoreDefinition definition, CsatTally answers, double confidence) {
    Proportion share = answers.satisfied(this);
    return share
        .wilson(confidence)
        .map(
            wilson ->
                Score.builder()
                    .definition(definition)
                    .value(Points.percent(share.successes(), share.n()))
                    .n(share.n())
                    .interval(new Interval(100 * wilson.lower(), 100 * wilson.upper(), confidence))
                    .build());
  }

  @Override
  public String name() {
    return "CSAT";
  }

  @Override
  public String toString() {
    String without = neutralPolicy == NeutralPolicy.EXCLUDED ? " without " + neutral : "";
    return "CSAT, " + satisfied + " of " + scale + without;
  }
}
