package io.shopcare.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SketchTableTest {

  private static final Path RESULTS =
      Path.of(System.getProperty("shopcare.root", "../..")).resolve("examples/benchmarks/results");

  @Test
  void theCommittedTableIsWhatTheLibrariesDo() throws IOException {
    assertThat(SketchTable.markdown())
        .isEqualTo(Files.readString(RESULTS.resolve(SketchTable.FILE)));
  }

  @Test
  void onlyTheDigestMindsTheOrderInWhichPartsArePutTogether() {
    assertThat(Sketch.NAMES.stream().filter(name -> SketchTable.states(name) > 1))
        .containsExactly("t-digest");
  }
}
