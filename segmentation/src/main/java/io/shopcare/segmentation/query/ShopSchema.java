package io.shopcare.segmentation.query;

import static io.shopcare.segmentation.query.ValueType.DATE;
import static io.shopcare.segmentation.query.ValueType.DECIMAL;
import static io.shopcare.segmentation.query.ValueType.ID;
import static io.shopcare.segmentation.query.ValueType.ID_LIST;
import static io.shopcare.segmentation.query.ValueType.TAG;
import static io.shopcare.segmentation.query.ValueType.TAG_LIST;
import static io.shopcare.segmentation.query.ValueType.TEXT;
import static io.shopcare.segmentation.query.ValueType.TEXT_LIST;
import static io.shopcare.segmentation.query.ValueType.WHOLE;

import java.util.List;

/**
 * The built-in names. Those of Shopify are from its segment query language reference and filter
 * reference of 2026; list-valued attributes are typed by what they are used as, not as the type
 * table there says.
 */
final class ShopSchema {

  private static final List<SegmentAttribute> SHOPIFY_ATTRIBUTES =
      List.of(
          a("abandoned_checkout_date", DATE),
          a("amount_spent", DECIMAL),
          a("companies", ID_LIST),
          a("created_by_app_id", ID),
          a("customer_account_status", TEXT, "DECLINED", "DISABLED", "ENABLED", "INVITED"),
          a("customer_added_date", DATE),
          a("customer_cities", TEXT_LIST),
          a("customer_countries", TEXT_LIST),
          a("customer_email_domain", TEXT),
          a("customer_language", TEXT),
          a("customer_regions", TEXT_LIST),
          a("customer_tags", TAG_LIST),
          a(
              "email_subscription_status",
              TEXT,
              "SUBSCRIBED",
              "NOT_SUBSCRIBED",
              "PENDING",
              "UNSUBSCRIBED",
              "INVALID",
              "REDACTED"),
          a("first_order_date", DATE),
          a("last_order_date", DATE),
          count("number_of_orders"),
          a("predicted_spend_tier", TEXT, "HIGH", "MEDIUM", "LOW"),
          a(
              "product_subscription_status",
              TEXT,
              "SUBSCRIBED",
              "CANCELED",
              "EXPIRED",
              "FAILED",
              "NEVER_SUBSCRIBED",
              "PAUSED"),
          a(
              "rfm_group",
              TEXT,
              "CHAMPIONS",
              "LOYAL",
              "ACTIVE",
              "NEW",
              "PROMISING",
              "NEEDS_ATTENTION",
              "AT_RISK",
              "PREVIOUSLY_LOYAL",
              "ALMOST_LOST",
              "DORMANT",
              "PROSPECTS"),
          a(
              "sms_subscription_status",
              TEXT,
              "SUBSCRIBED",
              "NOT_SUBSCRIBED",
              "PENDING",
              "UNSUBSCRIBED",
              "REDACTED"));

  private static final List<SegmentFunction> SHOPIFY_FUNCTIONS =
      List.of(
          rows(
              "products_purchased",
              List.of("quantity"),
              a(SegmentFunction.DATE, DATE),
              a("id", ID),
              a("tag", TAG),
              a("category", TEXT),
              count("quantity")),
          rows(
              "orders_placed",
              List.of("amount"),
              a(SegmentFunction.DATE, DATE),
              a("amount", DECIMAL),
              a("location_id", ID),
              a("app_id", ID)),
          email("bounced"),
          email("clicked"),
          email("delivered"),
          email("marked_as_spam"),
          email("opened"),
          email("unsubscribed"),
          viewed("storefront.product_viewed"),
          viewed("storefront.collection_viewed"),
          rows(
              "store_credit_accounts",
              List.of("balance"),
              a("balance", DECIMAL),
              a("currency", TEXT),
              a("next_expiry_date", DATE),
              a("last_credit_date", DATE)),
          new SegmentFunction.Distance("customer_within_distance"));

  static final SegmentSchema SHOPIFY =
      SegmentSchema.builder()
          .attributes(SHOPIFY_ATTRIBUTES)
          .functions(SHOPIFY_FUNCTIONS)
          .addOpenPrefixes("customer.metafields.", "metafields.")
          .addAliases(new SegmentAlias("storefront_event.", "storefront."))
          .build();

  static final SegmentSchema EXTENDED =
      SegmentSchema.builder()
          .from(SHOPIFY)
          .addAttributes(
              a("amount_refunded", DECIMAL),
              a("average_order_value", DECIMAL),
              a("customer_id", ID),
              a("last_csat", WHOLE),
              count("last_nps"),
              count("late_deliveries"),
              count("number_of_refunds"),
              count("number_of_returns"),
              count("open_tickets"),
              a("predicted_value", DECIMAL))
          .addFunctions(
              rows(
                  "refunds_received",
                  List.of("amount"),
                  a(SegmentFunction.DATE, DATE),
                  a("amount", DECIMAL)),
              rows("returns_made", List.of(), a(SegmentFunction.DATE, DATE)),
              rows("deliveries_late", List.of(), a(SegmentFunction.DATE, DATE)),
              rows(
                  "tickets_closed",
                  List.of(),
                  a(SegmentFunction.DATE, DATE),
                  a("topic", TEXT),
                  a("resolution", TEXT)),
              new SegmentFunction.Bucket("random_bucket"))
          .build();

  private ShopSchema() {}

  private static SegmentAttribute a(String name, ValueType type, String... values) {
    return SegmentAttribute.of(name, type, values);
  }

  /** From zero up; amounts have no least, as what was spent is net of refunds. */
  private static SegmentAttribute count(String name) {
    return a(name, WHOLE).withLeast(0);
  }

  private static SegmentFunction rows(String name, List<String> sums, SegmentAttribute... columns) {
    return new SegmentFunction.Rows(name, List.of(columns), sums);
  }

  private static SegmentFunction email(String event) {
    return rows(
        "shopify_email." + event, List.of(), a(SegmentFunction.DATE, DATE), a("activity_id", ID));
  }

  private static SegmentFunction viewed(String name) {
    return rows(name, List.of(), a(SegmentFunction.DATE, DATE), a("id", ID), a("tag", TAG));
  }
}
