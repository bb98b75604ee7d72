package io.shopcare.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say is so. */
class DocumentsTest {

  private static final String README = House.read(House.root().resolve("README.md"));

  @Test
  void theTopLevelIsTheHouseAndNothingElse() throws IOException {
    try (Stream<Path> top = Files.list(House.root())) {
      Set<String> names =
          top.map(path -> path.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              // Where the main job writes and Maven builds; neither is committed.
              .filter(name -> !name.equals("service-review") && !name.equals("target"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(names)
          .containsExactlyInAnyOrder(
              "pom.xml",
              "core",
              "sla",
              "segmentation",
              "feedback",
              "examples",
              "README.md",
              "LICENSE",
              "CHANGELOG.md",
              "CONTRIBUTING.md");
    }
  }

  @Test
  void everySnippetOfTheReadmeIsASourceOfTheQuickstart() {
    Matcher snippet =
        Pattern.compile(
                "<!-- (\\w+\\.java) -->\\s*```java\\n(.*?)```\\s*```text\\n(.*?)```",
                Pattern.DOTALL)
            .matcher(README);
    Set<String> shown = new TreeSet<>();
    while (snippet.find()) {
      String name = snippet.group(1);
      shown.add(name);
      Path folder = House.root().resolve("examples/quickstart/src");
      Path source = House.files(folder, "/" + name).findFirst().orElseThrow(() -> missing(name));
      assertThat(snippet.group(2)).as(name).isEqualTo(body(House.read(source)));
      Path output =
          House.files(folder, "/" + name.replace(".java", ".txt"))
              .findFirst()
              .orElseThrow(() -> missing(name));
      assertThat(snippet.group(3)).as(name + " output").isEqualTo(House.read(output));
    }
    assertThat(shown).hasSize(6);
  }

  private static AssertionError missing(String name) {
    return new AssertionError("README shows " + name + ", which is not in the quickstart");
  }

  /** What stands between the two markers of a quickstart program, moved to the left margin. */
  private static String body(String source) {
    int from = source.indexOf("// snippet\n");
    int to = source.indexOf("// end", from);
    assertThat(from).isPositive();
    // A last line break would count as a line without a margin.
    return source
            .substring(from + "// snippet\n".length(), source.lastIndexOf('\n', to))
            .stripIndent()
        + "\n";
  }

  @Test
  void theTwoCommandsOfTheReadmeAreThoseOfTheContinuousIntegration() {
    List<String> commands =
        Pattern.compile("```sh\\n(.*?)\\n```", Pattern.DOTALL)
            .matcher(README)
            .results()
            .map(m -> m.group(1))
            .limit(2)
            .toList();
    assertThat(commands).hasSize(2);
    String ci = House.read(House.root().resolve(".ci/run"));
    assertThat(commands).allSatisfy(command -> assertThat(ci).contains(command));
  }

  @Test
  void noFileIsLongerThan400Lines() {
    for (Path source : House.sources("core", "sla", "segmentation", "feedback", "examples")) {
      assertThat(House.read(source).lines().count()).as(source.toString()).isLessThanOrEqualTo(400);
    }
  }

  @Test
  void everyPublicTypeSaysWhatItIs() {
    Pattern type =
        Pattern.compile(
            "public (?:(?:static|final|abstract|sealed) )*"
                + "(?:class|interface|enum|record|@interface) .*");
    for (Path source : House.sources("core", "sla", "segmentation", "feedback")) {
      if (source.toString().contains("/src/test/")) {
        continue;
      }
      String above = "";
      for (String line : House.read(source).lines().toList()) {
        if (type.matcher(line).matches()) {
          assertThat(above).as(source + ": " + line).endsWith("*/");
        }
        // Annotations may stand between what a type says of itself and the type, over several
        // lines.
        boolean annotation =
            line.startsWith("@") || (above.endsWith("*/") && line.startsWith("  "));
        above = annotation ? above : line;
      }
    }
  }

  @Test
  void everyPackageIntroducesItself() throws IOException {
    for (String module : House.MODULES) {
      try (Stream<Path> walk = Files.walk(House.root().resolve(module + "/src/main/java"))) {
        List<Path> packages =
            walk.filter(Files::isDirectory).filter(DocumentsTest::holdsSources).toList();
        assertThat(packages)
            .allSatisfy(
                dir ->
                    assertThat(House.read(dir.resolve("package-info.java")))
                        .contains("@NullMarked"));
      }
    }
  }

  private static boolean holdsSources(Path dir) {
    try (Stream<Path> files = Files.list(dir)) {
      return files.anyMatch(
          file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void reasonCodesAreDeclaredOnceAndNeverSpeltInPlace() {
    Pattern literal = Pattern.compile("Reason\\s*\\.(against|inFavour|info)\\(\\s*\"");
    for (Path source : House.sources("core", "sla", "segmentation", "feedback")) {
      if (!source.toString().contains("/src/test/") && !source.endsWith("package-info.java")) {
        assertThat(literal.matcher(House.read(source)).find()).as(source.toString()).isFalse();
      }
    }
  }
}
