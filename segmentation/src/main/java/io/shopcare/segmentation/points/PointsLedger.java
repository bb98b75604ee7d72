package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.Erasable;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Conditions;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.segmentation.points.PointsEntry.Booking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The points of one account: entries that are only ever added, and the balance at any instant as
 * their fold. Nothing depends on when, or whether, what has expired is swept. Immutable and
 * thread-safe; a command costs as much as there are lots.
 */
public final class PointsLedger implements DomainValue, Erasable<PointsLedger> {

  private static final long serialVersionUID = 1L;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private final PointsPolicy policy;
  private final PointsEntry[] entries;
  private final PointsCommand[] commands;
  private final transient PointsBook book;
  final transient PointsKeys keys;

  private PointsLedger(
      PointsPolicy policy,
      PointsEntry[] entries,
      PointsCommand[] commands,
      PointsBook book,
      PointsKeys keys) {
    this.policy = policy;
    this.entries = entries;
    this.commands = commands;
    this.book = book;
    this.keys = keys;
  }

  /** An account in which nothing was booked yet. */
  public static PointsLedger of(PointsPolicy policy) {
    return of(policy, List.of(), List.of());
  }

  /**
   * The account in which the given entries were booked.
   *
   * @param entries in the order in which they were booked
   * @param commands those that were accepted, so that they are known when they come again
   */
  public static PointsLedger of(
      PointsPolicy policy, List<PointsEntry> entries, List<PointsCommand> commands) {
    PointsBook book = new PointsBook(entries.size());
    for (PointsEntry entry : entries) {
      book.fold(entry);
    }
    if (!entries.isEmpty()) {
      book.clock = entries.get(entries.size() - 1).by().recordedAt();
    }
    return new PointsLedger(
        policy,
        entries.toArray(new PointsEntry[0]),
        commands.toArray(new PointsCommand[0]),
        book,
        PointsKeys.of(commands));
  }

  /** The terms under which the next commands are booked. */
  public PointsPolicy policy() {
    return policy;
  }

  /**
   * The same account under other terms from now on. What has expired under the old ones is booked.
   *
   * @throws InvalidInputException with code {@code points.policy.retroactive} if it begins to end
   *     points for inactivity before now, or {@code points.date.range} outside the years 1 to 9998
   */
  public PointsLedger withPolicy(PointsPolicy policy, Instant at) {
    requireDate("at", at);
    if (policy.expiry() instanceof Expiry.Inactivity inactivity
        && !policy.expiry().equals(this.policy.expiry())
        && inactivity.from().isBefore(at)) {
      throw InvalidInputException.of("points.policy.retroactive")
          .at("expiry.from")
          .expected("an instant that is not before the change of the policy")
          .build();
    }
    PointsBook next = new PointsBook(book);
    List<PointsEntry> booked = new ArrayList<>();
    Instant now = PointsTime.later(at, book.clock);
    new PointsTime(this.policy, next).advance(new Booking("", now, now), now, booked::add);
    return of(policy, List.of(appended(booked)), commands());
  }

  /** What was booked, in order. */
  public List<PointsEntry> entries() {
    return Collections.unmodifiableList(Arrays.asList(entries));
  }

  /** The commands that were accepted, in order. */
  public List<PointsCommand> commands() {
    return Collections.unmodifiableList(Arrays.asList(commands));
  }

  /** Applies a command that happens now; see {@link #apply(PointsCommand, Instant, Instant)}. */
  public Outcome<PointsLedger> apply(PointsCommand command, Instant at) {
    return apply(command, at, at);
  }

  /** All that the account is after its entries. */
  public PointsSnapshot snapshot() {
    return new PointsBook(book).snapshot();
  }

  /** What it will be at a moment, if nothing happens before. */
  PointsSnapshot snapshot(Instant at) {
    PointsBook then = new PointsBook(book);
    new PointsTime(policy, then).advance(new Booking("", at, at), at, entry -> {});
    return then.snapshot();
  }

  /**
   * The same account with all its entries in one: what is booked next is the same, and so are
   * balances from the last entry on. Those before it are gone.
   */
  public PointsLedger compacted() {
    return of(policy, List.of(merged(snapshot())), commands());
  }

  /**
   * The same balances from the last entry on, and no trace of any order, spend, hold, transfer or
   * command; so that none can be undone, and no key is known.
   */
  @Override
  public PointsLedger erased() {
    return of(policy, List.of(merged(snapshot().erased())), List.of());
  }

  private PointsEntry merged(PointsSnapshot snapshot) {
    return new PointsEntry.Merged(new Booking("", book.clock, book.clock), snapshot);
  }

