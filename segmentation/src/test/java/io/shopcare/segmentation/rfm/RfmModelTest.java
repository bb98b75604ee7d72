package io.shopcare.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.Serial;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RfmModelTest {

  private static final RfmScorecard FIXED =
      new RfmScorecard(
          List.of(365L, 180L, 90L, 30L),
          List.of(2L, 3L, 5L, 10L),
          List.of(decimal("50"), decimal("100"), decimal("250"), decimal("1000")));

  private static final RfmModel MODEL = new RfmModel(FIXED, RfmTable.ofDefaults());

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private static Optional<RfmFacts> facts(long days, long orders, String spent) {
    return Optional.of(new RfmFacts(days, orders, decimal(spent)));
  }

  @Nested
  class FixedThresholds {

    @Test
    void countFromTheThresholdOn() {
      assertThat(FIXED.score(new RfmFacts(30, 10, decimal("1000"))))
          .isEqualTo(new RfmScore(5, 5, 5));
      assertThat(FIXED.score(new RfmFacts(31, 9, decimal("999.99"))))
          .isEqualTo(new RfmScore(4, 4, 4));
      assertThat(FIXED.score(new RfmFacts(366, 1, decimal("-3")))).isEqualTo(new RfmScore(1, 1, 1));
    }

    @Test
    void outOfOrderOrTooManyAreRefused() {
      assertThatThrownBy(() -> new RfmScorecard(List.of(30L, 90L), List.of(), List.of()))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("rfm.thresholds at recencyDays");
      assertThatThrownBy(() -> new RfmScorecard(List.of(), List.of(1L, 2L, 3L, 4L, 5L), List.of()))
          .hasMessageStartingWith("rfm.thresholds at orders");
    }

    @Test
    void ofEqualAmountsAreEqualAndOfEndlessOnesRefused() {
      assertThat(new RfmScorecard(List.of(), List.of(), List.of(decimal("1.50"))))
          .isEqualTo(new RfmScorecard(List.of(), List.of(), List.of(decimal("1.5"))));
      assertThatThrownBy(
              () -> new RfmScorecard(List.of(), List.of(), List.of(decimal("1E+999999999"))))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("number.too-long at spent");
    }
  }

  @Nested
  class FrozenScorecards {

    @Test
    void ofNobodyScoreEverythingOne() {
      assertThat(RfmScorecard.freeze(List.of(), TieRule.MIN).score(facts(0, 9, "9").orElseThrow()))
          .isEqualTo(new RfmScore(1, 1, 1));
    }

    @Test
    void ofOneCustomerScoreFive() {
      RfmFacts only = new RfmFacts(7, 1, decimal("5.00"));
      for (TieRule tie : TieRule.values()) {
        assertThat(RfmScorecard.freeze(List.of(only), tie).score(only))
            .isEqualTo(new RfmScore(5, 5, 5));
      }
    }

    @Test
    void ofEqualCustomersScoreByTheTieRule() {
      List<RfmFacts> equal = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        equal.add(new RfmFacts(3, 1, decimal("1")));
      }
      assertThat(RfmScorecard.freeze(equal, TieRule.MIN).score(equal.get(0)).money()).isEqualTo(1);
      assertThat(RfmScorecard.freeze(equal, TieRule.MID).score(equal.get(0)).money()).isEqualTo(3);
      assertThat(RfmScorecard.freeze(equal, TieRule.MAX).score(equal.get(0)).money()).isEqualTo(5);
    }
  }

  @Nested
  class Tables {

    @Test
    void theDefaultHasElevenGroupsAllOfWhichAreReached() {
      Set<String> groups = new TreeSet<>();
      for (int r = 1; r <= 5; r++) {
        for (int f = 1; f <= 5; f++) {
          for (int m = 1; m <= 5; m++) {
            groups.add(RfmTable.ofDefaults().group(new RfmScore(r, f, m)));
          }
        }
      }
      assertThat(groups).hasSize(10).doesNotContain(RfmGroups.PROSPECTS);
      assertThat(RfmTable.ofDefaults().withoutOrder()).isEqualTo(RfmGroups.PROSPECTS);
    }

    @Test
    void withHolesOrHiddenGroupsAreRefused() {
      RfmCells all = RfmCells.of("A", 1, 5, 2, 10);
      assertThat(new RfmTable(List.of(all), "none").group(new RfmScore(1, 2, 3))).isEqualTo("A");
      assertThatThrownBy(() -> new RfmTable(List.of(RfmCells.of("A", 1, 5, 2, 9)), "none"))
          .hasMessageStartingWith("rfm.table.hole at recency 1, frequency and money 10");
      assertThatThrownBy(() -> new RfmTable(List.of(all, RfmCells.of("B", 5, 5, 10, 10)), "none"))
          .hasMessageStartingWith("rfm.table.overlap at recency 5, frequency and money 10");
      assertThatThrownBy(() -> new RfmTable(List.of(all, RfmCells.of("B", 6, 6, 2, 2)), "none"))
          .hasMessage(
              "rfm.table.outside at cells [1]: expected recency from 1 to 5, frequency and money"
                  + " from 2 to 10");
      for (RfmCells beyond :
          List.of(
              RfmCells.of("A", 0, 5, 2, 10),
              RfmCells.of("A", 1, 6, 2, 10),
              RfmCells.of("A", 1, 5, 1, 10),
              RfmCells.of("A", 1, 5, 2, 11))) {
        assertThatThrownBy(() -> new RfmTable(List.of(beyond), "none"))
            .hasMessageStartingWith("rfm.table.outside");
      }
    }
  }

  @Nested
  class Decisions {

    @Test
    void saysWhichScoresWereGivenForWhat() {
      Decision<String> decision = MODEL.explain(facts(200, 12, "300"));
      assertThat(decision.value()).isEqualTo(RfmGroups.PREVIOUSLY_LOYAL);
      assertThat(MODEL.decide(facts(200, 12, "300"))).isEqualTo(decision.value());
      assertThat(SegmentationTexts.all().render(decision, Locale.ENGLISH, ZoneOffset.UTC))
          .isEqualTo(
              """
              The last order was 200\u00a0days ago: recency scores 2 of 5.
              12\u00a0orders: frequency scores 5 of 5.
              300 spent: money scores 4 of 5.
              """);
    }

    @Test
    void whoNeverOrderedIsAProspect() {
      assertThat(MODEL.explain(Optional.empty()).value()).isEqualTo(RfmGroups.PROSPECTS);
      assertThat(MODEL.decide(Optional.empty())).isEqualTo(RfmGroups.PROSPECTS);
    }

    @Test
    void daysAreThoseOfTheZone() {
      Instant placed = Instant.parse("2026-03-01T23:30:00Z");
      Order order =
          Order.builder("o", "c", placed, CurrencyCode.EUR)
              .addLines(OrderLine.of("s", 2, UnitPrice.ofMicros(1_500_000, CurrencyCode.EUR)))
              .build();
      CustomerProfile profile = CustomerProfile.empty("c").plus(new OrderEvent.Placed(order));
      Instant at = Instant.parse("2026-03-03T00:30:00Z");
      assertThat(RfmFacts.from(profile, CurrencyCode.EUR, at, ZoneOffset.UTC))
          .hasValue(new RfmFacts(2, 1, decimal("3")));
      assertThat(RfmFacts.from(profile, CurrencyCode.EUR, at, ZoneId.of("Europe/Paris")))
          .hasValue(new RfmFacts(1, 1, decimal("3.0")));
      assertThat(
              RfmFacts.from(profile, CurrencyCode.EUR, placed.minusSeconds(90_000), ZoneOffset.UTC))
          .hasValue(new RfmFacts(0, 1, decimal("3")));
      assertThat(RfmFacts.from(CustomerProfile.empty("c"), CurrencyCode.EUR, at, ZoneOffset.UTC))
          .isEmpty();
    }

    @Test
    void modelsSurviveSerialisation() throws Exception {
      assertThat(Serial.copy(MODEL)).isEqualTo(MODEL);
    }
  }
}
