package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.calendar.ClosingPolicy;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;

/** So many business days later, at the same time of day. */
final class CalendarBusinessDays implements Operation {

  private final Schedules schedules;

  CalendarBusinessDays(Schedules schedules) {
    this.schedules = schedules;
  }

  @Override
  public String name() {
    return "calendar.businessDaysAfter";
  }

  @Override
  public String about() {
    return "{schedule, at, days, rollClosing}: so many business days later, same time of day";
  }

  @Override
  public JsonNode answer(Input input) {
    long days = input.get("days").integer();
    if (days < 0 || days > Integer.MAX_VALUE) {
      throw input.get("days").wrong("0 to " + Integer.MAX_VALUE);
    }
    boolean roll = input.optional("rollClosing").map(Input::bool).orElse(false);
    return Answers.object()
        .set(
            "at",
            Answers.instant(
                schedules
                    .calendar(input.get("schedule"))
                    .plusBusinessDays(
                        input.get("at").instant(),
                        (int) days,
                        roll ? ClosingPolicy.ROLL : ClosingPolicy.STAY)));
  }
}
