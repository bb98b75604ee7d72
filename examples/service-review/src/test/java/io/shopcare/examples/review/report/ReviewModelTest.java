package io.shopcare.examples.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewModelTest {

  @Test
  void holdsEachSetOfFiguresOnce() {
    Figures figures = SampleModel.attainment();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ReviewModel(SampleModel.masthead(), List.of(), List.of(figures, figures)))
        .withMessageContaining("attainment-first-reply");
  }

  @Test
  void shareFitsIntoItsWhole() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(2, 1, 0, 1));
    assertThat(new Share(0, 0, 0, 1).value()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1e5",
        "1,5",
        "NaN",
        "+1",
        ".5",
        "1.",
        "١",
        "1000000000000000000000000000000000"
      })
  void amountsAreBoundedDecimals(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Amount(value, "EUR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eur", "EURO", "<b>"})
  void currenciesAreThreeLetters(String currency) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Amount("1", currency));
  }
}
