package io.shopcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Built-in holidays against the lists that the two governments publish. */
class HolidayDataTest {

  private static final Map<String, HolidayCalendar> FRANCE =
      Map.ofEntries(
          Map.entry("metropole", FrenchHolidays.METROPOLE),
          Map.entry("alsace-moselle", FrenchHolidays.ALSACE_MOSELLE),
          Map.entry("guadeloupe", FrenchHolidays.GUADELOUPE),
          Map.entry("guyane", FrenchHolidays.GUYANE),
          Map.entry("martinique", FrenchHolidays.MARTINIQUE),
          Map.entry("mayotte", FrenchHolidays.MAYOTTE),
          Map.entry("la-reunion", FrenchHolidays.LA_REUNION),
          Map.entry("saint-barthelemy", FrenchHolidays.SAINT_BARTHELEMY),
          Map.entry("saint-martin", FrenchHolidays.SAINT_MARTIN),
          Map.entry("saint-pierre-et-miquelon", FrenchHolidays.SAINT_PIERRE_ET_MIQUELON),
          Map.entry("wallis-et-futuna", FrenchHolidays.WALLIS_ET_FUTUNA),
          Map.entry("polynesie-francaise", FrenchHolidays.POLYNESIE_FRANCAISE),
          Map.entry("nouvelle-caledonie", FrenchHolidays.NOUVELLE_CALEDONIE));

  private static final DateTimeFormatter BRITISH =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

  @Test
  void everyZoneOfFranceHasItsOfficialDates() {
    FRANCE.forEach(
        (zone, holidays) ->
            assertThat(dates(holidays, 2006, 2031)).as(zone).isEqualTo(officialFrench(zone)));
  }

  @Test
  void metropolitanFranceHas285DatesOf286Holidays() {
    assertThat(FrenchHolidays.METROPOLE.holidays(2006, 2031)).hasSize(286);
    assertThat(dates(FrenchHolidays.METROPOLE, 2006, 2031)).hasSize(285);
  }

  @ParameterizedTest
  @CsvSource({"england-and-wales, 56", "scotland, 63", "northern-ireland, 70"})
  void everyDivisionOfTheUnitedKingdomHasItsOfficialDates(String division, int size) {
    HolidayCalendar holidays =
        switch (division) {
          case "scotland" -> BritishHolidays.SCOTLAND;
          case "northern-ireland" -> BritishHolidays.NORTHERN_IRELAND;
          default -> BritishHolidays.ENGLAND_AND_WALES;
        };
    assertThat(dates(holidays, 2015, 2021)).isEqualTo(officialBritish(division)).hasSize(size);
  }

  @Test
  void easterAndWorkingDaysAreThoseExpected() {
    JsonNode expected = json("expected.json").get("holidays");
    expected
        .get("easter_sundays")
        .get("value")
        .properties()
        .forEach(
            year ->
                assertThat(HolidayDate.easter(0).in(Integer.parseInt(year.getKey())))
                    .contains(LocalDate.parse(year.getValue().asText())));
    for (int year : new int[] {2025, 2026, 2028}) {
      BusinessCalendar calendar =
          BusinessCalendar.builder(ZoneId.of("Europe/Paris"))
              .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
              .holidays(FrenchHolidays.METROPOLE, year, year)
              .build();
      assertThat(
              calendar.businessDatesBetween(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)))
          .isEqualTo(expected.get("fr_working_days_" + year).get("value").asLong());
    }
  }

  @Test
  void theEighthOfMayIsMissingInTheYearsOfTheLaw() {
    JsonNode years = json("expected.json").get("holidays").get("fr_8_may_missing_years");
    for (JsonNode year : years.get("value")) {
      assertThat(FrenchHolidays.METROPOLE.dates(year.asInt()))
          .doesNotContain(LocalDate.of(year.asInt(), 5, 8));
    }
    assertThat(FrenchHolidays.METROPOLE.dates(1955)).contains(LocalDate.of(1955, 5, 8));
  }

  private static SortedSet<LocalDate> dates(HolidayCalendar holidays, int from, int to) {
    return holidays.holidays(from, to).stream()
        .map(Holiday::date)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedSet<LocalDate> officialFrench(String zone) {
    return DataFiles.csv("holidays/etalab/jours_feries_" + zone + ".csv").stream()
        .map(row -> LocalDate.parse(row.get("date")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedSet<LocalDate> officialBritish(String division) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    for (JsonNode year : json("holidays/govuk/bank-holidays.json").get("divisions").get(division)) {
      if (year.isArray()) {
        year.forEach(each -> dates.add(LocalDate.parse(each.get("date").asText(), BRITISH)));
      }
    }
    return dates;
  }

  private static JsonNode json(String name) {
    try {
      return new ObjectMapper().readTree(DataFiles.find(name).toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
