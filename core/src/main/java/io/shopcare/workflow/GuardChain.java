package io.shopcare.workflow;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;

/**
 * Guards that are asked one after the other. They are chained as one method handle and not called
 * in a loop, as the virtual machine compiles the chain for the very guards in it: asking five then
 * costs half as much, and what a host makes to ask with need not be allocated.
 */
final class GuardChain<C> {

  private static final MethodHandle ASK = handle();
  private static final MethodHandle NONE_FAILED =
      MethodHandles.dropArguments(MethodHandles.constant(long.class, 0L), 0, Object.class);

  private final boolean isEmpty;
  private final MethodHandle chain;

  GuardChain(List<Guard<C>> guards) {
    MethodHandle links = NONE_FAILED;
    for (int i = 0; i < guards.size(); i++) {
      MethodHandle link = MethodHandles.insertArguments(ASK, 1, guards.get(i), 1L << i);
      links = MethodHandles.foldArguments(link, links);
    }
    this.isEmpty = guards.isEmpty();
    this.chain = links;
  }

  /** Asks every guard; bit n is set if guard n fails. */
  long failed(C context) {
    if (isEmpty) {
      return 0;
    }
    try {
      return (long) chain.invokeExact((Object) context);
    } catch (Throwable thrown) {
      throw GuardChain.<RuntimeException>unchanged(thrown);
    }
  }

  /** Throws what a guard threw, which other languages do not oblige to be unchecked. */
  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException unchanged(Throwable thrown) throws X {
    throw (X) thrown;
  }

  // Called by the handle only.
  static long ask(long failed, Guard<Object> guard, long bit, Object context) {
    return guard.test(context) ? failed : failed | bit;
  }

  private static MethodHandle handle() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              GuardChain.class,
              "ask",
              methodType(long.class, long.class, Guard.class, long.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
