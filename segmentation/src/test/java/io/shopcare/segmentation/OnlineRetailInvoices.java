package io.shopcare.segmentation;

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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The invoices of a gift shop's year, and which of them were cancelled. */
final class OnlineRetailInvoices {

  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final Instant END = Instant.parse("2011-12-10T00:00:00Z");

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** An invoice, and when it was cancelled, if ever. */
  static final class Invoice {
    final String number;
    final Instant at;
    final List<Line> lines = new ArrayList<>();
    private Instant cancelledAt = Instant.MAX;

    private Invoice(String number, Instant at) {
      this.number = number;
      this.at = at;
    }

    Instant cancelledAt() {
      return cancelledAt;
    }

    boolean isCancelled() {
      return cancelledAt.isBefore(Instant.MAX);
    }

    Money total() {
      return lines.stream().map(Line::amount).reduce(Money.zero(CurrencyCode.GBP), Money::plus);
    }
  }

  private final Map<String, Map<String, Invoice>> customers = new TreeMap<>();
  private final Map<String, List<Invoice>> sales = new HashMap<>();

  private OnlineRetailInvoices() {}

  /** The invoices of each customer that come to something; skips the test where no data is. */
  static Map<String, List<Invoice>> byCustomer() throws IOException {
    Path file = file();
    assumeTrue(Files.exists(file), "no data at " + file + ": set -Dshopcare.data");
    OnlineRetailInvoices invoices = new OnlineRetailInvoices();
    invoices.read(file);
    Map<String, List<Invoice>> byCustomer = new TreeMap<>();
    invoices.customers.forEach(
        (customer, all) ->
            byCustomer.put(
                customer, all.values().stream().filter(each -> !each.lines.isEmpty()).toList()));
    return byCustomer;
  }

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
}
