/**
 * Business time: a {@link io.shopcare.calendar.BusinessCalendar} is weekly hours in a zone with
 * holidays, hours of single dates and breaks, as data; {@link io.shopcare.calendar.BusinessTime} is
 * the arithmetic on it that service levels rest on. {@link io.shopcare.calendar.HolidayCalendar}
 * holds public holidays as rules.
 *
 * <pre>{@code
 * BusinessCalendar calendar =
 *     BusinessCalendar.builder(ZoneId.of("Europe/Paris"))
 *         .open(MONDAY, FRIDAY, "09:00", "17:00")
 *         .weeklyBreak(MONDAY, FRIDAY, "12:30", "13:30")
 *         .holidays(FrenchHolidays.METROPOLE, 2025, 2030)
 *         .build();
 * Optional<Instant> due = calendar.dueAt(received, Duration.ofHours(8));
 * }</pre>
 */
@NullMarked
package io.shopcare.calendar;

import org.jspecify.annotations.NullMarked;
