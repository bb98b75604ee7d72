package io.shopcare.segmentation.query;

import static io.shopcare.segmentation.query.Literal.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.Serial;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SegmentTest {

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
  class Extended {

    @Test
    void negatesGroups() {
      BoundSegment<Facts> nobody = bound("NOT (open_tickets > 0 OR customer_tags CONTAINS 'vip')");
      assertThat(nobody.matches(Facts.none())).isTrue();
      assertThat(nobody.matches(Facts.none().number("open_tickets", 1))).isFalse();
      assertThat(segment("not number_of_orders = 1")).hasToString("NOT (number_of_orders = 1)");
    }

    @Test
    void asksForAnyAndAll() {
      Facts both = Facts.none().list("customer_tags", "A", "b");
      assertThat(bound("customer_tags CONTAINS ALL ('a', 'B')").matches(both)).isTrue();
      assertThat(bound("customer_tags CONTAINS ALL ('a', 'c')").matches(both)).isFalse();
      assertThat(bound("customer_tags CONTAINS ANY ('c', 'b')").matches(both)).isTrue();
      assertThat(bound("customer_tags NOT CONTAINS ANY ('c')").matches(Facts.none())).isTrue();
      assertThat(bound("rfm_group IN ('NEW', 'LOYAL')").matches(Facts.none())).isFalse();
      assertThat(bound("rfm_group NOT IN ('NEW')").matches(Facts.none())).isTrue();
    }

    @Test
    void countsHoursFromNow() {
      BoundSegment<Facts> recent = bound("last_order_date >= -6h");
      assertThat(recent.matches(ordered("2026-05-15T02:00:00Z"))).isTrue();
      assertThat(recent.matches(ordered("2026-05-15T01:59:59Z"))).isFalse();
      assertThat(change("last_order_date >= -30min", ordered("2026-05-15T07:40:00Z")))
          .hasValue(Instant.parse("2026-05-15T08:10:01Z"));
    }

    @Test
    void takesTwoBoundsOnOneParameter() {
      BoundSegment<Facts> between = bound("orders_placed MATCHES (amount > 1, amount < 2)");
      assertThat(between.matches(order("1.5"))).isTrue();
      assertThat(between.matches(order("2"))).isFalse();
    }

    private Facts order(String amount) {
      return Facts.none().row("orders_placed", Facts.none().amount("amount", amount));
    }

    @Test
    void knowsWhatFollowedWhat() {
      String text =
          "shopify_email.opened MATCHES (activity_id = 7) THEN orders_placed MATCHES (amount > 1)"
              + " WITHIN 2d";
      assertThat(segment(text)).hasToString(text);
      BoundSegment<Facts> bound = bound(text);
      // The night of 29 March is an hour short: two days later at the same local time.
      assertThat(bound.matches(story("2026-03-28T11:00:00Z", "2026-03-30T10:00:00Z"))).isTrue();
      assertThat(bound.matches(story("2026-03-28T11:00:00Z", "2026-03-30T10:00:01Z"))).isFalse();
      assertThat(bound.matches(story("2026-03-28T11:00:00Z", "2026-03-28T11:00:00Z"))).isFalse();
    }

    private Facts story(String opened, String bought) {
      return Facts.none()
          .row("shopify_email.opened", Facts.none().at("date", opened).text("activity_id", "7"))
          .row("orders_placed", Facts.none().at("date", bought).amount("amount", "5"));
    }

    @Test
    void aggregatesHaveNoPlaceInASequence() {
      assertThatThrownBy(
              () ->
                  segment(
                      "orders_placed MATCHES () THEN orders_placed MATCHES (count > 1) WITHIN 2d"))
          .isInstanceOf(SegmentSyntaxException.class)
          .hasMessageStartingWith("segment.sequence at query [30]");
      assertThatThrownBy(
              () -> segment("orders_placed MATCHES () THEN orders_placed MATCHES () WITHIN -2d"))
          .isInstanceOf(SegmentSyntaxException.class);
    }

    @Test
    void bucketsAreStableAndEven() {
      BoundSegment<Facts> tenth =
          bound("random_bucket MATCHES (experiment = 'spring', percent < 10)");
      long in =
          IntStream.range(0, 20_000)
              .filter(i -> tenth.matches(Facts.none().text("customer_id", "c-" + i)))
              .count();
      assertThat(in).isBetween(1_850L, 2_150L);
      assertThat(tenth.matches(Facts.none())).isFalse();
      assertThat(Interpreter.percent("spring\0c-17")).isEqualTo(percent("c-17"));
    }

    private long percent(String id) {
      return IntStream.range(0, 10_000)
          .filter(
              i ->
                  bound(
                          "random_bucket MATCHES (experiment = 'spring', percent = "
                              + i / 100
                              + "."
                              + i / 10 % 10
                              + i % 10
                              + ")")
                      .matches(Facts.none().text("customer_id", id)))
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  class References {

    private final Map<String, Segment> library =
        new LinkedHashMap<>(
            Map.of(
                "big", segment("amount_spent > 100"),
                "good", segment("IN SEGMENT 'big' AND NOT IN SEGMENT 'late'"),
                "late", segment("late_deliveries > 0")));

    @Test
    void areLookedUp() {
      BoundSegment<Facts> good =
          segment("IN SEGMENT 'good'").compile(SCHEMA, Facts.READER, library).at(NOW, PARIS);
      assertThat(good.matches(Facts.none().amount("amount_spent", "101"))).isTrue();
      assertThat(
              good.matches(Facts.none().amount("amount_spent", "101").number("late_deliveries", 1)))
          .isFalse();
      assertThat(good.explain(Facts.none()).reasons().get(0).code())
          .isEqualTo(SegmentReasons.OUTSIDE);
    }

    @Test
    void thatAreUnknownCircularOrEndlessAreRefused() {
      assertThatThrownBy(() -> segment("IN SEGMENT 'x'").compile(SCHEMA, Facts.READER, library))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("segment.reference.unknown at x");
      library.put("big", segment("NOT IN SEGMENT 'good'"));
      assertThatThrownBy(() -> segment("IN SEGMENT 'big'").compile(SCHEMA, Facts.READER, library))
          .hasMessageStartingWith("segment.reference.cycle at big");
      for (int i = 0; i < 40; i++) {
        library.put(
            "s" + i, segment("IN SEGMENT 's" + (i + 1) + "' OR IN SEGMENT 's" + (i + 1) + "'"));
      }
      library.put("s40", segment("number_of_orders = 1"));
      assertThatThrownBy(() -> segment("IN SEGMENT 's0'").compile(SCHEMA, Facts.READER, library))
          .hasMessageStartingWith("segment.clauses.too-many");
      for (int i = 0; i < 1000; i++) {
        library.put("d" + i, segment("NOT IN SEGMENT 'd" + (i + 1) + "'"));
      }
      assertThatThrownBy(() -> segment("IN SEGMENT 'd0'").compile(SCHEMA, Facts.READER, library))
          .hasMessageStartingWith("segment.depth");
    }
  }

  @Nested
  class Explanations {

    @Test
    void giveTheValueOfEveryClause() {
      Facts facts =
          Facts.none().amount("amount_spent", "12.50").list("customer_tags", "vip").text("x", "y");
      Decision<Boolean> decision =
          bound(
                  "(amount_spent > 100 OR customer_tags CONTAINS 'VIP') AND NOT (last_order_date IS"
                      + " NULL)")
              .explain(facts);
      assertThat(decision.value()).isFalse();
      assertThat(decision.validUntil()).isEmpty();
      ReasonTexts texts = SegmentationTexts.all();
      assertThat(texts.render(decision, Locale.ENGLISH, ZoneOffset.UTC))
          .isEqualTo(
              """
              Not all of these hold.
                At least one of these holds.
                  amount_spent > 100: no, it is 12.5.
                  customer_tags CONTAINS 'VIP': yes, it is vip.
                This must not hold, but does.
                  last_order_date IS NULL: yes, it is NULL.
              """);
    }

    @Test
    void holdUntilTheNextChange() {
      Decision<Boolean> decision =
          bound("last_order_date > -30d").explain(ordered("2026-05-15T07:00:00Z"));
      assertThat(decision.validUntil()).hasValue(Instant.parse("2026-06-13T22:00:00Z"));
    }
  }

  @Test
  void diffTellsWhoJoinedAndWhoLeft() {
    SegmentChange change = SegmentChange.diff(List.of("a", "b"), Set.of("b", "c"));
    assertThat(change.joined()).containsExactly("c");
    assertThat(change.left()).containsExactly("a");
    assertThat(SegmentChange.diff(List.of("a"), List.of("a")).isEmpty()).isTrue();
  }

  @Test
  void segmentsSurviveSerialisation() throws Exception {
    Segment segment =
        segment("NOT (amount_spent > 1.5) AND orders_placed MATCHES (date > -30d, count >= 2)");
    assertThat(Serial.copy(segment)).isEqualTo(segment);
    assertThat(Serial.copy(SCHEMA)).isEqualTo(SCHEMA);
  }
}
