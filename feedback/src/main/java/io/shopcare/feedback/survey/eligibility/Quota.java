package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.feedback.survey.SurveyKey;
import io.shopcare.measure.Tally;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many customers may be asked in a window, over all customers.
 *
 * @param name by which the use of it is known, such as {@code weekly-mails}
 * @param window after which it starts anew
 * @param slots how many
 */
public record Quota(String name, Window.Calendar window, Slots slots) implements DomainValue {

  /** The use of it once the survey is sent, in the period of that moment. */
  QuotaUse with(@Nullable QuotaUse use, SurveyKey survey, Instant at) {
    Tally one = Tally.of(survey.id());
    return use == null || !window.endOf(use.asOf()).isAfter(at)
        ? new QuotaUse(at, one)
        : new QuotaUse(use.asOf(), use.sent().plus(one));
  }
}
