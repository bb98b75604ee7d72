package io.shopcare.examples.benchmarks;

import io.shopcare.segmentation.lifetime.PurchasePattern;
import io.shopcare.segmentation.lifetime.SpendPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Customers to fit models to: the 2,357 of the CDNOW summary (Fader and Hardie), in weeks and
 * dollars, if the data are there, which may not be published here; else as many drawn from the
 * story that BG/NBD tells, their times in whole days as there.
 *
 * @param purchases of each
 * @param spend of each
 */
record LifetimeSample(List<PurchasePattern> purchases, List<SpendPattern> spend) {

  private static final int CUSTOMERS = 2_357;
  private static final String FILE = "cdnow/cdnow_customers_summary_with_transactions.csv";

  /** The customers of {@code shopcare.data}, {@code SHOPCARE_DATA} or {@code ../shared/data}. */
  static LifetimeSample load() {
    String folder =
        Optional.ofNullable(System.getProperty("shopcare.data"))
            .or(() -> Optional.ofNullable(System.getenv("SHOPCARE_DATA")))
            .orElse(System.getProperty("shopcare.root", ".") + "/../shared/data");
    Path file = Path.of(folder, FILE);
    try {
      return Files.exists(file) ? read(file) : simulated(CUSTOMERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LifetimeSample read(Path file) throws IOException {
    LifetimeSample sample = new LifetimeSample(new ArrayList<>(), new ArrayList<>());
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      sample.add(
          Long.parseLong(cells[1]),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]));
    }
    return sample;
  }

  private void add(long repeats, double recency, double age, double mean) {
    purchases.add(PurchasePattern.of(repeats, recency, age));
    spend.add(repeats == 0 ? SpendPattern.NONE : SpendPattern.of(repeats, mean));
  }

  /** Rates Gamma(1, 40), drop-outs Beta(1, 3), times in whole days. */
  static LifetimeSample simulated(int customers) {
    Random random = new Random(20_261_121);
    LifetimeSample sample = new LifetimeSample(new ArrayList<>(), new ArrayList<>());
    while (sample.purchases.size() < customers) {
      double rate = exponential(random, 40);
      double dropOut = 1 - Math.cbrt(random.nextDouble());
      int age = 189 + random.nextInt(84);
      long repeats = 0;
      int last = 0;
      double spent = 0;
      double scale = 20 * (0.5 + random.nextDouble());
      for (int day = next(random, 0, rate); day < age; day = next(random, day, rate)) {
        repeats++;
        last = day;
        spent += exponential(random, 1 / scale);
        if (random.nextDouble() < dropOut) {
          break;
        }
      }
      sample.add(repeats, last / 7.0, age / 7.0, spent / Math.max(1, repeats));
    }
    return sample;
  }

  private static int next(Random random, int day, double rate) {
    return day + 1 + (int) Math.min(1_000, 7 * exponential(random, rate));
  }

  private static double exponential(Random random, double rate) {
    return -Math.log1p(-random.nextDouble()) / rate;
  }
}
