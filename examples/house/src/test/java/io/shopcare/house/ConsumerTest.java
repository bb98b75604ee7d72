package io.shopcare.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop that has the runtime jars and nothing else compiles without a warning, on the class path
 * and on the module path.
 */
class ConsumerTest {

  private static final String PROGRAM =
      """
      package shop;

      import io.shopcare.decision.Decision;
      import io.shopcare.decision.Detail;
      import io.shopcare.decision.Outcome;
      import io.shopcare.decision.Reason;
      import io.shopcare.order.Order;
      import io.shopcare.order.OrderLine;
      import io.shopcare.money.CurrencyCode;
      import io.shopcare.money.UnitPrice;
      import io.shopcare.calendar.BusinessCalendar;
      import io.shopcare.feedback.score.NpsTally;
      import io.shopcare.measure.Ratio;
      import io.shopcare.segmentation.tag.Tags;
      import io.shopcare.sla.policy.SlaPolicy;
      import io.shopcare.sla.policy.SlaTarget;
      import io.shopcare.ticket.TicketLifecycle;
      import io.shopcare.ticket.TicketPolicy;
      import io.shopcare.workflow.State;
      import io.shopcare.workflow.Transition;
      import io.shopcare.workflow.WorkflowDraft;
      import java.time.DayOfWeek;
      import java.time.ZoneOffset;
      import java.time.Duration;
      import java.time.Instant;

      /** A shop. */
      public final class Shop {
        private Shop() {}

        static String run(Instant now) {
          Order order =
              Order.builder("o", "c", now, CurrencyCode.of("EUR"))
                  .addLines(OrderLine.of("s", 3, UnitPrice.parse("EUR 2.495")))
                  .build();
          TicketPolicy policy = TicketPolicy.builder().closeAfter(Duration.ofDays(1)).build();
          Decision<Boolean> decision =
              Decision.<Boolean>builder()
                  .value(true)
                  .addReasons(Reason.info("a.b", Detail.number("n", 1)))
                  .validUntil(now)
                  .build();
          Outcome<String> outcome = Outcome.refused(Reason.against("c.d"));
          BusinessCalendar hours =
              BusinessCalendar.builder(ZoneOffset.UTC)
                  .open(DayOfWeek.MONDAY, "09:00", "17:00")
                  .build();
          SlaPolicy sla =
              SlaPolicy.builder("all")
                  .addTargets(SlaTarget.of("first_reply", Duration.ofHours(1), hours))
                  .build();
          WorkflowDraft draft =
              WorkflowDraft.builder()
                  .name("w")
                  .initial("A")
                  .addStates(State.of("A").withExempt(true))
                  .addTransitions(Transition.of("e", "A", "A").withPriority(1))
                  .build();
          System.out.println(
              "" + hours + sla + draft + NpsTally.of(9) + Ratio.percent(80) + Tags.repeatBuyer()
                  + TicketLifecycle.of(policy).policy());
          return outcome.<String>fold(s -> s, r -> r.codes() + " " + decision.value())
              + policy.closeAfter() + order.total();
        }
      }
      """;

  @Test
  void compilesOnTheClassPath(@TempDir Path dir) throws IOException {
    Path source = write(dir.resolve("shop/Shop.java"), PROGRAM);
    assertThat(javac("-cp", runtime(), "-d", dir.resolve("out").toString(), source.toString()))
        .isEmpty();
  }

  @Test
  void compilesOnTheModulePath(@TempDir Path dir) throws IOException {
    Path source = write(dir.resolve("shop/Shop.java"), PROGRAM);
    Path module =
        write(
            dir.resolve("module-info.java"),
            """
            /** A shop. */
            module shop {
              requires io.shopcare.core;
              requires io.shopcare.sla;
              requires io.shopcare.segmentation;
              requires io.shopcare.feedback;
              requires io.shopcare.jackson;
            }
            """);
    assertThat(
            javac(
                "--module-path",
                runtime(),
                "-cp", // Without it javac takes that of this test.
                Files.createDirectory(dir.resolve("empty")).toString(),
                "-d",
                dir.resolve("out").toString(),
                source.toString(),
                module.toString()))
        .isEmpty();
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String javac(String... arguments) {
    StringWriter out = new StringWriter();
    List<String> all = new ArrayList<>(List.of("-Xlint:all", "-Werror", "--release", "17"));
    all.addAll(List.of(arguments));
    java.util.spi.ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(new PrintWriter(out), new PrintWriter(out), all.toArray(new String[0]));
    return out.toString();
  }

  /** What a consumer gets: our jars and their runtime dependencies, no annotation library. */
  private static String runtime() {
    return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .filter(
            path ->
                path.matches(
                    ".*(/target/|shopcare-|commons-numbers|commons-statistics|jspecify|jackson).*"))
        .filter(path -> Files.exists(Path.of(path)))
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }
}
