package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {

  private static final Money DUE = Money.parse("EUR 20.00");

  @Test
  void noMoreGiftCardsAreBoughtThanIsDue() {
    assertThat(Settlement.of(DUE, DUE, List.of()).rest()).isEqualTo(DUE);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Settlement.of(DUE, Money.parse("EUR 20.01"), List.of()))
        .returns("reward.tender.negative", InvalidInputException::code);
  }
}
