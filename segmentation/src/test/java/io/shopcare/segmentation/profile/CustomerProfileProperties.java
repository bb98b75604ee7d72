package io.shopcare.segmentation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.segmentation.Serial;
import io.shopcare.segmentation.testkit.SegmentationArbitraries;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CustomerProfileProperties {

  @Provide
  Arbitrary<List<ProfileFact>> histories() {
    return SegmentationArbitraries.facts("c").list().ofMaxSize(16);
  }

  @Provide
  Arbitrary<CustomerProfile> profiles() {
    return SegmentationArbitraries.profiles("c");
  }

  private static CustomerProfile fold(List<ProfileFact> facts) {
    return CustomerProfile.accumulator("c").addAll(facts).snapshot();
  }

  @Property
  void permutedAndRepeatedFactsGiveTheSameProfile(
      @ForAll("histories") List<ProfileFact> facts, @ForAll long seed) {
    Random random = new Random(seed);
    List<ProfileFact> disturbed = new ArrayList<>(facts);
    for (ProfileFact fact : facts) {
      if (random.nextBoolean()) {
        disturbed.add(fact);
      }
    }
    Collections.shuffle(disturbed, random);
    CustomerProfile expected = fold(facts);
    assertThat(fold(disturbed)).isEqualTo(expected);
    assertThat(fold(disturbed).purchases()).isEqualTo(expected.purchases());
    assertThat(CustomerProfile.builder("c").addAllFacts(disturbed).build()).isEqualTo(expected);
  }

  @Property
  void addingOneByOneEqualsFoldingAtOnce(@ForAll("histories") List<ProfileFact> facts) {
    CustomerProfile profile = CustomerProfile.empty("c");
    for (ProfileFact fact : facts) {
      profile = profile.plus(fact);
    }
    assertThat(profile).isEqualTo(fold(facts));
  }

  @Property
  void overlappingPiecesMakeTheWholeInAnyOrder(
      @ForAll("histories") List<ProfileFact> facts,
      @ForAll @IntRange(max = 16) int one,
      @ForAll @IntRange(max = 16) int other) {
    int cut = Math.min(one, facts.size());
    int overlap = Math.min(cut, other);
    CustomerProfile first = fold(facts.subList(0, cut));
    CustomerProfile second = fold(facts.subList(overlap, facts.size()));
    assertThat(first.then(second)).isEqualTo(fold(facts)).isEqualTo(second.then(first));
  }

  @Property
  void pieceThenPieceIsAssociativeIdempotentAndHasANeutralElement(
      @ForAll("profiles") CustomerProfile a,
      @ForAll("profiles") CustomerProfile b,
      @ForAll("profiles") CustomerProfile c) {
    assertThat(a.then(b).then(c)).isEqualTo(a.then(b.then(c)));
    assertThat(a.then(a)).isEqualTo(a);
    assertThat(a.then(CustomerProfile.empty("c"))).isEqualTo(a);
    assertThat(CustomerProfile.empty("c").then(a)).isEqualTo(a);
  }

  @Property
  void whatWasSpentEqualsASumMadeByHand(@ForAll("profiles") CustomerProfile profile) {
    Set<String> cancelled = new HashSet<>();
    for (ProfileFact fact : profile.facts()) {
      if (fact instanceof ProfileFact.Ordered o && o.event() instanceof OrderEvent.Cancelled e) {
        cancelled.add(e.orderId());
      }
    }
    for (CurrencyCode currency : List.of(CurrencyCode.EUR, CurrencyCode.GBP)) {
      BigDecimal net = BigDecimal.ZERO;
      for (ProfileFact fact : profile.facts()) {
        net = net.add(worth(fact, currency, cancelled));
      }
      assertThat(profile.purchases().net(currency)).isEqualTo(MoneySum.of(net, currency));
    }
  }

  private static BigDecimal worth(ProfileFact fact, CurrencyCode currency, Set<String> cancelled) {
    if (!(fact instanceof ProfileFact.Ordered ordered)) {
      return BigDecimal.ZERO;
    }
    if (ordered.event() instanceof OrderEvent.Placed placed) {
      Order order = placed.order();
      return order.currency().equals(currency) && !cancelled.contains(order.id())
          ? order.lines().stream()
              .map(l -> l.unitPrice().toBigDecimal().multiply(BigDecimal.valueOf(l.quantity())))
              .reduce(BigDecimal.ZERO, BigDecimal::add)
          : BigDecimal.ZERO;
    }
    if (ordered.event() instanceof OrderEvent.Refunded refunded) {
      boolean counts = refunded.orderId() == null || !cancelled.contains(refunded.orderId());
      return counts && refunded.amount().currency().equals(currency)
          ? refunded.amount().toBigDecimal().negate()
          : BigDecimal.ZERO;
    }
    return BigDecimal.ZERO;
  }

  @Property
  void erasingKeepsEveryFigureAndDoneTwiceEqualsOnce(@ForAll("profiles") CustomerProfile profile) {
    CustomerProfile erased = profile.erased();
    Purchases before = profile.purchases();
    Purchases after = erased.purchases();
    assertThat(after.net()).isEqualTo(before.net());
    assertThat(after.refunded()).isEqualTo(before.refunded());
    assertThat(after.cancelledOrders()).isEqualTo(before.cancelledOrders());
    assertThat(after.lateDeliveries()).isEqualTo(before.lateDeliveries());
    assertThat(after.orders())
        .extracting(Order::placedAt, Order::lines)
        .isEqualTo(before.orders().stream().map(o -> tuple(o.placedAt(), o.lines())).toList());
    assertThat(erased.tags()).isEqualTo(profile.tags());
    assertThat(erased.services()).hasSameSizeAs(profile.services());
    assertThat(after.refunds()).hasSameSizeAs(before.refunds());
    assertThat(after.returns()).hasSameSizeAs(before.returns());
    assertThat(erased.openTickets()).hasSameSizeAs(profile.openTickets());
    assertThat(erased.consents()).isEqualTo(profile.consents());
    assertThat(erased.locations())
        .extracting(Location::country)
        .isEqualTo(profile.locations().stream().map(Location::country).toList());
    assertThat(erased.attributes()).isEmpty();
    assertThat(erased.erased()).isEqualTo(erased);
  }

  @Property
  void statesEqualThoseOfFactsReplayedInTheOrderOfTime(
      @ForAll("profiles") CustomerProfile profile) {
    NaiveStates naive = NaiveStates.replay(profile.facts());
    assertThat(profile.tags()).isEqualTo(naive.tags);
    assertThat(profile.consents()).isEqualTo(naive.consents);
    assertThat(profile.attributes()).isEqualTo(naive.attributes);
    assertThat(profile.locations()).containsExactlyInAnyOrderElementsOf(naive.addresses.values());
    assertThat(profile.openTickets()).isEqualTo(naive.openTickets);
  }

  @Property
  void aWindowOfVisitsMayBeDrawnAtAnyTimeAndNeverGrows(
      @ForAll("histories") List<ProfileFact> facts, @ForAll @IntRange(max = 400) int day) {
    Instant start = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
    CustomerProfile late = fold(facts).keepingVisitsFrom(start);
    CustomerProfile early = CustomerProfile.empty("c").keepingVisitsFrom(start);
    for (ProfileFact fact : facts) {
      early = early.plus(fact);
    }
    assertThat(early).isEqualTo(late).isEqualTo(late.keepingVisitsFrom(start.minusSeconds(1)));
    assertThat(fold(facts).then(late)).isEqualTo(late).isEqualTo(late.then(fold(facts)));
    assertThat(late.facts())
        .isEqualTo(
            fold(facts).facts().stream()
                .filter(
                    fact ->
                        !(fact instanceof ShopEvent.Viewed || fact instanceof ShopEvent.Mailed)
                            || !fact.at().isBefore(start))
                .toList());
  }

  @Property
  void asOfTheLastFactIsTheWholeAndComposes(@ForAll("profiles") CustomerProfile profile) {
    for (ProfileFact fact : profile.facts()) {
      CustomerProfile then = profile.asOf(fact.at());
      assertThat(then.facts()).contains(fact);
      assertThat(then.then(profile)).isEqualTo(profile);
    }
  }

  @Property
  void theSerialFormComesBackEqual(@ForAll("profiles") CustomerProfile profile)
      throws IOException, ClassNotFoundException {
    assertThat(Serial.copy(profile)).isEqualTo(profile);
    assertThat(Serial.copy(profile.purchases())).isEqualTo(profile.purchases());
  }
}
