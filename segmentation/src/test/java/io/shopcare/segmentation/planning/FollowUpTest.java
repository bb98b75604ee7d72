package io.shopcare.segmentation.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.customer.ConsentState;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.segmentation.planning.FollowUpEvent.LeapDay;
import io.shopcare.service.SurveyScore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FollowUpTest {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }

  /** From nine to eight in the evening, not on Sundays. */
  static BusinessCalendar hours() {
    BusinessCalendar.Builder hours = BusinessCalendar.builder(PARIS);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day != DayOfWeek.SUNDAY) {
        hours.open(day, "09:00", "20:00");
      }
    }
    return hours.build();
  }

  static FollowUpPolicy.Builder policy() {
    return FollowUpPolicy.builder()
        .hours(hours())
        .addRules(
            FollowUpRule.builder(FollowUpKind.REVIEW_REQUEST)
                .delay(Period.ofDays(7))
                .consent("marketing.email")
                .channel("email")
                .notWhileTicketOpen(true)
                .scoreAbove(Ratio.percent(25))
                .build())
        .addRules(
            FollowUpRule.builder(FollowUpKind.RESOLUTION_CHECK)
                .delay(Period.ofDays(3))
                .isCapped(false)
                .build())
        .addRules(
            FollowUpRule.builder(FollowUpKind.BIRTHDAY)
                .lapsesAfter(Period.ofDays(1))
                .consent("marketing.email")
                .build())
        .addRules(FollowUpRule.builder(FollowUpKind.POINTS_EXPIRING).build());
  }

  static FollowUpFacts.Builder facts() {
    return FollowUpFacts.builder(
        CustomerFacts.builder("c").putConsents("marketing.email", ConsentState.SUBSCRIBED).build());
  }

  private static FollowUpEvent delivered(String order, String local) {
    return new FollowUpEvent(FollowUpKind.REVIEW_REQUEST, order, at(local));
  }

  private static Outcome<FollowUp> plan(FollowUpEvent event, FollowUpFacts facts, String now) {
    Map<String, Outcome<FollowUp>> plan = policy().build().plan(List.of(event), facts, at(now));
    return Objects.requireNonNull(plan.get(event.dedupeKey()));
  }

  private static List<String> codes(Outcome<FollowUp> outcome) {
    return outcome.refusals().stream().map(Reason::code).toList();
  }

  @Test
  void aReviewIsAskedForAWeekAfterDeliveryInTheMorningIfItWasNight() {
    Outcome<FollowUp> outcome =
        plan(delivered("o", "2026-11-02T22:00"), facts().build(), "2026-11-02T22:00");
    FollowUp request = outcome.accepted().orElseThrow();
    assertThat(request.dueAt()).isEqualTo(at("2026-11-10T09:00"));
    assertThat(request.channel()).contains("email");
    assertThat(request.consent()).contains("marketing.email");
  }

  @Test
  void itIsNotAskedForOverAnOpenTicketOrAfterABadScoreOrWithoutConsent() {
    FollowUpFacts angry =
        FollowUpFacts.builder(CustomerFacts.builder("c").build())
            .isTicketOpen(true)
            .score(new SurveyScore(2, 1, 5))
            .build();
    assertThat(codes(plan(delivered("o", "2026-11-02T12:00"), angry, "2026-11-02T12:00")))
        .containsExactlyInAnyOrder(
            FollowUpReasons.CONSENT, FollowUpReasons.TICKET_OPEN, FollowUpReasons.SCORE_LOW);
    FollowUpFacts content = facts().score(new SurveyScore(3, 1, 5)).build();
    assertThat(plan(delivered("o", "2026-11-02T12:00"), content, "2026-11-02T12:00").isAccepted())
        .isTrue();
  }

  @Test
  void oneEventLeadsToOneMessage() {
    FollowUpEvent event = delivered("o", "2026-11-02T12:00");
    FollowUp first = plan(event, facts().build(), "2026-11-02T12:00").accepted().orElseThrow();
    FollowUpFacts later = facts().addKnown(first).build();
    assertThat(codes(plan(event, later, "2026-11-03T12:00")))
        .containsExactly(FollowUpReasons.KNOWN);
    assertThat(
            policy().build().plan(List.of(event, event), facts().build(), at("2026-11-02T12:00")))
        .hasSize(1);
  }

  @Test
  void theThirdMessageOfAWeekWaits() {
    List<FollowUpEvent> events =
        List.of(
            delivered("a", "2026-11-02T12:00"),
            delivered("b", "2026-11-03T12:00"),
            delivered("c", "2026-11-04T12:00"),
            new FollowUpEvent(FollowUpKind.RESOLUTION_CHECK, "t", at("2026-11-07T12:00")));
    Map<String, Outcome<FollowUp>> plan =
        policy().build().plan(events, facts().build(), at("2026-11-04T12:00"));
    assertThat(plan.values().stream().map(o -> o.accepted().orElseThrow().dueAt()))
        .containsExactlyInAnyOrder(
            at("2026-11-09T12:00"),
            at("2026-11-10T12:00"),
            at("2026-11-16T12:00"),
            at("2026-11-10T12:00"));
  }

  @Test
  void aBirthdayOfTheLeapDayComesEveryYearAndIsNotCongratulatedLate() {
    MonthDay leap = MonthDay.of(2, 29);
    assertThat(FollowUpEvent.birthday(leap, 2027, LeapDay.DAY_BEFORE, PARIS).at())
        .isEqualTo(at("2027-02-28T00:00"));
    assertThat(FollowUpEvent.birthday(leap, 2027, LeapDay.DAY_AFTER, PARIS).at())
        .isEqualTo(at("2027-03-01T00:00"));
    assertThat(FollowUpEvent.birthday(leap, 2028, LeapDay.DAY_AFTER, PARIS).at())
        .isEqualTo(at("2028-02-29T00:00"));
    FollowUpEvent sunday =
        FollowUpEvent.birthday(MonthDay.of(11, 8), 2026, LeapDay.DAY_BEFORE, PARIS);
    assertThat(codes(plan(sunday, facts().build(), "2026-11-01T12:00")))
        .containsExactly(FollowUpReasons.LAPSED);
  }

  @Test
  void whatExpiresIsAnnouncedWithEachLead() {
    ExpiryCalendar calendar =
        new ExpiryCalendar(new TreeMap<>(Map.of(LocalDate.of(2026, 12, 31), 70L)));
    assertThat(
            FollowUpEvent.expiring(calendar, List.of(Period.ofMonths(1), Period.ofDays(3)), PARIS))
        .extracting(FollowUpEvent::at)
        .containsExactly(at("2026-11-30T00:00"), at("2026-12-28T00:00"));
  }

  @Test
  void withoutRuleOrHourNothingIsSent() {
    FollowUpEvent thanks = new FollowUpEvent(FollowUpKind.THANK_YOU, "o", at("2026-11-02T12:00"));
    assertThat(codes(plan(thanks, facts().build(), "2026-11-02T12:00")))
        .containsExactly(FollowUpReasons.RULE_NONE);
    FollowUpPolicy shut = policy().hours(BusinessCalendar.builder(PARIS).build()).build();
    FollowUpEvent event = delivered("o", "2026-11-02T12:00");
    assertThat(
            codes(
                shut.plan(List.of(event), facts().build(), at("2026-11-02T12:00"))
                    .values()
                    .iterator()
                    .next()))
        .containsExactly(FollowUpReasons.NEVER_OPEN);
  }

  @Test
  void policiesAreChecked() {
    assertThatThrownBy(
            () -> policy().addRules(FollowUpRule.builder(FollowUpKind.BIRTHDAY).build()).build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("followup.rules.kind");
    assertThatThrownBy(() -> policy().cap(0).build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("followup.cap");
    assertThatThrownBy(() -> policy().capSpan(Duration.ofSeconds(Long.MAX_VALUE)).build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("followup.cap");
    for (Period bad : List.of(Period.ofDays(-1), Period.ofYears(10_000))) {
      assertThatThrownBy(() -> FollowUpRule.builder(FollowUpKind.BIRTHDAY).delay(bad).build())
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("followup.rule.period");
      assertThatThrownBy(() -> FollowUpRule.builder(FollowUpKind.BIRTHDAY).lapsesAfter(bad).build())
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("followup.rule.period");
    }
  }
}
