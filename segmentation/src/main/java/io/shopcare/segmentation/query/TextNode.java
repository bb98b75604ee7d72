package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.segmentation.query.FactReader.TextFact;
import java.util.List;

/** A text: one of some, or anything where none are named. */
final class TextNode<T> extends Node<T> {

  private final TextFact<T> fact;
  private final String[] wanted;
  private final boolean folded;
  private final boolean negated;

  TextNode(TextFact<T> fact, List<String> wanted, boolean folded, boolean negated) {
    this.fact = fact;
    this.wanted = wanted.toArray(String[]::new);
    this.folded = folded;
    this.negated = negated;
  }

  @Override
  boolean test(T subject) {
    String text = fact.of(subject);
    return (text != null && (wanted.length == 0 || isWanted(text))) != negated;
  }

  private boolean isWanted(String text) {
    for (String one : wanted) {
      if (folded ? one.equalsIgnoreCase(text) : one.equals(text)) {
        return true;
      }
    }
    return false;
  }

  @Override
  Node<T> at(Days days) {
    return this;
  }

  @Override
  boolean isTimed() {
    return false;
  }

  @Override
  long changeAfter(T subject, long second) {
    return NEVER;
  }

  @Override
  Detail seen(T subject) {
    String text = fact.of(subject);
    return text == null ? nothing() : Detail.text(SEEN, text);
  }
}
