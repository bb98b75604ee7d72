package io.shopcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What invalid input was answered with. */
public final class Faults {

  private Faults() {}

  /** The exception that the call throws; fails if it throws another or none. */
  public static InvalidInputException faultOf(ThrowingCallable call) {
    return assertThat(catchThrowable(call))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidInputException.class))
        .actual();
  }

  /** The code of the exception that the call throws. */
  public static String codeOf(ThrowingCallable call) {
    return faultOf(call).code();
  }
}
