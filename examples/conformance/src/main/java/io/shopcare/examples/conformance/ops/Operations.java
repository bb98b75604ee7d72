package io.shopcare.examples.conformance.ops;

import io.shopcare.examples.conformance.Operation;
import java.util.List;

/** All operations of the port. */
public final class Operations {

  private Operations() {}

  /** The operations, in any order. */
  public static List<Operation> all() {
    return List.of(new MoneyAllocate());
  }
}
