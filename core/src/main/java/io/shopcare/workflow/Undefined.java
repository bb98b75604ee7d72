package io.shopcare.workflow;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The refusal of an event for which the state has no transition; made once, when compiled. */
record Undefined(String state, String event, Refused<?> refusal) implements Step.Refusal {

  static Undefined of(String state, String event, String code) {
    Reason reason = Reason.against(code, Detail.text("state", state), Detail.text("event", event));
    return new Undefined(state, event, Refused.builder().addReasons(reason).build());
  }

  @Override
  public List<String> codes() {
    return refusal.codes();
  }

  @Override
  public List<Reason> reasons() {
    return refusal.reasons();
  }

  @Override
  public Optional<Instant> retryAt() {
    return Optional.empty();
  }

  @Override
  public <T> Refused<T> refused() {
    return refusal.cast();
  }
}
