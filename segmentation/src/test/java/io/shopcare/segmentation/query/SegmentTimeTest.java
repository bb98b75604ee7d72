package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SegmentTimeTest {

  private static final Instant NOW = Instant.parse("2026-05-15T08:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  private static Segment segment(String query) {
    return Segment.parse(query, SegmentDialect.extended(), SCHEMA);
  }

  private static BoundSegment<Facts> bound(String query) {
    return segment(query).compile(SCHEMA, Facts.READER).at(NOW, PARIS);
  }

  private static Optional<Instant> change(String query, Facts facts) {
    return bound(query).nextChange(facts);
  }

  private static Facts ordered(String at) {
    return Facts.none().at("last_order_date", at);
  }

  @Nested
  class NextChange {

    @Test
    void isWhenTheWindowMovesOverTheFact() {
      assertThat(change("last_order_date > -30d", ordered("2026-05-01T10:00:00Z")))
          .hasValue(Instant.parse("2026-05-30T22:00:00Z"));
      assertThat(change("last_order_date < -1m", ordered("2026-05-01T10:00:00Z")))
          .hasValue(Instant.parse("2026-06-01T22:00:00Z"));
      assertThat(change("last_order_date > 2026-01-01", ordered("2026-05-01T10:00:00Z"))).isEmpty();
      assertThat(change("last_order_date > -30d", Facts.none())).isEmpty();
    }

    @Test
    void passesOverWhatDecidesNothing() {
      Facts facts = ordered("2026-05-01T10:00:00Z").number("number_of_orders", 3);
      assertThat(change("last_order_date > -30d AND number_of_orders > 5", facts)).isEmpty();
      assertThat(change("last_order_date > -30d OR last_order_date <= -30d", facts)).isEmpty();
      assertThat(change("last_order_date > -30d OR last_order_date > -60d", facts))
          .hasValue(Instant.parse("2026-06-29T22:00:00Z"));
    }

    @Test
    void findsBirthdays() {
      Facts leap = Facts.none().at("first_order_date", "2024-02-29T12:00:00Z");
      assertThat(change("anniversary('first_order_date') = today", leap))
          .hasValue(Instant.parse("2027-02-27T23:00:00Z"));
      assertThat(
              change(
                  "anniversary('first_order_date') = today AND anniversary('first_order_date') ="
                      + " yesterday",
                  leap))
          .isEmpty();
    }

    @Test
    void countsEvents() {
      Facts two =
          Facts.none()
              .row("orders_placed", Facts.none().at("date", "2026-05-01T10:00:00Z"))
              .row("orders_placed", Facts.none().at("date", "2026-05-10T10:00:00Z"));
      assertThat(change("orders_placed MATCHES (date >= -30d, count >= 2)", two))
          .hasValue(Instant.parse("2026-05-31T22:00:00Z"));
      assertThat(change("orders_placed NOT MATCHES (date >= -30d)", two))
          .hasValue(Instant.parse("2026-06-09T22:00:00Z"));
    }
  }

  @Nested
  class Days {

    @Test
    void neverGoBackWhereAClockIsPutBackOverMidnight() {
      // Newfoundland, 30 October 2005: one minute past midnight it was 23:01 of the 29th again.
      ZoneId zone = ZoneId.of("America/St_Johns");
      Facts again = ordered("2005-10-30T02:45:00Z");
      Instant later = Instant.parse("2005-10-30T02:50:00Z");
      assertThat(
              segment("last_order_date = today")
                  .compile(SCHEMA, Facts.READER)
                  .at(later, zone)
                  .matches(again))
          .isTrue();
      assertThat(
              segment("last_order_date = 2005-10-30")
                  .compile(SCHEMA, Facts.READER)
                  .at(later, zone)
                  .matches(again))
          .isTrue();
    }

    @Test
    void thatTheCalendarPassesOverHaveNoMoment() {
      // Samoa went to the other side of the date line: 30 December 2011 was not there.
      ZoneId zone = ZoneId.of("Pacific/Apia");
      Instant leap = Instant.parse("2011-12-30T10:00:00Z");
      Facts before = ordered("2011-12-30T09:59:59Z");
      CompiledSegment<Facts> yesterday =
          segment("last_order_date = yesterday").compile(SCHEMA, Facts.READER);
      assertThat(yesterday.at(leap, zone).matches(before)).isFalse();
      assertThat(yesterday.at(leap.minusSeconds(1), zone).nextChange(before)).isEmpty();
      CompiledSegment<Facts> today =
          segment("last_order_date = today").compile(SCHEMA, Facts.READER);
      assertThat(today.at(leap.minusSeconds(1), zone).nextChange(before)).hasValue(leap);
      CompiledSegment<Facts> lately =
          segment("last_order_date >= -2d").compile(SCHEMA, Facts.READER);
      assertThat(lately.at(leap.minusSeconds(1), zone).nextChange(before))
          .hasValue(leap.plusSeconds(86_400));
      CompiledSegment<Facts> birthday =
          segment("anniversary('first_order_date') = today").compile(SCHEMA, Facts.READER);
      Facts bornOnIt = Facts.none().at("first_order_date", "2000-12-30T12:00:00Z");
      assertThat(birthday.at(leap.minusSeconds(86_400), zone).nextChange(bornOnIt))
          .hasValue(Instant.parse("2012-12-29T10:00:00Z"));
    }

    @Test
    void areThoseOfTheZoneThatIsHandedIn() {
      Facts late = ordered("2026-05-15T21:30:00Z");
      assertThat(bound("last_order_date = 2026-05-15").matches(late)).isTrue();
      assertThat(
              segment("last_order_date = 2026-05-16")
                  .compile(SCHEMA, Facts.READER)
                  .at(NOW, ZoneId.of("Asia/Tokyo"))
                  .matches(late))
          .isTrue();
    }
  }
}
