package io.shopcare.segmentation.testkit;

import io.shopcare.customer.ConsentState;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.AttributeValue;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.CustomerState;
import io.shopcare.segmentation.profile.Location;
import io.shopcare.segmentation.profile.ProfileFact;
import io.shopcare.segmentation.profile.ShopEvent;
import io.shopcare.service.ServiceOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    return Arbitraries.frequencyOf(
        Tuple.of(6, orderEvents(customerId).map(ProfileFact::of)),
        Tuple.of(1, served),
        Tuple.of(2, shopEvents(customerId)),
        Tuple.of(3, states(customerId)));
  }

  /** Returns, visits, e-mail events and tickets of one customer. */
  public static Arbitrary<ShopEvent> shopEvents(String customerId) {
    Arbitrary<ShopEvent> returned =
        Combinators.combine(ids("e"), ids("o").injectNull(0.3), instants())
            .as((id, order, at) -> new ShopEvent.Returned(id, customerId, order, at));
    Arbitrary<ShopEvent> viewed =
        Combinators.combine(ids("v"), Arbitraries.of(ShopEvent.Page.class), ids("sku"), instants())
            .as((id, page, sku, at) -> new ShopEvent.Viewed(id, customerId, page, sku, at));
    Arbitrary<ShopEvent> mailed =
        Combinators.combine(
                ids("m"), Arbitraries.of(ShopEvent.Mail.class), ids("mailing"), instants())
            .as((id, mail, mailing, at) -> new ShopEvent.Mailed(id, customerId, mail, mailing, at));
    Arbitrary<ShopEvent> opened =
        Combinators.combine(ids("t"), instants())
            .as((ticket, at) -> new ShopEvent.TicketOpened(ticket, customerId, at));
    return Arbitraries.oneOf(returned, viewed, mailed, opened);
  }

  /** Tags, overrides, consents, addresses, attributes, accounts and checkouts of one customer. */
  public static Arbitrary<CustomerState> states(String customerId) {
    Arbitrary<String> tags = Arbitraries.of("vip", "press");
    Arbitrary<CustomerState> tagged =
        Combinators.combine(tags, Arbitraries.of(true, false), instants())
            .as((tag, held, at) -> new CustomerState.Tagged(customerId, tag, held, at));
    Arbitrary<CustomerState> overridden =
        Combinators.combine(
                tags,
                Arbitraries.of(true, false),
                instants(),
                Arbitraries.integers().between(0, SECONDS).injectNull(0.3))
            .as(
                (tag, held, at, seconds) ->
                    new CustomerState.Overridden(
                        customerId,
                        tag,
                        held,
                        at,
                        seconds == null ? null : at.plusSeconds(seconds)));
    Arbitrary<CustomerState> consented =
        Combinators.combine(
                Arbitraries.of(CustomerState.Consented.EMAIL, CustomerState.Consented.SMS),
                Arbitraries.of(ConsentState.class),
                instants())
            .as((purpose, to, at) -> new CustomerState.Consented(customerId, purpose, to, at));
    Arbitrary<CustomerState> addressed =
        Combinators.combine(ids("a"), locations().injectNull(0.2), instants())
            .as((id, location, at) -> new CustomerState.Addressed(customerId, id, location, at));
    Arbitrary<CustomerState> known =
        Combinators.combine(
                Arbitraries.of("customer_language", "metafields.facts.size"),
                attributeValues().injectNull(0.2),
                instants())
            .as((name, value, at) -> new CustomerState.Known(customerId, name, value, at));
    Arbitrary<CustomerState> credited =
        Combinators.combine(
                ids("c"),
                currencies(),
                instants().injectNull(0.3),
                instants().injectNull(0.3),
                instants())
            .as(
                (id, currency, expiry, credit, at) ->
                    new CustomerState.Credited(
                        customerId, id, MoneySum.of(BigDecimal.TEN, currency), expiry, credit, at));
    Arbitrary<CustomerState> checkedOut =
        Combinators.combine(ids("k"), Arbitraries.of(CustomerState.Checkout.class), instants())
            .as((id, checkout, at) -> new CustomerState.CheckedOut(customerId, id, checkout, at));
    return Arbitraries.oneOf(tagged, overridden, consented, addressed, known, credited, checkedOut);
  }

  private static Arbitrary<Location> locations() {
    return Combinators.combine(
            Arbitraries.of("FR", "US"),
            Arbitraries.of("New York City", "Paris").injectNull(0.3),
            Arbitraries.integers().between(-80, 80).injectNull(0.3))
        .as(
            (country, city, degrees) -> {
              Location.Builder location = Location.builder(country).city(Optional.ofNullable(city));
              if (degrees != null) {
                location.latitude(BigDecimal.valueOf(degrees)).longitude(BigDecimal.ONE);
              }
              return location.build();
            });
  }

  private static Arbitrary<AttributeValue> attributeValues() {
    return Arbitraries.oneOf(
        Arbitraries.of("fr", "L", "").map(AttributeValue.Text::new),
        Arbitraries.longs()
            .between(-1_000, 1_000)
            .map(cents -> new AttributeValue.Numeral(BigDecimal.valueOf(cents, 2))),
        instants().map(AttributeValue.Moment::new),
        Arbitraries.of(true, false).map(AttributeValue.Flag::new),
        ids("x").list().ofMaxSize(2).map(AttributeValue.Texts::new));
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
