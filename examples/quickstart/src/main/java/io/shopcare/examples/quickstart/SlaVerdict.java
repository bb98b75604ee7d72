package io.shopcare.examples.quickstart;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.calendar.FrenchHolidays;
import io.shopcare.decision.Decision;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.sla.SlaTexts;
import io.shopcare.sla.clock.SlaEngine;
import io.shopcare.sla.clock.SlaReport;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A question on the Friday before Easter, to be answered within four business hours. */
public final class SlaVerdict {

  private SlaVerdict() {}

  /** Judges one history at three moments. */
  public static void main(String[] args) {
    ReasonTexts texts = ReasonTexts.core().plus(SlaTexts.all());
    ZoneId paris = ZoneId.of("Europe/Paris");
    var opened = new TicketFact.Opened("t-4712", "c-17", Channel.EMAIL, Priority.NORMAL);
    // snippet
    Instant friday = Instant.parse("2026-04-03T14:00:00Z"); // 16:00 in Paris
    List<TicketEvent> history = TicketHistory.open(opened, Actor.system(), friday).events();
    BusinessCalendar hours =
        BusinessCalendar.builder(paris)
            .open(MONDAY, FRIDAY, "09:00", "17:00")
            .holidays(FrenchHolidays.METROPOLE, 2026, 2026)
            .build();
    SlaTarget target = SlaTarget.of("first_reply", Duration.ofHours(4), hours);
    SlaPolicySet policies =
        SlaPolicySet.of(SlaPolicy.builder("standard").addTargets(target).build());
    for (int later : List.of(72, 90, 93)) {
      Instant now = friday.plus(Duration.ofHours(later));
      Decision<SlaReport> verdict = SlaEngine.ofDefaults().explain(history, policies, now);
      System.out.print(texts.render(verdict, Locale.ENGLISH, paris));
      verdict.validUntil().ifPresent(end -> System.out.println("  until " + end.atZone(paris)));
    }
    // end
  }
}
