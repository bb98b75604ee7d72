package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change of a fact as a reason. */
final class ChangeReasons {

  private static final String FACT = "fact";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String BY = "by";

  private ChangeReasons() {}

  static Reason of(FactChange change) {
    Detail fact = Detail.text(FACT, change.fact());
    if (change instanceof FactChange.Quantity quantity) {
      return quantity(fact, quantity.from(), quantity.to());
    }
    if (change instanceof FactChange.Moment moment) {
      return moment(fact, moment.from(), moment.to());
    }
    if (change instanceof FactChange.Code code) {
      return changed(
          fact,
          code.from() == null ? null : Detail.text(FROM, code.from()),
          code.to() == null ? null : Detail.text(TO, code.to()));
    }
    if (change instanceof FactChange.Unnamed) {
      return Reason.info(SegmentReasons.CHANGE_UNNAMED, fact);
    }
    if (change instanceof FactChange.Entries entries) {
      return entries(fact, entries);
    }
    return event((FactChange.Event) change);
  }

  private static Reason quantity(Detail fact, @Nullable BigDecimal from, @Nullable BigDecimal to) {
    if (from == null || to == null) {
      return changed(
          fact,
          from == null ? null : Detail.number(FROM, from),
          to == null ? null : Detail.number(TO, to));
    }
    return Reason.info(
        to.compareTo(from) > 0 ? SegmentReasons.CHANGE_MORE : SegmentReasons.CHANGE_LESS,
        fact,
        Detail.number(BY, to.subtract(from).abs()),
        Detail.number(TO, to),
        Detail.number(FROM, from));
  }

  private static Reason moment(Detail fact, @Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) {
      return changed(
          fact,
          from == null ? null : Detail.instant(FROM, from),
          to == null ? null : Detail.instant(TO, to));
    }
    return Reason.info(
        to.isAfter(from) ? SegmentReasons.CHANGE_LATER : SegmentReasons.CHANGE_EARLIER,
        fact,
        Detail.duration(BY, Duration.between(from, to).abs()),
        Detail.instant(TO, to),
        Detail.instant(FROM, from));
  }

  private static Reason changed(Detail fact, @Nullable Detail from, @Nullable Detail to) {
    if (to == null) {
      return from == null
          ? Reason.info(SegmentReasons.CHANGE_CLEARED, fact)
          : Reason.info(SegmentReasons.CHANGE_CLEARED, fact, from);
    }
    return from == null
        ? Reason.info(SegmentReasons.CHANGE_SET, fact, to)
        : Reason.info(SegmentReasons.CHANGE_REPLACED, fact, to, from);
  }

  private static Reason entries(Detail fact, FactChange.Entries change) {
    Detail added = Detail.text("added", String.join(", ", change.added()));
    Detail removed = Detail.text("removed", String.join(", ", change.removed()));
    if (change.removed().isEmpty()) {
      return change.added().isEmpty()
          ? Reason.info(SegmentReasons.CHANGE_ANY_ENTRY, fact)
          : Reason.info(SegmentReasons.CHANGE_ADDED, fact, added);
    }
    if (change.added().isEmpty()) {
      return Reason.info(
          change.another() ? SegmentReasons.CHANGE_ANOTHER_ENTRY : SegmentReasons.CHANGE_REMOVED,
          fact,
          removed);
    }
    return Reason.info(SegmentReasons.CHANGE_EXCHANGED, fact, added, removed);
  }

  /** The columns are told one by one, behind the event. */
  private static Reason event(FactChange.Event event) {
    Detail function = Detail.text(FACT, event.fact());
    List<Reason> columns =
        event.columns().stream()
            .map(
                column ->
                    Reason.info(
                        SegmentReasons.CHANGE_COLUMN,
                        Detail.text("column", column.name()),
                        named(column)))
            .collect(Collectors.toUnmodifiableList());
    return Reason.info(SegmentReasons.CHANGE_EVENT, function).because(columns);
  }

  private static Detail named(Detail column) {
    if (column instanceof Detail.Moment moment) {
      return Detail.instant(TO, moment.value());
    }
    return column instanceof Detail.Quantity quantity
        ? Detail.number(TO, quantity.value())
        : Detail.text(TO, column.value().toString());
  }
}
