package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.LifetimeFigures.Cohort;
import io.shopcare.examples.review.report.LifetimeFigures.Curve.Week;
import io.shopcare.examples.review.source.Season;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.segmentation.lifetime.HeldOut;
import io.shopcare.segmentation.lifetime.PurchaseModel;
import io.shopcare.segmentation.lifetime.PurchaseWindow;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.Purchases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Customers of whom the whole story is known: those whose first purchase was in the first quarter
 * of the season, observed for three quarters and held against the last. It is the design of the
 * papers behind the models (CDNOW in Fader, Hardie and Lee 2005).
 */
final class LifetimeCohort {

  private static final int DAYS = 7;

  private final ZoneId zone;
  private final LocalDate start;
  private final LocalDate end;
  private final int weeks;
  private final PurchaseWindow window;
  private final List<Purchases> members;

  private LifetimeCohort(
      ZoneId zone, LocalDate start, LocalDate end, List<CustomerProfile> profiles) {
    this.zone = zone;
    this.start = start;
    this.end = end;
    this.weeks = (int) (ChronoUnit.DAYS.between(start, end) / DAYS);
    this.window = PurchaseWindow.ofWeeks(zone, end.minusWeeks(weeksHeldOut()));
    this.members =
        profiles.stream().map(CustomerProfile::purchases).filter(this::joinedInTime).toList();
  }

  /** Between the first and the last thing that is known of orders. */
  static LifetimeCohort of(Season season, List<CustomerProfile> profiles) {
    LocalDate start =
        day(
            season,
            season.orders().stream().map(OrderEvent::at).min(Instant::compareTo).orElseThrow());
    return new LifetimeCohort(season.zone(), start, day(season, lastEvent(season)), profiles);
  }

  /** Other sources of a season may go on for longer, and say nothing of orders. */
  static Instant lastEvent(Season season) {
    return season.orders().stream().map(OrderEvent::at).max(Instant::compareTo).orElseThrow();
  }

  private static LocalDate day(Season season, Instant at) {
    return LocalDate.ofInstant(at, season.zone());
  }

  private boolean joinedInTime(Purchases purchases) {
    return purchases
        .firstOrderAt()
        .filter(first -> !LocalDate.ofInstant(first, zone).isAfter(joinedUntil()))
        .isPresent();
  }

  private LocalDate joinedUntil() {
    return start.plusWeeks(weeksHeldOut()).minusDays(1);
  }

  /** A quarter of the season. */
  int weeksHeldOut() {
    return weeks / 4;
  }

  PurchaseWindow window() {
    return window;
  }

  List<Purchases> members() {
    return members;
  }

  Cohort figures() {
    return new Cohort(
        start.toString(),
        joinedUntil().toString(),
        window.lastDay().toString(),
        end.toString(),
        members.size());
  }

  /** What was seen of each member, and what came after. */
  List<HeldOut> heldOut() {
    List<HeldOut> heldOut = new ArrayList<>();
    for (Purchases each : members) {
      long after = window.purchasesUntil(each, end);
      window.pattern(each).ifPresent(pattern -> heldOut.add(new HeldOut(pattern, after)));
    }
    return heldOut;
  }

  /** What came week by week, and what the model expects: see {@link Week}. */
  List<Week> curve(PurchaseModel model) {
    NavigableMap<LocalDate, Long> joined = new TreeMap<>();
    NavigableMap<LocalDate, Long> returned = new TreeMap<>();
    members.forEach(each -> countDays(each, joined, returned));
    List<HeldOut> heldOut = heldOut();
    long observed = sum(returned, window.lastDay());
    List<Week> curve = new ArrayList<>();
    for (int left = weeks - 1; left >= 0; left--) {
      LocalDate day = end.minusWeeks(left);
      int ahead = weeksHeldOut() - left;
      double expected =
          ahead <= 0
              ? ofNewCustomers(model, joined, day)
              : observed
                  + heldOut.stream()
                      .mapToDouble(each -> model.expectedPurchases(each.pattern(), ahead))
                      .sum();
      curve.add(new Week(day.toString(), sum(returned, day), expected));
    }
    return curve;
  }

  /** Each day with a purchase counts once; the first of a customer is no repeat purchase. */
  private void countDays(
      Purchases purchases,
      NavigableMap<LocalDate, Long> joined,
      NavigableMap<LocalDate, Long> returned) {
    List<LocalDate> days =
        purchases.orders().stream()
            .map(Order::placedAt)
            .map(at -> LocalDate.ofInstant(at, zone))
            .distinct()
            .toList();
    joined.merge(days.get(0), 1L, Long::sum);
    days.stream().skip(1).forEach(day -> returned.merge(day, 1L, Long::sum));
  }

  private static double ofNewCustomers(
      PurchaseModel model, NavigableMap<LocalDate, Long> joined, LocalDate day) {
    double expected = 0;
    for (var entry : joined.headMap(day, true).entrySet()) {
      double age = (double) ChronoUnit.DAYS.between(entry.getKey(), day) / DAYS;
      expected += entry.getValue() * model.expectedPurchases(age);
    }
    return expected;
  }

  private static long sum(NavigableMap<LocalDate, Long> counts, LocalDate toInclusive) {
    return counts.headMap(toInclusive, true).values().stream().mapToLong(Long::longValue).sum();
  }
}
