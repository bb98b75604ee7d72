package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;
import io.shopcare.decision.Reason;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What became of a raw answer: given on the scale, none at all, or rejected. None and rejected
 * never count as 0 and never enter a denominator.
 */
public sealed interface Answer extends DomainValue {

  /** Applies the function for the case at hand. */
  <R> R fold(
      IntFunction<? extends R> given,
      Supplier<? extends R> noAnswer,
      Function<? super Reason, ? extends R> rejected);

  /**
   * An answer on the scale.
   *
   * @param point the index of its code, from 0 for the worst
   */
  record Given(int point) implements Answer {
    @Override
    public <R> R fold(
        IntFunction<? extends R> given,
        Supplier<? extends R> noAnswer,
        Function<? super Reason, ? extends R> rejected) {
      return given.apply(point);
    }
  }

  /** Skipped, not applicable, do not know: declared as such. */
  record NoAnswer() implements Answer {
    @Override
    public <R> R fold(
        IntFunction<? extends R> given,
        Supplier<? extends R> noAnswer,
        Function<? super Reason, ? extends R> rejected) {
      return noAnswer.get();
    }
  }

  /**
   * Neither on the scale nor declared as no answer.
   *
   * @param reason why, with one of the codes of {@link AnswerReasons}
   */
  record Rejected(Reason reason) implements Answer {
    @Override
    public <R> R fold(
        IntFunction<? extends R> given,
        Supplier<? extends R> noAnswer,
        Function<? super Reason, ? extends R> rejected) {
      return rejected.apply(reason);
    }
  }
}
