package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.measure.Tally;
import java.time.Instant;

/**
 * How much of a quota is used.
 *
 * @param asOf in the period that was counted; in a later one nothing is used yet
 * @param sent by survey
 */
public record QuotaUse(Instant asOf, Tally sent) implements DomainValue {}
