package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.segmentation.query.FactReader.TextFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text: one of some, or anything where none are named. */
abstract sealed class TextNode<T> extends Node<T> {

  final TextFact<T> fact;
  final boolean folded;

  private TextNode(TextFact<T> fact, boolean folded) {
    this.fact = fact;
    this.folded = folded;
  }

  static <T> TextNode<T> of(TextFact<T> fact, List<String> wanted, boolean folded) {
    return wanted.size() == 1
        ? new One<>(fact, wanted.get(0), folded)
        : new Some<>(fact, wanted, folded);
  }

  /** Mostly texts are equal or of another length, so that letters need not be folded. */
  static boolean isSame(String one, @Nullable String other, boolean folded) {
    return one.equals(other) || (folded && one.equalsIgnoreCase(other));
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

  private static final class One<T> extends TextNode<T> {

    private final String wanted;

    One(TextFact<T> fact, String wanted, boolean folded) {
      super(fact, folded);
      this.wanted = wanted;
    }

    @Override
    boolean test(T subject) {
      return isSame(wanted, fact.of(subject), folded);
    }
  }

  private static final class Some<T> extends TextNode<T> {

    private final String[] wanted;

    Some(TextFact<T> fact, List<String> wanted, boolean folded) {
      super(fact, folded);
      this.wanted = wanted.toArray(String[]::new);
    }

    @Override
    boolean test(T subject) {
      String text = fact.of(subject);
      return text != null && (wanted.length == 0 || isWanted(text));
    }

    private boolean isWanted(String text) {
      for (String one : wanted) {
        if (isSame(one, text, folded)) {
          return true;
        }
      }
      return false;
    }
  }
}
