package io.shopcare.segmentation.planning;

import static io.shopcare.segmentation.planning.FollowUpTest.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.customer.ConsentState;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Outcome;
import io.shopcare.segmentation.planning.FollowUpEvent.LeapDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The invariants of messages by their numbers in the reference. */
class FollowUpProperties {

  private static final LocalTime MORNING = LocalTime.of(2, 30);
  private static final LocalTime EVENING = LocalTime.of(22, 15);
  private static final Instant T = FollowUpTest.at("2026-10-20T12:00");

  private static List<FollowUpEvent> events(Random random) {
    List<FollowUpEvent> events = new ArrayList<>();
    for (int i = random.nextInt(15); i >= 0; i--) {
      events.add(
          new FollowUpEvent(
              List.of(FollowUpKind.values()).get(random.nextInt(8)),
              "s" + random.nextInt(6),
              T.plus(Duration.ofMinutes(random.nextInt(40 * 24 * 60)))));
    }
    return events;
  }

  /** Hours and a cap reckoned by hand, from the messages alone. */
  @Property
  void invariant83OneMessageForAKeyWithConsentNeverAtNightAndNeverTooMany(
      @ForAll Random random,
      @ForAll boolean agreed,
      @ForAll @IntRange(min = 1, max = 3) int cap,
      @ForAll @IntRange(max = 10) int days) {
    FollowUpPolicy policy = FollowUpTest.policy().cap(cap).capSpan(Duration.ofDays(days)).build();
    CustomerFacts customer =
        CustomerFacts.builder("c")
            .putConsents("marketing.email", agreed ? ConsentState.SUBSCRIBED : ConsentState.PENDING)
            .build();
    List<FollowUp> sent = new ArrayList<>();
    Instant now = T;
    for (int run = 0; run < 4; run++) {
      now = now.plus(Duration.ofHours(random.nextInt(300)));
      FollowUpFacts facts =
          FollowUpFacts.builder(customer).known(sent).isTicketOpen(random.nextInt(3) == 0).build();
      for (Outcome<FollowUp> outcome : policy.plan(events(random), facts, now).values()) {
        outcome.accepted().ifPresent(sent::add);
      }
      Instant clock = now;
      assertThat(sent.stream().skip(facts.known().size()))
          .allMatch(message -> !message.dueAt().isBefore(clock));
    }
    Set<String> keys = new HashSet<>();
    for (FollowUp message : sent) {
      assertThat(keys.add(message.dedupeKey())).isTrue();
      assertThat(agreed || message.consent().isEmpty()).isTrue();
      LocalDateTime local = LocalDateTime.ofInstant(message.dueAt(), PARIS);
      assertThat(local.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
      assertThat(local.getHour()).isBetween(9, 19);
      long around =
          sent.stream()
              .filter(FollowUp::isCapped)
              .filter(other -> !other.dueAt().isBefore(message.dueAt()))
              .filter(other -> other.dueAt().isBefore(message.dueAt().plus(Duration.ofDays(days))))
              .count();
      assertThat(around).isLessThanOrEqualTo(cap);
    }
  }

  /**
   * Quiet hours that end at a time that the clocks skip on 29 March 2026 and that comes twice on 25
   * October, when they end with the first, against a walk from quarter to quarter.
   */
  @Property
  void invariant83QuietHoursHoldWhereClocksAreChanged(
      @ForAll Random random,
      @ForAll boolean spring,
      @ForAll @IntRange(min = 1, max = 3) int cap,
      @ForAll @IntRange(max = 30) int hours) {
    BusinessCalendar.Builder open = BusinessCalendar.builder(PARIS);
    for (DayOfWeek day : DayOfWeek.values()) {
      open.open(day, MORNING.toString(), EVENING.toString());
    }
    Duration span = Duration.ofHours(hours);
    FollowUpPolicy policy =
        FollowUpTest.policy().hours(open.build()).cap(cap).capSpan(span).build();
    Instant start = FollowUpTest.at(spring ? "2026-03-27T12:00" : "2026-10-23T12:00");
    List<Instant> sent = new ArrayList<>();
    List<FollowUp> known = new ArrayList<>();
    Instant now = start;
    for (int i = 0; i < 12; i++) {
      now = now.plus(Duration.ofMinutes(15L * random.nextInt(30)));
      FollowUpEvent event =
          new FollowUpEvent(FollowUpKind.POINTS_EXPIRING, "s" + i, now.minus(Duration.ofDays(1)));
      FollowUpFacts facts = FollowUpTest.facts().known(known).build();
      FollowUp message =
          policy
              .plan(List.of(event), facts, now)
              .values()
              .iterator()
              .next()
              .accepted()
              .orElseThrow();
      Instant walk = now;
      while (isQuiet(walk) || isTooMany(walk, sent, cap, span)) {
        walk = walk.plus(Duration.ofMinutes(15));
      }
      assertThat(message.dueAt()).isEqualTo(walk);
      sent.add(walk);
      known.add(message);
    }
  }

  /** In the hour that comes again the first 02:30 is over. */
  private static boolean isQuiet(Instant at) {
    LocalTime local = LocalTime.ofInstant(at, PARIS);
    LocalTime before = LocalTime.ofInstant(at.minus(Duration.ofHours(1)), PARIS);
    boolean again = before.getHour() == local.getHour();
    return (local.isBefore(MORNING) && !again) || !local.isBefore(EVENING);
  }

  /** Whether with one more message some span of that length would have more than the cap. */
  private static boolean isTooMany(Instant at, List<Instant> sent, int cap, Duration span) {
    List<Instant> all = new ArrayList<>(sent);
    all.add(at);
    return all.stream()
        .anyMatch(
            first ->
                all.stream()
                        .filter(other -> !other.isBefore(first) && other.isBefore(first.plus(span)))
                        .count()
                    > cap);
  }

  @Property
  void theOrderInWhichEventsComeDoesNotMatter(@ForAll Random random) {
    List<FollowUpEvent> events = new ArrayList<>(new HashSet<>(events(random)));
    Set<String> keys = new HashSet<>();
    events.removeIf(event -> !keys.add(event.dedupeKey()));
    FollowUpFacts facts = FollowUpTest.facts().build();
    FollowUpPolicy policy = FollowUpTest.policy().build();
    Map<String, Outcome<FollowUp>> plan = policy.plan(events, facts, T);
    Collections.shuffle(events, random);
    assertThat(policy.plan(events, facts, T)).isEqualTo(plan);
    assertThat(plan.keySet()).isEqualTo(keys);
  }

  /** Invariant 41, of birthdays: one in every year. */
  @Property
  void invariant41ABirthdayComesOnceAYear(
      @ForAll @IntRange(min = 1900, max = 2400) int year, @ForAll LeapDay leapDay) {
    for (MonthDay born : List.of(MonthDay.of(2, 29), MonthDay.of(2, 28), MonthDay.of(3, 1))) {
      FollowUpEvent event = FollowUpEvent.birthday(born, year, leapDay, PARIS);
      assertThat(event.at().atZone(PARIS).getYear()).isEqualTo(year);
      assertThat(Math.abs(event.at().atZone(PARIS).getDayOfYear() - 60)).isLessThanOrEqualTo(1);
      assertThat(event.subject()).isEqualTo(Integer.toString(year));
    }
  }
}
