package io.shopcare.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusCatalogTest {

  @Test
  void importingWhatWasExportedGivesTheStateBackWhereItCanBeSaid() {
    for (StatusCatalog desk : StatusCatalogs.all()) {
      for (TicketState state : TicketState.values()) {
        boolean back =
            desk.export(state)
                .flatMap(status -> desk.importState(status.code()))
                .filter(state::equals)
                .isPresent();
        assertThat(back).as(desk.name() + " " + state).isEqualTo(desk.isExpressible(state));
      }
    }
  }

  @Test
  void everyStatusOfADeskMeansAStateThatItCanSay() {
    for (StatusCatalog desk : StatusCatalogs.all()) {
      for (StatusCode status : desk.codes()) {
        assertThat(desk.importState(status.code())).contains(status.state());
        assertThat(desk.isExpressible(status.state())).isTrue();
      }
      assertThat(desk.isExpressible(TicketState.OPEN)).as(desk.name()).isTrue();
      assertThat(desk.isExpressible(TicketState.SOLVED)).as(desk.name()).isTrue();
    }
  }

  @Test
  void desksAreReadWithoutRegardToCase() {
    assertThat(StatusCatalogs.ZENDESK.importState("Hold")).contains(TicketState.ON_HOLD);
    assertThat(StatusCatalogs.ZENDESK.importState("nonsense")).isEmpty();
    assertThat(StatusCatalogs.OSTICKET.importState("archived")).contains(TicketState.CLOSED);
    assertThat(StatusCatalogs.CHATWOOT.importState("pending")).contains(TicketState.BOT);
    assertThat(StatusCatalogs.ZAMMAD.importState("pending reminder")).contains(TicketState.PENDING);
  }

  @Test
  void whatADeskCannotSayIsWrittenAsTheNearest() {
    assertThat(StatusCatalogs.ZENDESK.export(TicketState.SNOOZED).map(StatusCode::code))
        .contains("hold");
    assertThat(StatusCatalogs.ZENDESK.isExpressible(TicketState.SNOOZED)).isFalse();
    assertThat(StatusCatalogs.UVDESK.export(TicketState.MERGED)).isEmpty();
  }

  @Test
  void aShopHasStatusesOfItsOwn() {
    StatusCode warehouse =
        new StatusCode("waiting-for-warehouse", TicketState.ON_HOLD, Map.of("en", "Warehouse"));
    StatusCode supplier = new StatusCode("waiting-for-supplier", TicketState.ON_HOLD, Map.of());
    StatusCatalog shop = StatusCatalog.of("shop", List.of(warehouse, supplier));
    assertThat(shop.export(TicketState.ON_HOLD)).contains(warehouse);
    assertThat(shop.find(" WAITING-for-supplier")).contains(supplier);
    assertThat(shop.export(TicketState.OPEN)).isEmpty();
  }

  @Test
  void codesAreDistinctAndTheNearestAmongThem() {
    StatusCode one = new StatusCode("a", TicketState.OPEN, Map.of());
    StatusCode same = new StatusCode("A", TicketState.NEW, Map.of());
    assertCode("ticket.status.duplicate", () -> StatusCatalog.of("x", List.of(one, same)));
    assertCode(
        "ticket.status.unknown",
        () -> new StatusCatalog("x", List.of(one), Map.of(TicketState.NEW, "b")));
  }

  private static void assertCode(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
