package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.decision.Refused;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one customer is asked of several surveys at one moment. Immutable and thread-safe.
 *
 * @param invitations to the surveys that go out, the most important first
 * @param refusals of the others, by the survey's identifier, each with every reason
 */
public record SurveyChoice(
    List<Invitation> invitations, SortedMap<String, Refused<Invitation>> refusals)
    implements DomainValue {

  /** Copies both. */
  public SurveyChoice {
    invitations = List.copyOf(invitations);
    refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
  }
}
