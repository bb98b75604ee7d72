package io.shopcare.segmentation.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsPurchase.Line;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** A year of a gift shop: an invoice that was cancelled leaves no points and takes none. */
class OnlineRetailPointsTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant END = Instant.parse("2011-12-10T00:00:00Z");
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** An invoice, and when it was cancelled, if ever. */
  private static final class Invoice {
    final String number;
    final Instant at;
    final List<Line> lines = new ArrayList<>();
    Instant cancelledAt = Instant.MAX;

    Invoice(String number, Instant at) {
      this.number = number;
      this.at = at;
    }
  }

  private record Step(Instant at, PointsCommand command) {}

  private final Map<String, Map<String, Invoice>> customers = new TreeMap<>();
  private final Map<String, List<Invoice>> sales = new HashMap<>();

  private static Path file() {
    String environment = System.getenv("SHOPCARE_DATA");
    String fallback =
        environment != null ? environment : System.getProperty("shopcare.root") + "/../shared/data";
    return Path.of(
        System.getProperty("shopcare.data", fallback), "online_retail", "online_retail.csv.gz");
  }

  private void read(Path file) throws IOException {
    try (Reader in =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(in)
          .forEach(this::read);
    }
  }

  /** A cancellation is of the latest sale of so many of the article to the customer. */
  private void read(CSVRecord row) {
    long quantity = Long.parseLong(row.get("Quantity"));
    BigDecimal price = new BigDecimal(row.get("UnitPrice"));
    String customer = row.get("CustomerID");
    String number = row.get("InvoiceNo");
    Instant at = LocalDateTime.parse(row.get("InvoiceDate"), FORMAT).atZone(LONDON).toInstant();
    String article = customer + "/" + row.get("StockCode") + "/" + Math.abs(quantity);
    if (customer.isEmpty() || price.signum() <= 0) {
      return;
    }
    if (number.startsWith("C")) {
      List<Invoice> sold = sales.getOrDefault(article, List.of());
      if (!sold.isEmpty()) {
        Invoice last = sold.get(sold.size() - 1);
        last.cancelledAt = last.cancelledAt.isBefore(at) ? last.cancelledAt : at;
      }
    } else if (quantity > 0) {
      Invoice invoice =
          customers
              .computeIfAbsent(customer, id -> new LinkedHashMap<>())
              .computeIfAbsent(number, id -> new Invoice(number, at));
      BigDecimal amount =
          price.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP);
      if (amount.signum() > 0) {
        String line = "row-" + row.getRecordNumber();
        invoice.lines.add(new Line(line, Money.of(amount, CurrencyCode.GBP)));
      }
      sales.computeIfAbsent(article, id -> new ArrayList<>()).add(invoice);
    }
  }

  private static PointsLedger replay(Iterable<Invoice> invoices, boolean withCancelled) {
    List<Step> steps = new ArrayList<>();
    for (Invoice invoice : invoices) {
      boolean cancelled = invoice.cancelledAt.isBefore(Instant.MAX);
      if (!invoice.lines.isEmpty() && (withCancelled || !cancelled)) {
        PointsPurchase purchase =
            PointsPurchase.builder().orderId(invoice.number).lines(invoice.lines).build();
        steps.add(new Step(invoice.at, new PointsCommand.Earn("earn-" + invoice.number, purchase)));
      }
      if (withCancelled && cancelled && !invoice.lines.isEmpty()) {
        PointsCommand back =
            new PointsCommand.Refund("back-" + invoice.number, invoice.number, invoice.lines);
        steps.add(new Step(invoice.cancelledAt, back));
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
    for (Step step : steps) {
      ledger = ledger.apply(step.command(), step.at()).accepted().orElseThrow();
    }
    return ledger;
  }

  @Test
  void aCancelledInvoiceIsAsIfItHadNeverBeen() throws IOException {
    Path file = file();
    assumeTrue(Files.exists(file), "no data at " + file + ": set -Dshopcare.data");
    read(file);
    int cancelled = 0;
    long points = 0;
    for (Map<String, Invoice> invoices : customers.values()) {
      PointsLedger with = replay(invoices.values(), true);
      PointsLedger without = replay(invoices.values(), false);
      for (int month = 0; month < 5; month++) {
        Instant at = END.plus(Duration.ofDays(31L * month));
        assertThat(with.balance(at)).isEqualTo(without.balance(at));
        assertThat(with.expiries(at)).isEqualTo(without.expiries(at));
      }
      points += without.balance(END).active() + without.balance(END).pending();
      cancelled +=
          (int)
              invoices.values().stream()
                  .filter(invoice -> invoice.cancelledAt.isBefore(Instant.MAX))
                  .count();
    }
    assertThat(customers).hasSize(4_338);
    assertThat(cancelled).isGreaterThan(1_000);
    assertThat(points).isPositive();
  }
}
