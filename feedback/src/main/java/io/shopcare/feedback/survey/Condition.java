package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What must have been answered for a branch to be taken. Codes are those of the item's own scale;
 * {@link QuestionnaireVerifier} refuses others. An item that was not answered fulfils {@link
 * NotAnswered} alone.
 */
public sealed interface Condition extends DomainValue {

  /** The item looked at: the one that branches, or an earlier one. */
  String item();

  /**
   * Whether the answer fulfils it.
   *
   * @param codes of the item
   * @param point that was answered; empty for none
   */
  boolean holds(Scale codes, OptionalInt point);

  /**
   * That point or a better one; rated items only.
   *
   * @param item looked at
   * @param code on its scale
   */
  record AtLeast(String item, String code) implements Condition {
    @Override
    public boolean holds(Scale codes, OptionalInt point) {
      return point.isPresent() && point.getAsInt() >= codes.point(code).orElse(codes.size());
    }
  }

  /**
   * That point or a worse one; rated items only.
   *
   * @param item looked at
   * @param code on its scale
   */
  record AtMost(String item, String code) implements Condition {
    @Override
    public boolean holds(Scale codes, OptionalInt point) {
      return point.isPresent() && point.getAsInt() <= codes.point(code).orElse(-1);
    }
  }

  /**
   * One of the codes; rated and chosen items.
   *
   * @param item looked at
   * @param codes of its answers
   */
  record OneOf(String item, SortedSet<String> codes) implements Condition {

    /** Copies the codes. */
    public OneOf {
      codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    @Override
    public boolean holds(Scale scale, OptionalInt point) {
      return point.isPresent() && codes.contains(scale.code(point.getAsInt()));
    }
  }

  /**
   * Any answer at all; rated and chosen items.
   *
   * @param item looked at
   */
  record Answered(String item) implements Condition {
    @Override
    public boolean holds(Scale codes, OptionalInt point) {
      return point.isPresent();
    }
  }

  /**
   * No answer; rated and chosen items.
   *
   * @param item looked at
   */
  record NotAnswered(String item) implements Condition {
    @Override
    public boolean holds(Scale codes, OptionalInt point) {
      return point.isEmpty();
    }
  }
}
