package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.FactReader.ListFact;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries that terms name, which terms each of them lets in and which it keeps out. A term is
 * let in by one of the entries of its first demand; what else it demands of the list is asked of
 * those left.
 */
final class ListIndex<T> implements TermIndex<T> {

  private final ListFact<T> fact;
  private final TextTable table;
  private final List<long[]> letIn = new ArrayList<>();
  private final List<long[]> keptOut = new ArrayList<>();
  private final long[] demanding;
  private final long[] leftByEmpty;
  private final long[] leftBySome;
  private final int terms;

  ListIndex(ListFact<T> fact, boolean folded, int terms) {
    this.fact = fact;
    this.table = new TextTable(folded);
    this.terms = terms;
    this.demanding = new long[TermIndex.words(terms)];
    this.leftByEmpty = TermIndex.all(terms);
    this.leftBySome = TermIndex.all(terms);
  }

  /** The term asks for an empty list, or for one that is not. */
  void ask(int term, boolean empty) {
    TermIndex.clear(empty ? leftBySome : leftByEmpty, term);
  }

  /** The term asks for any of some entries; false if it asked for others before. */
  boolean demand(int term, List<String> any) {
    if ((demanding[term / Long.SIZE] >>> term & 1) == 1) {
      return false;
    }
    TermIndex.set(demanding, term);
    any.forEach(text -> TermIndex.set(letIn.get(place(text)), term));
    return true;
  }

  /** The term asks for none of some entries. */
  void refuse(int term, List<String> none) {
    none.forEach(text -> TermIndex.set(keptOut.get(place(text)), term));
  }

  private int place(String text) {
    int place = table.add(text);
    if (place == letIn.size()) {
      letIn.add(new long[TermIndex.words(terms)]);
      keptOut.add(new long[TermIndex.words(terms)]);
    }
    return place;
  }

  @Override
  public void filter(T customer, long[] terms) {
    List<String> list = fact.of(customer);
    TermIndex.and(terms, list.isEmpty() ? leftByEmpty : leftBySome);
    long[] waiting = null;
    for (int i = 0, n = list.size(); i < n; i++) {
      int place = table.find(list.get(i));
      if (place >= 0) {
        waiting = waiting == null ? demanding.clone() : waiting;
        admit(place, waiting, terms);
      }
    }
    exclude(waiting == null ? demanding : waiting, terms);
  }

  private void admit(int place, long[] waiting, long[] terms) {
    long[] in = letIn.get(place);
    long[] out = keptOut.get(place);
    for (int i = 0; i < terms.length; i++) {
      waiting[i] &= ~in[i];
      terms[i] &= ~out[i];
    }
  }

  private static void exclude(long[] waiting, long[] terms) {
    for (int i = 0; i < terms.length; i++) {
      terms[i] &= ~waiting[i];
    }
  }
}
