package io.shopcare.workflow;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The refusal of an event for which the state has no transition; made once, when compiled. */
record Undefined(String state, String event, String code) implements Step.Refusal {

  @Override
  public List<String> codes() {
    return List.of(code);
  }

  @Override
  public List<Reason> reasons() {
    return List.of(Reason.against(code, Detail.text("state", state), Detail.text("event", event)));
  }

  @Override
  public Optional<Instant> retryAt() {
    return Optional.empty();
  }
}
