package io.shopcare.feedback.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCodesTest {

  private final AnswerCodes codes = AnswerCodes.of(Scales.ZERO_TO_TEN, "11", "Blank", "");

  @Nested
  class OnZeroToTenWithElevenDeclaredAsNoAnswer {

    @Test
    void everyCodeOfTheScaleIsItsPoint() {
      for (int answer = 0; answer <= 10; answer++) {
        assertThat(codes.read(Integer.toString(answer))).isEqualTo(new Answer.Given(answer));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "Blank", "", " 11 ", "\t"})
    void theDeclaredCodesAreNoAnswer(String raw) {
      assertThat(codes.read(raw)).isEqualTo(new Answer.NoAnswer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "-1", "BLANK", "9.0", "09", "+9", "1e1", "٣", "99999999999"})
    void everythingElseIsRejected(String raw) {
      assertThat(codeOf(codes.read(raw))).isEqualTo(AnswerReasons.OFF_SCALE);
    }
  }

  @Test
  void elevenIsRejectedWhereItIsNotDeclared() {
    assertThat(codeOf(AnswerCodes.of(Scales.ZERO_TO_TEN).read("11")))
        .isEqualTo(AnswerReasons.OFF_SCALE);
  }

  @Test
  void aDeclaredCodeWinsOverTheScale() {
    assertThat(AnswerCodes.of(Scales.ZERO_TO_TEN, "0").read("0")).isEqualTo(new Answer.NoAnswer());
  }

  @Test
  void labelsAreReadByTheirOrder() {
    assertThat(AnswerCodes.of(Scales.THUMBS).read("up")).isEqualTo(new Answer.Given(1));
    assertThat(codeOf(AnswerCodes.of(Scales.THUMBS).read("Up"))).isEqualTo(AnswerReasons.OFF_SCALE);
  }

  @Test
  void aMegabyteIsRejectedUnread() {
    Answer answer = codes.read("9".repeat(1_000_000));
    assertThat(codeOf(answer)).isEqualTo(AnswerReasons.TOO_LONG);
    assertThat(answer.toString()).hasSizeLessThan(500);
  }

  @Test
  void theRejectedTextIsNotRepeated() {
    assertThat(codes.read("+41 79 123 45 67").toString()).doesNotContain("79");
  }

  @Test
  void aScaleNeedsTwoPointsInOrder() {
    assertThatThrownBy(() -> new Scale.Numbers(5, 5)).hasMessageContaining("feedback.scale.size");
    assertThatThrownBy(() -> new Scale.Numbers(5, 1)).hasMessageContaining("feedback.scale.size");
    assertThatThrownBy(() -> new Scale.Numbers(Integer.MIN_VALUE, Integer.MAX_VALUE))
        .hasMessageContaining("feedback.scale.size");
    assertThatThrownBy(() -> new Scale.Labels("x", 1, List.of("a", "b", "a")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("feedback.scale.duplicate");
  }

  @Test
  void aPointOutsideOfTheScaleIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> Scales.ONE_TO_FIVE.code(5))
        .hasMessage("feedback.point.off-scale at point: expected a point from 0 to 4");
  }

  private static String codeOf(Answer answer) {
    return answer.fold(point -> "given", () -> "none", reason -> reason.code());
  }
}
