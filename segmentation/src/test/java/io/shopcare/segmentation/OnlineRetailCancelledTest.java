package io.shopcare.segmentation;

import static io.shopcare.segmentation.OnlineRetailInvoices.END;
import static io.shopcare.segmentation.OnlineRetailInvoices.LONDON;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.OnlineRetailInvoices.Invoice;
import io.shopcare.segmentation.budget.Budget;
import io.shopcare.segmentation.budget.BudgetAmount;
import io.shopcare.segmentation.budget.BudgetCommand;
import io.shopcare.segmentation.budget.BudgetPolicy;
import io.shopcare.segmentation.budget.BudgetWindow;
import io.shopcare.segmentation.budget.BudgetWindow.Stretch;
import io.shopcare.segmentation.points.Activation;
import io.shopcare.segmentation.points.EarnRate;
import io.shopcare.segmentation.points.Expiry;
import io.shopcare.segmentation.points.PointsCommand;
import io.shopcare.segmentation.points.PointsLedger;
import io.shopcare.segmentation.points.PointsPolicy;
import io.shopcare.segmentation.points.PointsPurchase;
import io.shopcare.segmentation.tier.TierFact;
import io.shopcare.segmentation.tier.TierHistory;
import io.shopcare.segmentation.tier.TierLevel;
import io.shopcare.segmentation.tier.TierMetric;
import io.shopcare.segmentation.tier.TierPolicy;
import io.shopcare.segmentation.tier.TierTerm;
import io.shopcare.segmentation.tier.TierWindow;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A year of a gift shop: once an invoice is cancelled it leaves nothing and takes nothing. */
class OnlineRetailCancelledTest {

  private static final CurrencyCode GBP = CurrencyCode.GBP;
  private static final Instant NEW_YEAR = Instant.parse("2012-01-01T00:00:00Z");

  private static Map<String, List<Invoice>> customers = new TreeMap<>();

  private record Step<C>(Instant at, C command) {}

  @BeforeAll
  static void read() throws IOException {
    customers = OnlineRetailInvoices.byCustomer();
  }

  /** The end of the data and the ends of some months after it. */
  private static List<Instant> moments() {
    List<Instant> moments = new ArrayList<>();
    for (int month = 0; month < 5; month++) {
      moments.add(END.plus(Duration.ofDays(31L * month)));
    }
    return moments;
  }

  private static List<Invoice> kept(Collection<Invoice> invoices) {
    return invoices.stream().filter(invoice -> !invoice.isCancelled()).toList();
  }

  @Test
  void asManyAreCancelledAsTheFileSays() {
    assertThat(customers).hasSize(4_338);
    assertThat(customers.values().stream().flatMap(List::stream).filter(Invoice::isCancelled))
        .hasSizeGreaterThan(1_000);
  }

  private static PointsLedger points(List<Invoice> invoices) {
    List<Step<PointsCommand>> steps = new ArrayList<>();
    for (Invoice invoice : invoices) {
      PointsPurchase purchase =
          PointsPurchase.builder().orderId(invoice.number).lines(invoice.lines).build();
      steps.add(new Step<>(invoice.at, new PointsCommand.Earn("earn-" + invoice.number, purchase)));
      if (invoice.isCancelled()) {
        PointsCommand back =
            new PointsCommand.Refund("back-" + invoice.number, invoice.number, invoice.lines);
        steps.add(new Step<>(invoice.cancelledAt(), back));
      }
    }
    steps.sort(Comparator.comparing(Step::at));
    PointsLedger ledger =
        PointsLedger.of(
            PointsPolicy.builder()
                .zone(LONDON)
                .rate(EarnRate.of(3, Money.parse("GBP 0.70")))
                .activation(new Activation.After(Period.ofDays(14)))
                .expiry(Expiry.after(Period.ofMonths(3)))
                .build());
    for (Step<PointsCommand> step : steps) {
      ledger = ledger.apply(step.command(), step.at()).accepted().orElseThrow();
    }
    return ledger;
  }

  @Test
  void pointsAreAsIfACancelledInvoiceHadNeverBeen() {
    long points = 0;
    for (List<Invoice> invoices : customers.values()) {
      PointsLedger with = points(invoices);
      PointsLedger without = points(kept(invoices));
      for (Instant at : moments()) {
        assertThat(with.balance(at)).isEqualTo(without.balance(at));
        assertThat(with.expiries(at)).isEqualTo(without.expiries(at));
      }
      points += without.balance(END).active() + without.balance(END).pending();
    }
    assertThat(points).isPositive();
  }

  private static TierHistory tiers(List<Invoice> invoices) {
    List<TierFact> facts = new ArrayList<>();
    for (Invoice invoice : invoices) {
      Money total = invoice.total();
      long points = total.minorUnits() / 100;
      facts.add(new TierFact.Purchased(invoice.number, invoice.at, total, points));
      if (invoice.isCancelled()) {
        String id = "back-" + invoice.number;
        facts.add(new TierFact.Refunded(id, invoice.cancelledAt(), invoice.number, total, points));
      }
    }
    return new TierHistory(LocalDate.of(2010, 12, 1), GBP, facts);
  }

  private static TierPolicy.Builder programme(TierWindow window, TierTerm term) {
    return TierPolicy.builder()
        .zone(LONDON)
        .addLevels(
            TierLevel.of("silver", TierMetric.SPEND, 500_00),
            TierLevel.of("gold", TierMetric.SPEND, 2_000_00),
            TierLevel.of("faithful", TierMetric.ORDERS, 12))
        .window(window)
        .term(term);
  }

