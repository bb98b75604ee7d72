package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.segmentation.query.FactReader.ListFact;
import java.util.List;

/** A list of texts that has one of some or all of them, or anything where none are named. */
abstract sealed class ListNode<T> extends Node<T> {

  final ListFact<T> fact;
  final boolean folded;

  private ListNode(ListFact<T> fact, boolean folded) {
    this.fact = fact;
    this.folded = folded;
  }

  static <T> ListNode<T> of(ListFact<T> fact, List<String> wanted, boolean all, boolean folded) {
    return wanted.size() == 1
        ? new One<>(fact, wanted.get(0), folded)
        : new Some<>(fact, wanted, all, folded);
  }

  static boolean has(List<String> texts, String one, boolean folded) {
    for (int i = 0, n = texts.size(); i < n; i++) {
      if (TextNode.isSame(one, texts.get(i), folded)) {
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

  private static final class One<T> extends ListNode<T> {

    private final String wanted;

    One(ListFact<T> fact, String wanted, boolean folded) {
      super(fact, folded);
      this.wanted = wanted;
    }

    @Override
    boolean test(T subject) {
      return has(fact.of(subject), wanted, folded);
    }
  }

  private static final class Some<T> extends ListNode<T> {

    private final String[] wanted;
    private final boolean all;

    Some(ListFact<T> fact, List<String> wanted, boolean all, boolean folded) {
      super(fact, folded);
      this.wanted = wanted.toArray(String[]::new);
      this.all = all;
    }

    @Override
    boolean test(T subject) {
      List<String> texts = fact.of(subject);
      return wanted.length == 0 ? !texts.isEmpty() : hasWanted(texts);
    }

    private boolean hasWanted(List<String> texts) {
      for (String one : wanted) {
        if (has(texts, one, folded) != all) {
          return !all;
        }
      }
      return all;
    }
  }
}
