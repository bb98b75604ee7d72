package io.shopcare.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kernel's own values. */
class DecisionJsonTest {

  private static final Instant LATER = Instant.parse("2026-03-02T09:00:00Z");

  private static final Reason REASON =
      Reason.builder()
          .code("returns.window.expired")
          .effect(Effect.AGAINST)
          .addDetails(
              Detail.text("status", "delivered"),
              Detail.number("days", 31),
              Detail.number("share", new BigDecimal("0.50")),
              Detail.instant("since", LATER),
              Detail.duration("window", Duration.ofDays(30)))
          .addBecause(Reason.info("order.delivered"))
          .build();

  private static final String REASON_JSON =
      "{\"code\":\"returns.window.expired\",\"effect\":\"AGAINST\",\"details\":["
          + "{\"type\":\"text\",\"name\":\"status\",\"value\":\"delivered\"},"
          + "{\"type\":\"quantity\",\"name\":\"days\",\"value\":31},"
          + "{\"type\":\"quantity\",\"name\":\"share\",\"value\":0.50},"
          + "{\"type\":\"moment\",\"name\":\"since\",\"value\":\"2026-03-02T09:00:00Z\"},"
          + "{\"type\":\"span\",\"name\":\"window\",\"value\":\"PT720H\"}],"
          + "\"because\":[{\"code\":\"order.delivered\",\"effect\":\"INFO\"}]}";

  @Test
  void aReasonKeepsItsTypedDetails() {
    assertThat(ShopcareJson.write(REASON)).isEqualTo(REASON_JSON);
    assertThat(ShopcareJson.read(REASON_JSON, Reason.class)).isEqualTo(REASON);
  }

  @Test
  void aDecisionKeepsItsValueAndItsEnd() {
    Decision<Boolean> decision =
        Decision.<Boolean>builder()
            .value(true)
            .addReasons(Reason.inFavour("tag.vip"))
            .validUntil(LATER)
            .build();
    String json = ShopcareJson.write(decision);
    assertThat(json)
        .isEqualTo(
            "{\"value\":true,\"reasons\":[{\"code\":\"tag.vip\",\"effect\":\"FOR\"}],"
                + "\"validUntil\":\"2026-03-02T09:00:00Z\"}");
    assertThat(ShopcareJson.read(json, new TypeReference<Decision<Boolean>>() {}))
        .isEqualTo(decision);
  }

  @Test
  void anOutcomeIsAcceptedOrRefused() {
    TypeReference<Outcome<Decision<Integer>>> type = new TypeReference<>() {};
    Outcome<Decision<Integer>> accepted = Outcome.accepted(Decision.of(7));
    assertThat(ShopcareJson.write(accepted))
        .isEqualTo("{\"type\":\"accepted\",\"value\":{\"value\":7}}");
    assertThat(ShopcareJson.read(ShopcareJson.write(accepted), type)).isEqualTo(accepted);

    Outcome<Decision<Integer>> refused = Outcome.refusedUntil(LATER, List.of(REASON));
    assertThat(ShopcareJson.write(refused))
        .isEqualTo(
            "{\"type\":\"refused\",\"reasons\":["
                + REASON_JSON
                + "],\"retryAt\":\"2026-03-02T09:00:00Z\"}");
    assertThat(ShopcareJson.read(ShopcareJson.write(refused), type)).isEqualTo(refused);
  }

  @Test
  void aValueChecksItselfWhenItIsRead() {
    assertThatThrownBy(() -> ShopcareJson.read("{\"type\":\"refused\"}", Outcome.class))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("json.value [17]: expected a valid Refused");
    assertThatThrownBy(() -> ShopcareJson.read("{\"reasons\":[]}", Refused.class))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("json.value [13]: expected a valid Refused");
  }
}
