package io.shopcare.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Instant LATER = Instant.parse("2026-03-02T09:00:00Z");
  private static final Outcome<Integer> YES = Outcome.accepted(41);
  private static final Outcome<Integer> NO =
      Outcome.refusedUntil(LATER, List.of(Reason.against("a.b"), Reason.against("c.d")));

  @Test
  void foldChoosesTheCase() {
    assertThat(YES.<String>fold(v -> "yes " + v, r -> "no")).isEqualTo("yes 41");
    assertThat(NO.<String>fold(v -> "yes", r -> "no " + r.codes())).isEqualTo("no [a.b, c.d]");
  }

  @Test
  void mapAndThenLeaveARefusalAsItIs() {
    assertThat(YES.map(v -> v + 1)).isEqualTo(Outcome.accepted(42));
    assertThat(NO.map(v -> v + 1)).isEqualTo(NO);
    assertThat(YES.then(v -> NO)).isEqualTo(NO);
    assertThat(NO.then(v -> YES)).isEqualTo(NO);
  }

  @Test
  void aRefusalKeepsEveryReasonAndTheInstantToRetry() {
    assertThat(NO.refusals()).extracting(Reason::code).containsExactly("a.b", "c.d");
    assertThat(NO.retryAt()).contains(LATER);
    assertThat(YES.retryAt()).isEmpty();
    assertThat(NO.accepted()).isEmpty();
    assertThat(YES.refusals()).isEmpty();
  }

  @Test
  void aRefusalNeedsAReason() {
    assertThatThrownBy(Outcome::refused).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void outcomesAndDecisionsSurviveSerialisation() throws Exception {
    Decision<Integer> decision =
        Decision.<Integer>builder()
            .value(7)
            .addReasons(Reason.inFavour("x.y", Detail.number("n", 3)))
            .validUntil(LATER)
            .build();
    assertThat(copy(decision)).isEqualTo(decision);
    assertThat(copy(NO)).isEqualTo(NO);
    assertThat(copy(YES)).isEqualTo(YES);
  }

  private static Object copy(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
