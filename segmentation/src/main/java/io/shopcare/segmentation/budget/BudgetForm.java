package io.shopcare.segmentation.budget;

import java.io.Serializable;

/** A budget as it is serialised: read back by the factory, which looks at every part of it. */
record BudgetForm(BudgetPolicy policy, BudgetState state) implements Serializable {

  private Object readResolve() {
    return Budget.of(policy, state);
  }
}
