package io.shopcare.segmentation.budget;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.budget.BudgetHold.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** A budget while one command is applied to it; a budget keeps one that changes no more. */
final class BudgetBook {

  /** So few entries of the agenda that have become idle are left there. */
  private static final int FEW = 32;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  final BudgetPolicy policy;
  long limit;
  boolean closed;
  @Nullable Instant clock;
  KeyMap<BudgetHold> holds = KeyMap.empty();
  KeyMap<BudgetCommand> commands = KeyMap.empty();

  /** Taken by reservations that were settled and forgotten. */
  long forgotten;

  /** Taken in all. */
  long taken;

  /** Taken by open reservations. */
  long reserved;

  private @Nullable Agenda agenda;
  private int planned;
  private int idle;

  BudgetBook(BudgetPolicy policy) {
    this.policy = policy;
    this.limit = policy.limit().orElse(0L);
  }

  BudgetBook(BudgetBook other) {
    policy = other.policy;
    limit = other.limit;
    closed = other.closed;
    clock = other.clock;
    holds = other.holds;
    commands = other.commands;
    forgotten = other.forgotten;
    taken = other.taken;
    reserved = other.reserved;
    agenda = other.agenda;
    planned = other.planned;
    idle = other.idle;
  }

  /** The book of a state that {@link BudgetAudit} has found sound. */
  static BudgetBook of(BudgetPolicy policy, BudgetState state) {
    BudgetBook book = new BudgetBook(policy);
    book.limit = state.limit().orElse(0L);
    book.closed = state.isClosed();
    book.clock = state.clock().orElse(null);
    book.forgotten = state.forgotten();
    book.taken = state.forgotten();
    state.holds().forEach(book::restore);
    state.commands().forEach(c -> book.commands = book.commands.with(c.key(), c));
    return book;
  }

  /** All of which the rest follows, in the order of the keys. */
  BudgetState state() {
    List<BudgetHold> allHolds = new ArrayList<>();
    holds.forEach(allHolds::add);
    allHolds.sort(Comparator.comparing(BudgetHold::key));
    List<BudgetCommand> allCommands = new ArrayList<>();
    commands.forEach(allCommands::add);
    allCommands.sort(Comparator.comparing(BudgetCommand::key));
    return BudgetState.builder()
        .limit(policy.limit().map(first -> limit))
        .isClosed(closed)
        .clock(Optional.ofNullable(clock))
        .forgotten(forgotten)
        .holds(allHolds)
        .commands(allCommands)
        .build();
  }

  /**
   * Requires a moment that a span can be added to.
   *
   * @throws InvalidInputException with code {@code budget.date.range} outside the years 1 to 9998
   */
  static void requireDate(String place, Instant at) {
    if (at.isBefore(FIRST) || !at.isBefore(END)) {
      throw InvalidInputException.of("budget.date.range")
          .at(place)
          .expected("years 1 to 9998")
          .build();
    }
  }

  /** How much of the limit is not taken. */
  long room() {
    return Math.max(0, limit - taken);
  }

  /** How much can be granted. */
  long left() {
    return closed ? 0 : room();
  }

  /** A new reservation, and what time will do to it. */
  void open(BudgetHold hold) {
    put(hold);
    plan(hold.expiresAt(), hold.key());
    planWindow(hold);
  }

  /** A reservation as it was stored. */
  void restore(BudgetHold hold) {
    if (hold.stage() == Stage.OPEN) {
      open(hold);
    } else {
      put(hold);
      planWindow(hold);
    }
  }

  void planWindow(BudgetHold hold) {
    policy.window().countsUntil(hold.reservedAt()).ifPresent(end -> plan(end, hold.key()));
  }

  private void plan(Instant at, String key) {
    agenda = Agenda.merge(agenda, Agenda.of(at, key));
    planned++;
  }

  /** Puts a reservation in the place of what it was, if it was there. */
  void put(BudgetHold hold) {
    BudgetHold before = holds.get(hold.key());
    if (before != null) {
      count(before, -1);
      if (before.stage() == Stage.OPEN && hold.stage() != Stage.OPEN) {
        idle++;
      }
    }
    count(hold, 1);
    holds = holds.with(hold.key(), hold);
  }

  private void count(BudgetHold hold, int sign) {
    long amount = hold.taken(policy.refunded());
    taken += sign * amount;
    if (hold.stage() == Stage.OPEN) {
      reserved += sign * amount;
    }
  }

  /** Does what time does up to a moment, that included. */
  void advance(Instant at) {
    if (idle > FEW && idle > planned / 2) {
      tidy();
    }
    while (agenda != null && !agenda.at().isAfter(at)) {
      elapse();
    }
  }

  /** Does the next thing that time does. */
  private void elapse() {
    Agenda next = Objects.requireNonNull(agenda);
    agenda = next.rest();
    planned--;
    BudgetHold hold = holds.get(next.key());
    if (hold == null) {
      return;
    }
    BudgetHold.Builder then = BudgetHold.builder().from(hold);
    if (hold.stage() == Stage.OPEN && !next.at().isBefore(hold.expiresAt())) {
      then.stage(Stage.EXPIRED);
    }
    put(then.counts(hold.counts() && !isOver(hold, next.at())).build());
    idle = hold.stage() == Stage.OPEN ? idle : Math.max(0, idle - 1);
  }

  private boolean isOver(BudgetHold hold, Instant at) {
    return policy
        .window()
        .countsUntil(hold.reservedAt())
        .filter(end -> !at.isBefore(end))
        .isPresent();
  }

  /** Drops from the agenda what would change nothing. */
  private void tidy() {
    Agenda old = agenda;
    agenda = null;
    planned = 0;
    idle = 0;
    for (; old != null; old = old.rest()) {
      BudgetHold hold = holds.get(old.key());
      if (hold != null && (hold.stage() == Stage.OPEN || hold.taken(policy.refunded()) > 0)) {
        plan(old.at(), old.key());
      }
    }
  }

  /** When time alone will have made room enough; empty if never. */
  Optional<Instant> roomFrom(LongPredicate enough) {
    boolean everlasting = policy.window() instanceof BudgetWindow.Whole;
    if (!enough.test(everlasting ? Math.max(0, limit - taken + reserved) : limit)) {
      return Optional.empty();
    }
    BudgetBook then = new BudgetBook(this);
    while (then.agenda != null) {
      Instant at = then.agenda.at();
      then.advance(at);
      if (enough.test(then.room())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
