package io.shopcare.money;

import static io.shopcare.Faults.codeOf;
import static io.shopcare.Faults.faultOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.Serial;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyCodeTest {

  @ParameterizedTest
  @CsvSource({
    "EUR, 2", "JPY, 0", "KRW, 0", "VND, 0", "KWD, 3", "BHD, 3", "CLF, 4", "UYW, 4", "MGA, 2",
    "HUF, 2", "ISK, 0", "XCG, 2", "ZWG, 2", "BGN, 2"
  })
  void theDigitsAreThoseOfIso4217(String code, int digits) {
    assertThat(CurrencyCode.of(code).digits()).isEqualTo(digits);
    assertThat(CurrencyCode.of(code).code()).isEqualTo(code);
    assertThat(CurrencyCode.of(code)).hasToString(code);
  }

  @Test
  void theTableAgreesWithTheJdkWhereBothKnowTheCode() {
    Map<String, Integer> jdk =
        Currency.getAvailableCurrencies().stream()
            .collect(
                Collectors.toMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));
    List<CurrencyCode> both =
        CurrencyCode.all().stream().filter(c -> jdk.containsKey(c.code())).toList();
    assertThat(both).hasSizeGreaterThan(160);
    assertThat(both).allSatisfy(c -> assertThat(c.digits()).isEqualTo(jdk.get(c.code())));
  }

  /** 165 active codes with a minor unit and 13 withdrawn ones. */
  @Test
  void theTableIsComplete() {
    assertThat(CurrencyCode.all()).hasSize(178).doesNotHaveDuplicates();
    assertThat(CurrencyCode.all()).allSatisfy(c -> assertThat(c.code()).matches("[A-Z]{3}"));
    Set<Integer> digits =
        CurrencyCode.all().stream().map(CurrencyCode::digits).collect(Collectors.toSet());
    assertThat(digits).containsExactlyInAnyOrder(0, 2, 3, 4);
  }

  @ParameterizedTest
  @CsvSource({"eur, EUR", "EURO, EUR", "GBR, GBP", "USB, USD", "UDS, USD", "JP, JPY"})
  void aTypingErrorGetsASuggestion(String wrong, String suggestion) {
    assertThat(faultOf(() -> CurrencyCode.of(wrong)).suggestion()).contains(suggestion);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "QQQ", "€", "XXX", "XAU", "XTS", "euros", "EUR "})
  void whatIsNotACurrencyIsRefused(String code) {
    assertThat(codeOf(() -> CurrencyCode.of(code))).isEqualTo("money.currency.unknown");
  }

  @Test
  void hostileTextIsRefusedAndNotRepeated() {
    assertThat(codeOf(() -> CurrencyCode.of("E".repeat(1_000_000)))).isEqualTo("input.too-long");
    assertThat(faultOf(() -> CurrencyCode.of("secret"))).hasMessageNotContaining("secret");
  }

  @Test
  void serialisationComesBackToTheTable() {
    assertThat(Serial.copy(CurrencyCode.EUR)).isSameAs(CurrencyCode.EUR);
  }

  @Test
  void theyAreInTheOrderOfTheirCodes() {
    assertThat(List.of(CurrencyCode.USD, CurrencyCode.EUR, CurrencyCode.JPY).stream().sorted())
        .containsExactly(CurrencyCode.EUR, CurrencyCode.JPY, CurrencyCode.USD);
  }
}
