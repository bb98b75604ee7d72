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
 * stories that Pareto/NBD and Gamma-Gamma tell, with parameters much like those of CDNOW.
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

  /** Pareto/NBD (½, 10.6, ½, 11.7) in whole days, and Gamma-Gamma (6, 3, 15). */
  static LifetimeSample simulated(int customers) {
    Random random = new Random(20_261_121);
    LifetimeSample sample = new LifetimeSample(new ArrayList<>(), new ArrayList<>());
    while (sample.purchases.size() < customers) {
      double perDay = half(random) / (7 * 10.6);
      double death = 7 * 11.7 * exponentials(1, random) / half(random);
      double scale = 15 / exponentials(3, random);
      int age = 189 + random.nextInt(84);
      long repeats = 0;
      int last = 0;
      double spent = 0;
      double day = 1 + exponentials(1, random) / perDay;
      for (; day < Math.min(death, age); day += 1 + exponentials(1, random) / perDay) {
        repeats++;
        last = (int) day;
        spent += scale * exponentials(6, random);
      }
      sample.add(repeats, last / 7.0, age / 7.0, spent / Math.max(1, repeats));
    }
    return sample;
  }

  /** Half of a squared normal number is Gamma(½, 1). */
  private static double half(Random random) {
    double normal = random.nextGaussian();
    return normal * normal / 2;
  }

  /** So many exponential numbers together are Gamma(count, 1). */
  private static double exponentials(int count, Random random) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum -= Math.log1p(-random.nextDouble());
    }
    return sum;
  }
}
