package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import java.util.List;

/**
 * An attribute of customers, or a column or aggregate of events.
 *
 * @param name words of lower-case letters, digits and underscores between dots
 * @param type what it holds
 * @param values the codes that a text or an entry of a list may be, empty if any may: a query can
 *     name no other, and {@link SegmentLint} takes customers to have no other
 */
public record SegmentAttribute(String name, ValueType type, List<String> values)
    implements DomainValue {

  /** Copies the codes. */
  public SegmentAttribute {
    Limits.requireLength(name, Limits.NAME_CHARACTERS, "name");
    values = List.copyOf(values);
  }

  /** An attribute of any value of its type, or of one of the codes. */
  public static SegmentAttribute of(String name, ValueType type, String... values) {
    return new SegmentAttribute(name, type, List.of(values));
  }

  /** The same, where it may be anything of what the first literal is. */
  SegmentAttribute like(Literal first) {
    return type == ValueType.OPEN ? as(ValueType.of(first)) : this;
  }

  SegmentAttribute as(ValueType other) {
    return new SegmentAttribute(name, other, List.of());
  }
}
