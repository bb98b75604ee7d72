package io.shopcare.segmentation.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.voucher.GuessThrottle.GuessPolicy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessThrottleTest {

  private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");
  private static final GuessThrottle FRESH = GuessThrottle.of(GuessPolicy.ofDefaults());

  private static GuessThrottle missed(GuessThrottle throttle, int... minutes) {
    GuessThrottle after = throttle;
    for (int minute : minutes) {
      after = after.missed(T.plus(Duration.ofMinutes(minute)));
    }
    return after;
  }

  @Test
  void letsFiveMissesPassAndThenAsksForAnHour() {
    GuessThrottle four = missed(FRESH, 0, 3, 6, 9);
    assertThat(four.admit(T.plusSeconds(900)).isAccepted()).isTrue();
    GuessThrottle five = missed(four, 15);
    Instant free = T.plus(Duration.ofMinutes(75));
    assertThat(five.admit(free.minusNanos(1)).retryAt()).contains(free);
    assertThat(five.admit(free).isAccepted()).isTrue();
  }

  @Test
  void mindsNoMissesThatAreFarApart() {
    assertThat(missed(FRESH, 0, 3, 6, 9, 16).admit(T.plusSeconds(961)).isAccepted()).isTrue();
    Instant justAfter = T.plusSeconds(900).plusNanos(1);
    assertThat(missed(FRESH, 0, 3, 6, 9).missed(justAfter).admit(justAfter).isAccepted()).isTrue();
  }

  @Test
  void waitsAgainOnlyAfterFiveMoreMisses() {
    GuessThrottle later = missed(FRESH, 0, 1, 2, 3, 4, 70);
    assertThat(later.misses()).hasSize(5);
    assertThat(later.admit(T.plus(Duration.ofMinutes(70))).isAccepted()).isTrue();
  }

  @Test
  void waitsAgainAfterTheLastFiveOfManyMisses() {
    GuessThrottle later = missed(FRESH, 0, 1, 2, 3, 4, 600, 601, 602, 603, 604);
    assertThat(later.admit(T.plus(Duration.ofMinutes(605))).retryAt())
        .contains(T.plus(Duration.ofMinutes(664)));
  }

  @Test
  void putsTogetherWhatTwoHostsHaveSeen() {
    GuessThrottle both = missed(FRESH, 0, 4, 2).plus(missed(FRESH, 1, 3));
    assertThat(both).isEqualTo(missed(FRESH, 0, 1, 2, 3, 4));
    assertThat(both).isEqualTo(missed(FRESH, 1, 3).plus(missed(FRESH, 0, 4, 2)));
    assertThat(both.admit(T.plusSeconds(240)).refusals().get(0).code())
        .isEqualTo(VoucherReasons.GUESSING);
  }

  @Test
  void hasAPolicyThatMakesSense() {
    for (Duration bad : new Duration[] {Duration.ofNanos(-1), Duration.ofSeconds(Long.MAX_VALUE)}) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> new GuessPolicy(5, bad, Duration.ZERO))
          .returns("code.throttle.policy", InvalidInputException::code);
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> new GuessPolicy(5, Duration.ZERO, bad));
    }
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> new GuessPolicy(0, Duration.ZERO, Duration.ZERO));
  }
}
