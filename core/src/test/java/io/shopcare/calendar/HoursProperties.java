package io.shopcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.InvalidInputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class HoursProperties {

  @Property
  void everyValueSurvivesItsText(
      @ForAll @IntRange(max = 86_399) int start,
      @ForAll @IntRange(min = 1, max = 86_400) int length) {
    Hours hours = new Hours(start, start + length);
    assertThat(Hours.parse(hours.toString())).isEqualTo(hours);
    assertThat(hours.lengthSeconds()).isEqualTo(length);
  }

  @Property
  void anyTextIsReadOrRefused(
      @ForAll @StringLength(max = 20) @CharRange(from = '-', to = ':') String text) {
    try {
      assertThat(Hours.parse(text)).isEqualTo(Hours.parse(Hours.parse(text).toString()));
    } catch (InvalidInputException e) {
      assertThat(e.code()).startsWith("calendar.hours.");
    }
  }
}
