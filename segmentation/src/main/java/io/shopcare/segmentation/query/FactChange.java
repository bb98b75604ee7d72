package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fact about a customer that is otherwise. No value before or after is null. */
public sealed interface FactChange extends DomainValue {

  /** The attribute that changes, or the function of which there is one event more. */
  String fact();

  /** The change in words: an INFO reason, one of the {@code segment.change.…} codes. */
  default Reason reason() {
    return ChangeReasons.of(this);
  }

  /**
   * A number or an amount.
   *
   * @param fact attribute
   * @param from what it is, null for none
   * @param to what it would be, null for none
   */
  record Quantity(String fact, @Nullable BigDecimal from, @Nullable BigDecimal to)
      implements FactChange {}

  /**
   * A date.
   *
   * @param fact attribute
   * @param from when it is, null for never
   * @param to when it would be, null for never
   */
  record Moment(String fact, @Nullable Instant from, @Nullable Instant to) implements FactChange {}

  /**
   * A text, or {@code true} or {@code false}.
   *
   * @param fact attribute
   * @param from what it is, null for none
   * @param to what it would be, null for none
   */
  record Code(String fact, @Nullable String from, @Nullable String to) implements FactChange {}

  /**
   * A text that becomes any other that the segment does not name.
   *
   * @param fact attribute
   * @param from what it is, null for none
   */
  record Unnamed(String fact, @Nullable String from) implements FactChange {}

  /**
   * Entries of a list.
   *
   * @param fact attribute
   * @param added what is put in
   * @param removed what is taken out
   * @param another whether any entry that the segment does not name is put in too
   */
  record Entries(String fact, List<String> added, List<String> removed, boolean another)
      implements FactChange {

    /** Copies the lists. */
    public Entries {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /**
   * One event more, at the moment asked about.
   *
   * @param fact function
   * @param columns what is known of the event; whatever is not named has no value
   */
  record Event(String fact, List<Detail> columns) implements FactChange {

    /** Copies the columns. */
    public Event {
      columns = List.copyOf(columns);
    }
  }
}
