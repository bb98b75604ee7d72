package io.shopcare.workflow;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * All transitions of one state and event, the highest priority first. Guards that several of them
 * share stand once in the cell; sets of them are bit masks.
 */
final class Cell<C> {

  /** One transition: its guards, bit n for guard n, and the step that is taken if they all hold. */
  record Choice(long guards, Step.Taken step) {}

  final String state;
  final String event;
  private final List<BoundGuard<C>> guards;
  private final Guard<C>[] codes;
  private final long[] wanted;
  private final Step.Taken[] steps;
  private final Step undefined;

  @SuppressWarnings({"unchecked", "rawtypes"}) // An array of guards, faster to read than a list.
  Cell(Undefined undefined, List<BoundGuard<C>> guards, List<Choice> choices) {
    this.state = undefined.state();
    this.event = undefined.event();
    this.guards = List.copyOf(guards);
    this.codes = guards.stream().map(BoundGuard::code).toArray(Guard[]::new);
    this.wanted = choices.stream().mapToLong(Choice::guards).toArray();
    this.steps = choices.stream().map(Choice::step).toArray(Step.Taken[]::new);
    this.undefined = undefined;
  }

  Step fire(C context) {
    for (int i = 0; i < steps.length; i++) {
      if (hold(wanted[i], context)) {
        return steps[i];
      }
    }
    return steps.length == 0 ? undefined : new Blocked<>(this, context, failed(context));
  }

  private boolean hold(long wanted, C context) {
    for (long left = wanted; left != 0; left &= left - 1) {
      if (!codes[Long.numberOfTrailingZeros(left)].test(context)) {
        return false;
      }
    }
    return true;
  }

  private long failed(C context) {
    long failed = 0;
    for (int guard = 0; guard < codes.length; guard++) {
      if (!codes[guard].test(context)) {
        failed |= 1L << guard;
      }
    }
    return failed;
  }

  /** The guards of each transition, as masks. */
  LongStream wanted() {
    return LongStream.of(wanted);
  }

  /** The guards in a mask, in their order. */
  Stream<BoundGuard<C>> guards(long mask) {
    return IntStream.range(0, guards.size())
        .filter(guard -> (mask >>> guard & 1) != 0)
        .mapToObj(guards::get);
  }
}
