package io.shopcare.examples.review.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.examples.review.report.Count;
import io.shopcare.examples.review.report.Figures;
import io.shopcare.examples.review.report.LifetimeFigures.Curve;
import io.shopcare.examples.review.report.LifetimeFigures.Fits;
import io.shopcare.examples.review.report.LifetimeFigures.Tiers;
import io.shopcare.examples.review.report.LifetimeFigures.Trial;
import io.shopcare.examples.review.source.IncidentLog;
import io.shopcare.examples.review.source.OnlineRetail;
import io.shopcare.examples.review.source.Progress;
import io.shopcare.examples.review.source.Rejections;
import io.shopcare.examples.review.source.Season;
import io.shopcare.order.OrderEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A year of a wholesaler's orders: counted again from the orders, forecast again by the papers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifetimeFiguresTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 12, 1);
  private static final LocalDate OBSERVED = LocalDate.of(2011, 9, 9);
  private static final LocalDate LAST_DAY = LocalDate.of(2011, 12, 9);

  private final Map<String, TreeSet<LocalDate>> cohort = new TreeMap<>();
  private final Map<String, BigDecimal> net = new TreeMap<>();
  private final Set<String> buyers = new TreeSet<>();
  private List<Figures> figures = List.of();

  @BeforeAll
  void read() {
    Rejections rejections = new Rejections();
    List<OrderEvent> orders = OnlineRetail.read(Expected.data(), rejections, Progress.silent());
    // Tickets may go on for years, and say nothing of orders.
    Instant end = Instant.parse("2017-02-18T00:00:00Z");
    Season season =
        new Season(
            "retail",
            List.of(),
            orders,
            List.of(),
            rejections,
            OnlineRetail.ZONE,
            IncidentLog.ZONE,
            OnlineRetail.CURRENCY,
            end);
    figures = LifetimeReview.of(season, CustomerReview.of(season).profiles());
    orders.forEach(this::count);
    buyers.addAll(cohort.keySet());
    cohort.values().removeIf(days -> days.first().isAfter(FIRST_DAY.plusDays(90)));
  }

  private void count(OrderEvent event) {
    String customer = event.customerId();
    if (event instanceof OrderEvent.Placed placed) {
      LocalDate day = LocalDate.ofInstant(event.at(), OnlineRetail.ZONE);
      cohort.computeIfAbsent(customer, key -> new TreeSet<>()).add(day);
      net.merge(customer, placed.order().total().toBigDecimal(), BigDecimal::add);
    } else if (event instanceof OrderEvent.Refunded back) {
      net.merge(customer, back.amount().toBigDecimal().negate(), BigDecimal::add);
    }
  }

  private <F extends Figures> F only(Class<F> type) {
    return figures.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  private long repeats(LocalDate until) {
    return cohort.values().stream()
        .mapToLong(days -> Math.max(0, days.headSet(until, true).size() - 1))
        .sum();
  }

  @Test
  void theCohortIsTheFirstQuarterObservedForThree() {
    Fits fits = only(Fits.class);
    assertThat(fits.cohort().firstDay()).isEqualTo(FIRST_DAY.toString());
    assertThat(fits.cohort().joinedUntil()).isEqualTo("2011-03-01");
    assertThat(fits.cohort().observedUntil()).isEqualTo(OBSERVED.toString());
    assertThat(fits.cohort().trialUntil()).isEqualTo(LAST_DAY.toString());
    assertThat(fits.cohort().customers()).isEqualTo(cohort.size()).isEqualTo(1_703);
  }

  @Test
  void realPurchasesAreThoseOfTheOrders() {
    Curve curve = only(Curve.class);
    assertThat(curve.weeks()).hasSize(53);
    assertThat(curve.weeks())
        .allSatisfy(
            week ->
                assertThat(week.purchases()).isEqualTo(repeats(LocalDate.parse(week.lastDay()))));
    Trial trial = only(Trial.class);
    assertThat(trial.purchases()).isEqualTo(repeats(LAST_DAY) - repeats(OBSERVED)).isPositive();
    assertThat(trial.active())
        .isEqualTo(cohort.values().stream().filter(d -> d.last().isAfter(OBSERVED)).count());
    assertThat(trial.customers()).isEqualTo(cohort.size());
  }

  @Test
  void expectedPurchasesAreThoseOfThePapers() {
    Curve curve = only(Curve.class);
    BgNbdOfThePaper paper = paper();
    for (Curve.Week week : curve.weeks().subList(0, 40)) {
      LocalDate day = LocalDate.parse(week.lastDay());
      double expected =
          cohort.values().stream()
              .filter(days -> !days.first().isAfter(day))
              .mapToDouble(days -> paper.ofNewCustomer(weeks(days.first(), day)))
              .sum();
      assertThat(week.expected()).isCloseTo(expected, within(1e-6 * expected));
    }
    double forecast = cohort.values().stream().mapToDouble(days -> ahead(paper, days)).sum();
    assertThat(curve.weeks().get(52).expected() - repeats(OBSERVED))
        .isCloseTo(forecast, within(1e-6 * forecast));
    assertThat(only(Trial.class).forecasts().get(0).total())
        .isCloseTo(forecast, within(1e-6 * forecast));
  }

  private BgNbdOfThePaper paper() {
    Fits.Fitted fitted = only(Fits.class).fitted().get(0);
    assertThat(fitted.model()).isEqualTo("BG/NBD").isEqualTo(only(Curve.class).model());
    List<Double> found = fitted.parameters().stream().map(Fits.Parameter::value).toList();
    return new BgNbdOfThePaper(found.get(0), found.get(1), found.get(2), found.get(3));
  }

  private static double ahead(BgNbdOfThePaper paper, NavigableSet<LocalDate> all) {
    NavigableSet<LocalDate> days = all.headSet(OBSERVED, true);
    return paper.ahead(
        days.size() - 1,
        weeks(days.first(), days.last()),
        weeks(days.first(), OBSERVED),
        weeks(OBSERVED, LAST_DAY));
  }

  private static double weeks(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / 7.0;
  }

  @Test
  void simpleForecastsAreCountedAgain() {
    List<Trial.Forecast> forecasts = only(Trial.class).forecasts();
    Trial.Forecast count = forecasts.get(forecasts.size() - 2);
    Trial.Forecast rate = forecasts.get(forecasts.size() - 1);
    double error = 0;
    double total = 0;
    for (TreeSet<LocalDate> days : cohort.values()) {
      int before = days.headSet(OBSERVED, true).size() - 1;
      error += Math.abs(before - days.tailSet(OBSERVED, false).size());
      total += before == 0 ? 0 : before / weeks(days.first(), OBSERVED) * 13;
    }
    assertThat(count.name()).isEqualTo("same-count");
    assertThat(count.total()).isEqualTo((double) repeats(OBSERVED));
    assertThat(count.meanAbsoluteError()).isCloseTo(error / cohort.size(), within(1e-9));
    assertThat(rate.name()).isEqualTo("same-rate");
    assertThat(rate.total()).isCloseTo(total, within(1e-6));
    assertThat(forecasts.get(0).rootMeanSquareError()).isBetween(1.0, 2.0);
    assertThat(forecasts.get(0).auc())
        .isNotNull()
        .satisfies(auc -> assertThat(auc).isBetween(0.75, 0.8));
  }

  @Test
  void whatTheDataDoNotTellIsSaidInWords() {
    Fits fits = only(Fits.class);
    assertThat(fits.refused()).extracting(Fits.Refused::model).containsExactly("MBG/NBD");
    assertThat(fits.refused().get(0).reasons())
        .singleElement()
        .satisfies(reason -> assertThat(reason.en()).contains("parameter a"));
    Fits.Fitted spend = fits.fitted().get(1);
    assertThat(spend.model()).isEqualTo("Gamma-Gamma");
    assertThat(spend.customers())
        .isEqualTo(
            cohort.values().stream().filter(d -> d.headSet(OBSERVED, true).size() > 1).count());
    assertThat(Objects.requireNonNull(fits.purchase()).decimal().doubleValue())
        .isBetween(300.0, 600.0);
  }

  @Test
  void tiersAreByPastSpendCountedAgain() {
    Tiers tiers = only(Tiers.class);
    assertThat(tiers.rule()).isEqualTo("past");
    assertThat(tiers.reasons()).isNotEmpty();
    net.keySet().retainAll(buyers);
    List<BigDecimal> spent = new ArrayList<>();
    net.values().forEach(sum -> spent.add(sum.setScale(2, RoundingMode.HALF_UP)));
    spent.sort(null);
    BigDecimal low = Objects.requireNonNull(tiers.low()).decimal();
    BigDecimal high = Objects.requireNonNull(tiers.high()).decimal();
    // Nearest rank: the least of which so many in ten are no higher.
    assertThat(low).isEqualByComparingTo(spent.get((spent.size() + 9) / 10 - 1));
    assertThat(high).isEqualByComparingTo(spent.get((spent.size() * 7 + 9) / 10 - 1));
    long above = spent.stream().filter(sum -> sum.compareTo(high) > 0).count();
    long below = spent.stream().filter(sum -> sum.compareTo(low) < 0 || sum.signum() <= 0).count();
    assertThat(tiers.tiers())
        .containsExactly(
            new Count("HIGH", above),
            new Count("MEDIUM", spent.size() - above - below),
            new Count("LOW", below));
    Expected expected = Expected.of("online_retail");
    expected.exactly("buyers", above + below + tiers.tiers().get(1).count());
  }
}
