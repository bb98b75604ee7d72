package io.shopcare.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.sla.attainment.AttainmentReasons;
import io.shopcare.sla.backtest.BacktestReasons;
import io.shopcare.sla.lint.LintReasons;
import io.shopcare.sla.proactive.AlertReasons;
import io.shopcare.sla.staffing.StaffingReasons;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SlaTextsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final Reason BREACHED =
      Reason.against(
          SlaReasons.CLOCK_BREACHED,
          Detail.text("metric", "first_reply"),
          Detail.number("instance", 1),
          Detail.duration("elapsed", Duration.ofMinutes(70)),
          Detail.duration("target", Duration.ofHours(1)),
          Detail.instant("breaches", Instant.parse("2026-03-02T09:00:00Z")));

  @Test
  void everyCodeHasATextAndEveryTextACode() throws IllegalAccessException {
    List<String> codes = new ArrayList<>();
    for (Class<?> reasons :
        List.of(
            SlaReasons.class,
            AttainmentReasons.class,
            BacktestReasons.class,
            LintReasons.class,
            AlertReasons.class,
            StaffingReasons.class)) {
      for (Field field : reasons.getFields()) {
        assertThat(Modifier.isFinal(field.getModifiers())).isTrue();
        codes.add((String) field.get(null));
      }
    }
    assertThat(codes).isNotEmpty().doesNotHaveDuplicates();
    assertThat(SlaTexts.all().codes()).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void theyStandBesideThoseOfTheKernel() {
    assertThat(ReasonTexts.core().plus(SlaTexts.all()).codes()).containsAll(SlaTexts.all().codes());
  }

  @Test
  void aBreachReadsInEnglish() {
    assertThat(SlaTexts.all().render(BREACHED, Locale.ENGLISH, PARIS))
        .isEqualTo(
            "first_reply 1: breached, 1\u00a0h 10\u00a0min of 1\u00a0h; the limit was 2026-03-02 10:00");
  }

  @Test
  void aBreachReadsInFrench() {
    assertThat(SlaTexts.all().render(BREACHED, Locale.FRENCH, PARIS))
        .isEqualTo(
            "first_reply 1 : dépassé, 1\u00a0h 10\u00a0min sur 1\u00a0h ; la limite était le 02/03/2026 10:00");
  }
}
