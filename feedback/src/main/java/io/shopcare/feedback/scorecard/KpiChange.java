package io.shopcare.feedback.scorecard;

import io.shopcare.DomainValue;
import io.shopcare.feedback.statistics.Change;
import io.shopcare.measure.Interval;

/**
 * How a figure moved since the last period.
 *
 * @param verdict improved and declined mean for the better and for the worse: a time that fell has
 *     improved
 * @param difference the figure less that of the last period, in its unit
 * @param interval where the true difference lies, in its unit
 */
public record KpiChange(Change.Verdict verdict, double difference, Interval interval)
    implements DomainValue {}
