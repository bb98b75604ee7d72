package io.shopcare.segmentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The public records of a package, so that a test of all of them cannot forget one. */
public final class PublicRecords {

  private PublicRecords() {}

  /** Those of the package of the type, nested ones too. */
  public static List<Class<?>> besides(Class<?> type) {
    try {
      Path root = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = root.resolve(type.getPackageName().replace('.', '/'));
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
            .map(name -> load(type, name.substring(0, name.length() - ".class".length())))
            .filter(each -> each.isRecord() && Modifier.isPublic(each.getModifiers()))
            .<Class<?>>map(each -> each)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(Class<?> type, String name) {
    try {
      return Class.forName(type.getPackageName() + "." + name, false, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
