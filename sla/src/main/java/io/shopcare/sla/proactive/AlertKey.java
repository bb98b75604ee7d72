package io.shopcare.sla.proactive;

import io.shopcare.DomainValue;
import java.time.Instant;
import java.util.Comparator;

/**
 * Which promise an alert was about. Immutable and thread-safe.
 *
 * @param kind what was promised
 * @param reference to what
 * @param dueAt by when
 */
public record AlertKey(String kind, String reference, Instant dueAt)
    implements DomainValue, Comparable<AlertKey> {

  private static final Comparator<AlertKey> ORDER =
      Comparator.comparing(AlertKey::dueAt)
          .thenComparing(AlertKey::kind)
          .thenComparing(AlertKey::reference);

  /** The earliest deadline first. */
  @Override
  public int compareTo(AlertKey other) {
    return ORDER.compare(this, other);
  }
}
