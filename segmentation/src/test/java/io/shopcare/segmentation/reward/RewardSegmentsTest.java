package io.shopcare.segmentation.reward;

import static io.shopcare.money.CurrencyCode.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Ratio;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.query.BoundSegmentSet;
import io.shopcare.segmentation.query.ProfileReader;
import io.shopcare.segmentation.query.Segment;
import io.shopcare.segmentation.query.SegmentDialect;
import io.shopcare.segmentation.query.SegmentSchema;
import io.shopcare.segmentation.query.SegmentSet;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A host hands its segments in; rules ask for them by name. */
class RewardSegmentsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  private final BoundSegmentSet<CustomerProfile> today =
      SegmentSet.of(
              Map.of(
                  "loyal", segment("number_of_orders >= 2"),
                  "lapsed", segment("last_order_date < -90d")),
              SCHEMA,
              ProfileReader.in(EUR))
          .at(NOW, ZoneOffset.UTC);

  private final RewardRule loyal =
      RewardRule.builder("loyal-5")
          .addWhen(new RewardCondition.InSegment("loyal"))
          .then(new RewardEffect.PercentOff(Ratio.percent(5), RoundingMode.HALF_UP))
          .build();

  private static Segment segment(String query) {
    return Segment.parse(query, SegmentDialect.extended(), SCHEMA);
  }

  private static Order order(String id, String at) {
    return Order.builder(id, "c", Instant.parse(at), EUR)
        .addLines(OrderLine.of("s", 1, UnitPrice.parse("EUR 20")))
        .build();
  }

  @Test
  void factsNameTheSegmentsThatTheCustomerIsIn() {
    Order first = order("o-1", "2026-02-01T10:00:00Z");
    Order second = order("o-2", "2026-02-20T10:00:00Z");
    Order third = order("o-3", "2026-03-02T08:00:00Z");
    CustomerProfile once = CustomerProfile.empty("c").plus(new OrderEvent.Placed(first));
    CustomerProfile twice = once.plus(new OrderEvent.Placed(second));
    assertThat(RewardFacts.of(once, third, today).customer().segments()).isEmpty();
    RewardFacts facts = RewardFacts.of(twice, third, today);
    assertThat(facts.customer().segments()).containsExactly("loyal");
    assertThat(facts.orderNumber()).isEqualTo(3);
    assertThat(facts.netSpend()).isEqualTo(RewardFacts.of(twice, third).netSpend());
    assertThat(loyal.grants(RewardFacts.of(once, third, today), NOW)).isFalse();
    assertThat(loyal.grants(facts, NOW)).isTrue();
    assertThat(loyal.grants(RewardFacts.of(twice, third), NOW)).isFalse();
  }

  @Test
  void pastOrdersAreLookedAtWithTheSegmentsOfTheMoment() {
    CustomerProfile twice =
        CustomerProfile.empty("c")
            .plus(new OrderEvent.Placed(order("o-1", "2025-10-01T10:00:00Z")))
            .plus(new OrderEvent.Placed(order("o-2", "2025-11-20T10:00:00Z")));
    List<RewardOccasion> occasions = RewardOccasion.of(twice, today);
    assertThat(occasions).hasSize(2);
    assertThat(occasions)
        .allSatisfy(
            each ->
                assertThat(each.facts().customer().segments()).containsExactly("lapsed", "loyal"));
  }
}
