package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import io.shopcare.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wish about points. Its key makes it safe to send twice: the same wish under the same key
 * changes nothing more, another wish under it is refused. The texts of wishes tell no points and no
 * amounts.
 */
public sealed interface PointsCommand extends DomainValue {

  /** The key under which the wish is known, the caller's own, unique in the account. */
  String key();

  /**
   * An order earns points at the rate of the policy.
   *
   * @param purchase what counts of it, in the currency of the rate, not negative
   */
  record Earn(String key, PointsPurchase purchase) implements PointsCommand {

    /** Checks the parts. */
    public Earn {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Objects.requireNonNull(purchase, "purchase");
    }

    /** An order whose lines do not matter earns points. */
    public Earn(String key, String orderId, Money basis) {
      this(key, PointsPurchase.of(orderId, basis));
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * The points of an order begin to count, where an event decides that. Once they count by the
   * ledger's clock they go on from where they began, whatever is told later.
   *
   * @param orderId the order that earned them
   */
  record Activate(String key, String orderId) implements PointsCommand {

    /** Checks the names. */
    public Activate {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Limits.requireLength(orderId, Limits.NAME_CHARACTERS, "orderId");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * The customer spends points.
   *
   * @param points more than none
   */
  record Spend(String key, long points) implements PointsCommand {

    /** Checks the key. */
    public Spend {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Points are set aside for an order that is not certain yet: they stay in their lots, and expire
   * in them, but cannot be spent otherwise.
   *
   * @param points more than none
   * @param until when they are free again by themselves, exclusive, after now; null if never
   */
  record Hold(String key, long points, @Nullable Instant until) implements PointsCommand {

    /** Checks the key. */
    public Hold {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Of the points set aside so many are spent; the rest is free again.
   *
   * @param holdKey the key of the hold
   * @param points more than none, at most what is set aside
   */
  record Capture(String key, String holdKey, long points) implements PointsCommand {

    /** Checks the keys. */
    public Capture {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Limits.requireLength(holdKey, Limits.NAME_CHARACTERS, "holdKey");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * The points set aside are free again.
   *
   * @param holdKey the key of the hold
   */
  record Release(String key, String holdKey) implements PointsCommand {

    /** Checks the keys. */
    public Release {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Limits.requireLength(holdKey, Limits.NAME_CHARACTERS, "holdKey");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * A part of an order is paid back, so its points are. Beyond the basis of a line no more points
   * are taken.
   *
   * @param orderId the order that earned them
   * @param lines what is paid back of which line, positive
   */
  record Refund(String key, String orderId, List<PointsPurchase.Line> lines)
      implements PointsCommand {

    /** Checks the names and copies the lines. */
    public Refund {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Limits.requireLength(orderId, Limits.NAME_CHARACTERS, "orderId");
      lines = List.copyOf(lines);
    }

    /** A part of an order is paid back whose lines did not matter. */
    public Refund(String key, String orderId, Money amount) {
      this(key, orderId, List.of(new PointsPurchase.Line("", amount)));
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * What was spent is given back, to the lots from which it came, the last one taken first; so that
   * the rest is what a smaller spend would have taken.
   *
   * @param spendKey the key of the spend or the capture
   * @param points more than none; beyond what was spent no more are given back
   */
  record Restore(String key, String spendKey, long points) implements PointsCommand {

    /** Checks the keys. */
    public Restore {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Limits.requireLength(spendKey, Limits.NAME_CHARACTERS, "spendKey");
    }

    /** All that was spent is given back. */
    public Restore(String key, String spendKey) {
      this(key, spendKey, Long.MAX_VALUE);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Somebody corrects the account.
   *
   * @param points more to give, fewer to take; not none
   * @param cause a code of the shop's own, such as {@code goodwill}
   */
  record Adjust(String key, long points, String cause) implements PointsCommand {

    /** Checks the names. */
    public Adjust {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Limits.requireLength(cause, Limits.NAME_CHARACTERS, "cause");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Points are given under dates of their own.
   *
   * @param cause a code of the shop's own, such as {@code birthday}
   * @param lot with any number, ending after it begins; without a date to begin, it begins with the
   *     grant
   */
  record Grant(String key, String cause, PointsLot lot) implements PointsCommand {

    /** Checks the parts. */
    public Grant {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Limits.requireLength(cause, Limits.NAME_CHARACTERS, "cause");
      Objects.requireNonNull(lot, "lot");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Points go to another account; see {@link PointsTransfer}.
   *
   * @param account to which they go
   * @param points more than none
   */
  record Give(String key, String account, long points) implements PointsCommand {

    /** Checks the names. */
    public Give {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Limits.requireLength(account, Limits.NAME_CHARACTERS, "account");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Points come from another account with the dates that they had there.
   *
   * @param account from which they come
   * @param lots with any numbers
   */
  record Receive(String key, String account, List<PointsLot> lots) implements PointsCommand {

    /** Checks the names and copies the lots. */
    public Receive {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Limits.requireLength(account, Limits.NAME_CHARACTERS, "account");
      lots = List.copyOf(lots);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Another account of the same person becomes part of this one: lots with their dates, orders and
   * spends with what can still be undone, deficits, and the keys that it knows.
   *
   * @param other in the same currency; not used any more from now on
   */
  record Merge(String key, PointsLedger other) implements PointsCommand {

    /** Checks the parts. */
    public Merge {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Objects.requireNonNull(other, "other");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * The account ends: points are forfeited, deficits forgiven.
   *
   * @param cause a code of the shop's own, such as {@code erasure}
   */
  record Close(String key, String cause) implements PointsCommand {

    /** Checks the names. */
    public Close {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Limits.requireLength(cause, Limits.NAME_CHARACTERS, "cause");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /** Books what has expired. Balances are the same without it. */
  record Sweep(String key) implements PointsCommand {

    /** Checks the key. */
    public Sweep {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }
}
