package io.shopcare.workflow;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A guard of one cell: its code, and how its failing is reported.
 *
 * @param bare the reason for a failure of which the code tells no more
 */
record BoundGuard<C>(Guard<C> code, Reason bare) {

  static <C> BoundGuard<C> of(
      String name, String reason, Map<String, String> parameters, Guard<C> code) {
    List<Detail> details = new ArrayList<>();
    parameters.forEach((parameter, value) -> details.add(Detail.text(parameter, value)));
    details.add(Detail.text("guard", name));
    return new BoundGuard<>(code, Reason.against(reason, details.toArray(new Detail[0])));
  }

  String reason() {
    return bare.code();
  }

  /** Whether all failures of the guard look the same, and waiting does not help. */
  boolean isBare(C context) {
    return code.details(context).isEmpty() && code.holdsFrom(context).isEmpty();
  }

  /** The reason for a failure: what the code tells comes first, as texts find the first name. */
  Reason explain(C context) {
    List<Detail> told = code.details(context);
    return told.isEmpty()
        ? bare
        : Reason.builder()
            .code(bare.code())
            .effect(bare.effect())
            .addAllDetails(told)
            .addAllDetails(bare.details())
            .build();
  }
}
