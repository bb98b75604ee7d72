package io.shopcare.segmentation.planning;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Something after which a shop may write to a customer.
 *
 * @param kind why
 * @param subject what it is about, such as an order or a year, so that there is one message for it
 * @param at when it happens
 */
public record FollowUpEvent(FollowUpKind kind, String subject, Instant at) implements DomainValue {

  /** Bounds the subject. */
  public FollowUpEvent {
    Limits.requireLength(subject, Limits.NAME_CHARACTERS, "subject");
  }

  /** When a birthday of 29 February is in other years. */
  public enum LeapDay {
    /** On 28 February. */
    DAY_BEFORE,
    /** On 1 March. */
    DAY_AFTER
  }

  /** The key by which a message is sent once. */
  public String dedupeKey() {
    return kind + "/" + subject;
  }

  /** The birthday in a year, at the start of its day: one in every year. */
  public static FollowUpEvent birthday(MonthDay born, int year, LeapDay leapDay, ZoneId zone) {
    LocalDate day = born.atYear(year); // 28 February where there is no 29th.
    boolean moved = !born.isValidYear(year) && leapDay == LeapDay.DAY_AFTER;
    return new FollowUpEvent(
        FollowUpKind.BIRTHDAY,
        Integer.toString(year),
        (moved ? day.plusDays(1) : day).atStartOfDay(zone).toInstant());
  }

  /**
   * The points that an account will lose, each day so long before with each of the leads.
   *
   * @param leads such as a month and three days
   */
  public static List<FollowUpEvent> expiring(
      ExpiryCalendar calendar, List<Period> leads, ZoneId zone) {
    List<FollowUpEvent> events = new ArrayList<>();
    for (LocalDate day : calendar.days().keySet()) {
      for (Period lead : leads) {
        events.add(
            new FollowUpEvent(
                FollowUpKind.POINTS_EXPIRING,
                day + "/" + lead,
                day.minus(lead).atStartOfDay(zone).toInstant()));
      }
    }
    return events;
  }
}
