package io.shopcare.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.workflow.Finding;
import io.shopcare.workflow.FindingKind;
import io.shopcare.workflow.WorkflowDraft;
import io.shopcare.workflow.WorkflowVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkflowVerdictsTest {

  private static final Path ROOT = Path.of(System.getProperty("shopcare.root", "../.."));

  @Test
  void theCommittedTableIsWhatTheLibrariesSay() throws IOException {
    Path table = ROOT.resolve("examples/benchmarks/results").resolve(WorkflowVerdicts.FILE);
    assertThat(WorkflowVerdicts.markdown()).isEqualTo(Files.readString(table));
  }

  @Test
  void theDefectsAreThoseOfTheVerifiersOwnTest() throws IOException {
    String test =
        Files.readString(
            ROOT.resolve("core/src/test/java/io/shopcare/workflow/PlantedDefectsTest.java"));
    List<String> planted =
        test.split("\"\"\"", -1)[1].lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    assertThat(PlantedDefect.lines()).isEqualTo(planted);
  }

  /** The machine in which they are planted is sound and every library does what it says. */
  @ParameterizedTest
  @EnumSource(WorkflowLibrary.class)
  void nothingIsSaidOfTheSoundMachine(WorkflowLibrary library) {
    WorkflowDraft sound = Shorthand.draft("event z");
    assertThat(WorkflowVerifier.verify(sound))
        .extracting(Finding::kind)
        .containsOnly(FindingKind.UNUSED_EVENT);
    assertThat(new WorkflowVerdict(library, PlantedDefect.definition(sound)).text())
        .isEqualTo("silent");
  }
}
