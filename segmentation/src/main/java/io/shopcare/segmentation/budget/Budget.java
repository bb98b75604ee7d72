package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import io.shopcare.decision.Outcome;
import io.shopcare.segmentation.budget.BudgetHold.Stage;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be given away, and what of it is set aside or used. At no moment is more of it taken
 * than its limit, and no wish counts twice. It is a pure state: a host keeps it behind a
 * compare-and-set or in a row of a table (see the package), and a command that is refused, or was
 * applied before, gives back this very state. Without a limit it never changes, so that there is
 * nothing to wait for. Immutable and thread-safe; a command takes O(log n) in the number of
 * reservations, a refusal for lack of room as many steps more as reservations must end to make it.
 */
public final class Budget implements DomainValue {

  /** The longest window and time to live: ten years. */
  public static final Duration LONGEST = Duration.ofDays(3_660);

  private static final long serialVersionUID = 1L;

  private final transient BudgetBook book;

  /** Keeps the book, which must not change any more. */
  Budget(BudgetBook book) {
    this.book = book;
  }

  /** A budget of which nothing is used. */
  public static Budget of(BudgetPolicy policy) {
    return new Budget(new BudgetBook(policy));
  }

  /**
   * The budget that was in a state: what a host stores is {@link #policy} and {@link #state}.
   *
   * @throws io.shopcare.InvalidInputException with code {@code budget.date.range}, or one that
   *     begins with {@code budget.state}, if no commands can have made it so, such as a key that is
   *     there twice or more taken than the limit allows
   */
  public static Budget of(BudgetPolicy policy, BudgetState state) {
    BudgetAudit.require(policy, state);
    return new Budget(BudgetBook.of(policy, state));
  }

  static boolean isSpan(Duration length) {
    return !length.isNegative() && !length.isZero() && length.compareTo(LONGEST) <= 0;
  }

  /** Its terms, with the limit that it began with. */
  public BudgetPolicy policy() {
    return book.policy;
  }

  /** All that commands have made of it. */
  public BudgetState state() {
    return book.state();
  }

  /** The limit as it is now; as much as anybody likes if empty. */
  public Optional<Long> limit() {
    return book.policy.limit().map(first -> book.limit);
  }

  /**
   * Applies a command.
   *
   * @return the budget after it, this very one if the command is known or there is no limit; or
   *     every reason against it, and then its key is as unused as before
   * @throws io.shopcare.InvalidInputException with code {@code budget.date.range} outside the years
   *     1 to 9998
   */
  public Outcome<Budget> apply(BudgetCommand command, Instant at) {
    BudgetBook.requireDate("at", at);
    if (book.policy.limit().isEmpty()) {
      return BudgetDesk.unlimited(this, command);
    }
    return new BudgetDesk(this, asOf(at), at).apply(command);
  }

  private BudgetBook asOf(Instant at) {
    BudgetBook then = new BudgetBook(book);
    then.advance(at);
    return then;
  }

  /** What can still be granted at a moment not before the last command; 0 if it is closed. */
  public long left(Instant at) {
    return book.policy.limit().isEmpty() ? Long.MAX_VALUE : asOf(at).left();
  }

  /** What is set aside at a moment not before the last command. */
  public long reserved(Instant at) {
    return asOf(at).reserved;
  }

  /** What is used in the window of a moment not before the last command. */
  public long committed(Instant at) {
    BudgetBook then = asOf(at);
    return then.taken - then.reserved;
  }

  /** What has become of a reservation by a moment not before the last command. */
  public Optional<BudgetHold> hold(String key, Instant at) {
    return Optional.ofNullable(asOf(at).holds.get(key));
  }

  /** All reservations as the last command left them, by key. */
  public List<BudgetHold> holds() {
    return state().holds();
  }

  /**
   * This budget without what was settled before a moment. A wish of then that is sent again is not
   * recognised any more, and nothing of it can be refunded; what it took stays taken.
   */
  public Budget forget(Instant before) {
    BudgetState all = asOf(before).state();
    long forgotten = all.forgotten();
    Set<String> settled = new HashSet<>();
    for (BudgetHold hold : all.holds()) {
      long taken = hold.taken(book.policy.refunded());
      boolean everlasting = book.policy.window().countsUntil(hold.reservedAt()).isEmpty();
      if (hold.stage() != Stage.OPEN
          && hold.expiresAt().isBefore(before)
          && (taken == 0 || everlasting)) {
        settled.add(hold.key());
        forgotten += taken;
      }
    }
    return of(
        book.policy,
        BudgetState.builder()
            .from(all)
            .forgotten(forgotten)
            .holds(all.holds().stream().filter(h -> !settled.contains(h.key())).toList())
            .commands(
                all.commands().stream()
                    .filter(
                        c ->
                            !(c instanceof BudgetCommand.Refund refund)
                                || !settled.contains(refund.reservation()))
                    .toList())
            .build());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Budget that
        && policy().equals(that.policy())
        && state().equals(that.state());
  }

  @Override
  public int hashCode() {
    return Objects.hash(policy(), state());
  }

  /** The unit; no amount and no key. */
  @Override
  public String toString() {
    return "Budget[" + book.policy.unit() + "]";
  }

  private Object writeReplace() {
    return new BudgetForm(policy(), state());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a budget is read from its serial form");
  }
}
