package io.shopcare.sla.proactive;

import io.shopcare.DomainValue;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was alerted already: the worst level of each promise. Kept by the host between two checks,
 * and pruned as it sees fit. Immutable and thread-safe.
 *
 * @param worst the worst level that was alerted of each promise
 */
public record AlertLog(SortedMap<AlertKey, AlertLevel> worst) implements DomainValue {

  /** Copies the levels. */
  public AlertLog {
    worst = Collections.unmodifiableSortedMap(new TreeMap<>(worst));
  }

  /** Nothing was alerted yet. */
  public static AlertLog empty() {
    return new AlertLog(new TreeMap<>());
  }

  /** This log without promises that were due before an instant, which must not be checked again. */
  public AlertLog since(Instant dueInclusive) {
    SortedMap<AlertKey, AlertLevel> left = new TreeMap<>(worst);
    left.keySet().removeIf(key -> key.dueAt().isBefore(dueInclusive));
    return new AlertLog(left);
  }

  /** This log without an order or a ticket, as when it is erased. */
  public AlertLog without(String reference) {
    SortedMap<AlertKey, AlertLevel> left = new TreeMap<>(worst);
    left.keySet().removeIf(key -> key.reference().equals(reference));
    return new AlertLog(left);
  }
}
