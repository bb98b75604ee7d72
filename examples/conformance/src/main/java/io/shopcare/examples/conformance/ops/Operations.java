package io.shopcare.examples.conformance.ops;

import io.shopcare.examples.conformance.Operation;
import java.util.ArrayList;
import java.util.List;

/** All operations of the port. */
public final class Operations {

  private Operations() {}

  /** The operations, in any order. */
  public static List<Operation> all() {
    List<Operation> all = new ArrayList<>(CalendarDeadline.all());
    all.add(new CalendarBusinessDays());
    all.add(new CalendarQuery());
    all.add(new FeedbackCsat());
    all.add(new FeedbackNps());
    all.add(new MoneyAllocate());
    all.add(new WorkflowVerify());
    return List.copyOf(all);
  }
}
