package io.shopcare.ticket;

import io.shopcare.decision.Detail;
import io.shopcare.workflow.Guard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The four kinds of guards: on facts, from a moment on, until a moment, not too far ahead. */
final class TicketGuardCode {

  private TicketGuardCode() {}

  /** A guard on facts: time alone never helps. */
  static Guard<TicketContext> must(
      Predicate<TicketContext> holds, Function<TicketContext, List<Detail>> details) {
    return new Must(holds, details);
  }

  /** A guard on facts of which nothing can be told but that it fails. */
  static Guard<TicketContext> must(Guard<TicketContext> holds) {
    return holds;
  }

  /** Holds from a moment on, inclusive. */
  static Guard<TicketContext> notBefore(Function<TicketContext, Instant> from) {
    return new NotBefore(from);
  }

  /** Holds until a moment, inclusive. */
  static Guard<TicketContext> notAfter(Function<TicketContext, Instant> until) {
    return must(
        context -> !context.at().isAfter(until.apply(context)),
        context -> List.of(Detail.instant("until", until.apply(context))));
  }

  /**
   * Holds where a moment is not further ahead than a maximum; another guard asks for the moment.
   */
  static Guard<TicketContext> notFurther(
      Function<TicketContext, @Nullable Instant> ahead, Function<TicketContext, Duration> max) {
    return new Within(ahead, max, true);
  }

  /**
   * The same for a moment of which another guard asks that it is ahead: waiting does not help where
   * it is so no more by the time that the maximum would let it pass.
   */
  static Guard<TicketContext> aheadButNotFurther(
      Function<TicketContext, @Nullable Instant> ahead, Function<TicketContext, Duration> max) {
    return new Within(ahead, max, false);
  }

  private record Must(Predicate<TicketContext> holds, Function<TicketContext, List<Detail>> shown)
      implements Guard<TicketContext> {

    @Override
    public boolean test(TicketContext context) {
      return holds.test(context);
    }

    @Override
    public List<Detail> details(TicketContext context) {
      return shown.apply(context);
    }
  }

  private record NotBefore(Function<TicketContext, Instant> from) implements Guard<TicketContext> {

    @Override
    public boolean test(TicketContext context) {
      return !context.at().isBefore(from.apply(context));
    }

    @Override
    public List<Detail> details(TicketContext context) {
      return List.of(Detail.instant("from", from.apply(context)));
    }

    @Override
    public Optional<Instant> holdsFrom(TicketContext context) {
      return Optional.of(from.apply(context));
    }
  }

  private record Within(
      Function<TicketContext, @Nullable Instant> ahead,
      Function<TicketContext, Duration> max,
      boolean mayBeNow)
      implements Guard<TicketContext> {

    @Override
    public boolean test(TicketContext context) {
      Instant moment = ahead.apply(context);
      return moment == null
          || !moment.isAfter(TicketContext.plus(context.at(), max.apply(context)));
    }

    @Override
    public List<Detail> details(TicketContext context) {
      return List.of(Detail.duration("max", max.apply(context)));
    }

    @Override
    public Optional<Instant> holdsFrom(TicketContext context) {
      return Stream.ofNullable(ahead.apply(context))
          .filter(moment -> mayBeNow || !max.apply(context).isZero())
          .map(moment -> TicketContext.minus(moment, max.apply(context)))
          .findFirst();
    }
  }
}
