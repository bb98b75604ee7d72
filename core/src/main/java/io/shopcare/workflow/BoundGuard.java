package io.shopcare.workflow;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A guard of one cell: its code, and how its failing is reported. */
record BoundGuard<C>(String name, String reason, Map<String, String> parameters, Guard<C> code) {

  /** The reason for a failure: what the code tells comes first, as texts find the first name. */
  Reason explain(C context) {
    List<Detail> details = new ArrayList<>(code.details(context));
    parameters.forEach((parameter, value) -> details.add(Detail.text(parameter, value)));
    details.add(Detail.text("guard", name));
    return Reason.against(reason, details.toArray(new Detail[0]));
  }
}