  @Test
  void tiersThatFollowARefundAtOnceAreAsIfACancelledInvoiceHadNeverBeen() {
    List<TierPolicy> policies =
        List.of(
            programme(new TierWindow.Lifetime(), new TierTerm.Lifetime())
                .onRefund(TierPolicy.OnRefund.IMMEDIATE)
                .build(),
            programme(new TierWindow.CalendarYear(4), new TierTerm.RestOfYear(1))
                .onRefund(TierPolicy.OnRefund.IMMEDIATE)
                .downgrade(TierPolicy.Downgrade.ONE_DOWN)
                .build(),
            programme(
                    new TierWindow.Rolling(Period.ofMonths(3)),
                    new TierTerm.After(Period.ofMonths(1)))
                .onRefund(TierPolicy.OnRefund.IMMEDIATE)
                .grace(Period.ofDays(10))
                .build());
    long above = 0;
    for (List<Invoice> invoices : customers.values()) {
      TierHistory with = tiers(invoices);
      TierHistory without = tiers(kept(invoices));
      for (TierPolicy policy : policies) {
        for (Instant at : moments()) {
          assertThat(policy.decide(with, at)).isEqualTo(policy.decide(without, at));
        }
        above += policy.decide(without, END).tier().equals(policy.base()) ? 0 : 1;
      }
    }
    assertThat(above).isGreaterThan(1_000);
  }

  /** A tier is kept to the end of the year, but what was cancelled does not renew it. */
  @Test
  void tiersThatFollowARefundAtTheReviewAreSoFromThenOn() {
    TierPolicy policy =
        programme(new TierWindow.CalendarYear(1), new TierTerm.RestOfYear(0)).build();
    long keptToTheReview = 0;
    for (List<Invoice> invoices : customers.values()) {
      TierHistory with = tiers(invoices);
      TierHistory without = tiers(kept(invoices));
      for (Instant at : List.of(NEW_YEAR, NEW_YEAR.plus(Duration.ofDays(200)))) {
        assertThat(policy.decide(with, at).tier()).isEqualTo(policy.decide(without, at).tier());
      }
      Instant before = NEW_YEAR.minusNanos(1);
      keptToTheReview +=
          policy.decide(with, before).tier().equals(policy.decide(without, before).tier()) ? 0 : 1;
    }
    assertThat(keptToTheReview).isPositive();
  }

  /** Sets a twentieth of each invoice aside, uses it, and gives it back if it is cancelled. */
  private static List<Step<BudgetCommand>> spending(List<Invoice> invoices) {
    List<Step<BudgetCommand>> steps = new ArrayList<>();
    for (Invoice invoice : invoices) {
      String key = invoice.number + "/spring";
      BudgetAmount used = share(invoice);
      BudgetAmount asked = new BudgetAmount(used.units() + 1, used.unit());
      steps.add(
          new Step<>(invoice.at, new BudgetCommand.Reserve(key, asked, Duration.ofMinutes(15))));
      steps.add(new Step<>(invoice.at, new BudgetCommand.Commit(key, used)));
      if (invoice.isCancelled()) {
        steps.add(
            new Step<>(
                invoice.cancelledAt(),
                new BudgetCommand.Refund("back-" + invoice.number, key, used)));
      }
    }
    steps.sort(Comparator.comparing(Step::at));
    return steps;
  }

  private static BudgetAmount share(Invoice invoice) {
    return new BudgetAmount(1 + invoice.total().minorUnits() / 20, GBP.code());
  }

  /** Sends every command twice, as a host does that did not hear the answer. */
  private static Budget spend(BudgetPolicy policy, List<Step<BudgetCommand>> steps) {
    Budget budget = Budget.of(policy);
    for (Step<BudgetCommand> step : steps) {
      budget = budget.apply(step.command(), step.at()).accepted().orElseThrow();
      assertThat(budget.apply(step.command(), step.at()).accepted()).containsSame(budget);
    }
    return budget;
  }

  private static void assertSame(Budget with, Budget without) {
    for (Instant at : moments()) {
      assertThat(with.left(at)).isEqualTo(without.left(at));
      assertThat(with.committed(at)).isEqualTo(without.committed(at));
      assertThat(with.reserved(at)).isEqualTo(without.reserved(at)).isZero();
    }
  }

  @Test
  void budgetsAreAsIfACancelledInvoiceHadNeverBeen() {
    List<Invoice> all = customers.values().stream().flatMap(List::stream).toList();
    long used = kept(all).stream().mapToLong(invoice -> share(invoice).units()).sum();
    for (BudgetWindow window :
        List.of(
            BudgetWindow.whole(),
            BudgetWindow.tumbling(Stretch.MONTH, LONDON),
            BudgetWindow.sliding(Duration.ofDays(90)))) {
      BudgetPolicy policy =
          BudgetPolicy.builder().unit(GBP.code()).limit(1_000_000_00L).window(window).build();
      Budget with = spend(policy, spending(all));
      assertSame(with, spend(policy, spending(kept(all))));
      assertThat(with.committed(END)).isBetween(1L, used);
      assertThat(with.committed(END) == used).isEqualTo(window.equals(BudgetWindow.whole()));
      for (List<Invoice> invoices : customers.values()) {
        assertSame(spend(policy, spending(invoices)), spend(policy, spending(kept(invoices))));
      }
    }
  }
}
