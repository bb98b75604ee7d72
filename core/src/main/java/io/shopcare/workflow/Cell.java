package io.shopcare.workflow;

import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All transitions of one state and event, the highest priority first. Guards that several of them
 * share stand once in the cell; sets of them are bit masks.
 */
final class Cell<C> {

  /** One transition: its guards, bit n for guard n, and the step that is taken if they all hold. */
  record Choice(long guards, Step.Taken step) {}

  /** Refusals of more guards than these are made when they are asked for. */
  private static final int PREPARED = 6;

  final String state;
  final String event;
  private final List<BoundGuard<C>> guards;
  private final GuardChain<C> chain;
  private final long[] wanted;
  private final Step.Taken[] steps;
  private final Undefined undefined;

  /** What the failing of guards looks like where they tell no more, by the guards that failed. */
  private final Prepared[] bare;

  /** A refusal made before, and its codes, each once. */
  private record Prepared(Refused<?> refusal, List<String> codes) {

    static Prepared of(List<Reason> reasons) {
      Refused<?> refusal = Refused.builder().reasons(reasons).build();
      return new Prepared(refusal, refusal.codes().stream().distinct().toList());
    }
  }

  Cell(Undefined undefined, List<BoundGuard<C>> guards, List<Choice> choices) {
    this.state = undefined.state();
    this.event = undefined.event();
    this.guards = List.copyOf(guards);
    this.chain = new GuardChain<>(guards.stream().map(BoundGuard::code).toList());
    this.wanted = choices.stream().mapToLong(Choice::guards).toArray();
    this.steps = choices.stream().map(Choice::step).toArray(Step.Taken[]::new);
    this.undefined = undefined;
    this.bare = new Prepared[1 << Math.min(guards.size(), PREPARED)];
    for (int failed = 1; failed < bare.length; failed++) {
      bare[failed] = Prepared.of(guards(failed).map(BoundGuard::bare).toList());
    }
  }

  Step fire(C context) {
    long failed = chain.failed(context);
    Step.Taken taken = taken(failed);
    if (taken != null) {
      return taken;
    }
    return steps.length == 0 ? undefined : new Blocked<>(this, context, failed);
  }

  /** The codes of the refusal that {@link #fire} would give; empty if a transition is taken. */
  List<String> refusalCodes(C context) {
    long failed = chain.failed(context);
    if (taken(failed) != null) {
      return List.of();
    }
    return steps.length == 0 ? undefined.codes() : codes(failed);
  }

  private Step.@Nullable Taken taken(long failed) {
    for (int i = 0; i < steps.length; i++) {
      if ((wanted[i] & failed) == 0) {
        return steps[i];
      }
    }
    return null;
  }

  /** The refusal as made before, if it looks the same each time; else null. */
  @Nullable Refused<?> prepared(long failed, C context) {
    if (!isPrepared(failed)) {
      return null;
    }
    for (long left = failed; left != 0; left &= left - 1) {
      if (!guards.get(Long.numberOfTrailingZeros(left)).isBare(context)) {
        return null;
      }
    }
    return bare[(int) failed].refusal;
  }

  // The bits, not the number: it is negative where the last of 64 guards failed.
  private static boolean isPrepared(long failed) {
    return failed >>> PREPARED == 0;
  }

  /** The codes of the guards that failed, each once; as made before, but of very many guards. */
  List<String> codes(long failed) {
    return isPrepared(failed)
        ? bare[(int) failed].codes
        : guards(failed).map(BoundGuard::reason).distinct().toList();
  }

  /** When the first of the transitions comes to be possible; null if none ever does. */
  @Nullable Instant possibleFrom(long failed, C context) {
    Instant first = null;
    for (long each : wanted) {
      Instant from = holdFrom(each & failed, context);
      if (from != null && (first == null || from.isBefore(first))) {
        first = from;
      }
    }
    return first;
  }

  /** When the last of the guards comes to hold; null if one never does. */
  private @Nullable Instant holdFrom(long mask, C context) {
    Instant last = Instant.MIN;
    for (long left = mask; left != 0; left &= left - 1) {
      Guard<C> guard = guards.get(Long.numberOfTrailingZeros(left)).code();
      Instant from = guard.holdsFrom(context).orElse(null);
      if (from == null) {
        return null;
      }
      last = from.isAfter(last) ? from : last;
    }
    return last;
  }

  /** The guards in a mask, in their order. */
  Stream<BoundGuard<C>> guards(long mask) {
    return IntStream.range(0, guards.size())
        .filter(guard -> (mask >>> guard & 1) != 0)
        .mapToObj(guards::get);
  }
}
