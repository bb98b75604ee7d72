package io.shopcare.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks whose class matches an expression, all by default, and writes what they cost
 * to {@code results}: a file of figures for each class, and from all such files a {@code
 * README.md}. {@code --smoke} first: once and briefly, to see that they run, and nothing is
 * written. {@code --verdicts} alone: writes what the peers say of defective workflows; {@code
 * --sketches} alone: what histograms store and how exact they are.
 */
public final class Benchmarks {

  private static final Path RESULTS = Path.of("examples", "benchmarks", "results");

  private Benchmarks() {}

  /**
   * Runs them.
   *
   * @throws RunnerException if one fails
   * @throws IOException if results cannot be written
   */
  public static void main(String[] args) throws RunnerException, IOException {
    String first = args.length == 0 ? "" : args[0];
    String last = args.length == 0 ? "" : args[args.length - 1];
    switch (first) {
      case "--verdicts" ->
          Files.writeString(RESULTS.resolve(WorkflowVerdicts.FILE), WorkflowVerdicts.markdown());
      case "--sketches" ->
          Files.writeString(RESULTS.resolve(SketchTable.FILE), SketchTable.markdown());
      case "--smoke" -> new Runner(brief(options(args.length == 1 ? "" : last))).run();
      default -> {
        Results.write(RESULTS, new Runner(options(last).build()).run());
        Files.writeString(RESULTS.resolve("README.md"), Report.markdown(RESULTS));
      }
    }
  }

  private static ChainedOptionsBuilder options(String classes) {
    return new OptionsBuilder()
        .include("\\.\\w*" + classes + "\\w*\\.\\w+$")
        .jvmArgs("-Xms1g", "-Xmx1g")
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true);
  }

  private static Options brief(ChainedOptionsBuilder options) {
    return options
        .forks(1)
        .warmupIterations(1)
        .warmupTime(TimeValue.milliseconds(200))
        .measurementIterations(3)
        .measurementTime(TimeValue.milliseconds(200))
        .build();
  }
}
