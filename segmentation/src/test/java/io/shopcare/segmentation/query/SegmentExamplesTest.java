package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example queries of the public documentation, and who they mean. */
class SegmentExamplesTest {

  /** 15 May 2026, 10:00 in Paris. */
  private static final Instant NOW = Instant.parse("2026-05-15T08:00:00Z");

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static Facts date(String name, String at) {
    return Facts.none().at(name, at);
  }

  private static Facts ordered(String at) {
    return date("last_order_date", at);
  }

  private static Facts tagged(String... tags) {
    return Facts.none().list("customer_tags", tags);
  }

  private static Facts text(String name, String value) {
    return Facts.none().text(name, value);
  }

  private static Facts bought(String at, String id, String tag, long quantity) {
    return Facts.none()
        .row(
            "products_purchased",
            date("date", at).text("id", id).text("tag", tag).number("quantity", quantity));
  }

  private static Facts order(String at, String amount) {
    return date("date", at).amount("amount", amount);
  }

  private static Facts event(String name, String column, String id, String at) {
    return Facts.none().row(name, date("date", at).text(column, id));
  }

  private void means(String query, List<Facts> in, List<Facts> out) {
    Segment segment = Segment.parse(query, SegmentDialect.shopify(), SegmentSchema.shopify());
    assertThat(segment).hasToString(query);
    assertThat(Segment.parse(query, SegmentDialect.extended(), SegmentSchema.extended()))
        .isEqualTo(segment);
    BoundSegment<Facts> bound =
        segment.compile(SegmentSchema.shopify(), Facts.READER).at(NOW, PARIS);
    assertThat(in).as("in " + query).allMatch(bound::matches);
    assertThat(out).as("out of " + query).noneMatch(bound::matches);
  }

  @Test
  void compareStatesAndAmounts() {
    Facts subscribed = text("email_subscription_status", "SUBSCRIBED");
    Facts pending = text("email_subscription_status", "PENDING");
    Facts none = Facts.none();
    means("email_subscription_status = 'SUBSCRIBED'", List.of(subscribed), List.of(pending, none));
    means("email_subscription_status != 'SUBSCRIBED'", List.of(pending, none), List.of(subscribed));
    means("amount_spent > 500", List.of(spent("500.01")), List.of(spent("500"), none));
    means(
        "amount_spent BETWEEN 1 AND 999.99",
        List.of(spent("1"), spent("999.99")),
        List.of(spent("0.99"), spent("999.999"), none));
    means("amount_spent = 0", List.of(spent("0")), List.of(spent("0.01"), none));
    means("number_of_orders = 1", List.of(orders(1)), List.of(orders(2), none));
    means("number_of_orders >= 5", List.of(orders(5)), List.of(orders(4), none));
    means(
        "number_of_orders = 0 AND email_subscription_status = 'SUBSCRIBED'",
        List.of(orders(0).text("email_subscription_status", "SUBSCRIBED")),
        List.of(orders(0), subscribed));
  }

  private static Facts spent(String amount) {
    return Facts.none().amount("amount_spent", amount);
  }

  private static Facts orders(long count) {
    return Facts.none().number("number_of_orders", count);
  }

  @Test
  void countDaysFromLocalMidnightToLocalMidnight() {
    // 15 April in Paris is from 22:00 UTC of the 14th on.
    Facts that = ordered("2026-04-15T21:59:59Z");
    Facts next = ordered("2026-04-15T22:00:00Z");
    Facts before = ordered("2026-04-14T21:59:59Z");
    means("last_order_date > -30d", List.of(next), List.of(that, before, Facts.none()));
    means("last_order_date >= -30d", List.of(that, next), List.of(before));
    means(
        "last_order_date = today",
        List.of(ordered("2026-05-14T22:00:00Z"), ordered("2026-05-15T21:59:59Z")),
        List.of(ordered("2026-05-14T21:59:59Z"), ordered("2026-05-15T22:00:00Z")));
    means(
        "last_order_date = yesterday",
        List.of(ordered("2026-05-14T21:59:59Z")),
        List.of(ordered("2026-05-14T22:00:00Z")));
    means(
        "last_order_date < -1y",
        List.of(ordered("2025-05-14T21:59:59Z")),
        List.of(ordered("2025-05-14T22:00:00Z"), Facts.none()));
    means(
        "last_order_date BETWEEN -365d AND -90d AND number_of_orders > 1",
        List.of(ordered("2026-01-01T00:00:00Z").number("number_of_orders", 2)),
        List.of(ordered("2026-01-01T00:00:00Z"), ordered("2026-05-01T00:00:00Z")));
    means("last_order_date IS NULL", List.of(Facts.none()), List.of(that));
    // 8 May is seven days before 15 May, whatever one page of the documentation says.
    means(
        "last_order_date = -7d",
        List.of(ordered("2026-05-07T22:00:00Z")),
        List.of(ordered("2026-05-07T21:59:59Z")));
  }

