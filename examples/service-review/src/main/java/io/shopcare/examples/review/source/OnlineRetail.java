package io.shopcare.examples.review.source;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The sales of a gift wholesaler ({@code online_retail}): a row a line of an invoice. Invoices
 * beginning with C give money back and do not say for which order; rows without a customer,
 * write-offs and rows without a price are rejected, each under its reason. Exact repetitions of a
 * row are sales like any other: the shop's till prints them so.
 */
public final class OnlineRetail {

  /** Folder and file below the data folder. */
  public static final Path FILE = Path.of("online_retail", "online_retail.csv.gz");

  /** Where the shop is. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  /** In which it counts. */
  public static final CurrencyCode CURRENCY = CurrencyCode.of("GBP");

  private final Map<String, Invoice> invoices = new LinkedHashMap<>();
  private final Rejections rejections;

  private OnlineRetail(Rejections rejections) {
    this.rejections = rejections;
  }

  /** Reads the file; rows that cannot be used go to the rejections. */
  public static List<OrderEvent> read(Path data, Rejections rejections, Progress progress) {
    OnlineRetail sales = new OnlineRetail(rejections);
    CsvFile file = new CsvFile(data.resolve(FILE), progress);
    rejections.read(file.name(), file.forEach((line, row) -> sales.add(file.name(), line, row)));
    return sales.invoices.values().stream().map(Invoice::toEvent).toList();
  }

  private void add(String file, long line, CSVRecord row) {
    String invoice = row.get("InvoiceNo");
    boolean refund = invoice.startsWith("C");
    long quantity = wholeNumber(row.get("Quantity"));
    UnitPrice price = price(row.get("UnitPrice"));
    String customer = row.get("CustomerID");
    Instant at = moment(row.get("InvoiceDate"));
    String rejected =
        reasonAgainst(customer, refund, quantity, price == null || price.micros() <= 0, at);
    if (rejected != null) {
      rejections.add(file, rejected, line);
      return;
    }
    invoices
        .computeIfAbsent(
            customer + '/' + invoice, key -> new Invoice(key, customer, refund, nonNull(at)))
        .lines
        .add(OrderLine.of(row.get("StockCode"), Math.abs(quantity), nonNull(price)));
  }

  private static @Nullable String reasonAgainst(
      String customer, boolean refund, long quantity, boolean free, @Nullable Instant at) {
    if (customer.isEmpty()) {
      return "row.no-customer";
    }
    if (at == null) {
      return "row.no-time";
    }
    if (free) {
      return "row.no-price";
    }
    if (refund ? quantity >= 0 : quantity <= 0) {
      return "row.quantity-against-kind";
    }
    return null;
  }

  private static <T> T nonNull(@Nullable T value) {
    return java.util.Objects.requireNonNull(value);
  }

  /** Zero for what is no whole number: neither a sale nor a refund. */
  private static long wholeNumber(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static @Nullable UnitPrice price(String text) {
    try {
      return UnitPrice.parse(CURRENCY.code() + ' ' + text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Instant moment(String text) {
    try {
      return LocalDateTime.parse(text.replace(' ', 'T')).atZone(ZONE).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** One invoice while its rows come in. */
  private static final class Invoice {

    private final String id;
    private final String customer;
    private final boolean refund;
    private final Instant at;
    private final List<OrderLine> lines = new ArrayList<>();

    Invoice(String id, String customer, boolean refund, Instant at) {
      this.id = id;
      this.customer = customer;
      this.refund = refund;
      this.at = at;
    }

    OrderEvent toEvent() {
      return refund
          ? new OrderEvent.Refunded(id, customer, null, total(), at)
          : new OrderEvent.Placed(
              Order.builder(id, customer, at, CURRENCY).addAllLines(lines).build());
    }

    private MoneySum total() {
      MoneySum total = MoneySum.empty(CURRENCY);
      for (OrderLine line : lines) {
        total = total.plus(line.total());
      }
      return total;
    }
  }
}
