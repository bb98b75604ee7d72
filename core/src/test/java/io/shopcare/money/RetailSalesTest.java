package io.shopcare.money;

import static io.shopcare.money.CurrencyCode.GBP;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A year of a real shop, whose prices have three digits: rounding lines would miss the total. */
class RetailSalesTest {

  @Test
  void aYearOfSalesAddsUpToTheTenthOfAPenny() throws IOException {
    Path file =
        SharedData.require("online_retail/online_retail.csv.gz", "UCI data set 352, Online Retail");
    MoneySum sales = MoneySum.empty(GBP);
    MoneySum refunds = MoneySum.empty(GBP);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> row = cells(line);
        boolean cancelled = row.get(0).startsWith("C");
        long quantity = Long.parseLong(row.get(3));
        UnitPrice price = UnitPrice.parse("GBP " + row.get(5));
        boolean known = !row.get(6).isEmpty();
        if (known && cancelled) {
          refunds = refunds.plus(price, -quantity);
        } else if (known && quantity > 0 && price.micros() > 0) {
          sales = sales.plus(price, quantity);
        }
      }
    }
    assertThat(sales).hasToString("GBP 8911407.904");
    assertThat(refunds).hasToString("GBP 611342.09");
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
