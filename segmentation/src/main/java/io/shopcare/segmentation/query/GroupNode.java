package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.segmentation.query.FactReader.NumberFact;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of several parts, or at least one: the first part that decides leaves nothing to the others.
 *
 * <p>What the just-in-time compiler learns of a call it keeps with the method that makes it. The
 * first four parts therefore have calls of their own, written out below, and numbers in a stretch
 * are read here rather than by their nodes: so a segment that is asked about many customers becomes
 * one piece of code, and one among many others is asked with fewer calls.
 */
final class GroupNode<T> extends Node<T> {

  private static final int ONE_BY_ONE = 4;

  private final @Nullable Decider<T> first;
  private final @Nullable Decider<T> second;
  private final @Nullable Decider<T> third;
  private final @Nullable Decider<T> fourth;
  private final Decider<T>[] others;
  private final List<Node<T>> parts;
  private final boolean all;
  private final boolean timed;

  @SuppressWarnings({"unchecked", "rawtypes"}) // An array of one generic type, never handed out.
  private GroupNode(List<Node<T>> parts, boolean all) {
    Decider<T>[] deciders =
        parts.stream().map(part -> Decider.of(part, !all)).toArray(Decider[]::new);
    this.first = deciders.length > 0 ? deciders[0] : null;
    this.second = deciders.length > 1 ? deciders[1] : null;
    this.third = deciders.length > 2 ? deciders[2] : null;
    this.fourth = deciders.length > 3 ? deciders[3] : null;
    this.others =
        Arrays.copyOfRange(deciders, Math.min(ONE_BY_ONE, deciders.length), deciders.length);
    this.parts = List.copyOf(parts);
    this.all = all;
    this.timed = parts.stream().anyMatch(Node::isTimed);
  }

  /** A group; of one part that part itself. */
  static <T> Node<T> of(List<Node<T>> parts, boolean all) {
    return parts.size() == 1 ? parts.get(0) : new GroupNode<>(parts, all);
  }

  /**
   * A part and the answer that decides: a number in a stretch, or else what the node says.
   *
   * @param node asked if there is no number
   * @param answer of the node
   */
  private record Decider<T>(
      @Nullable NumberFact<T> number, long turn, long last, Node<T> node, boolean answer) {

    static <T> Decider<T> of(Node<T> node, boolean answer) {
      if (node instanceof NotNode<T> not) {
        return of(not.part(), !answer);
      }
      if (node instanceof NumberNode.InStretch<T> number) {
        Stretch stretch = answer ? number.stretch() : number.stretch().complement();
        return new Decider<>(number.fact, stretch.turn(), stretch.last(), node, answer);
      }
      return new Decider<>(null, 0, 0, node, answer);
    }

    boolean decides(T subject) {
      return number != null ? number.of(subject) - turn <= last : node.test(subject) == answer;
    }
  }

  @Override
  boolean test(T subject) {
    return isDecided(subject) != all;
  }

  private boolean isDecided(T subject) {
    return (first != null
            && (first.number != null
                ? first.number.of(subject) - first.turn <= first.last
                : first.node.test(subject) == first.answer))
        || (second != null
            && (second.number != null
                ? second.number.of(subject) - second.turn <= second.last
                : second.node.test(subject) == second.answer))
        || (third != null
            && (third.number != null
                ? third.number.of(subject) - third.turn <= third.last
                : third.node.test(subject) == third.answer))
        || (fourth != null
            && (fourth.number != null
                ? fourth.number.of(subject) - fourth.turn <= fourth.last
                : fourth.node.test(subject) == fourth.answer))
        || (others.length > 0 && isDecidedByOthers(subject));
  }

  private boolean isDecidedByOthers(T subject) {
    for (Decider<T> other : others) {
      if (other.decides(subject)) {
        return true;
      }
    }
    return false;
  }

  @Override
  Node<T> at(Days days) {
    return timed ? new GroupNode<>(parts.stream().map(part -> part.at(days)).toList(), all) : this;
  }

  @Override
  boolean isTimed() {
    return timed;
  }

  /** A part that decides for good leaves nothing to the others. */
  @Override
  long changeAfter(T subject, long second) {
    long change = NEVER;
    for (Node<T> part : parts) {
      if (part.isTimed()) {
        change = Math.min(change, part.changeAfter(subject, second));
      } else if (part.test(subject) != all) {
        return NEVER;
      }
    }
    return change;
  }

  @Override
  Detail seen(T subject) {
    return parts.isEmpty() ? nothing() : parts.get(0).seen(subject);
  }
}
