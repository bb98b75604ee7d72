package io.shopcare.segmentation.query;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.ProfileFact;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.service.SurveyScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link CustomerProfile} knows. Amounts are those of one currency: {@code
 * amount_spent} is net of cancellations and refunds, {@code average_order_value} what orders came
 * to before refunds. {@code last_csat} is the last answer on a scale of 1 to 5, {@code last_nps} of
 * 0 to 10. {@code FactCatalog} reads what else a host has.
 */
public final class ProfileReader {

  private static final int DIGITS = 6;

  private record Line(Instant at, OrderLine line) {}

  private static final FactReader<Line> LINES =
      FactCatalog.<Line>builder()
          .number("date", line -> line.at().getEpochSecond())
          .text("id", line -> line.line().sku())
          .number("quantity", line -> line.line().quantity())
          .build();

  private static final FactReader<OrderEvent.Delivered> DELIVERIES =
      FactCatalog.<OrderEvent.Delivered>builder()
          .number("date", delivery -> delivery.at().getEpochSecond())
          .build();

  private static final FactReader<ServiceOutcome> SERVICES =
      FactCatalog.<ServiceOutcome>builder()
          .number("date", outcome -> outcome.endedAt().getEpochSecond())
          .text("topic", outcome -> outcome.topic().map(Object::toString).orElse(null))
          .text("resolution", outcome -> outcome.resolution().orElse(null))
          .build();

  private ProfileReader() {}

  /** A reader for the amounts of one currency. */
  public static FactReader<CustomerProfile> in(CurrencyCode currency) {
    return FactCatalog.<CustomerProfile>builder()
        .text("customer_id", CustomerProfile::customerId)
        .list("customer_tags", profile -> List.copyOf(profile.tags()))
        .number("number_of_orders", profile -> profile.purchases().orderCount())
        .number("first_order_date", profile -> orderedAt(profile, true))
        .number("last_order_date", profile -> orderedAt(profile, false))
        .number("amount_spent", profile -> millionths(profile.purchases().net().get(currency)))
        .number(
            "amount_refunded", profile -> millionths(profile.purchases().refunded().get(currency)))
        .number("average_order_value", profile -> average(profile, currency))
        .number("number_of_refunds", profile -> refunds(profile).size())
        .number("late_deliveries", profile -> profile.purchases().lateDeliveries())
        .number("last_csat", profile -> lastScore(profile, 1, 5))
        .number("last_nps", profile -> lastScore(profile, 0, 10))
        .rows("orders_placed", profile -> profile.purchases().orders(), orders(currency))
        .rows("products_purchased", ProfileReader::lines, LINES)
        .rows("refunds_received", ProfileReader::refunds, refunds(currency))
        .rows("deliveries_late", ProfileReader::late, DELIVERIES)
        .rows("tickets_closed", CustomerProfile::services, SERVICES)
        .build();
  }

  private static FactReader<Order> orders(CurrencyCode currency) {
    return FactCatalog.<Order>builder()
        .number("date", order -> order.placedAt().getEpochSecond())
        .number("amount", order -> amount(order.total(), currency))
        .build();
  }

  private static FactReader<OrderEvent.Refunded> refunds(CurrencyCode currency) {
    return FactCatalog.<OrderEvent.Refunded>builder()
        .number("date", refund -> refund.at().getEpochSecond())
        .number("amount", refund -> amount(refund.amount(), currency))
        .build();
  }

  private static long orderedAt(CustomerProfile profile, boolean first) {
    List<Order> orders = profile.purchases().orders();
    return orders.isEmpty()
        ? FactReader.ABSENT
        : orders.get(first ? 0 : orders.size() - 1).placedAt().getEpochSecond();
  }

  private static long amount(MoneySum sum, CurrencyCode currency) {
    return sum.currency().equals(currency) ? millionths(sum) : FactReader.ABSENT;
  }

  private static long millionths(@Nullable MoneySum sum) {
    return sum == null ? 0 : sum.toBigDecimal().movePointRight(DIGITS).longValueExact();
  }

  private static long average(CustomerProfile profile, CurrencyCode currency) {
    MoneySum ordered = profile.purchases().ordered().get(currency);
    long orders =
        profile.purchases().orders().stream()
            .filter(order -> order.currency().equals(currency))
            .count();
    return ordered == null || orders == 0
        ? FactReader.ABSENT
        : ordered
            .toBigDecimal()
            .movePointRight(DIGITS)
            .divide(BigDecimal.valueOf(orders), 0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  private static List<Line> lines(CustomerProfile profile) {
    List<Line> lines = new ArrayList<>();
    for (Order order : profile.purchases().orders()) {
      order.lines().forEach(line -> lines.add(new Line(order.placedAt(), line)));
    }
    return lines;
  }

  private static Stream<OrderEvent> events(CustomerProfile profile) {
    return profile.facts().stream()
        .filter(ProfileFact.Ordered.class::isInstance)
        .map(fact -> ((ProfileFact.Ordered) fact).event());
  }

  private static List<OrderEvent.Refunded> refunds(CustomerProfile profile) {
    return events(profile)
        .filter(OrderEvent.Refunded.class::isInstance)
        .map(OrderEvent.Refunded.class::cast)
        .toList();
  }

  private static List<OrderEvent.Delivered> late(CustomerProfile profile) {
    return events(profile)
        .filter(OrderEvent.Delivered.class::isInstance)
        .map(OrderEvent.Delivered.class::cast)
        .filter(OrderEvent.Delivered::isLate)
        .toList();
  }

  private static long lastScore(CustomerProfile profile, int worst, int best) {
    long last = FactReader.ABSENT;
    for (ServiceOutcome outcome : profile.services()) {
      SurveyScore score = outcome.survey().orElse(null);
      if (score != null && score.worst() == worst && score.best() == best) {
        last = score.value();
      }
    }
    return last;
  }
}
