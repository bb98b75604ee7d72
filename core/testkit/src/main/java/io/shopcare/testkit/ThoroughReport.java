package io.shopcare.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Writes tries, seed, time and outcome of each property to the JSON file that the system property
 * {@code shopcare.thorough-report} names, by name and anew after each property, so that a run that
 * is broken off has told what it did. Does nothing where no file is named.
 */
public final class ThoroughReport implements AroundPropertyHook {

  private static final int OUTERMOST = -9;

  private final SortedMap<String, String> entries = new TreeMap<>();

  /** For the service loader. */
  public ThoroughReport() {}

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public int aroundPropertyProximity() {
    return OUTERMOST;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    String file = System.getProperty("shopcare.thorough-report");
    if (file == null) {
      return property.execute();
    }
    long start = System.nanoTime();
    PropertyExecutionResult result = property.execute();
    long millis = (System.nanoTime() - start) / 1_000_000;
    String name = context.containerClass().getName() + "." + context.targetMethod().getName();
    entries.put(name, entry(name, result, millis));
    write(Path.of(file));
    return result;
  }

  private static String entry(String name, PropertyExecutionResult result, long millis) {
    return String.format(
        Locale.ROOT,
        "{\"property\": \"%s\", \"tries\": %d, \"checks\": %d, \"seed\": \"%s\","
            + " \"millis\": %d, \"status\": \"%s\"}",
        name,
        result.countTries(),
        result.countChecks(),
        result.seed().orElse(""),
        millis,
        result.status());
  }

  private void write(Path file) {
    String lines = String.join(",\n  ", entries.values());
    try {
      Files.writeString(file, "{\"properties\": [\n  " + lines + "\n]}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
