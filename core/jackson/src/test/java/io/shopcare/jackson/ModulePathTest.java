package io.shopcare.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A named module that opens nothing, compiled and run on the module path: the kernel's values and
 * its own, whose builder inherits from a package-private class, go to JSON and back.
 */
class ModulePathTest {

  private static final List<String> SOURCES = List.of("module-info.java", "shop/Shop.java");

  @Test
  void noPackageNeedsToBeOpen(@TempDir Path directory) throws Exception {
    String modulePath = modulePath();
    Path classes = directory.resolve("classes");
    compile(modulePath, sources(directory), classes);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modulePath + File.pathSeparator + classes,
                "--module",
                "shop/shop.Shop")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output.lines())
        .containsExactly(
            "named true",
            "{\"owner\":\"o\",\"marks\":[{\"type\":\"gold\",\"stars\":5},{\"type\":\"none\"}]}",
            "true",
            "{\"type\":\"refused\",\"reasons\":[{\"code\":\"a.b\",\"effect\":\"AGAINST\"}]}",
            "true");
    assertThat(process.waitFor()).isZero();
  }

  private static void compile(String modulePath, List<Path> sources, Path classes) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] options = {
      "-parameters", "--module-path", modulePath, "-d", classes.toString(),
    };
    String[] files = sources.stream().map(Path::toString).toArray(String[]::new);
    String[] arguments = Arrays.copyOf(options, options.length + files.length);
    System.arraycopy(files, 0, arguments, options.length, files.length);
    int result = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments);
    assertThat(result).describedAs(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  private static List<Path> sources(Path directory) throws IOException {
    for (String name : SOURCES) {
      Path file = directory.resolve("sources").resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      try (InputStream source =
          Objects.requireNonNull(ModulePathTest.class.getResourceAsStream("named/" + name))) {
        Files.copy(source, file);
      }
    }
    return SOURCES.stream().map(name -> directory.resolve("sources").resolve(name)).toList();
  }

  /** The test class path without the tests: every entry of it is a module. */
  private static String modulePath() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
