package io.shopcare.segmentation.testkit;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.CustomerState;
import io.shopcare.segmentation.profile.ProfileFact;
import io.shopcare.service.ServiceOutcome;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Orders, events and profiles. Identifiers are drawn from a few, so that events meet the orders
 * they are about, come twice, come before them, or contradict each other.
 */
public final class SegmentationArbitraries {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int SECONDS = 400 * 86_400;

  private SegmentationArbitraries() {}

  /** Moments in the 400 days from the start of 2026 on. */
  public static Arbitrary<Instant> instants() {
    return Arbitraries.integers().between(0, SECONDS).map(START::plusSeconds);
  }

  /** Orders of one customer in euros or pounds, of none to four lines. */
  public static Arbitrary<Order> orders(String customerId) {
    return Combinators.combine(ids("o"), instants(), currencies())
        .as(Tuple::of)
        .flatMap(
            head ->
                lines(head.get3())
                    .map(
                        lines ->
                            Order.builder(head.get1(), customerId, head.get2(), head.get3())
                                .lines(lines)
                                .build()));
  }

  private static Arbitrary<List<OrderLine>> lines(CurrencyCode currency) {
    return Combinators.combine(
            ids("sku"),
            Arbitraries.longs().between(1, 5),
            Arbitraries.longs().between(0, 50_000_000))
        .as(
            (sku, quantity, micros) ->
                OrderLine.of(sku, quantity, UnitPrice.ofMicros(micros, currency)))
        .list()
        .ofMaxSize(4);
  }

  /** What may happen to the orders of one customer. */
  public static Arbitrary<OrderEvent> orderEvents(String customerId) {
    Arbitrary<OrderEvent> placed = orders(customerId).map(OrderEvent.Placed::new);
    Arbitrary<OrderEvent> cancelled =
        Combinators.combine(ids("e"), ids("o"), instants())
            .as((id, order, at) -> new OrderEvent.Cancelled(id, customerId, order, at));
    Arbitrary<OrderEvent> refunded =
        Combinators.combine(
                ids("e"),
                ids("o").injectNull(0.3),
                currencies(),
                Arbitraries.longs().between(1, 20),
                instants())
            .as(
                (id, order, currency, pieces, at) ->
                    new OrderEvent.Refunded(
                        id,
                        customerId,
                        order,
                        UnitPrice.ofMicros(1_234_567, currency).times(pieces),
                        at));
    Arbitrary<OrderEvent> delivered =
        Combinators.combine(ids("e"), ids("o"), instants().injectNull(0.3), instants())
            .as(
                (id, order, promised, at) ->
                    new OrderEvent.Delivered(id, customerId, order, promised, at));
    return Arbitraries.frequencyOf(
        Tuple.of(4, placed), Tuple.of(1, cancelled), Tuple.of(2, refunded), Tuple.of(1, delivered));
  }

  /** What a shop may learn about one customer. */
  public static Arbitrary<ProfileFact> facts(String customerId) {
    Arbitrary<ProfileFact> served =
        Combinators.combine(ids("t"), instants(), Arbitraries.of("refund", "reply"))
            .as(
                (ticket, at, resolution) ->
                    ProfileFact.of(
                        ServiceOutcome.builder(ticket, customerId, at)
                            .resolution(resolution)
                            .build()));
    Arbitrary<ProfileFact> tagged =
        Combinators.combine(Arbitraries.of("vip", "press"), Arbitraries.of(true, false), instants())
            .as((tag, held, at) -> new CustomerState.Tagged(customerId, tag, held, at));
    return Arbitraries.frequencyOf(
        Tuple.of(6, orderEvents(customerId).map(ProfileFact::of)),
        Tuple.of(1, served),
        Tuple.of(1, tagged));
  }

  /** Profiles of one customer, the empty one included. */
  public static Arbitrary<CustomerProfile> profiles(String customerId) {
    return facts(customerId)
        .list()
        .ofMaxSize(12)
        .map(facts -> CustomerProfile.accumulator(customerId).addAll(facts).snapshot());
  }

  private static Arbitrary<String> ids(String kind) {
    return Arbitraries.integers().between(1, 6).map(number -> kind + number);
  }

  private static Arbitrary<CurrencyCode> currencies() {
    return Arbitraries.of(CurrencyCode.EUR, CurrencyCode.GBP);
  }
}
