package io.shopcare.examples.review.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.examples.review.report.SegmentFigures;
import io.shopcare.examples.review.source.IncidentLog;
import io.shopcare.examples.review.source.OnlineRetail;
import io.shopcare.examples.review.source.Progress;
import io.shopcare.examples.review.source.Rejections;
import io.shopcare.examples.review.source.Season;
import io.shopcare.measure.ValueCounts;
import io.shopcare.order.OrderEvent;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.tag.Tags;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A year of a wholesaler's orders, folded into profiles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetailFiguresTest {

  private static final String FILE = "online_retail.csv.gz";

  private Expected expected;
  private Rejections rejections;
  private CustomerReview review;
  private List<CustomerProfile> buyers;

  @BeforeAll
  void read() {
    expected = Expected.of("online_retail");
    rejections = new Rejections();
    List<OrderEvent> orders = OnlineRetail.read(Expected.data(), rejections, Progress.silent());
    review =
        CustomerReview.of(
            new Season(
                "retail",
                List.of(),
                orders,
                List.of(),
                rejections,
                OnlineRetail.ZONE,
                IncidentLog.ZONE,
                OnlineRetail.CURRENCY,
                Instant.parse("2011-12-10T00:00:00Z")));
    buyers = review.buyers();
  }

  @Test
  void rowsAreReadOrRejectedWithAReason() {
    expected.exactly("rows", Expected.of(rejections.rows(), FILE));
    expected.exactly("rows_without_customer", rejections.count(FILE, "row.no-customer"));
  }

  @Test
  void salesAndRefundsAreExact() {
    expected.exactly("sales_gbp", review.gross().toBigDecimal());
    expected.exactly("refund_gbp", review.refunded().toBigDecimal());
    expected.within(
        "refund_share_pct",
        review
            .refunded()
            .toBigDecimal()
            .divide(review.gross().toBigDecimal(), 15, RoundingMode.HALF_UP)
            .movePointRight(2)
            .doubleValue());
  }

  @Test
  void buyersAndOrdersAreCounted() {
    expected.exactly("buyers", buyers.size());
    expected.exactly("orders", buyers.stream().mapToLong(p -> p.purchases().orderCount()).sum());
    expected.exactly("one_time_buyers", review.repeat().n() - review.repeat().successes());
    expected.exactly("one_time_buyers", review.tagged(Tags.FIRST_TIME_BUYER));
  }

  @Test
  void firstOrdersFallIntoTheirMonths() {
    Map<String, Long> months = new TreeMap<>();
    for (CustomerProfile profile : buyers) {
      Instant first = profile.purchases().firstOrderAt().orElseThrow();
      months.merge(Months.of(first, OnlineRetail.ZONE), 1L, Long::sum);
    }
    Map<String, Long> asked = new TreeMap<>();
    for (Map.Entry<String, JsonNode> month : expected.value("first_order_month").properties()) {
      asked.put(month.getKey(), month.getValue().longValue());
    }
    assertThat(months).isEqualTo(asked);
  }

  @Test
  void revenueIsConcentratedAsMeasured() {
    List<BigDecimal> revenues =
        buyers.stream().map(RetailFiguresTest::gross).sorted(Comparator.reverseOrder()).toList();
    for (int percent : new int[] {1, 20}) {
      int top = (revenues.size() * percent + 99) / 100;
      BigDecimal sum = revenues.subList(0, top).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      expected.within(
          "top" + percent + "pct_revenue_share_pct",
          sum.doubleValue() / review.gross().toBigDecimal().doubleValue() * 100);
    }
  }

  @Test
  void mediansAreExact() {
    ValueCounts orders =
        review.orders().stream()
            .map(order -> order.total().toBigDecimal())
            .collect(ValueCounts.collector(RetailFiguresTest::micros));
    ValueCounts customers =
        buyers.stream()
            .map(RetailFiguresTest::gross)
            .collect(ValueCounts.collector(RetailFiguresTest::micros));
    expected.within("median_order_gbp", pounds(orders));
    expected.within("median_customer_revenue_gbp", pounds(customers));
  }

  private static BigDecimal gross(CustomerProfile profile) {
    return profile.purchases().orders().stream()
        .map(order -> order.total().toBigDecimal())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long micros(BigDecimal amount) {
    return amount.movePointRight(6).longValueExact();
  }

  private static double pounds(ValueCounts micros) {
    return micros.median().orElseThrow().movePointLeft(6).doubleValue();
  }

  @Test
  void whoBuysMuchAndSendsItBackIsNoVip() {
    List<CustomerProfile> both =
        review.profiles().stream()
            .filter(p -> List.of("12346", "16446").contains(p.customerId()))
            .toList();
    assertThat(both)
        .hasSize(2)
        .allSatisfy(
            profile -> {
              assertThat(profile.tags()).doesNotContain(Tags.VIP);
              assertThat(gross(profile)).isGreaterThan(review.vipFrom().toBigDecimal());
            });
    assertThat(review.tagged(Tags.VIP)).isPositive();
  }

  @Test
  void whoCameAndWentInNovemberIsWhoADateByDateWalkFinds() {
    SegmentFigures.Flow flow = figures(SegmentFigures.Flow.class);
    assertThat(flow.before()).isEqualTo("2011-10");
    assertThat(flow.after()).isEqualTo("2011-11");
    // New customers: exactly one order, on one of the last thirty days or the last day.
    Set<String> before = new TreeSet<>();
    Set<String> after = new TreeSet<>();
    for (CustomerProfile profile : buyers) {
      if (isNew(profile, LocalDate.of(2011, 10, 31))) {
        before.add(profile.customerId());
      }
      if (isNew(profile, LocalDate.of(2011, 11, 30))) {
        after.add(profile.customerId());
      }
    }
    SegmentFigures.Flow.Segment fresh = flow.segments().get(2);
    assertThat(fresh.name().en()).isEqualTo("New customers");
    assertThat(fresh.before()).isEqualTo(before.size());
    assertThat(fresh.after()).isEqualTo(after.size());
    assertThat(fresh.joined()).isEqualTo(after.stream().filter(id -> !before.contains(id)).count());
  }

  private static boolean isNew(CustomerProfile profile, LocalDate last) {
    List<LocalDate> days =
        profile.purchases().orders().stream()
            .map(order -> LocalDate.ofInstant(order.placedAt(), OnlineRetail.ZONE))
            .filter(day -> !day.isAfter(last))
            .toList();
    return days.size() == 1 && !days.get(0).isBefore(last.minusDays(30));
  }

  @Test
  void everyBuyerHasOneCellOfTheGrid() {
    SegmentFigures.Grid grid = figures(SegmentFigures.Grid.class);
    assertThat(
            grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(SegmentFigures.Grid.Cell::customers)
                .sum())
        .isEqualTo(buyers.size());
    assertThat(grid.prospects()).isEqualTo(review.profiles().size() - buyers.size());
  }

  @Test
  void theLargestBuyerWhoIsNoVipIsToldWhy() {
    SegmentFigures.Why why = figures(SegmentFigures.Why.class);
    assertThat(why.pseudonym()).isEqualTo("16446");
    assertThat(why.answers().get(0).isYes()).isFalse();
    assertThat(why.answers().get(0).reasons().en()).contains("it is 2.9");
    assertThat(why.answers().get(0).reasons().fr()).contains("la valeur est 2,9");
  }

  private <F> F figures(Class<F> type) {
    return review.figures(Optional.empty()).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
