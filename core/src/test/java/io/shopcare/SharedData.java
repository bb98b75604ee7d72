package io.shopcare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real data sets, which are never committed: a test that needs one is skipped without it. */
public final class SharedData {

  private SharedData() {}

  /**
   * Returns the file if it is there.
   *
   * @param publishedAt where a reader of the skip message finds the data set
   */
  public static Path require(String file, String publishedAt) {
    String folder =
        Optional.ofNullable(System.getProperty("shopcare.data"))
            .or(() -> Optional.ofNullable(System.getenv("SHOPCARE_DATA")))
            .orElse(System.getProperty("shopcare.root", ".") + "/../shared/data");
    Path path = Path.of(folder, file);
    Assumptions.assumeTrue(
        Files.exists(path),
        () -> file + " is not there; set shopcare.data to its folder. Published: " + publishedAt);
    return path;
  }
}
