package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scale;
import java.util.Optional;

/**
 * The percentage of the best points of a scale less that of the worst. On 5 or 7 points products
 * call it "promoter style"; it is not the net promoter score, which exists from 0 to 10 alone, and
 * the two must not be compared. Immutable and thread-safe.
 *
 * @param scale on which the question was asked
 * @param best how many points count for, at least 1
 * @param worst how many points count against, at least 1; none of them among the best
 */
public record NetRule(Scale scale, int best, int worst) implements ScaleRule {

  /**
   * Checks the points.
   *
   * @throws InvalidInputException with code {@code feedback.box.empty} or {@code
   *     feedback.box.overlap}
   */
  public NetRule {
    if (best < 1 || worst < 1) {
      throw InvalidInputException.of("feedback.box.empty").at(best < 1 ? "best" : "worst").build();
    }
    if ((long) best + worst > scale.size()) {
      throw InvalidInputException.of("feedback.box.overlap").at("worst").build();
    }
  }

  /**
   * Those for, between and against, as if they were promoters, passives and detractors: the
   * arithmetic is the same.
   *
   * @throws InvalidInputException with code {@code feedback.scale.other} or {@code
   *     measure.negative}
   */
  public NpsCounts counts(CsatTally answers) {
    long against = answers.scorable(scale).sum(0, worst);
    long inFavour = answers.sum(scale.size() - best, scale.size());
    return new NpsCounts(inFavour, answers.n() - inFavour - against, against);
  }

  @Override
  public Optional<Score> score(CsatTally answers, double confidence) {
    return counts(answers).score(this, confidence);
  }

  @Override
  public String name() {
    return "net score";
  }

  @Override
  public String toString() {
    return "net score, best " + best + " less worst " + worst + " of " + scale;
  }
}
