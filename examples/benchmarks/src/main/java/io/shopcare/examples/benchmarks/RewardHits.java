package io.shopcare.examples.benchmarks;

/** The numbers of the rules that an order fits; public, as Drools asks for. Not thread-safe. */
public final class RewardHits {

  private final int[] rules;
  private int count;

  RewardHits(int most) {
    this.rules = new int[most];
  }

  /** Adds the number of a rule. */
  public void add(int rule) {
    rules[count++] = rule;
  }

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  /** For those that write there themselves. */
  int[] rules() {
    return rules;
  }

  void count(int found) {
    count = found;
  }
}