  @Test
  void mixKindsOfDates() {
    means(
        "first_order_date >= 2024-11-01 AND first_order_date <= 2024-11-30",
        List.of(date("first_order_date", "2024-11-30T22:59:59Z")),
        List.of(date("first_order_date", "2024-11-30T23:00:00Z")));
    means(
        "first_order_date BETWEEN 2024-01-01 AND today",
        List.of(date("first_order_date", "2026-05-15T21:00:00Z")),
        List.of(date("first_order_date", "2026-05-15T22:00:00Z")));
    means(
        "last_order_date > 2020-05-30T16:00:00",
        List.of(ordered("2020-05-30T14:00:01Z")),
        List.of(ordered("2020-05-30T14:00:00Z")));
    means(
        "customer_added_date > -90d",
        List.of(date("customer_added_date", "2026-05-01T00:00:00Z")),
        List.of(date("customer_added_date", "2026-01-01T00:00:00Z")));
    means(
        "abandoned_checkout_date > -7d",
        List.of(date("abandoned_checkout_date", "2026-05-08T22:00:00Z")),
        List.of(date("abandoned_checkout_date", "2026-05-08T21:59:59Z")));
    means(
        "abandoned_checkout_date >= -2d AND orders_placed NOT MATCHES (date >= -2d)",
        List.of(date("abandoned_checkout_date", "2026-05-14T00:00:00Z")),
        List.of(
            date("abandoned_checkout_date", "2026-05-14T00:00:00Z")
                .row("orders_placed", order("2026-05-14T12:00:00Z", "1"))));
  }

  @Test
  void lookIntoLists() {
    means("customer_tags CONTAINS 'vip'", List.of(tagged("a", "ViP")), List.of(tagged("vip ")));
    means(
        "customer_tags NOT CONTAINS 'vip'",
        List.of(tagged("press"), Facts.none()),
        List.of(tagged("VIP")));
    means(
        "customer_tags CONTAINS 'vip' AND customer_tags CONTAINS 'wholesale'",
        List.of(tagged("vip", "wholesale")),
        List.of(tagged("vip")));
    means("customer_tags IS NULL", List.of(Facts.none(), tagged()), List.of(tagged("a")));
    means("customer_tags CONTAINS '\\'VIP\\''", List.of(tagged("'vip'")), List.of(tagged("vip")));
    Facts french = Facts.none().list("customer_countries", "FR", "US");
    means(
        "customer_countries CONTAINS 'CA' OR customer_countries CONTAINS 'US'",
        List.of(french),
        List.of(Facts.none()));
    means("customer_countries NOT CONTAINS 'FR'", List.of(Facts.none()), List.of(french));
    means("customer_countries CONTAINS 'fr'", List.of(), List.of(french));
    means(
        "customer_regions CONTAINS 'US-NY'",
        List.of(Facts.none().list("customer_regions", "US-NY")),
        List.of(Facts.none()));
    means(
        "customer_cities CONTAINS 'US-CA-LosAngeles'",
        List.of(Facts.none().list("customer_cities", "US-CA-LosAngeles")),
        List.of(Facts.none()));
    means("companies IS NOT NULL", List.of(Facts.none().list("companies", "7")), List.of(tagged()));
    means(
        "companies = 7",
        List.of(Facts.none().list("companies", "3", "7")),
        List.of(Facts.none().list("companies", "77")));
  }

  @Test
  void compareTexts() {
    means(
        "customer_email_domain = 'example.com'",
        List.of(text("customer_email_domain", "example.com")),
        List.of(text("customer_email_domain", "Example.com")));
    means(
        "customer_language = 'fr'",
        List.of(text("customer_language", "fr")),
        List.of(text("customer_language", "fr-CA")));
    means(
        "customer_account_status = 'DISABLED'",
        List.of(text("customer_account_status", "DISABLED")),
        List.of(Facts.none()));
    means(
        "predicted_spend_tier = 'HIGH' AND email_subscription_status = 'SUBSCRIBED'",
        List.of(
            text("predicted_spend_tier", "HIGH").text("email_subscription_status", "SUBSCRIBED")),
        List.of(text("predicted_spend_tier", "HIGH")));
    means(
        "rfm_group = 'AT_RISK' OR rfm_group = 'PREVIOUSLY_LOYAL'",
        List.of(text("rfm_group", "PREVIOUSLY_LOYAL")),
        List.of(text("rfm_group", "NEW")));
    means("rfm_group = 'PROSPECTS'", List.of(text("rfm_group", "PROSPECTS")), List.of());
    means(
        "product_subscription_status = 'PAUSED'",
        List.of(text("product_subscription_status", "PAUSED")),
        List.of(Facts.none()));
    means(
        "customer.metafields.facts.size = 'L'",
        List.of(text("customer.metafields.facts.size", "L")),
        List.of(Facts.none()));
  }

