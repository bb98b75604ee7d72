package io.shopcare.measure;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import java.util.Optional;

/**
 * How a cohort stands against a target: met, missed, and not yet decided, such as a ticket that is
 * open and still within its time. As long as some are undecided the share is known only between two
 * bounds; leaving the undecided out, as reports do, flatters or blackens it. Immutable and
 * thread-safe.
 *
 * @param met how many met the target
 * @param missed how many missed it, those open past it included
 * @param undetermined how many may still do either
 */
public record Attainment(long met, long missed, long undetermined) implements Summary<Attainment> {

  private static final int VERSION = 1;

  /** What is known about a goal. */
  public enum Verdict {
    /** Reached whatever becomes of the undetermined. */
    ACHIEVED,
    /** Out of reach whatever becomes of the undetermined. */
    FAILED,
    /** Depends on the undetermined, or there is nothing to judge. */
    UNDETERMINED
  }

  /** Nothing seen yet. */
  public static Attainment empty() {
    return new Attainment(0, 0, 0);
  }

  /**
   * All three together.
   *
   * @throws ArithmeticException if they do not fit in 64 bits
   */
  public long total() {
    return Math.addExact(Math.addExact(met, missed), undetermined);
  }

  /**
   * The share met if all undetermined miss; absent if there is nothing.
   *
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  public Optional<Ratio> lower() {
    return shareOfTotal(met);
  }

  /**
   * The share met if all undetermined meet; absent if there is nothing.
   *
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  public Optional<Ratio> upper() {
    return shareOfTotal(Math.addExact(met, undetermined));
  }

  private Optional<Ratio> shareOfTotal(long part) {
    Scorable.require(met >= 0 && missed >= 0 && undetermined >= 0);
    return new Proportion(part, total()).share();
  }

  /** Those decided: met among met and missed; its Wilson interval says how sure the share is. */
  public Proportion determined() {
    return new Proportion(met, Math.addExact(met, missed));
  }

  /**
   * Judges the goal: achieved if the lower bound reaches it, failed if the upper bound does not.
   *
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  public Verdict verdict(Ratio goal) {
    if (lower().filter(share -> share.compareTo(goal) >= 0).isPresent()) {
      return Verdict.ACHIEVED;
    }
    return upper().filter(share -> share.compareTo(goal) < 0).isPresent()
        ? Verdict.FAILED
        : Verdict.UNDETERMINED;
  }

  @Override
  public Attainment plus(Attainment other) {
    return new Attainment(
        Math.addExact(met, other.met),
        Math.addExact(missed, other.missed),
        Math.addExact(undetermined, other.undetermined));
  }

  @Override
  public Attainment minus(Attainment other) {
    return new Attainment(
        Math.subtractExact(met, other.met),
        Math.subtractExact(missed, other.missed),
        Math.subtractExact(undetermined, other.undetermined));
  }

  @Override
  public boolean isEmpty() {
    return met == 0 && missed == 0 && undetermined == 0;
  }

  @Override
  public byte[] toBytes() {
    return new ByteWriter(VERSION).signed(met).signed(missed).signed(undetermined).toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static Attainment fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "attainment");
    Attainment read = new Attainment(in.signed(), in.signed(), in.signed());
    in.end();
    return read;
  }
}
