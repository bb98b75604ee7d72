package io.shopcare.sla.backtest;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * A clock that has another verdict after than before: a line of a backtest, and a test of it, as
 * equal changes are equal values. Why it changed, {@link Backtest#explain} says. Ordered by ticket,
 * metric and instance. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface VerdictChange extends DomainValue, Comparable<VerdictChange> {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The identifier of the ticket. */
  String ticket();

  /** The name of the metric. */
  String metric();

  /** Which cycle of the metric, from 1. */
  int instance();

  /** The verdict under the plan before. */
  Verdict before();

  /** The verdict under the plan after. */
  Verdict after();

  /** The change of one clock. */
  static VerdictChange of(
      String ticket, String metric, int instance, Verdict before, Verdict after) {
    Builder change = new Builder();
    change.ticket(ticket).metric(metric).instance(instance);
    return change.before(before).after(after).build();
  }

  /** Orders by ticket, metric, instance, then by the verdicts. */
  @Override
  default int compareTo(VerdictChange other) {
    return Comparator.comparing(VerdictChange::ticket)
        .thenComparing(VerdictChange::metric)
        .thenComparingInt(VerdictChange::instance)
        .thenComparing(VerdictChange::before)
        .thenComparing(VerdictChange::after)
        .compare(this, other);
  }

  /** Builds a {@link VerdictChange}. */
  final class Builder extends ImmutableVerdictChange.Builder {
    Builder() {}
  }
}
