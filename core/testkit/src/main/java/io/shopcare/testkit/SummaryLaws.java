package io.shopcare.testkit;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Summary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/**
 * What holds of every summary. The properties of a summary, a shop's own too, extend this.
 *
 * <pre>{@code
 * class BasketCountsProperties extends SummaryLaws<BasketCounts> {
 *   @Override
 *   protected Arbitrary<BasketCounts> summaries() { ... }
 *
 *   @Override
 *   protected BasketCounts fromBytes(byte[] bytes) {
 *     return BasketCounts.fromBytes(bytes);
 *   }
 * }
 * }</pre>
 *
 * @param <S> the summary
 */
public abstract class SummaryLaws<S extends Summary<S>> {

  /** Summaries that can be merged with each other, eight of them at least without an overflow. */
  @Provide
  protected abstract Arbitrary<S> summaries();

  /** One to eight of them. */
  @Provide
  protected Arbitrary<List<S>> pieces() {
    return summaries().list().ofMinSize(1).ofMaxSize(8);
  }

  /** The static method of this name, which refuses bytes with a code that begins so: bytes. */
  protected abstract S fromBytes(byte[] bytes);

  /** Plus is associative and commutative. */
  @Property
  protected void plusIsAssociativeAndCommutative(
      @ForAll("summaries") S a, @ForAll("summaries") S b, @ForAll("summaries") S c) {
    requireEqual(a.plus(b), b.plus(a));
    requireEqual(a.plus(b).plus(c), a.plus(b.plus(c)));
  }

  /** Minus undoes plus. */
  @Property
  protected void minusUndoesPlus(@ForAll("summaries") S a, @ForAll("summaries") S b) {
    requireEqual(a.plus(b).minus(b), a);
    requireEqual(a.minus(b).plus(b), a);
  }

  /** An empty one changes nothing. */
  @Property
  protected void anEmptyOneChangesNothing(@ForAll("summaries") S a, @ForAll("summaries") S b) {
    S empty = b.minus(b);
    require(empty.isEmpty(), "what is taken away from itself is empty");
    requireEqual(a.plus(empty), a);
    requireEqual(a.minus(empty), a);
    require(a.isEmpty() == a.equals(empty), "all empty ones are equal");
  }

  /** Any partition of any order gives the same bytes. */
  @Property
  protected void anyPartitionOfAnyOrderGivesTheSameBytes(
      @ForAll("pieces") List<S> parts, @ForAll long seed) {
    Random random = new Random(seed);
    List<S> shuffled = new ArrayList<>(parts);
    Collections.shuffle(shuffled, random);
    while (shuffled.size() > 1) {
      int at = random.nextInt(shuffled.size() - 1);
      shuffled.set(at, shuffled.get(at).plus(shuffled.remove(at + 1)));
    }
    S inOrder = parts.stream().reduce(Summary::plus).orElseThrow();
    require(
        Arrays.equals(shuffled.get(0).toBytes(), inOrder.toBytes()),
        "the bytes do not tell in which order and parts it was put together");
  }

  /** Bytes and the serial form come back, of one that owes something too. */
  @Property
  protected void bytesAndSerialFormComeBack(@ForAll("summaries") S a, @ForAll("summaries") S b) {
    S maybeNegative = a.minus(b);
    requireEqual(fromBytes(maybeNegative.toBytes()), maybeNegative);
    requireEqual(serialCopy(maybeNegative), maybeNegative);
    require(a.equals(b) == Arrays.equals(a.toBytes(), b.toBytes()), "equal ones have equal bytes");
  }

  /** Bytes of another version or length are refused. */
  @Property
  protected void anotherVersionOrLengthIsRefused(@ForAll("summaries") S a, @ForAll byte version) {
    byte[] bytes = a.toBytes();
    require(isRefused(Arrays.copyOf(bytes, bytes.length + 1), "bytes."), "a byte too many");
    require(isRefused(Arrays.copyOf(bytes, bytes.length - 1), "bytes."), "a byte too few");
    if (version != bytes[0]) {
      bytes[0] = version;
      require(isRefused(bytes, "bytes.version"), "another version is refused");
    }
  }

  /** There is one way to write a value, so what is not refused writes the very same bytes. */
  @Property
  protected void changedBytesAreRefusedOrMeanSomethingElse(
      @ForAll("summaries") S a, @ForAll int position, @ForAll byte value) {
    byte[] bytes = a.toBytes();
    bytes[Math.floorMod(position, bytes.length)] = value;
    requireRefusedOrCanonical(bytes);
  }

  /** Any bytes are refused, or mean something that writes them. */
  @Property
  protected void anyBytesAreRefusedOrMeanSomething(@ForAll @Size(max = 60) byte[] bytes) {
    if (bytes.length > 0) {
      bytes[0] = 1;
    }
    requireRefusedOrCanonical(bytes);
  }

  private void requireRefusedOrCanonical(byte[] bytes) {
    require(
        isRefused(bytes, "") || Arrays.equals(fromBytes(bytes).toBytes(), bytes),
        "what is read writes the same bytes");
  }

  private boolean isRefused(byte[] bytes, String codePrefix) {
    try {
      fromBytes(bytes);
      return false;
    } catch (InvalidInputException e) {
      require(e.code().startsWith(codePrefix), "a code that begins with " + codePrefix);
      return true;
    }
  }

  private S serialCopy(S summary) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(summary);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        @SuppressWarnings("unchecked") // What was written a moment ago.
        S copy = (S) in.readObject();
        return copy;
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError("the serial form comes back", e);
    }
  }

  private static void requireEqual(Object actual, Object expected) {
    require(actual.equals(expected), "expected " + expected + " but it is " + actual);
    require(actual.hashCode() == expected.hashCode(), "equal ones have equal hash codes");
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
