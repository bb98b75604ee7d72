package io.shopcare.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.InvalidInputException;
import io.shopcare.sla.Serial;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class QueueForecastTest {

  private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
  private static final ForecastMethod EWMA = ForecastMethod.ofDefaults();
  private static final ForecastMethod WINTERS = new ForecastMethod.HoltWinters(0.1, 0.01, 0.2);
  private static final int WEEK = WeekProfile.HOURS;

  private static HourlyValues history(int hours, IntToDoubleFunction figure) {
    return HourlyValues.of(MONDAY, IntStream.range(0, hours).mapToDouble(figure).toArray());
  }

  private static QueueForecast of(HourlyValues history, ForecastMethod method) {
    return QueueForecast.of(history, ZoneOffset.UTC, method);
  }

  private static double usual(int hour) {
    int ofDay = hour % 24;
    boolean weekend = hour % WEEK >= 120;
    return ofDay < 8 || ofDay >= 20 ? 0 : weekend ? 4 : 12 + ofDay % 5;
  }

  /** Poisson by counting exponential gaps. */
  private static double poisson(double mean, Random random) {
    int count = -1;
    for (double sum = 0; sum <= mean; count++) {
      sum -= Math.log(1 - random.nextDouble());
    }
    return count;
  }

  @Test
  void aWeekThatRepeatsItselfIsForecastExactly() {
    for (ForecastMethod method : List.of(EWMA, WINTERS)) {
      HourlyValues next = of(history(4 * WEEK, QueueForecastTest::usual), method).expected(300);
      assertThat(next.start()).isEqualTo(MONDAY.plusSeconds(4L * WEEK * 3600));
      for (int i = 0; i < 300; i++) {
        assertThat(next.value(i)).isCloseTo(usual(i), within(1e-9));
      }
    }
  }

  @Test
  void theLevelFollowsWhatCame() {
    HourlyValues doubled = history(6 * WEEK, i -> usual(i) * (i < 3 * WEEK ? 1 : 2));
    HourlyValues next = of(doubled, EWMA).expected(WEEK);
    double before = IntStream.range(0, WEEK).mapToDouble(QueueForecastTest::usual).sum();
    // The pattern is 1.5 times the usual, and the weeks are 2/3, 2/3, 2/3, 4/3, 4/3, 4/3 of it.
    double level = 2 / 3.0 + 2 / 3.0 * (1 - Math.pow(0.7, 3));
    assertThat(next.sum()).isCloseTo(1.5 * level * before, within(1e-6));
    HourlyValues growing = history(6 * WEEK, i -> usual(i) + i / 100.0);
    assertThat(of(growing, WINTERS).expected(1).value(0)).isCloseTo(6 * WEEK / 100.0, within(1.0));
  }

  @Test
  void byTheClockOnTheWallTheDayKeepsItsHoursWhenClocksGoForward() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    Instant start = Instant.parse("2026-03-01T23:00:00Z");
    WeekProfile nine = WeekProfile.of(paris, nineOnly());
    QueueForecast forecast = QueueForecast.of(nine.from(start, 4 * WEEK - 24), paris, EWMA);
    HourlyValues next = forecast.expected(48);
    for (int i = 0; i < 48; i++) {
      int hour = HourlyValues.plusHours(next.start(), i).atZone(paris).getHour();
      assertThat(next.value(i)).isCloseTo(hour == 9 ? 5 : 0, within(1e-9));
    }
  }

  private static double[] nineOnly() {
    return IntStream.range(0, WEEK).mapToDouble(i -> i % 24 == 9 ? 5 : 0).toArray();
  }

  @Test
  void onNoisyWeeksItErrsLessThanSayingWhatWasAWeekAgo() {
    Random random = new Random(7);
    HourlyValues noisy = history(12 * WEEK, i -> poisson(usual(i), random));
    for (ForecastMethod method :
        List.of(EWMA, new ForecastMethod.HoltWinters(0.005, 0.0005, 0.2))) {
      ForecastTrial trial = of(noisy, method).trial(4);
      assertThat(trial.beatsNaive()).isTrue();
      assertThat(trial.mase().orElseThrow()).isLessThan(0.85);
      assertThat(trial.naiveMase().orElseThrow()).isCloseTo(1, within(0.2));
    }
  }

  @Test
  void theBandHoldsAsManyHoursAsItSays() {
    Random random = new Random(11);
    HourlyValues noisy = history(14 * WEEK, i -> 5 * poisson(usual(i) / 2, random));
    QueueForecast known = of(HourlyValues.of(MONDAY, head(noisy, 10 * WEEK)), EWMA);
    ForecastBand band = known.band(WEEK, 0.9);
    int busy = 0;
    int inside = 0;
    for (int i = 0; i < WEEK; i++) {
      double came = noisy.value(10 * WEEK + i);
      if (usual(i) > 0) {
        busy++;
        inside += band.lower().value(i) <= came && came <= band.upper().value(i) ? 1 : 0;
      }
    }
    assertThat((double) inside / busy).isBetween(0.82, 0.98);
    assertThat(known.band(0, 0.9).expected().hours()).isZero();
  }

  private static double[] head(HourlyValues values, int hours) {
    return Arrays.copyOf(values.values(), hours);
  }

  @Test
  void countsComeFromInstants() {
    HourlyValues counts =
        HourlyValues.count(
            MONDAY,
            2,
            Stream.of(-1, 0, 3599, 3600, 7199, 7200).map(second -> MONDAY.plusSeconds(second)));
    assertThat(counts).isEqualTo(HourlyValues.of(MONDAY, 2, 2));
    assertThat(WeekProfile.mean(counts, ZoneOffset.UTC).at(MONDAY)).isEqualTo(2);
  }

  @Test
  void nothingStaysNothing() {
    for (ForecastMethod method : List.of(EWMA, WINTERS)) {
      QueueForecast nothing = of(history(3 * WEEK, i -> 0), method);
      assertThat(nothing.band(5, 0.9).upper().sum()).isZero();
      assertThat(nothing.trial(1).mase()).isEmpty();
    }
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(call)
        .extracting(InvalidInputException::code)
        .isEqualTo(code);
  }

  @Test
  void whatIsTooShortOrOutOfRangeIsRefused() {
    HourlyValues twoWeeks = history(2 * WEEK, i -> 1);
    refused("sla.forecast.history", () -> of(history(2 * WEEK - 1, i -> 1), EWMA));
    refused("sla.forecast.history", () -> of(twoWeeks, EWMA).trial(1));
    refused("sla.forecast.history", () -> of(twoWeeks, EWMA).trial(0));
    refused("sla.staffing.range", () -> of(twoWeeks, EWMA).expected(-1));
    refused("sla.staffing.range", () -> of(twoWeeks, EWMA).expected(Integer.MAX_VALUE));
    refused("measure.confidence.range", () -> of(twoWeeks, EWMA).band(1, 1));
    for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
      refused("sla.staffing.range", () -> new ForecastMethod.Ewma(bad));
      refused("sla.staffing.range", () -> new ForecastMethod.HoltWinters(0, bad, 0));
    }
  }

  @Test
  void valuesComeBack() {
    QueueForecast forecast = of(history(2 * WEEK, i -> i), WINTERS);
    assertThat(Serial.roundTrip(forecast)).isEqualTo(forecast);
    assertThat(Serial.roundTrip(forecast.band(3, 0.5))).isEqualTo(forecast.band(3, 0.5));
  }
}
