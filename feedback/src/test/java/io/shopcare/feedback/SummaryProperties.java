package io.shopcare.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.SummaryKinds.Kind;
import io.shopcare.feedback.scorecard.PeriodFigures;
import io.shopcare.measure.Summary;
import io.shopcare.testkit.Tries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every summary of the module. */
class SummaryProperties {

  /** So many pieces of each kind, drawn once. */
  private static final int PIECES = 1_000;

  private static final List<Whole<?>> WHOLES =
      SummaryKinds.ALL.stream().<Whole<?>>map(SummaryProperties::whole).toList();

  /** Pieces of one kind and what they come to in their order. */
  private record Whole<S extends Summary<S>>(List<S> pieces, S sum) {

    /** Each piece on some machine, and the machines put together two by two. */
    S merged(Random random, int machines) {
      List<S> parts = new ArrayList<>();
      for (int i = 0; i < machines; i++) {
        parts.add(sum.minus(sum));
      }
      for (S piece : pieces) {
        int machine = random.nextInt(machines);
        parts.set(machine, parts.get(machine).plus(piece));
      }
      while (parts.size() > 1) {
        S one = parts.remove(random.nextInt(parts.size()));
        int other = random.nextInt(parts.size());
        parts.set(other, one.plus(parts.get(other)));
      }
      return parts.get(0);
    }
  }

  private static <S extends Summary<S>> Whole<S> whole(Kind<S> kind) {
    Random random = new Random(2026);
    List<S> pieces = Stream.generate(() -> kind.draw().apply(random)).limit(PIECES).toList();
    return new Whole<>(pieces, pieces.stream().reduce(Summary::plus).orElseThrow());
  }

  @Provide
  Arbitrary<Kind<?>> kinds() {
    return Arbitraries.of(SummaryKinds.ALL);
  }

  @Property
  @Tries(1_000)
  void anyPartitionOfAThousandPiecesMergesToEqualBytes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 16) int machines) {
    for (Whole<?> whole : WHOLES) {
      Summary<?> merged = whole.merged(new Random(seed), machines);
      assertThat(merged.toBytes()).isEqualTo(whole.sum().toBytes());
      assertThat(merged).isEqualTo(whole.sum()).hasSameHashCodeAs(whole.sum());
    }
  }

  @Property
  void theyFormACommutativeGroup(@ForAll("kinds") Kind<?> kind, @ForAll long seed) {
    checkGroup(kind, new Random(seed));
  }

  private static <S extends Summary<S>> void checkGroup(Kind<S> kind, Random random) {
    S a = kind.draw().apply(random);
    S b = kind.draw().apply(random);
    S c = kind.draw().apply(random);
    S empty = c.minus(c);
    assertThat(empty.isEmpty()).isTrue();
    assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.minus(b).plus(b)).isEqualTo(a);
    assertThat(a.plus(empty)).isEqualTo(a);
    assertThat(a.isEmpty()).isEqualTo(a.equals(empty));
  }

  @Property
  void bytesAndSerialFormComeBack(@ForAll("kinds") Kind<?> kind, @ForAll long seed)
      throws IOException, ClassNotFoundException {
    checkBytes(kind, new Random(seed));
  }

  private static <S extends Summary<S>> void checkBytes(Kind<S> kind, Random random)
      throws IOException, ClassNotFoundException {
    S other = kind.draw().apply(random);
    S maybeNegative = kind.draw().apply(random).minus(other);
    assertThat(kind.fromBytes().apply(maybeNegative.toBytes())).isEqualTo(maybeNegative);
    assertThat(copy(maybeNegative)).isEqualTo(maybeNegative).isNotSameAs(maybeNegative);
    assertThat(maybeNegative.equals(other))
        .isEqualTo(Arrays.equals(maybeNegative.toBytes(), other.toBytes()));
  }

  @Property
  void anotherVersionOrLengthIsRefused(
      @ForAll("kinds") Kind<?> kind, @ForAll long seed, @ForAll byte version) {
    byte[] bytes = kind.draw().apply(new Random(seed)).toBytes();
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
    assertThatThrownBy(() -> kind.fromBytes().apply(longer)).hasMessageContaining("bytes.");
    assertThatThrownBy(() -> kind.fromBytes().apply(shorter)).hasMessageContaining("bytes.");
    if (version != bytes[0]) {
      bytes[0] = version;
      assertThatThrownBy(() -> kind.fromBytes().apply(bytes)).hasMessageContaining("bytes.version");
    }
  }

  /** There is one way to write a value, so what is not refused writes the very same bytes. */
  @Property
  void changedBytesAreRefusedOrMeanSomethingElse(
      @ForAll("kinds") Kind<?> kind,
      @ForAll long seed,
      @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 1_000_000) Integer> places,
      @ForAll byte value) {
    byte[] bytes = kind.draw().apply(new Random(seed)).toBytes();
    places.forEach(place -> bytes[place % bytes.length] = value);
    requireRefusedOrCanonical(kind, bytes);
  }

  @Property
  void anyBytesAreRefusedOrMeanSomething(
      @ForAll("kinds") Kind<?> kind, @ForAll @Size(max = 60) byte[] bytes) {
    if (bytes.length > 0) {
      bytes[0] = 1;
    }
    requireRefusedOrCanonical(kind, bytes);
  }

  private static void requireRefusedOrCanonical(Kind<?> kind, byte[] bytes) {
    Summary<?> read;
    try {
      read = kind.fromBytes().apply(bytes);
    } catch (InvalidInputException e) {
      assertThat(e.code()).matches("(bytes|feedback|input|measure)\\.[a-z.-]+");
      return;
    }
    assertThat(read.toBytes()).isEqualTo(bytes);
    assertThat(read.toString()).isNotNull();
  }

  /** They have no bytes of their own but are made of what has. */
  @Property
  void figuresOfPeriodsFormAGroupToo(@ForAll long seed) {
    Random random = new Random(seed);
    PeriodFigures a = SummaryKinds.period(random);
    PeriodFigures b = SummaryKinds.period(random);
    PeriodFigures c = SummaryKinds.period(random);
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.minus(a)).isEqualTo(PeriodFigures.builder().build());
  }

  private static Object copy(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
