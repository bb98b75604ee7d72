package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An attribute of customers, or a column or aggregate of events.
 *
 * @param name words of lower-case letters, digits and underscores between dots
 * @param type what it holds
 * @param values the codes that a text or an entry of a list may be, empty if any may: a query can
 *     name no other, and {@link SegmentLint} takes customers to have no other
 * @param least the smallest that a number or an amount can be, as it is read (amounts in
 *     millionths), such as 0 of a count; {@link FactReader#ABSENT} if it can be any. A query may
 *     name smaller ones, but {@link SegmentLint} takes customers to have none, and {@link
 *     BoundSegment#counterfactual} advises none
 */
public record SegmentAttribute(String name, ValueType type, List<String> values, long least)
    implements DomainValue {

  /**
   * Copies the codes.
   *
   * @throws InvalidInputException with code {@code segment.schema.least} if there is a least value
   *     and the type is neither {@link ValueType#WHOLE} nor {@link ValueType#DECIMAL}
   */
  public SegmentAttribute {
    Limits.requireLength(name, Limits.NAME_CHARACTERS, "name");
    values = List.copyOf(values);
    if (least != FactReader.ABSENT && type != ValueType.WHOLE && type != ValueType.DECIMAL) {
      throw InvalidInputException.of("segment.schema.least")
          .at(name)
          .expected("a least value of a whole or decimal number only")
          .build();
    }
  }

  /** An attribute of any value of its type, or of one of the codes. */
  public static SegmentAttribute of(String name, ValueType type, String... values) {
    return new SegmentAttribute(name, type, List.of(values), FactReader.ABSENT);
  }

  /**
   * The same, never less than a number.
   *
   * @param least as it is read, amounts in millionths
   * @throws InvalidInputException with code {@code segment.schema.least} if it holds no numbers
   */
  public SegmentAttribute withLeast(long least) {
    return new SegmentAttribute(name, type, values, least);
  }

  /** Those of some numbers that it can be, and the least. */
  SortedSet<Long> possible(Collection<Long> numbers) {
    SortedSet<Long> possible = new TreeSet<>(numbers);
    if (least != FactReader.ABSENT) {
      possible.add(least);
      possible.removeIf(number -> number < least);
    }
    return possible;
  }

  /** The same, where it may be anything of what the first literal is. */
  SegmentAttribute like(Literal first) {
    return type == ValueType.OPEN ? as(ValueType.of(first)) : this;
  }

  SegmentAttribute as(ValueType other) {
    return of(name, other);
  }
}
