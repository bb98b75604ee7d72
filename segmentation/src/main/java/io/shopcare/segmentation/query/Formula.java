package io.shopcare.segmentation.query;

import java.util.List;
import java.util.function.Predicate;

/** A query taken apart into questions about independent dimensions. */
abstract class Formula {

  /** What is known of a formula while some dimensions have no value yet. */
  enum Known {
    YES,
    NO,
    OPEN
  }

  abstract Known known();

  /** A dimension without a value that keeps it open. */
  abstract Dimension<?> open();

  /** All of some formulas. */
  static final class All extends Formula {

    private final List<Formula> parts;

    All(List<Formula> parts) {
      this.parts = parts;
    }

    @Override
    Known known() {
      Known all = Known.YES;
      for (Formula part : parts) {
        Known one = part.known();
        if (one == Known.NO) {
          return Known.NO;
        }
        all = one == Known.OPEN ? Known.OPEN : all;
      }
      return all;
    }

    @Override
    Dimension<?> open() {
      for (Formula part : parts) {
        if (part.known() == Known.OPEN) {
          return part.open();
        }
      }
      throw new IllegalStateException("nothing is open");
    }
  }

  /** The complement of a formula. */
  static final class Not extends Formula {

    private final Formula part;

    Not(Formula part) {
      this.part = part;
    }

    @Override
    Known known() {
      return switch (part.known()) {
        case YES -> Known.NO;
        case NO -> Known.YES;
        case OPEN -> Known.OPEN;
      };
    }

    @Override
    Dimension<?> open() {
      return part.open();
    }
  }

  /** A question about one dimension. */
  static final class Atom<V extends Comparable<V>> extends Formula {

    private final Dimension<V> dimension;
    private final Predicate<V> question;

    Atom(Dimension<V> dimension, Predicate<V> question) {
      this.dimension = dimension;
      this.question = question;
    }

    @Override
    Known known() {
      if (!dimension.isChosen()) {
        return Known.OPEN;
      }
      return question.test(dimension.chosen()) ? Known.YES : Known.NO;
    }

    @Override
    Dimension<?> open() {
      return dimension;
    }
  }

  /** One of which the answer is known. */
  static Formula always(boolean holds) {
    return holds ? new All(List.of()) : any(List.of());
  }

  /** At least one of some formulas. */
  static Formula any(List<Formula> parts) {
    return new Not(new All(parts.stream().<Formula>map(Not::new).toList()));
  }
}