  @Test
  void askForPurchases() {
    Facts some = bought("2026-05-01T00:00:00Z", "1012132033639", "Sports wear", 2);
    Facts old = bought("2026-02-15T22:59:59Z", "7", "x", 1);
    means("products_purchased MATCHES ()", List.of(some, old), List.of(Facts.none()));
    means("products_purchased NOT MATCHES (date > -3m)", List.of(old, Facts.none()), List.of(some));
    means(
        "products_purchased MATCHES (id IN (2012162031638, 1012132033639), date BETWEEN -12m AND"
            + " today)",
        List.of(some),
        List.of(old));
    Facts more =
        bought("2020-05-01T00:00:00Z", "1", "sports WEAR", 2)
            .row(
                "products_purchased",
                Facts.none().text("tag", "Sports wear").number("quantity", 1));
    means(
        "products_purchased MATCHES (tag = 'Sports wear', sum_quantity >= 3)",
        List.of(more),
        List.of(some));
    Facts two =
        Facts.none()
            .row("orders_placed", order("2026-05-01T00:00:00Z", "250"))
            .row("orders_placed", order("2026-03-01T00:00:00Z", "250"))
            .row("orders_placed", order("2025-03-01T00:00:00Z", "1000.01"));
    Facts one = Facts.none().row("orders_placed", order("2026-05-01T00:00:00Z", "1000"));
    means(
        "orders_placed MATCHES (date >= -90d, count >= 2, sum_amount >= 500)",
        List.of(two),
        List.of(one));
    means("orders_placed MATCHES (amount > 1000)", List.of(two), List.of(one));
  }

  @Test
  void askForEvents() {
    Facts opened =
        event("shopify_email.opened", "activity_id", "5240029206", "2026-05-01T00:00:00Z");
    Facts clicked =
        event("shopify_email.opened", "activity_id", "5240029206", "2026-05-01T00:00:00Z")
            .row("shopify_email.clicked", text("activity_id", "5240029206"));
    means(
        "shopify_email.opened MATCHES (activity_id = 5240029206, date > -30d) AND"
            + " shopify_email.clicked NOT MATCHES (activity_id = 5240029206)",
        List.of(opened),
        List.of(clicked));
    Facts viewed = event("storefront.product_viewed", "id", "1234", "2026-05-08T00:00:00Z");
    means(
        "storefront.product_viewed MATCHES (id = 1234, date >= -7d) AND products_purchased NOT"
            + " MATCHES (id = 1234)",
        List.of(viewed),
        List.of(Facts.none()));
    Facts credit =
        Facts.none()
            .row(
                "store_credit_accounts",
                date("next_expiry_date", "2026-05-29T21:00:00Z").amount("balance", "5"));
    Facts late =
        Facts.none()
            .row(
                "store_credit_accounts",
                date("next_expiry_date", "2026-05-29T22:00:00Z").amount("balance", "5"));
    means(
        "store_credit_accounts MATCHES (balance > 0, next_expiry_date <= +14d)",
        List.of(credit),
        List.of(late, Facts.none()));
    Facts near =
        Facts.none().amount("customer_latitude", "45.5").amount("customer_longitude", "-75.7");
    Facts far =
        Facts.none().amount("customer_latitude", "46.5").amount("customer_longitude", "-75.7");
    means(
        "customer_within_distance MATCHES (coordinates = (45.42, -75.69), distance_km <= 50)",
        List.of(near),
        List.of(far, Facts.none()));
  }

  @Test
  void knowBirthdays() {
    String birth = "metafields.facts.birth_date";
    means(
        "anniversary('metafields.facts.birth_date') BETWEEN today AND +30d",
        List.of(date(birth, "1990-05-15T12:00:00Z"), date(birth, "2031-06-14T12:00:00Z")),
        List.of(date(birth, "1990-05-14T12:00:00Z"), date(birth, "1990-06-15T12:00:00Z")));
    means(
        "anniversary('metafields.facts.birth_date') = 2000-05-15",
        List.of(date(birth, "1990-05-15T12:00:00Z")),
        List.of(Facts.none()));
  }

  @Test
  void bindAndTighterThanOr() {
    means(
        "email_subscription_status = 'SUBSCRIBED' AND (customer_countries CONTAINS 'CA' OR"
            + " amount_spent > 999.99)",
        List.of(spent("1000").text("email_subscription_status", "SUBSCRIBED")),
        List.of(spent("1000")));
    means(
        "number_of_orders = 1 AND amount_spent > 9 OR customer_tags CONTAINS 'a'",
        List.of(tagged("a")),
        List.of(orders(1)));
  }
}
