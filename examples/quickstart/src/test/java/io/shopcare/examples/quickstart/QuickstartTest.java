package io.shopcare.examples.quickstart;

import static io.shopcare.money.CurrencyCode.EUR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Decision;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.tag.BoundTags;
import io.shopcare.segmentation.tag.TagPolicy;
import io.shopcare.segmentation.tag.TagRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The programs print what stands beside them, and the README opens with true lines. */
class QuickstartTest {

  @Test
  void ticketLifePrintsItsText() throws IOException {
    assertThat(printed(TicketLife::main)).isEqualTo(text("TicketLife.txt"));
  }

  @Test
  void slaVerdictPrintsItsText() throws IOException {
    assertThat(printed(SlaVerdict::main)).isEqualTo(text("SlaVerdict.txt"));
  }

  @Test
  void tagAndWhyPrintsItsText() throws IOException {
    assertThat(printed(TagAndWhy::main)).isEqualTo(text("TagAndWhy.txt"));
  }

  @Test
  void whoComesBackPrintsItsText() throws IOException {
    assertThat(printed(WhoComesBack::main)).isEqualTo(text("WhoComesBack.txt"));
  }

  @Test
  void rewardDecisionPrintsItsText() throws IOException {
    assertThat(printed(RewardDecision::main)).isEqualTo(text("RewardDecision.txt"));
  }

  @Test
  void csatScorePrintsItsText() throws IOException {
    assertThat(printed(CsatScore::main)).isEqualTo(text("CsatScore.txt"));
  }

  @Test
  void theFirstLinesOfTheReadmeAreTrue() throws IOException {
    ZoneId paris = ZoneId.of("Europe/Paris");
    Instant orderedAt = Instant.parse("2026-02-14T10:05:00Z");
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    Order order =
        Order.builder("o-2", "c-17", orderedAt, EUR)
            .addLines(OrderLine.of("sku-9", 1, UnitPrice.parse("EUR 214.40")))
            .build();

    TagRule vip = TagRule.of("vip", "amount_spent >= 200 AND last_order_date >= -365d");
    BoundTags tags = TagPolicy.of(vip).compile(EUR).at(now, paris);
    CustomerProfile profile = CustomerProfile.empty("c-17").plus(new OrderEvent.Placed(order));
    Decision<Boolean> decision = tags.explain("vip", profile);

    ReasonTexts texts = ReasonTexts.core().plus(SegmentationTexts.all());
    String readme =
        Files.readString(
            Path.of(System.getProperty("shopcare.root", "../..")).resolve("README.md"));
    String first = readme.substring(0, readme.indexOf("```\n"));
    assertThat(first)
        .contains("decision.value();        // " + decision.value())
        .contains("decision.validUntil();   // " + decision.validUntil().orElseThrow());
    assertThat(texts.render(decision, Locale.ENGLISH, paris).replace('\u00a0', ' ').lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(first).contains("// " + line));
  }

  /** What a program prints, also where the machine's own encoding could not show it. */
  private static String printed(Consumer<String[]> main) {
    PrintStream console = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, UTF_8));
      main.accept(new String[0]);
    } finally {
      System.setOut(console);
    }
    return out.toString(UTF_8);
  }

  private static String text(String name) throws IOException {
    try (InputStream in = QuickstartTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