  /** What another account gets by the transfer of the key; nothing if there is none. */
  List<PointsLot> given(String key) {
    return book.register.given(key);
  }

  /**
   * Applies a command. What was booked before it stays as it is, also where the command is late: a
   * lot that is older than a spend does not change from where that took its points.
   *
   * @param occurredAt when it happened, by which lots get their dates
   * @param recordedAt now, not before the entry before it
   * @return the longer ledger, this one if the command is known; or every reason against it, and
   *     then its key is as unused as before
   * @throws io.shopcare.InvalidInputException with code {@code points.date.range} outside the years
   *     1 to 9998
   */
  public Outcome<PointsLedger> apply(
      PointsCommand command, Instant occurredAt, Instant recordedAt) {
    requireDate("occurredAt", occurredAt);
    requireDate("recordedAt", recordedAt);
    PointsCommand before = keys.get(command.key());
    if (before != null) {
      return before.equals(command)
          ? Outcome.accepted(this)
          : Outcome.refused(Reason.against(PointsReasons.KEY_CONFLICT));
    }
    Conditions conditions =
        Conditions.collect()
            .require(
                !recordedAt.isBefore(book.clock),
                Reason.against(PointsReasons.CLOCK_BACKWARDS, Detail.instant("booked", book.clock)))
            .require(
                !occurredAt.isAfter(recordedAt),
                Reason.against(PointsReasons.CLOCK_AHEAD, Detail.instant("occurred", occurredAt)));
    if (command instanceof PointsCommand.Merge merge) {
      requireApart(conditions, merge.other(), recordedAt);
    }
    PointsBook next = new PointsBook(book);
    PointsTime time = new PointsTime(policy, next);
    List<PointsEntry> booked = new ArrayList<>();
    Booking by = new Booking(command.key(), occurredAt, recordedAt);
    time.advance(by, recordedAt, booked::add);
    return new PointsDecider(new PointsCase(policy, next, time, by, conditions))
        .decide(command)
        .map(
            entry -> {
              next.fold(entry);
              booked.add(entry);
              time.advance(by, recordedAt, booked::add);
              PointsCommand[] accepted = Arrays.copyOf(commands, commands.length + 1);
              accepted[commands.length] = command;
              return new PointsLedger(policy, appended(booked), accepted, next, keys.with(command));
            });
  }

  private void requireApart(Conditions conditions, PointsLedger other, Instant recordedAt) {
    conditions
        .require(
            !recordedAt.isBefore(other.book.clock),
            Reason.against(
                PointsReasons.CLOCK_BACKWARDS, Detail.instant("booked", other.book.clock)))
        .require(keys.isApartFrom(other.keys), Reason.against(PointsReasons.KEY_CONFLICT));
  }

  private static void requireDate(String place, Instant at) {
    if (at.isBefore(FIRST) || !at.isBefore(END)) {
      throw InvalidInputException.of("points.date.range")
          .at(place)
          .expected("years 1 to 9998")
          .build();
    }
  }

  private PointsEntry[] appended(List<PointsEntry> booked) {
    PointsEntry[] all = Arrays.copyOf(entries, entries.length + booked.size());
    for (int i = 0; i < booked.size(); i++) {
      all[entries.length + i] = booked.get(i);
    }
    return all;
  }

  /**
   * The balance at an instant: of the entries that were effective by then, with what time does up
   * to it.
   */
  public PointsBalance balance(Instant at) {
    return asOf(at).balance(at);
  }

  /** When points will be lost if none are spent, and how many; pending ones too. */
  public SortedMap<Instant, Long> expiries(Instant at) {
    return Collections.unmodifiableSortedMap(asOf(at).expiries());
  }

  private PointsTime asOf(Instant at) {
    PointsBook then = at.isBefore(book.clock) ? folded(at) : new PointsBook(book);
    PointsTime time = new PointsTime(policy, then);
    time.advance(new Booking("", at, at), at, entry -> {});
    return time;
  }

  private PointsBook folded(Instant at) {
    PointsBook then = new PointsBook(entries.length);
    for (PointsEntry entry : entries) {
      if (entry.effectiveAt().isAfter(at)) {
        then.passOver(entry);
      } else {
        then.fold(entry);
      }
    }
    return then;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PointsLedger that
        && policy.equals(that.policy)
        && Arrays.equals(entries, that.entries)
        && Arrays.equals(commands, that.commands);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entries);
  }

  /** The number of entries; no balance. */
  @Override
  public String toString() {
    return "PointsLedger[" + entries.length + " entries]";
  }

  private Object readResolve() {
    return of(policy, List.of(entries), List.of(commands));
  }
}
