package io.shopcare.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Summary;
import io.shopcare.sla.Serial;
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
 * What holds of every summary, as in the kernel's tests. A summary's own properties extend this.
 */
public abstract class SummaryLaws<S extends Summary<S>> {

  /** Summaries that can be merged with each other, eight of them at least without an overflow. */
  @Provide
  protected abstract Arbitrary<S> summaries();

  @Provide
  Arbitrary<List<S>> pieces() {
    return summaries().list().ofMinSize(1).ofMaxSize(8);
  }

  /** The static method of this name. */
  protected abstract S fromBytes(byte[] bytes);

  @Property
  void plusIsAssociativeAndCommutative(
      @ForAll("summaries") S a, @ForAll("summaries") S b, @ForAll("summaries") S c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
  }

  @Property
  void minusUndoesPlus(@ForAll("summaries") S a, @ForAll("summaries") S b) {
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.minus(b).plus(b)).isEqualTo(a);
  }

  @Property
  void anEmptyOneChangesNothing(@ForAll("summaries") S a, @ForAll("summaries") S b) {
    S empty = b.minus(b);
    assertThat(empty.isEmpty()).isTrue();
    assertThat(a.plus(empty)).isEqualTo(a);
    assertThat(a.minus(empty)).isEqualTo(a);
    assertThat(a.isEmpty()).isEqualTo(a.equals(empty));
  }

  @Property
  void anyPartitionOfAnyOrderGivesTheSameBytes(@ForAll("pieces") List<S> parts, @ForAll long seed) {
    Random random = new Random(seed);
    List<S> shuffled = new ArrayList<>(parts);
    Collections.shuffle(shuffled, random);
    while (shuffled.size() > 1) {
      int at = random.nextInt(shuffled.size() - 1);
      shuffled.set(at, shuffled.get(at).plus(shuffled.remove(at + 1)));
    }
    S inOrder = parts.stream().reduce(Summary::plus).orElseThrow();
    assertThat(shuffled.get(0).toBytes()).isEqualTo(inOrder.toBytes());
  }

  @Property
  void bytesAndSerialFormComeBack(@ForAll("summaries") S a, @ForAll("summaries") S b) {
    S maybeNegative = a.minus(b);
    assertThat(fromBytes(maybeNegative.toBytes())).isEqualTo(maybeNegative);
    assertThat(Serial.roundTrip(maybeNegative)).isEqualTo(maybeNegative).isNotSameAs(maybeNegative);
    assertThat(a.equals(b)).isEqualTo(Arrays.equals(a.toBytes(), b.toBytes()));
  }

  @Property
  void anotherVersionOrLengthIsRefused(@ForAll("summaries") S a, @ForAll byte version) {
    byte[] bytes = a.toBytes();
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(codeOf(longer)).startsWith("bytes.");
    assertThat(codeOf(shorter)).startsWith("bytes.");
    if (version != bytes[0]) {
      bytes[0] = version;
      assertThat(codeOf(bytes)).isEqualTo("bytes.version");
    }
  }

  /** There is one way to write a value, so what is not refused writes the very same bytes. */
  @Property
  void changedBytesAreRefusedOrMeanSomethingElse(
      @ForAll("summaries") S a, @ForAll int position, @ForAll byte value) {
    byte[] bytes = a.toBytes();
    bytes[Math.floorMod(position, bytes.length)] = value;
    requireRefusedOrCanonical(bytes);
  }

  @Property
  void anyBytesAreRefusedOrMeanSomething(@ForAll @Size(max = 60) byte[] bytes) {
    if (bytes.length > 0) {
      bytes[0] = 1;
    }
    requireRefusedOrCanonical(bytes);
  }

  private String codeOf(byte[] bytes) {
    return catchThrowableOfType(InvalidInputException.class, () -> fromBytes(bytes)).code();
  }

  private void requireRefusedOrCanonical(byte[] bytes) {
    S read;
    try {
      read = fromBytes(bytes);
    } catch (InvalidInputException e) {
      assertThat(e.code()).isNotEmpty();
      return;
    }
    assertThat(read.toBytes()).isEqualTo(bytes);
  }
}
