package io.shopcare.segmentation.profile;

import static io.shopcare.money.CurrencyCode.EUR;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.customer.ConsentState;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.service.ServiceOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever tells who a customer is carries a canary; none may sing from the erased bytes. */
class ErasureTest {

  private static final String CANARY = "canary";
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

  private static String canary(int number) {
    return CANARY + number;
  }

  private static List<ProfileFact> facts(String customer) {
    Location home =
        Location.builder("US")
            .region("US-" + CANARY)
            .city(CANARY + " City")
            .latitude(new BigDecimal("40.712775"))
            .longitude(new BigDecimal("-74.005973"))
            .build();
    Order order =
        Order.builder(canary(1), customer, AT, EUR)
            .addLines(OrderLine.of("sku", 1, UnitPrice.parse("EUR 1")))
            .build();
    MoneySum euro = MoneySum.of(BigDecimal.ONE, EUR);
    return List.of(
        ProfileFact.of(new OrderEvent.Placed(order)),
        ProfileFact.of(new OrderEvent.Cancelled(canary(2), customer, canary(3), AT)),
        ProfileFact.of(new OrderEvent.Refunded(canary(4), customer, canary(1), euro, AT)),
        ProfileFact.of(new OrderEvent.Delivered(canary(5), customer, canary(1), null, AT)),
        ProfileFact.of(ServiceOutcome.builder(canary(6), customer, AT).build()),
        new ShopEvent.Returned(canary(7), customer, canary(8), AT),
        new ShopEvent.Viewed(canary(9), customer, ShopEvent.Page.PRODUCT, "sku", AT),
        new ShopEvent.Mailed(canary(10), customer, ShopEvent.Mail.OPENED, "mailing", AT),
        new ShopEvent.TicketOpened(canary(11), customer, AT),
        new CustomerState.Tagged(customer, "vip", true, AT),
        new CustomerState.Overridden(customer, "vip", true, AT, null),
        new CustomerState.Consented(
            customer, CustomerState.Consented.EMAIL, ConsentState.SUBSCRIBED, AT),
        new CustomerState.Addressed(customer, canary(12), home, AT),
        new CustomerState.Known(customer, canary(13), new AttributeValue.Text(canary(14)), AT),
        new CustomerState.Credited(customer, canary(15), euro, null, null, AT),
        new CustomerState.CheckedOut(customer, canary(16), CustomerState.Checkout.ABANDONED, AT));
  }

  @Test
  void leavesNothingThatTellsWhoItWas() throws IOException {
    String customer = canary(0);
    CustomerProfile profile =
        CustomerProfile.builder(customer).addAllFacts(facts(customer)).build();
    CustomerProfile erased = profile.erased();
    assertThat(bytes(profile)).contains(CANARY);
    assertThat(profile.locations().toString()).doesNotContain(CANARY, "40.71");
    assertThat(profile.attributes().values().toString()).isEqualTo("[[attribute]]");
    assertThat(bytes(erased)).doesNotContain(CANARY);
    assertThat(erased.toString()).doesNotContain(CANARY);
    assertThat(erased.facts()).hasSize(profile.facts().size() - 1);
    assertThat(erased.locations()).containsExactly(Location.builder("US").build());
    assertThat(erased.openTickets()).hasSize(1);
  }

  @Test
  void knowsEveryKindOfFact() {
    assertThat(facts("c").stream().map(ProfileFact::getClass).distinct())
        .hasSize(
            2
                + ShopEvent.class.getPermittedSubclasses().length
                + CustomerState.class.getPermittedSubclasses().length);
  }

  private static String bytes(CustomerProfile profile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(profile);
    }
    return out.toString(ISO_8859_1);
  }
}
