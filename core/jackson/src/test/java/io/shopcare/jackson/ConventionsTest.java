package io.shopcare.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConventionsTest {

  @Test
  void aMemberIsNamedInKebabCase() {
    assertThat(List.of("Fixed", "TicketOpened", "HTTPError", "Rfm2Score", "A", "AB", "DueAtUTC"))
        .extracting(Conventions::kebabCase)
        .containsExactly(
            "fixed", "ticket-opened", "http-error", "rfm2-score", "a", "ab", "due-at-utc");
  }

  @Test
  void theNearestNameHasTheFewestChanges() {
    List<String> names = List.of("quantity", "price", "note", "discounts");
    assertThat(Nearest.to("quantty", names)).isEqualTo("quantity");
    assertThat(Nearest.to("PRICE", names)).isEqualTo("price");
    assertThat(Nearest.to("nota", names)).isEqualTo("note");
    assertThat(Nearest.to("discount", names)).isEqualTo("discounts");
    assertThat(Nearest.to("customer", names)).isNull();
    assertThat(Nearest.to("", names)).isNull();
    assertThat(Nearest.to("x", List.of())).isNull();
    assertThat(Nearest.to("q".repeat(1_000_000), names)).isNull();
  }
}
