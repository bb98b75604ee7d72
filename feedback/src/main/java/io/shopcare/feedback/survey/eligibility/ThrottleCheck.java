package io.shopcare.feedback.survey.eligibility;

import io.shopcare.feedback.survey.SurveyKey;
import io.shopcare.measure.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** When a throttle lets a customer be asked. */
final class ThrottleCheck {

  private record Counted(String surveyId, Instant end) {}

  private final Throttle throttle;
  private final SurveyKey survey;
  private final List<Counted> counted;

  ThrottleCheck(Throttle throttle, SurveyKey survey, List<Touch> touches) {
    this.throttle = throttle;
    this.survey = survey;
    this.counted =
        touches.stream()
            .filter(touch -> throttle.counted().contains(touch.kind()))
            .filter(touch -> throttle.scope().contains(survey, touch.survey()))
            .map(touch -> new Counted(touch.survey().id(), throttle.window().endOf(touch.at())))
            .toList();
  }

  /**
   * The first instant at or after the given one. Touches only ever fall away, so it is found by
   * halving.
   */
  Optional<Instant> from(Instant at) {
    TreeSet<Instant> ends = new TreeSet<>();
    ends.add(at);
    counted.stream().map(Counted::end).filter(end -> end.isAfter(at)).forEach(ends::add);
    List<Instant> candidates = List.copyOf(ends);
    int low = 0;
    int high = candidates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (admitsAt(candidates.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < candidates.size() ? Optional.of(candidates.get(low)) : Optional.empty();
  }

  private boolean admitsAt(Instant at) {
    Tally used =
        counted.stream()
            .filter(touch -> touch.end().isAfter(at))
            .collect(Tally.collector(Counted::surveyId));
    return throttle.slots().admits(survey.id(), used);
  }
}
