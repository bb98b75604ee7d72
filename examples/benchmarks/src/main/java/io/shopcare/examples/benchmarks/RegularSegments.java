package io.shopcare.examples.benchmarks;

import io.shopcare.segmentation.query.BoundSegment;
import io.shopcare.segmentation.query.BoundSegmentSet;
import io.shopcare.segmentation.query.Segment;
import io.shopcare.segmentation.query.SegmentDialect;
import io.shopcare.segmentation.query.SegmentSchema;
import io.shopcare.segmentation.query.SegmentSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A thousand segments such as shops have: most of two or three clauses, few of them alike. */
final class RegularSegments {

  static final String[] TAGS = tags();
  static final String[] LANGUAGES = {"en", "fr", "de", "it", "es", "nl", "pl", "pt-BR", "en-GB"};
  static final String[] COUNTRIES = {"FR", "DE", "CH", "GB", "US", "CA", "IT", "ES", "BE", "NL"};
  static final String[] GROUPS = {
    "CHAMPIONS", "LOYAL", "ACTIVE", "NEW", "PROMISING", "AT_RISK", "DORMANT", "PROSPECTS"
  };

  private static final int KINDS = 9;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  private final Random random = new Random(7);

  private RegularSegments() {}

  private static String[] tags() {
    String[] tags = new String[60];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = "Tag " + i;
    }
    return tags;
  }

  static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  static BoundSegmentSet<Regular> set(int size) {
    return SegmentSet.of(segments(size), SCHEMA, Regular.READER).at(Regular.NOW, PARIS);
  }

  static List<BoundSegment<Regular>> alone(int size) {
    List<BoundSegment<Regular>> alone = new ArrayList<>();
    for (Segment segment : segments(size).values()) {
      alone.add(segment.compile(SCHEMA, Regular.READER).at(Regular.NOW, PARIS));
    }
    return alone;
  }

  private static SortedMap<String, Segment> segments(int size) {
    RegularSegments source = new RegularSegments();
    SortedMap<String, Segment> segments = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      segments.put(
          String.format(Locale.ROOT, "segment-%05d", i),
          Segment.parse(source.query(i % KINDS), SegmentDialect.extended(), SCHEMA));
    }
    return segments;
  }

  private String query(int kind) {
    return switch (kind) {
      case 0 -> text("amount_spent > %d AND number_of_orders >= %d", upTo(3_000), upTo(10));
      case 1 -> tagged() + text(" AND last_order_date > -%dd", upTo(365));
      case 2 ->
          text(
              "last_order_date BETWEEN -%dd AND -%dd AND number_of_orders > 1",
              180 + upTo(300), upTo(180));
      case 3 ->
          "email_subscription_status = 'SUBSCRIBED' AND (customer_countries CONTAINS '"
              + pick(random, COUNTRIES)
              + text("' OR amount_spent > %d.99)", upTo(3_000));
      case 4 ->
          "rfm_group IN ('"
              + pick(random, GROUPS)
              + "', '"
              + pick(random, GROUPS)
              + text("') AND amount_spent > %d", upTo(1_000));
      case 5 ->
          "customer_language = '"
              + pick(random, LANGUAGES)
              + "' AND "
              + tagged()
              + " AND NOT ("
              + tagged()
              + ")";
      case 6 ->
          text(
              "orders_placed MATCHES (date >= -%dd, count >= 2, sum_amount >= %d) AND " + tagged(),
              upTo(365),
              upTo(1_000));
      case 7 -> {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(upTo(700));
        yield "first_order_date BETWEEN " + day + " AND " + day.plusMonths(1);
      }
      default ->
          "customer_countries CONTAINS '"
              + pick(random, COUNTRIES)
              + text("' AND amount_spent BETWEEN %d AND %d", upTo(1_000), 1_000 + upTo(2_000));
    };
  }

  private String tagged() {
    return "customer_tags CONTAINS '" + pick(random, TAGS) + "'";
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  private static String text(String form, Object... numbers) {
    return String.format(Locale.ROOT, form, numbers);
  }
}
