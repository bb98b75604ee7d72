package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** What becomes of a review that came in. */
public sealed interface Moderation extends DomainValue {

  /** Applies the function for the case at hand. */
  <R> R fold(
      Function<? super Publish, ? extends R> publish, Function<? super Hold, ? extends R> hold);

  /**
   * It is published.
   *
   * @param disclosures codes of the texts that must stand beside it
   */
  record Publish(List<String> disclosures) implements Moderation {

    /** Copies the codes. */
    public Publish {
      disclosures = List.copyOf(disclosures);
    }

    @Override
    public <R> R fold(
        Function<? super Publish, ? extends R> publish, Function<? super Hold, ? extends R> hold) {
      return publish.apply(this);
    }
  }

  /**
   * People look at it first.
   *
   * @param reasons at least one
   */
  record Hold(SortedSet<HoldReason> reasons) implements Moderation {

    /** Copies the reasons. */
    public Hold {
      reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
    }

    @Override
    public <R> R fold(
        Function<? super Publish, ? extends R> publish, Function<? super Hold, ? extends R> hold) {
      return hold.apply(this);
    }
  }
}
