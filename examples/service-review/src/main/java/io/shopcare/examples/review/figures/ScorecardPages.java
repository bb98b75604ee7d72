package io.shopcare.examples.review.figures;

import io.shopcare.feedback.scorecard.PageTally;
import io.shopcare.order.Order;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which page sold, and which left a question. A shop that logs the page of each request hands it
 * in; here a request belongs to the page of the latest order before it.
 */
final class ScorecardPages {

  /** All pages together. */
  static final String ALL = "ALL";

  private ScorecardPages() {}

  /** Sales and requests by page; a request without an order before it belongs to no page. */
  static Map<String, PageTally> of(List<Order> orders, List<ReviewedTicket> tickets) {
    NavigableMap<String, PageTally> pages = new TreeMap<>();
    Map<String, NavigableMap<Instant, String>> byCustomer = new HashMap<>();
    for (Order order : orders) {
      String page = order.lines().get(0).sku();
      pages.merge(page, new PageTally(1, 0), PageTally::plus);
      byCustomer
          .computeIfAbsent(order.customerId(), customer -> new TreeMap<>())
          .put(order.placedAt(), page);
    }
    for (ReviewedTicket ticket : tickets) {
      Map.Entry<Instant, String> order =
          byCustomer
              .getOrDefault(ticket.ticket().customerId().orElse(""), new TreeMap<>())
              .floorEntry(ticket.ticket().openedAt());
      if (order != null) {
        pages.merge(order.getValue(), new PageTally(0, 1), PageTally::plus);
      }
    }
    return pages;
  }
}
