package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.FactReader.TextFact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that terms name, and the terms left by each, by any other and by none. */
final class TextIndex<T> implements TermIndex<T> {

  /** What a term asks of the text. */
  record Asked(int term, List<String> texts, boolean negated) {}

  private final TextFact<T> fact;
  private final TextTable table;
  private final long[][] left;
  private final long[] leftByOthers;
  private final long[] leftByNone;

  TextIndex(TextFact<T> fact, boolean folded, List<Asked> asked, int terms) {
    this.fact = fact;
    this.table = new TextTable(folded);
    asked.forEach(one -> one.texts().forEach(table::add));
    this.leftByNone = TermIndex.all(terms);
    this.leftByOthers = TermIndex.all(terms);
    List<long[]> masks = new ArrayList<>();
    table.texts().forEach(text -> masks.add(TermIndex.all(terms)));
    this.left = masks.toArray(long[][]::new);
    asked.forEach(this::exclude);
  }

  /** Without texts any will do. */
  private void exclude(Asked asked) {
    if (!asked.negated()) {
      TermIndex.clear(leftByNone, asked.term());
    }
    if (asked.texts().isEmpty() == asked.negated()) {
      TermIndex.clear(leftByOthers, asked.term());
    }
    boolean[] named = new boolean[left.length];
    asked.texts().forEach(text -> named[table.find(text)] = true);
    for (int i = 0; i < left.length; i++) {
      if ((named[i] || asked.texts().isEmpty()) == asked.negated()) {
        TermIndex.clear(left[i], asked.term());
      }
    }
  }

  @Override
  public void filter(T customer, long[] terms) {
    TermIndex.and(terms, left(fact.of(customer)));
  }

  private long[] left(@Nullable String text) {
    if (text == null) {
      return leftByNone;
    }
    int place = table.find(text);
    return place < 0 ? leftByOthers : left[place];
  }
}
