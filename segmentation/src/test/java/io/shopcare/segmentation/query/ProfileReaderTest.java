package io.shopcare.segmentation.query;

import static io.shopcare.money.CurrencyCode.EUR;
import static io.shopcare.money.CurrencyCode.GBP;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.customer.ConsentState;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.AttributeValue;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.CustomerState;
import io.shopcare.segmentation.profile.CustomerState.Checkout;
import io.shopcare.segmentation.profile.Location;
import io.shopcare.segmentation.profile.ProfileFact;
import io.shopcare.segmentation.profile.ShopEvent;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.service.SurveyScore;
import io.shopcare.ticket.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A query over a profile means what the table of the language says. */
class ProfileReaderTest {

  /** 15 May 2026, 10:00 in Paris. */
  private static final Instant NOW = Instant.parse("2026-05-15T08:00:00Z");

  private static final Instant MAY = Instant.parse("2026-05-10T12:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SegmentSchema SCHEMA = SegmentSchema.extended();
  private static final FactReader<CustomerProfile> READER =
      ProfileReader.in(
          EUR,
          id ->
              id.equals("1234")
                  ? Optional.of(new ProfileReader.Article("Sports wear", "shoes"))
                  : Optional.empty());

  private static CustomerProfile of(ProfileFact... facts) {
    return CustomerProfile.builder("c").addFacts(facts).build();
  }

  private static boolean holds(String query, CustomerProfile profile) {
    return Segment.parse(query, SegmentDialect.extended(), SCHEMA)
        .compile(SCHEMA, READER)
        .at(NOW, PARIS)
        .matches(profile);
  }

  private static void in(CustomerProfile profile, String... queries) {
    assertThat(queries).allSatisfy(query -> assertThat(holds(query, profile)).as(query).isTrue());
  }

  private static void out(CustomerProfile profile, String... queries) {
    assertThat(queries).allSatisfy(query -> assertThat(holds(query, profile)).as(query).isFalse());
  }

  @Test
  void readsEveryNameOfTheSchema() {
    for (SegmentAttribute attribute : SCHEMA.attributes()) {
      in(of(), attribute.name() + " IS NULL OR " + attribute.name() + " IS NOT NULL");
    }
    for (SegmentFunction function : SCHEMA.functions()) {
      in(of(), function.name() + " IS NULL OR " + function.name() + " IS NOT NULL");
    }
  }

  @Nested
  class Purchases {

    private final ProfileFact order =
        ProfileFact.of(
            new OrderEvent.Placed(
                Order.builder("o", "c", MAY, EUR)
                    .addLines(OrderLine.of("1234", 3, UnitPrice.parse("EUR 20")))
                    .locationId("7")
                    .appId("9")
                    .build()));
    private final ProfileFact pounds =
        ProfileFact.of(
            new OrderEvent.Placed(
                Order.builder("p", "c", MAY, GBP)
                    .addLines(OrderLine.of("5", 1, UnitPrice.parse("GBP 900")))
                    .build()));
    private final ProfileFact refund =
        ProfileFact.of(
            new OrderEvent.Refunded("r", "c", "o", MoneySum.of(BigDecimal.TEN, EUR), MAY));
    private final ProfileFact cancelled =
        ProfileFact.of(new OrderEvent.Cancelled("x", "c", "o", MAY));
    private final ProfileFact returned = new ShopEvent.Returned("b", "c", "o", MAY);
    private final ProfileFact late =
        ProfileFact.of(new OrderEvent.Delivered("d", "c", "o", MAY, MAY.plusSeconds(1)));

    @Test
    void areNetAndInOneCurrency() {
      in(
          of(order, pounds, refund, returned, late),
          "amount_spent = 50 AND number_of_orders = 2 AND average_order_value = 60",
          "amount_refunded = 10 AND number_of_refunds = 1 AND number_of_returns = 1",
          "late_deliveries = 1 AND deliveries_late MATCHES (date = -5d, count = 1)",
          "refunds_received MATCHES (amount = 10) AND returns_made MATCHES (date >= -5d)",
          "orders_placed MATCHES (location_id = 7, app_id = 9, amount = 60)",
          "orders_placed MATCHES (sum_amount = 60, count = 2)",
          "products_purchased MATCHES (tag = 'sports wear', sum_quantity >= 3)",
          "products_purchased MATCHES (id = 1234, category = 'shoes', date > -30d)",
          "products_purchased MATCHES (id = 5, tag != 'Sports wear')");
    }

    @Test
    void ofACancelledOrderAreNone() {
      in(
          of(order, cancelled, refund, returned, late),
          "amount_spent = 0 AND number_of_orders = 0 AND last_order_date IS NULL",
          "number_of_refunds = 0 AND number_of_returns = 0 AND late_deliveries = 0",
          "products_purchased NOT MATCHES () AND average_order_value IS NULL");
    }
  }

  @Nested
  class Visits {

    private final CustomerProfile profile =
        of(
            new ShopEvent.Mailed("m1", "c", ShopEvent.Mail.OPENED, "5240029206", MAY),
            new ShopEvent.Mailed("m2", "c", ShopEvent.Mail.CLICKED, "8", MAY),
            new ShopEvent.Viewed("v1", "c", ShopEvent.Page.PRODUCT, "1234", MAY),
            new ShopEvent.Viewed("v2", "c", ShopEvent.Page.COLLECTION, "77", MAY));

    @Test
    void areRowsOfTheirFunctions() {
      in(
          profile,
          "shopify_email.opened MATCHES (activity_id = 5240029206, date > -30d) AND"
              + " shopify_email.clicked NOT MATCHES (activity_id = 5240029206)",
          "storefront.product_viewed MATCHES (id = 1234, date >= -7d) AND products_purchased NOT"
              + " MATCHES (id = 1234)",
          "storefront_event.product_viewed MATCHES (tag = 'Sports wear')",
          "storefront.collection_viewed MATCHES (id = 77)");
      out(
          profile,
          "shopify_email.bounced MATCHES ()",
          "shopify_email.delivered MATCHES ()",
          "shopify_email.marked_as_spam MATCHES ()",
          "shopify_email.unsubscribed MATCHES ()",
          "storefront.collection_viewed MATCHES (id = 1234)");
    }

    @Test
    void ofACheckoutLeaveADateUntilItIsCompleted() {
      CustomerProfile left =
          of(
              new CustomerState.CheckedOut("c", "k", Checkout.OPEN, MAY),
              new CustomerState.CheckedOut("c", "k", Checkout.ABANDONED, MAY.plusSeconds(600)));
      in(
          left,
          "abandoned_checkout_date > -7d",
          "abandoned_checkout_date >= -10d AND orders_placed NOT MATCHES (date >= -10d)");
      CustomerState done =
          new CustomerState.CheckedOut("c", "k", Checkout.COMPLETED, MAY.plusSeconds(900));
      in(left.plus(done), "abandoned_checkout_date IS NULL");
    }
  }

  @Nested
  class Persons {

    @Test
    void areSubscribedAsTheirLatestConsentSays() {
      CustomerState yes =
          new CustomerState.Consented(
              "c", CustomerState.Consented.EMAIL, ConsentState.SUBSCRIBED, MAY);
      CustomerState no =
          new CustomerState.Consented(
              "c", CustomerState.Consented.EMAIL, ConsentState.UNSUBSCRIBED, MAY);
      in(of(yes), "email_subscription_status = 'SUBSCRIBED'");
      in(of(yes, no), "email_subscription_status = 'UNSUBSCRIBED'");
      in(of(yes), "sms_subscription_status = 'NOT_SUBSCRIBED'");
      in(of(), "email_subscription_status != 'SUBSCRIBED'");
    }

    @Test
    void haveNoConsentThatTheSchemaDoesNotList() {
      for (ConsentState state : ConsentState.values()) {
        CustomerState.Consented mail =
            new CustomerState.Consented("c", CustomerState.Consented.EMAIL, state, MAY);
        CustomerState.Consented text =
            new CustomerState.Consented("c", CustomerState.Consented.SMS, state, MAY);
        for (String name : List.of("email_subscription_status", "sms_subscription_status")) {
          String codes =
              SegmentSchema.shopify().attribute(name).orElseThrow().values().stream()
                  .map(code -> "'" + code + "'")
                  .collect(Collectors.joining(", "));
          in(of(mail, text), name + " IN (" + codes + ")");
        }
      }
      CustomerState.Consented invalid =
          new CustomerState.Consented("c", CustomerState.Consented.SMS, ConsentState.INVALID, MAY);
      in(of(invalid), "sms_subscription_status = 'NOT_SUBSCRIBED'");
    }

    @Test
    void liveWhereTheirAddressesAre() {
      Location newYork = Location.builder("US").region("US-NY").city("New York City").build();
      Location ottawa =
          Location.builder("CA")
              .latitude(new BigDecimal("45.42"))
              .longitude(new BigDecimal("-75.69"))
              .build();
      CustomerProfile profile =
          of(
              new CustomerState.Addressed("c", "a1", newYork, MAY),
              new CustomerState.Addressed("c", "a2", ottawa, MAY));
      in(
          profile,
          "customer_cities CONTAINS 'US-NY-NewYorkCity' AND customer_regions CONTAINS 'US-NY'",
          "customer_countries CONTAINS 'CA' AND customer_countries NOT CONTAINS 'FR'",
          "customer_within_distance MATCHES (coordinates = (45.5, -75.7), distance_km <= 50)");
      CustomerState moved = new CustomerState.Addressed("c", "a1", null, MAY.plusSeconds(1));
      in(profile.plus(moved), "customer_cities IS NULL AND customer_countries CONTAINS 'CA'");
    }

    @Test
    void haveWhatWasHandedIn() {
      CustomerProfile profile =
          of(
              known("companies", new AttributeValue.Texts(List.of("3", "7"))),
              known("created_by_app_id", number("5")),
              known("customer_account_status", new AttributeValue.Text("DISABLED")),
              known("customer_added_date", new AttributeValue.Moment(MAY)),
              known("customer_email_domain", new AttributeValue.Text("example.com")),
              known("customer_language", new AttributeValue.Text("fr")),
              known("predicted_spend_tier", new AttributeValue.Text("HIGH")),
              known("predicted_value", number("512.50")),
              known("product_subscription_status", new AttributeValue.Text("PAUSED")),
              known("rfm_group", new AttributeValue.Text("AT_RISK")),
              known("metafields.facts.size", number("42")),
              known("metafields.facts.staff", new AttributeValue.Flag(true)),
              known(
                  "metafields.facts.birth_date",
                  new AttributeValue.Moment(Instant.parse("1990-05-16T00:00:00Z"))));
      in(
          profile,
          "companies = 7 AND companies IS NOT NULL AND created_by_app_id = 5",
          "customer_account_status = 'DISABLED' AND customer_added_date > -90d",
          "customer_email_domain = 'example.com' AND customer_language = 'fr'",
          "predicted_spend_tier = 'HIGH' AND predicted_value >= 500",
          "product_subscription_status = 'PAUSED' AND rfm_group = 'AT_RISK'",
          "metafields.facts.size >= 41.5 AND customer.metafields.facts.size = 42",
          "customer.metafields.facts.staff = true AND metafields.facts.none IS NULL",
          "metafields.facts.size IS NOT NULL",
          "anniversary('metafields.facts.birth_date') BETWEEN today AND +30d");
      out(profile, "metafields.facts.size = 'L'", "customer_language = 'fr-CA'");
      assertThat(profile.toFacts().language()).contains("fr");
    }

    private static ProfileFact known(String name, AttributeValue value) {
      return new CustomerState.Known("c", name, value, MAY);
    }

    private static AttributeValue number(String number) {
      return new AttributeValue.Numeral(new BigDecimal(number));
    }

    @Test
    void mayHaveStoreCredit() {
      CustomerState credit =
          new CustomerState.Credited(
              "c",
              "a",
              MoneySum.of(BigDecimal.TEN, GBP),
              Instant.parse("2026-05-29T12:00:00Z"),
              MAY,
              MAY);
      in(
          of(credit),
          "store_credit_accounts MATCHES (balance > 0, next_expiry_date <= +14d)",
          "store_credit_accounts MATCHES (currency = 'GBP', last_credit_date = -5d)");
    }
  }

  @Test
  void ticketsAreOpenUntilTheyEndAndLeaveTheirScores() {
    CustomerProfile waiting =
        of(
            new ShopEvent.TicketOpened("t1", "c", MAY),
            new ShopEvent.TicketOpened("t2", "c", MAY),
            ProfileFact.of(
                ServiceOutcome.builder("t2", "c", MAY.plusSeconds(60))
                    .topic(Topics.SHIPPING)
                    .resolution("refund")
                    .survey(new SurveyScore(2, 1, 5))
                    .build()),
            ProfileFact.of(
                ServiceOutcome.builder("t3", "c", MAY.plusSeconds(9))
                    .survey(new SurveyScore(9, 0, 10))
                    .build()));
    in(
        waiting,
        "open_tickets = 1 AND last_csat = 2 AND last_nps = 9",
        "tickets_closed MATCHES (topic = 'shipping', resolution = 'refund', date = -5d)");
    in(
        waiting.plus(new ShopEvent.TicketOpened("t2", "c", MAY.plusSeconds(61))),
        "open_tickets = 2");
  }

  @Test
  void anotherReaderAddsWhatAHostHas() {
    FactReader<CustomerProfile> both =
        FactCatalog.<CustomerProfile>builder()
            .number("predicted_value", profile -> 7_000_000)
            .build()
            .or(ProfileReader.in(EUR));
    BoundSegment<CustomerProfile> bound =
        Segment.parse("predicted_value = 7 AND amount_spent = 0", SegmentDialect.extended(), SCHEMA)
            .compile(SCHEMA, both)
            .at(NOW, PARIS);
    assertThat(bound.matches(of())).isTrue();
  }
}
