package io.shopcare.segmentation.planning;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Summary;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.segmentation.points.PointsLedger;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of points by their age: what was redeemed and lost at an age, and what is open at it
 * now. Ages are in calendar months, 0 in the month in which the points were earned. Points that
 * were taken back with a refund were never earned. A count per age, so that accounts can be added
 * and taken away in any order. Immutable and thread-safe.
 *
 * @param ages by age; those with nothing are left out
 */
public record PointsByAge(SortedMap<Integer, AgeCounts> ages) implements Summary<PointsByAge> {

  private static final int VERSION = 1;

  /** Copies the counts and leaves out what is nothing. */
  public PointsByAge {
    SortedMap<Integer, AgeCounts> some = new TreeMap<>(ages);
    some.values().removeIf(AgeCounts.NONE::equals);
    ages = Collections.unmodifiableSortedMap(some);
  }

  /**
   * Points of one age.
   *
   * @param redeemed at that age
   * @param lost at that age, by expiry
   * @param open of that age now
   */
  public record AgeCounts(long redeemed, long lost, long open) implements DomainValue {

    static final AgeCounts NONE = new AgeCounts(0, 0, 0);

    AgeCounts plus(AgeCounts other) {
      return new AgeCounts(
          Math.addExact(redeemed, other.redeemed),
          Math.addExact(lost, other.lost),
          Math.addExact(open, other.open));
    }

    AgeCounts negated() {
      return new AgeCounts(
          Math.negateExact(redeemed), Math.negateExact(lost), Math.negateExact(open));
    }

    long total() {
      return Math.addExact(redeemed, Math.addExact(lost, open));
    }
  }

  /** Nothing. */
  public static PointsByAge empty() {
    return new PointsByAge(Collections.emptySortedMap());
  }

  /**
   * What became of the points of an account by a moment, swept or not.
   *
   * @throws InvalidInputException with code {@code points.date.range} outside the years 1 to 9998
   */
  public static PointsByAge of(PointsLedger ledger, Instant at) {
    return cohorts(ledger, at).values().stream().reduce(empty(), PointsByAge::plus);
  }

  /**
   * The same by the month in which they were earned.
   *
   * @throws InvalidInputException with code {@code points.date.range} outside the years 1 to 9998
   */
  public static SortedMap<YearMonth, PointsByAge> cohorts(PointsLedger ledger, Instant at) {
    return new LotReader(ledger, at).cohorts();
  }

  /** How many there are in all. */
  public long total() {
    return ages.values().stream().mapToLong(AgeCounts::total).reduce(0, Math::addExact);
  }

  /** How many are open now. */
  public long open() {
    return ages.values().stream().mapToLong(AgeCounts::open).reduce(0, Math::addExact);
  }

  /**
   * What the open points will cost: of each age those that are likely to be redeemed, at what one
   * costs, rounded once in all.
   *
   * @throws InvalidInputException with code {@code liability.points.range} if there are fewer than
   *     none of an age
   * @throws ArithmeticException if it does not fit
   */
  public Money liability(RedemptionCurve curve, UnitPrice cost, RoundingMode rounding) {
    requireNotNegative();
    BigInteger billionths = BigInteger.ZERO;
    for (Map.Entry<Integer, AgeCounts> age : ages.entrySet()) {
      BigInteger chance = BigInteger.valueOf(curve.billionths(age.getKey()));
      billionths = billionths.add(BigInteger.valueOf(age.getValue().open()).multiply(chance));
    }
    BigDecimal amount =
        new BigDecimal(billionths, RedemptionCurve.DIGITS).multiply(cost.toBigDecimal());
    int digits = cost.currency().digits();
    return Money.ofMinor(
        amount.setScale(digits, rounding).unscaledValue().longValueExact(), cost.currency());
  }

  /** Differences may be below zero, but nothing can be reckoned from them. */
  void requireNotNegative() {
    for (AgeCounts counts : ages.values()) {
      if (counts.redeemed() < 0 || counts.lost() < 0 || counts.open() < 0) {
        throw InvalidInputException.of("liability.points.range")
            .at("ages")
            .expected("numbers that are not negative")
            .build();
      }
    }
  }

  @Override
  public PointsByAge plus(PointsByAge other) {
    SortedMap<Integer, AgeCounts> sum = new TreeMap<>(ages);
    other.ages.forEach((age, counts) -> sum.merge(age, counts, AgeCounts::plus));
    return new PointsByAge(sum);
  }

  @Override
  public PointsByAge minus(PointsByAge other) {
    SortedMap<Integer, AgeCounts> difference = new TreeMap<>(ages);
    other.ages.forEach((age, c) -> difference.merge(age, c.negated(), AgeCounts::plus));
    return new PointsByAge(difference);
  }

  @Override
  public boolean isEmpty() {
    return ages.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(VERSION).unsigned(ages.size());
    ages.forEach(
        (age, c) -> out.signed(age).signed(c.redeemed()).signed(c.lost()).signed(c.open()));
    return out.toBytes();
  }

  /**
   * Reads what {@link #toBytes} has written.
   *
   * @throws io.shopcare.InvalidInputException if it is something else
   */
  public static PointsByAge fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "pointsByAge");
    SortedMap<Integer, AgeCounts> ages = new TreeMap<>();
    for (int left = in.count(4); left > 0; left--) {
      long age = in.signed();
      if (age != (int) age) {
        throw in.malformed("an age in months");
      }
      ages.put((int) age, new AgeCounts(in.signed(), in.signed(), in.signed()));
    }
    in.end();
    return new PointsByAge(ages);
  }

  /** How many ages there are; no number of points. */
  @Override
  public String toString() {
    return "PointsByAge[" + ages.size() + " ages]";
  }
}
