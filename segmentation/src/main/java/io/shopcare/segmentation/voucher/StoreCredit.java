package io.shopcare.segmentation.voucher;

import io.shopcare.DomainValue;
import io.shopcare.decision.Conditions;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.EarnRate;
import io.shopcare.segmentation.points.PointsBalance;
import io.shopcare.segmentation.points.PointsCommand;
import io.shopcare.segmentation.points.PointsEntry;
import io.shopcare.segmentation.points.PointsLedger;
import io.shopcare.segmentation.points.PointsLot;
import io.shopcare.segmentation.points.PointsPolicy;
import io.shopcare.segmentation.points.PointsPolicy.SpendOrder;
import io.shopcare.segmentation.points.PointsReasons;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a shop owes a customer, in one currency: a ledger of lots as that of points, of which each
 * point is a minor unit. What the shop gave away is spent before what was paid for, and of each the
 * first to expire first; credit that comes back after it has expired can be spent for 30 days more.
 * A customer with two currencies has two accounts, as nothing is ever converted. Immutable and
 * thread-safe; its {@code toString} tells no amount.
 *
 * @param currency of all amounts
 * @param ledger of minor units, for hosts to store
 */
public record StoreCredit(CurrencyCode currency, PointsLedger ledger) implements DomainValue {

  private static final Map<String, String> CODES =
      Map.of(
          PointsReasons.KEY_CONFLICT, VoucherReasons.CREDIT_CONFLICT,
          PointsReasons.CLOCK_BACKWARDS, VoucherReasons.CREDIT_CLOCK,
          PointsReasons.AMOUNT_INVALID, VoucherReasons.CREDIT_AMOUNT,
          PointsReasons.AMOUNT_TOO_LARGE, VoucherReasons.CREDIT_AMOUNT,
          PointsReasons.HOLD_UNKNOWN, VoucherReasons.CREDIT_UNKNOWN,
          PointsReasons.HOLD_ENDED, VoucherReasons.CREDIT_ENDED,
          PointsReasons.SPEND_UNKNOWN, VoucherReasons.CREDIT_UNKNOWN,
          PointsReasons.SPEND_RESTORED, VoucherReasons.CREDIT_SHORT,
          PointsReasons.BALANCE_SHORT, VoucherReasons.CREDIT_SHORT,
          PointsReasons.ACCOUNT_CLOSED, VoucherReasons.CREDIT_CLOSED);

  /**
   * An account without credit.
   *
   * @param zone in which a day ends
   */
  public static StoreCredit of(CurrencyCode currency, ZoneId zone) {
    PointsPolicy policy =
        PointsPolicy.builder()
            .zone(zone)
            .rate(EarnRate.of(0, Money.ofMinor(1, currency)))
            .spendOrder(SpendOrder.PROMOTIONAL_FIRST)
            .grace(Period.ofDays(30))
            .build();
    return new StoreCredit(currency, PointsLedger.of(policy));
  }

  /**
   * Applies a command.
   *
   * @param at not before the command before it
   * @return the account after it, this account if it was applied before; or every reason against
   *     it, and then its key is as unused as before
   */
  public Outcome<StoreCredit> apply(StoreCreditCommand command, Instant at) {
    Money amount = amount(command);
    Conditions conditions = Conditions.collect();
    conditions.require(
        amount == null || amount.currency().equals(currency),
        Reason.against(VoucherReasons.CREDIT_CURRENCY));
    if (command instanceof StoreCreditCommand.Credit credit && !isKnown(credit)) {
      conditions.require(
          credit.amount().minorUnits() <= spent(credit.spendKey()),
          Reason.against(VoucherReasons.CREDIT_SHORT));
    }
    Outcome<PointsLedger> booked = ledger.apply(booking(command), at);
    booked.refusals().stream()
        .map(reason -> CODES.getOrDefault(reason.code(), reason.code()))
        .distinct()
        .forEach(code -> conditions.require(false, Reason.against(code)));
    return conditions
        .outcome(() -> booked)
        .then(outcome -> outcome.map(next -> new StoreCredit(currency, next)));
  }

  private static @Nullable Money amount(StoreCreditCommand command) {
    if (command instanceof StoreCreditCommand.Grant grant) {
      return grant.amount();
    } else if (command instanceof StoreCreditCommand.Spend spend) {
      return spend.amount();
    } else if (command instanceof StoreCreditCommand.Authorize authorize) {
      return authorize.amount();
    } else if (command instanceof StoreCreditCommand.Capture capture) {
      return capture.amount();
    } else if (command instanceof StoreCreditCommand.Credit credit) {
      return credit.amount();
    }
    return null;
  }

  private PointsCommand booking(StoreCreditCommand command) {
    Money money = amount(command);
    long units = money == null ? 0 : money.minorUnits();
    String key = command.key();
    if (command instanceof StoreCreditCommand.Grant grant) {
      return new PointsCommand.Grant(key, grant.cause(), lot(grant));
    } else if (command instanceof StoreCreditCommand.Spend) {
      return new PointsCommand.Spend(key, units);
    } else if (command instanceof StoreCreditCommand.Authorize authorize) {
      return new PointsCommand.Hold(key, units, authorize.until());
    } else if (command instanceof StoreCreditCommand.Capture capture) {
      return new PointsCommand.Capture(key, capture.authorizationKey(), units);
    } else if (command instanceof StoreCreditCommand.Release release) {
      return new PointsCommand.Release(key, release.authorizationKey());
    } else if (command instanceof StoreCreditCommand.Credit credit) {
      return new PointsCommand.Restore(key, credit.spendKey(), units);
    }
    StoreCreditCommand.Close close = (StoreCreditCommand.Close) command;
    return new PointsCommand.Close(key, close.cause());
  }

  /** Credit from when it is given to the end of its last day. */
  private PointsLot lot(StoreCreditCommand.Grant grant) {
    LocalDate through = grant.through();
    ZoneId zone = ledger.policy().zone();
    Instant end = through == null ? null : through.plusDays(1).atStartOfDay(zone).toInstant();
    return new PointsLot(0, grant.amount().minorUnits(), null, end, grant.source());
  }

  private boolean isKnown(StoreCreditCommand command) {
    return ledger.commands().stream().anyMatch(known -> known.key().equals(command.key()));
  }

  /** What was spent under a key and has not come back. */
  private long spent(String key) {
    return ledger.snapshot().spends().stream()
        .filter(spend -> spend.key().equals(key))
        .flatMap(spend -> spend.from().stream())
        .mapToLong(PointsEntry.Share::points)
        .sum();
  }

  private Money money(long minorUnits) {
    return Money.ofMinor(minorUnits, currency);
  }

  /** What there is at a moment, set aside or not, paid and promotional apart. */
  public CardFunds funds(Instant at) {
    PointsBalance balance = ledger.balance(at);
    return new CardFunds(
        money(balance.active() - balance.promotional()), money(balance.promotional()));
  }

  /** What can be spent at a moment. */
  public Money spendable(Instant at) {
    return money(ledger.balance(at).spendable());
  }

  /** What is set aside at a moment. */
  public Money authorized(Instant at) {
    return money(ledger.balance(at).held());
  }

  /** When credit will be lost if none is spent, and how much. */
  public SortedMap<Instant, Money> expiries(Instant at) {
    SortedMap<Instant, Money> expiries = new TreeMap<>();
    ledger.expiries(at).forEach((end, units) -> expiries.put(end, money(units)));
    return Collections.unmodifiableSortedMap(expiries);
  }

  /** The same for all credit of one currency. */
  @Override
  public String toString() {
    return "[store credit in " + currency + "]";
  }
}
