package io.shopcare.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The house as it stands: its root, its sources and its compiled classes. */
final class House {

  /** The four modules in which no environment is read. */
  static final List<String> MODULES = List.of("core", "sla", "segmentation", "feedback");

  private House() {}

  static Path root() {
    return Path.of(System.getProperty("shopcare.root", "../..")).toAbsolutePath().normalize();
  }

  /** All published classes: the four modules and the JSON module. */
  static JavaClasses published() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .withImportOption(location -> !location.contains("/examples/"))
        .importPackages("io.shopcare");
  }

  /** Java sources below the given folders of the root. */
  static List<Path> sources(String... folders) {
    return Stream.of(folders).flatMap(folder -> files(root().resolve(folder), ".java")).toList();
  }

  static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
