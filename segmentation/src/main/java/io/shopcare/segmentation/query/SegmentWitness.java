package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.decision.Detail;
import java.util.List;

/**
 * A customer who need not exist but could, on noon of 15 May 2026 in UTC; whatever is not told of
 * the customer has no value. Immutable and thread-safe.
 *
 * @param facts a detail for each attribute, of the entries of a list one for each
 * @param events what has happened
 */
public record SegmentWitness(List<Detail> facts, List<Event> events) implements DomainValue {

  /** Copies both. */
  public SegmentWitness {
    facts = List.copyOf(facts);
    events = List.copyOf(events);
  }

  /**
   * Something that has happened.
   *
   * @param function which events it is one of
   * @param columns what is known of it
   */
  public record Event(String function, List<Detail> columns) implements DomainValue {

    /** Copies the columns. */
    public Event {
      columns = List.copyOf(columns);
    }
  }
}
