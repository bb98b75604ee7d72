package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.SqlNames.Term;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says in SQL how many seconds a time such as seven days lasts. Databases do not agree on local
 * times that come twice or never, so the seconds are worked out here, for each stretch of history
 * in which they are the same, and bound.
 */
final class SqlLapse {

  /** From a second on, a time lasts so many seconds. */
  record Piece(long from, long seconds) {}

  private static final int YEARS_AHEAD = 2;

  /** Of the days that months later are clamped to one, none is so far from that counted back. */
  private static final int CLAMPED_DAYS = 4;

  private final Days days;
  private final ZoneRules rules;
  private final @Nullable LocalDate since;
  private final SqlStretches stretches;

  SqlLapse(Days days, @Nullable LocalDate since, SqlStretches stretches) {
    this.days = days;
    this.rules = days.zone().getRules();
    this.since = since;
    this.stretches = stretches;
  }

  /** How long a time lasts that begins at an instant. */
  Fragment after(Term instant, Literal.Offset within) {
    List<Piece> pieces = pieces(within);
    Fragment last = seconds(pieces.get(pieces.size() - 1));
    if (pieces.size() == 1) {
      return last;
    }
    List<Fragment> cases = new ArrayList<>();
    for (int i = 1; i < pieces.size(); i++) {
      cases.add(
          Fragment.text(" WHEN ")
              .plus(instant.expression())
              .plus(" < ")
              .plus(Fragment.bind(stretches.instant(pieces.get(i).from())))
              .plus(" THEN ")
              .plus(seconds(pieces.get(i - 1))));
    }
    return Fragment.text("CASE")
        .plus(Fragment.join("", cases))
        .plus(" ELSE ")
        .plus(last)
        .plus(" END");
  }

  private static Fragment seconds(Piece piece) {
    return Fragment.text("CAST(").plus(Fragment.bind(piece.seconds())).plus(" AS BIGINT)");
  }

  List<Piece> pieces(Literal.Offset within) {
    boolean months = within.unit() == OffsetUnit.MONTH || within.unit() == OffsetUnit.YEAR;
    if (within.unit().isExact() || (rules.isFixedOffset() && !months)) {
      return List.of(new Piece(days.now(), lasts(days.now(), within)));
    }
    if (since == null) {
      throw SqlNames.unmapped("eventsSince", "the day before which there are no events");
    }
    LocalDate first = since;
    LocalDate last = days.today().plusYears(YEARS_AHEAD);
    SortedSet<Long> breaks = new TreeSet<>();
    addClockChanges(first, last, within, breaks);
    if (months) {
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        add(day.atStartOfDay(), breaks);
      }
    }
    long start = days.startOf(first);
    List<Piece> pieces = new ArrayList<>(List.of(new Piece(start, lasts(start, within))));
    for (long second : breaks.subSet(start + 1, days.startOf(last))) {
      long seconds = lasts(second, within);
      if (seconds != pieces.get(pieces.size() - 1).seconds()) {
        pieces.add(new Piece(second, seconds));
      }
    }
    return pieces;
  }

  private long lasts(long second, Literal.Offset within) {
    return days.plus(second, within) - second;
  }

  /** Where clocks change, and where a time begins that ends when they do. */
  private void addClockChanges(
      LocalDate first, LocalDate last, Literal.Offset within, SortedSet<Long> breaks) {
    LocalDate end = last.plus(within.amount(), within.unit().unit()).plusDays(1);
    ZoneOffsetTransition change =
        rules.nextTransition(first.atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(86_400));
    while (change != null && change.getDateTimeBefore().toLocalDate().isBefore(end)) {
      breaks.add(change.toEpochSecond());
      LocalDateTime local = change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
      LocalDate near = local.toLocalDate().minus(within.amount(), within.unit().unit());
      for (int i = -CLAMPED_DAYS; i <= CLAMPED_DAYS; i++) {
        LocalDate day = near.plusDays(i);
        if (day.plus(within.amount(), within.unit().unit()).equals(local.toLocalDate())) {
          add(day.atTime(local.toLocalTime()), breaks);
        }
      }
      change = rules.nextTransition(change.getInstant());
    }
  }

  private void add(LocalDateTime local, SortedSet<Long> breaks) {
    rules.getValidOffsets(local).forEach(offset -> breaks.add(local.toEpochSecond(offset)));
  }
}
