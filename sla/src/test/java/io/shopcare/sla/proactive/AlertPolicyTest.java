package io.shopcare.sla.proactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.sla.Serial;
import io.shopcare.sla.SlaTexts;
import io.shopcare.sla.clock.ClockStatus;
import io.shopcare.sla.clock.SlaClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {

  private static final Instant FRIDAY = Instant.parse("2026-03-06T12:00:00Z");
  private static final AlertPolicy POLICY = AlertPolicy.ofDefaults();
  private static final Promise PARCEL = Promise.delivery("order-1", FRIDAY);
  private static final Duration DAY = Duration.ofDays(1);

  private static AlertChange check(Promise promise, Instant at) {
    return POLICY.check(List.of(promise), AlertLog.empty(), at);
  }

  private static Promise expected(Instant at) {
    return Promise.builder().from(PARCEL).expectedAt(at).build();
  }

  private static Promise kept(Instant at) {
    return Promise.builder().from(PARCEL).keptAt(at).build();
  }

  private static Stream<AlertLevel> levels(AlertChange change) {
    return change.alerts().stream().map(Alert::level);
  }

  @Nested
  class AParcel {

    @Test
    void isAtRiskADayBeforeAndBrokenAfterItsDeadline() {
      AlertLog log = AlertLog.empty();
      AlertChange early = POLICY.check(List.of(PARCEL), log, FRIDAY.minus(DAY).minusNanos(1));
      assertThat(early.alerts()).isEmpty();
      assertThat(early.nextAt()).contains(FRIDAY.minus(DAY));
      AlertChange risk = POLICY.check(List.of(PARCEL), early.log(), FRIDAY.minus(DAY));
      assertThat(levels(risk)).containsExactly(AlertLevel.AT_RISK);
      assertThat(risk.nextAt()).contains(FRIDAY.plusNanos(1));
      AlertChange again = POLICY.check(List.of(PARCEL), risk.log(), FRIDAY);
      assertThat(again.alerts()).isEmpty();
      AlertChange late = POLICY.check(List.of(PARCEL), again.log(), FRIDAY.plusNanos(1));
      assertThat(levels(late)).containsExactly(AlertLevel.BROKEN);
      assertThat(late.nextAt()).isEmpty();
      assertThat(POLICY.check(List.of(PARCEL), late.log(), FRIDAY.plus(DAY)).alerts()).isEmpty();
    }

    @Test
    void thatTheCarrierExpectsLaterWillBreakItsPromise() {
      Instant now = FRIDAY.minus(Duration.ofDays(3));
      assertThat(check(expected(FRIDAY), now).alerts()).isEmpty();
      Alert alert = check(expected(FRIDAY.plus(DAY)), now).alerts().get(0);
      assertThat(alert.level()).isEqualTo(AlertLevel.WILL_BREAK);
      assertThat(alert.step()).isEqualTo("tell-customer");
      assertThat(alert.dueAt()).isEqualTo(FRIDAY);
      assertThat(text(alert, Locale.ENGLISH))
          .isEqualTo("delivery of order-1 is due 2026-03-06 12:00 and expected 2026-03-07 12:00");
      assertThat(text(alert, Locale.FRENCH))
          .isEqualTo(
              "delivery de order-1 : échéance le 06/03/2026 12:00, attendu le 07/03/2026 12:00");
    }

    private String text(Alert alert, Locale language) {
      return SlaTexts.all().render(alert.reason(), language, ZoneOffset.UTC);
    }

    @Test
    void thatCameInTimeNeedsNobody() {
      assertThat(check(kept(FRIDAY), FRIDAY.plus(DAY)).alerts()).isEmpty();
      assertThat(check(kept(FRIDAY), FRIDAY.plus(DAY)).nextAt()).isEmpty();
    }

    @Test
    void thatCameLateBetweenTwoChecksIsAlertedAllTheSame() {
      assertThat(levels(check(kept(FRIDAY.plusNanos(1)), FRIDAY.plus(DAY))))
          .containsExactly(AlertLevel.BROKEN);
      assertThat(levels(check(kept(FRIDAY.plus(DAY)), FRIDAY))).containsExactly(AlertLevel.AT_RISK);
    }

    @Test
    void withANewDateIsANewPromise() {
      AlertLog log = check(PARCEL, FRIDAY).log();
      Promise later = Promise.delivery("order-1", FRIDAY.plusSeconds(60));
      assertThat(levels(POLICY.check(List.of(later), log, FRIDAY)))
          .containsExactly(AlertLevel.AT_RISK);
    }

    @Test
    void mayHaveHoursInWhichTheLeadCounts() {
      BusinessCalendar office =
          BusinessCalendar.builder(ZoneId.of("Europe/Paris"))
              .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
              .build();
      Promise monday =
          Promise.builder()
              .kind("first_reply")
              .reference("t1")
              .dueAt(Instant.parse("2026-03-09T09:00:00Z"))
              .hours(office)
              .build();
      AlertPolicy twoHours = AlertPolicy.builder().lead(Duration.ofHours(2)).build();
      assertThat(twoHours.riskFrom(monday)).contains(Instant.parse("2026-03-06T15:00:00Z"));
    }
  }

  @Nested
  class AClock {

    private SlaClock.Builder clock(ClockStatus status) {
      SlaClock.Builder clock = SlaClock.builder();
      clock.metric("first_reply").instance(1).status(status).startedAt(FRIDAY.minus(DAY));
      return clock.elapsed(Duration.ZERO).pausedFor(Duration.ZERO);
    }

    @Test
    void promisesUntilItBreaches() {
      SlaClock running =
          clock(ClockStatus.RUNNING).dueAt(FRIDAY).breachesAt(FRIDAY.plus(DAY)).build();
      Promise promise = Promise.of("t1", running).orElseThrow();
      assertThat(promise.isBroken(FRIDAY.plus(DAY))).isFalse();
      assertThat(promise.isBroken(FRIDAY.plus(DAY).plusNanos(1))).isTrue();
      assertThat(check(promise, FRIDAY).alerts().get(0).reason().code())
          .isEqualTo(AlertReasons.AT_RISK);
    }

    @Test
    void promisesNothingWithoutADeadlineOrWhereItIsCancelled() {
      assertThat(Promise.of("t1", clock(ClockStatus.PAUSED).build())).isEmpty();
      assertThat(
              Promise.of(
                  "t1", clock(ClockStatus.CANCELLED).dueAt(FRIDAY).breachesAt(FRIDAY).build()))
          .isEmpty();
    }
  }

  @Nested
  class ALog {

    private final AlertLog log =
        POLICY
            .check(
                List.of(PARCEL, Promise.delivery("order-2", FRIDAY.plus(DAY))),
                AlertLog.empty(),
                FRIDAY.plus(DAY))
            .log();

    @Test
    void isPrunedByDeadlineAndByReference() {
      assertThat(log.worst()).hasSize(2);
      assertThat(log.since(FRIDAY).worst()).hasSize(2);
      assertThat(log.since(FRIDAY.plusNanos(1)).worst().keySet())
          .extracting(AlertKey::reference)
          .containsExactly("order-2");
      assertThat(log.without("order-2").worst().keySet())
          .extracting(AlertKey::reference)
          .containsExactly("order-1");
    }

    @Test
    void comesBack() {
      assertThat(Serial.roundTrip(log)).isEqualTo(log);
      AlertChange change = check(PARCEL, FRIDAY);
      assertThat(Serial.roundTrip(change)).isEqualTo(change);
      assertThat(Serial.roundTrip(POLICY)).isEqualTo(POLICY);
    }
  }

  @Test
  void theShopNamesItsOwnSteps() {
    AlertPolicy own = AlertPolicy.builder().putSteps(AlertLevel.BROKEN, "voucher").build();
    assertThat(
            own.check(List.of(PARCEL), AlertLog.empty(), FRIDAY.plus(DAY)).alerts().get(0).step())
        .isEqualTo("voucher");
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(call)
        .extracting(InvalidInputException::code)
        .isEqualTo(code);
  }

  @Test
  void extremesAreAnsweredOrRefused() {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    AlertPolicy always = AlertPolicy.builder().lead(forever).build();
    assertThat(levels(always.check(List.of(PARCEL), AlertLog.empty(), Instant.MIN)))
        .containsExactly(AlertLevel.AT_RISK);
    for (Instant end : List.of(Instant.MIN, Instant.MAX)) {
      Promise promise = Promise.delivery("order", end);
      assertThat(levels(check(promise, end))).containsExactly(AlertLevel.AT_RISK);
      assertThat(check(promise, end).nextAt().isPresent()).isEqualTo(end.equals(Instant.MIN));
    }
    refused("sla.alert.lead", () -> AlertPolicy.builder().lead(DAY.negated()).build());
    refused("input.too-long", () -> Promise.delivery("x".repeat(257), FRIDAY));
    refused(
        "sla.promise.order",
        () -> Promise.builder().from(PARCEL).keptUntil(FRIDAY.minusNanos(1)).build());
  }
}
