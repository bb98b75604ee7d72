package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.segmentation.query.FactReader.ListFact;
import java.util.List;

/** A list of texts that has one of some or all of them, or anything where none are named. */
final class ListNode<T> extends Node<T> {

  private final ListFact<T> fact;
  private final String[] wanted;
  private final boolean all;
  private final boolean folded;
  private final boolean negated;

  ListNode(ListFact<T> fact, List<String> wanted, boolean all, boolean folded, boolean negated) {
    this.fact = fact;
    this.wanted = wanted.toArray(String[]::new);
    this.all = all;
    this.folded = folded;
    this.negated = negated;
  }

  @Override
  boolean test(T subject) {
    List<String> texts = fact.of(subject);
    return (wanted.length == 0 ? !texts.isEmpty() : hasWanted(texts)) != negated;
  }

  private boolean hasWanted(List<String> texts) {
    for (String one : wanted) {
      if (has(texts, one) != all) {
        return !all;
      }
    }
    return all;
  }

  private boolean has(List<String> texts, String one) {
    for (int i = 0, n = texts.size(); i < n; i++) {
      String text = texts.get(i);
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
    List<String> texts = fact.of(subject);
    return texts.isEmpty() ? nothing() : Detail.text(SEEN, String.join(", ", texts));
  }
}
