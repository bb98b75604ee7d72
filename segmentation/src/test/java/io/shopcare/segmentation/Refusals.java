package io.shopcare.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** A table of wishes that are refused, and what holds for every one of them. */
public final class Refusals {

  private Refusals() {}

  /** A wish, when it comes, and all the codes that it is refused with. */
  public static Arguments row(Object wish, Instant at, String... codes) {
    return arguments(wish, at, List.of(codes));
  }

  /** What is wished of a state. */
  @FunctionalInterface
  public interface Wish<S> {
    /** Returns what becomes of the state. */
    Outcome<S> of(S state);
  }

  /** The wish is refused with just these codes, in any order, and the state is what it was. */
  public static <S> void assertRefused(S state, Wish<S> wish, List<String> codes)
      throws IOException, ClassNotFoundException {
    Object copy = Serial.copy(state);
    assertThat(wish.of(state).refusals())
        .extracting(Reason::code)
        .containsExactlyInAnyOrderElementsOf(codes);
    assertThat(state).isEqualTo(copy);
  }
}
