package io.shopcare.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.ReasonTexts;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketTextsTest {

  @Test
  void everyCodeHasATextAndEveryTextACode() throws IllegalAccessException {
    List<String> codes = new ArrayList<>();
    for (Field field : TicketReasons.class.getFields()) {
      codes.add((String) field.get(null));
    }
    assertThat(ReasonTexts.core().codes().stream().filter(code -> code.startsWith("ticket.")))
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void everyGuardThatRefusesHasADeclaredCode() {
    for (TicketGuard guard : TicketGuard.values()) {
      guard
          .declaration()
          .reason()
          .ifPresent(code -> assertThat(ReasonTexts.core().codes()).contains(code));
    }
  }
}
