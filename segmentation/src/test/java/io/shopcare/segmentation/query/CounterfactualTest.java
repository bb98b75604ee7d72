package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.Serial;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CounterfactualTest {

  private static final Instant NOW = Instant.parse("2026-04-15T08:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  private static Outcome<Counterfactual> ask(String query, Facts customer) {
    return bound(query).counterfactual(customer);
  }

  private static BoundSegment<Facts> bound(String query) {
    return Segment.parse(query, SegmentDialect.extended(), SCHEMA)
        .compile(SCHEMA, Facts.READER)
        .at(NOW, PARIS);
  }

  private static FactChange change(String query, Facts customer) {
    return ask(query, customer).accepted().orElseThrow().change();
  }

  private static FactChange.Quantity quantity(String fact, String from, String to) {
    return new FactChange.Quantity(fact, new BigDecimal(from), new BigDecimal(to));
  }

  private final Facts buyer =
      Facts.none()
          .amount("amount_spent", "487.60")
          .number("number_of_orders", 4)
          .at("last_order_date", "2026-04-03T10:00:00Z");

  @Nested
  class Texts {

    private final ReasonTexts texts = SegmentationTexts.all();

    private String text(Outcome<Counterfactual> outcome, Locale language) {
      return outcome
          .fold(
              found -> texts.render(List.of(found.reason()), language, PARIS),
              refused -> texts.render(refused.reasons(), language, PARIS))
          .replace('\u00a0', ' ')
          .replace('\u202f', ' ');
    }

    @Test
    void sayHowMuchMoreAndBeforeWhen() {
      Outcome<Counterfactual> found = ask("amount_spent >= 500 AND last_order_date > -30d", buyer);
      assertThat(text(found, Locale.ENGLISH))
          .isEqualTo(
              """
              With one change before 2026-05-03 00:00 the customer would be in the segment:
                amount_spent: 12.4 more, 500 rather than 487.6.
              """);
      assertThat(text(found, Locale.FRENCH))
          .isEqualTo(
              "Un seul changement avant le 03/05/2026 00:00 ferait entrer le client dans le"
                  + " segment :\n  amount_spent : 12,4 de plus, 500 au lieu de 487,6.\n");
    }

    @Test
    void tellAnEventByItsColumns() {
      assertThat(
              text(
                  ask("orders_placed MATCHES (amount >= 50, location_id = 7)", buyer),
                  Locale.ENGLISH))
          .isEqualTo(
              """
              With one change the customer would be in the segment:
                orders_placed: one more.
                  date: 2026-04-15 10:00.
                  amount: 50.
                  location_id: 7.
              """);
    }

    @Test
    void sayThatThereIsNone() {
      Outcome<Counterfactual> none = ask("amount_spent > 1000 AND number_of_orders > 9", buyer);
      assertThat(text(none, Locale.ENGLISH))
          .isEqualTo("No change of a single fact changes the answer.\n");
      assertThat(text(none, Locale.FRENCH))
          .isEqualTo("Aucun changement d’un seul fait ne change la réponse.\n");
    }

    @Test
    void areThereForEveryKindOfChange() {
      Facts tagged =
          Facts.none().list("customer_tags", "vip", "new").text("customer_language", "fr");
      Map<String, String> expected =
          Map.ofEntries(
              Map.entry("number_of_orders < 3", "number_of_orders: 2 less, 2 rather than 4."),
              Map.entry("last_order_date > -10d", "last_order_date: "),
              Map.entry("customer_language = 'de'", "customer_language: de rather than fr."),
              Map.entry("rfm_group = 'NEW'", "rfm_group: NEW rather than no value."),
              Map.entry("customer_language IS NULL", "customer_language: no value."),
              Map.entry(
                  "customer_language != 'fr' AND customer_language IS NOT NULL",
                  "customer_language: any value that the segment does not name."),
              Map.entry("customer_tags CONTAINS 'old'", "customer_tags: with old."),
              Map.entry("customer_tags NOT CONTAINS 'VIP'", "customer_tags: without VIP."),
              Map.entry(
                  "customer_tags NOT CONTAINS 'new' AND customer_tags CONTAINS 'old'",
                  "customer_tags: with old, without new."),
              Map.entry(
                  "customer_regions IS NOT NULL",
                  "customer_regions: with any entry that the segment does not name."));
      expected.forEach(
          (query, text) -> {
            Facts customer = query.startsWith("customer_") ? tagged : buyer;
            assertThat(text(ask(query, customer), Locale.ENGLISH)).as(query).contains("  " + text);
          });
    }
  }

  @Nested
  class TheSmallest {

    @Test
    void ofANumberIsTheNearest() {
      assertThat(change("number_of_orders IN (1, 2, 7)", buyer))
          .isEqualTo(quantity("number_of_orders", "4", "2"));
      assertThat(change("number_of_orders IN (2, 6)", buyer))
          .isEqualTo(quantity("number_of_orders", "4", "6"));
      assertThat(change("number_of_orders != 4", buyer))
          .isEqualTo(quantity("number_of_orders", "4", "5"));
      assertThat(change("number_of_orders IS NULL", buyer))
          .isEqualTo(new FactChange.Quantity("number_of_orders", new BigDecimal(4), null));
    }

    @Test
    void ofACountIsNotBelowZero() {
      assertThat(change("number_of_orders >= 0", buyer))
          .isEqualTo(new FactChange.Quantity("number_of_orders", new BigDecimal(4), null));
      assertThat(change("number_of_orders NOT IN (0, 1, 4)", buyer))
          .isEqualTo(quantity("number_of_orders", "4", "5"));
      assertThat(ask("number_of_orders < 0", buyer).isAccepted()).isFalse();
      assertThat(change("amount_spent >= 0", buyer))
          .isEqualTo(quantity("amount_spent", "487.6", "-0.01"));
    }

    @Test
    void ofAnAmountWithALeastIsNotBelowItByAHundredth() {
      SegmentSchema schema =
          SegmentSchema.builder()
              .addAttributes(SegmentAttribute.of("fee", ValueType.DECIMAL).withLeast(1_505_000))
              .build();
      assertThat(
              Segment.parse("fee < 1.51", SegmentDialect.extended(), schema)
                  .compile(schema, Facts.READER)
                  .at(NOW, PARIS)
                  .counterfactuals(Facts.none().amount("fee", "2")))
          .extracting(Counterfactual::change)
          .containsExactly(quantity("fee", "2", "1.509999"));
    }

    @Test
    void ofAnAmountIsAWholeHundredthWhereOneWillDo() {
      assertThat(change("amount_spent > 500", buyer))
          .isEqualTo(quantity("amount_spent", "487.6", "500.01"));
      assertThat(change("amount_spent = 500.001", buyer))
          .isEqualTo(quantity("amount_spent", "487.6", "500.001"));
    }

    @Test
    void betweenFactsIsTheLeastShare() {
      assertThat(change("amount_spent >= 500 OR number_of_orders >= 5", buyer))
          .isEqualTo(quantity("amount_spent", "487.6", "500"));
      assertThat(change("amount_spent >= 5000 OR number_of_orders >= 5", buyer))
          .isEqualTo(quantity("number_of_orders", "4", "5"));
      assertThat(bound("amount_spent >= 5000 OR number_of_orders >= 5").counterfactuals(buyer))
          .extracting(found -> found.change().fact())
          .containsExactly("number_of_orders", "amount_spent");
    }

    @Test
    void ofAnEventIsFoundHoweverManyColumnsAreNamed() {
      String ids =
          IntStream.range(0, 200)
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(", ", "(", ")"));
      assertThat(
              change(
                  "orders_placed MATCHES (amount IN "
                      + ids
                      + ", location_id IN "
                      + ids
                      + ", app_id IN "
                      + ids
                      + ")",
                  Facts.none()))
          .isEqualTo(
              new FactChange.Event(
                  "orders_placed",
                  List.of(
                      Detail.instant("date", NOW),
                      Detail.number("amount", BigDecimal.ZERO),
                      Detail.text("location_id", "0"),
                      Detail.text("app_id", "0"))));
    }

    @Test
    void ofAListIsTheFewestEntriesHoweverManyAreNamed() {
      List<String> names = IntStream.range(0, 400).mapToObj(n -> "t" + n).toList();
      String all = "('" + String.join("', '", names) + "')";
      Facts none = Facts.none();
      Facts every = Facts.none().list("customer_tags", names.toArray(String[]::new));
      assertThat(change("customer_tags CONTAINS ALL " + all, none))
          .isEqualTo(new FactChange.Entries("customer_tags", names, List.of(), false));
      assertThat(change("customer_tags NOT CONTAINS ANY " + all, every))
          .isEqualTo(new FactChange.Entries("customer_tags", List.of(), names, false));
      assertThat(change("customer_tags CONTAINS ANY " + all, none))
          .isEqualTo(new FactChange.Entries("customer_tags", List.of("t0"), List.of(), false));
      assertThat(
              change(
                  "customer_tags CONTAINS ALL "
                      + all
                      + " OR customer_tags CONTAINS ANY ('a', 't5')"
                      + " AND customer_tags CONTAINS 'a'",
                  none))
          .isEqualTo(new FactChange.Entries("customer_tags", List.of("a"), List.of(), false));
    }

    @Test
    void ofAListIsNotGuessedWhereTheSearchEnds() {
      String either = "customer_tags CONTAINS ANY ('a0', 'b0')";
      for (int i = 1; i < 20; i++) {
        either += " AND customer_tags CONTAINS ANY ('a" + i + "', 'b" + i + "')";
      }
      assertThat(ask(either, Facts.none()).refusals())
          .extracting(reason -> reason.code())
          .containsExactly(SegmentReasons.CHANGE_UNSEARCHED);
    }

    @Test
    void ofAnEventIsWhatTheSumLacks() {
      Facts customer =
          Facts.none()
              .row("orders_placed", Facts.none().at("date", "2026-04-01T10:00:00Z"))
              .row(
                  "orders_placed",
                  Facts.none().at("date", "2026-04-01T10:00:00Z").amount("amount", "380"));
      Counterfactual found =
          ask("orders_placed MATCHES (date >= -30d, sum_amount >= 500)", customer)
              .accepted()
              .orElseThrow();
      assertThat(found.change())
          .isEqualTo(
              new FactChange.Event(
                  "orders_placed",
                  List.of(
                      Detail.instant("date", NOW), Detail.number("amount", new BigDecimal(120)))));
      assertThat(found.before()).hasValue(Instant.parse("2026-05-01T22:00:00Z"));
    }
  }

  @Nested
  class WhatIsGiven {

    @Test
    void staysAsItIs() {
      Facts somebody =
          Facts.none().text("customer_id", "7").at("first_order_date", "2024-02-29T12:00:00Z");
      for (String query :
          List.of(
              "customer_id = 8",
              "random_bucket MATCHES (experiment = 'a', percent < 0)",
              "customer_within_distance MATCHES (coordinates = (1, 2), distance_km < 5)",
              "anniversary('first_order_date') = today",
              "customer.metafields.a.b > 5 AND customer.metafields.a.b = 'x'",
              "orders_placed NOT MATCHES () AND customer_id = 7")) {
        Facts customer =
            Otherwise.copy(somebody)
                .row("orders_placed", Facts.none().at("date", "2026-04-01T10:00:00Z"));
        assertThat(ask(query, customer).refusals())
            .as(query)
            .extracting(reason -> reason.code())
            .containsExactly(SegmentReasons.CHANGE_NONE);
      }
    }

    @Test
    void segmentsReferredToAreLookedThrough() {
      Segment loyal = Segment.parse("number_of_orders >= 6", SegmentDialect.extended(), SCHEMA);
      Segment both =
          Segment.parse(
              "IN SEGMENT 'loyal' AND amount_spent > 1", SegmentDialect.extended(), SCHEMA);
      assertThat(
              both.compile(SCHEMA, Facts.READER, Map.of("loyal", loyal))
                  .at(NOW, PARIS)
                  .counterfactual(buyer)
                  .accepted()
                  .map(Counterfactual::change))
          .hasValue(quantity("number_of_orders", "4", "6"));
    }
  }

  @Test
  void isAValue() throws Exception {
    Counterfactual found =
        ask("customer_tags CONTAINS 'a' AND last_order_date > -30d", buyer)
            .accepted()
            .orElseThrow();
    assertThat(Serial.copy(found)).isEqualTo(found);
  }

  @Test
  void anEntryOfAListWithCodesIsOneOfThem() {
    SegmentSchema schema =
        SegmentSchema.builder()
            .addAttributes(SegmentAttribute.of("topics", ValueType.TEXT_LIST, "NEWS", "SALE"))
            .build();
    for (String named : List.of("'NEWS'", "'NEWS', 'SALE'")) {
      Outcome<Counterfactual> found =
          Segment.parse(
                  "topics IS NOT NULL AND topics NOT CONTAINS ANY (" + named + ")",
                  SegmentDialect.extended(),
                  schema)
              .compile(schema, Facts.READER)
              .at(NOW, PARIS)
              .counterfactual(Facts.none());
      assertThat(found.accepted().map(Counterfactual::change))
          .isEqualTo(
              named.contains("SALE")
                  ? Optional.empty()
                  : Optional.of(
                      new FactChange.Entries("topics", List.of("SALE"), List.of(), false)));
    }
  }
}
