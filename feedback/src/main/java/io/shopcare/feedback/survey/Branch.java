package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;
import java.util.List;

/**
 * A jump. "Or" is written as two branches to the same item.
 *
 * @param when all of which must hold
 * @param to the item that follows, or {@link #END}
 */
public record Branch(List<Condition> when, String to) implements DomainValue {

  /** Where the questionnaire ends; not the identifier of an item. */
  public static final String END = "<end>";

  /** Copies the conditions. */
  public Branch {
    when = List.copyOf(when);
  }

  /** Jumps to the item if all conditions hold. */
  public static Branch to(String item, Condition... when) {
    return new Branch(List.of(when), item);
  }

  /** Ends if all conditions hold. */
  public static Branch end(Condition... when) {
    return to(END, when);
  }
}
