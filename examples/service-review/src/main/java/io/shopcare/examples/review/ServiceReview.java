package io.shopcare.examples.review;

import io.shopcare.examples.review.figures.Review;
import io.shopcare.examples.review.report.ConsoleSummary;
import io.shopcare.examples.review.report.HtmlReport;
import io.shopcare.examples.review.report.JsonReport;
import io.shopcare.examples.review.report.ReviewModel;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.source.FileSeason;
import io.shopcare.examples.review.source.Progress;
import io.shopcare.examples.review.source.Season;
import io.shopcare.examples.review.source.SimulatedSeason;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Turns a season into a page, the same figures as JSON, and a summary on the screen. */
@Command(
    name = "service-review",
    mixinStandardHelpOptions = true,
    description = "Reviews a shop's season: tickets, customers, opinions.")
public final class ServiceReview implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Read incident_event_log, online_retail, sfo_survey and boston311_2015 from this folder,"
              + " each optional; without it a season is simulated.")
  private @Nullable Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the report here (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("service-review");

  @Option(
      names = "--seed",
      description = "Seed of the simulated season (default: ${DEFAULT-VALUE}).")
  private long seed = 2026;

  @Option(
      names = "--lang",
      description = "Language of the summary, en or fr (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  @Option(
      names = "--customer",
      paramLabel = "ID",
      description = "Say why this customer is in each segment or not; without it one is chosen.")
  private @Nullable String customer;

  private ServiceReview() {}

  /** Runs the review. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ServiceReview()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    PrintStream screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (data != null && !Files.isDirectory(data)) {
      screen.println("No such folder: " + data);
      return CommandLine.ExitCode.USAGE;
    }
    Season season =
        data == null
            ? SimulatedSeason.simulate(seed)
            : FileSeason.read(data, terminal() ? Progress.visible() : Progress.silent());
    if (season.isEmpty()) {
      screen.println("None of the data sets is in " + data);
      return CommandLine.ExitCode.USAGE;
    }
    ReviewModel model = Review.of(season, source(), Optional.ofNullable(customer));
    Files.createDirectories(out);
    Path page = out.resolve("report.html");
    Path figures = out.resolve("report.json");
    HtmlReport.write(model, page);
    JsonReport.write(model, figures);
    ConsoleSummary.write(model, Locale.forLanguageTag(language), screen);
    screen.println();
    screen.println(page.toAbsolutePath());
    screen.println(figures.toAbsolutePath());
    return CommandLine.ExitCode.OK;
  }

  private static boolean terminal() {
    return CommandLine.Help.Ansi.AUTO.enabled();
  }

  private Text source() {
    return data == null
        ? new Text("simulated, seed " + seed, "simulée, graine " + seed)
        : new Text("files in " + data.getFileName(), "fichiers de " + data.getFileName());
  }
}
