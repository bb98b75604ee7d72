package io.shopcare.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  private static final List<String> KNOWN = List.of("USD", "USN", "EUR", "order");

  @ParameterizedTest
  @CsvSource({
    "eur, EUR",
    "EURO, EUR",
    "ER, EUR",
    "ERU, EUR",
    "EUX, EUR",
    "xEUR, EUR",
    "oredr, order",
    "USB, USD",
    "usn, USN",
    "'', ",
    "E, ",
    "GBP, ",
    "EEUURR, ",
    "REU, ",
    "ordre, order"
  })
  void oneErrorAwayIsNear(String name, String nearest) {
    assertThat(Spelling.nearest(name, KNOWN)).isEqualTo(nearest);
  }

  @Test
  void theSameLettersInOtherCaseAreNearerThanAnEarlierNeighbour() {
    assertThat(Spelling.nearest("usn", List.of("USD", "USN"))).isEqualTo("USN");
  }
}
