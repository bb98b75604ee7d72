package io.shopcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

  @ParameterizedTest
  @CsvSource({
    "09:00-17:00, 32400, 61200",
    "00:00-24:00, 0, 86400",
    "22:00-06:00, 79200, 108000",
    "09:00:30-09:01, 32430, 32460",
    "09:00-33:00, 32400, 118800",
    "00:00-48:00, 0, 172800"
  })
  void textIsReadAndWrittenTheSameWay(String text, int start, int end) {
    assertThat(Hours.parse(text)).isEqualTo(new Hours(start, end)).hasToString(text);
  }

  @Test
  void midnightAsAClosingIsTheEndOfTheDay() {
    assertThat(Hours.parse("18:00-00:00")).isEqualTo(Hours.parse("18:00-24:00"));
    assertThat(Hours.parse("18:00-26:00")).isEqualTo(Hours.parse("18:00-02:00"));
  }

  @Test
  void equalTimesCouldMeanADayOrNothing() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Hours.of("09:00", "09:00"))
        .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.hours.empty"))
        .satisfies(e -> assertThat(e.suggestion()).contains("33:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "9:00-17:00",
        "09:00",
        "09:00-17:60",
        "24:00-25:00",
        "09:00-48:01",
        "09-17",
        "09:00-17:00-18:00",
        "0x:00-17:00",
        "09:00-17:00:60",
        "٠٩:٠٠-١٧:٠٠"
      })
  void whatIsNoTimeIsRefusedWithoutRepeatingIt(String text) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Hours.parse(text))
        .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.hours.invalid"));
  }
}
