package io.shopcare.segmentation.query;

import java.util.List;

/** What is known of one customer about clauses that several segments share: each is asked once. */
final class SharedAnswers<T> {

  private static final byte YES = 1;
  private static final byte NO = 2;

  private final List<Node<T>> shared;
  private final T customer;
  private final byte[] known;

  SharedAnswers(List<Node<T>> shared, T customer) {
    this.shared = shared;
    this.customer = customer;
    this.known = new byte[shared.size()];
  }

  boolean holds(int clause) {
    if (known[clause] == 0) {
      known[clause] = shared.get(clause).test(customer) ? YES : NO;
    }
    return known[clause] == YES;
  }
}
