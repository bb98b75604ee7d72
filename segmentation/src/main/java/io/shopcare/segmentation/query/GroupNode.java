package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of several, or at least one: the first part that is otherwise decides. The first four have
 * calls of their own, so that the just-in-time compiler knows each by itself.
 */
final class GroupNode<T> extends Node<T> {

  private static final int ONE_BY_ONE = 4;

  private final Node<T>[] parts;
  private final @Nullable Node<T> first;
  private final @Nullable Node<T> second;
  private final @Nullable Node<T> third;
  private final @Nullable Node<T> fourth;
  private final boolean all;
  private final boolean timed;

  @SuppressWarnings({"unchecked", "rawtypes"}) // An array of one generic type, never handed out.
  GroupNode(List<Node<T>> parts, boolean all) {
    this.parts = parts.toArray(new Node[0]);
    this.first = parts.size() > 0 ? parts.get(0) : null;
    this.second = parts.size() > 1 ? parts.get(1) : null;
    this.third = parts.size() > 2 ? parts.get(2) : null;
    this.fourth = parts.size() > 3 ? parts.get(3) : null;
    this.all = all;
    this.timed = parts.stream().anyMatch(Node::isTimed);
  }

  @Override
  boolean test(T subject) {
    if ((first != null && first.test(subject) != all)
        || (second != null && second.test(subject) != all)
        || (third != null && third.test(subject) != all)
        || (fourth != null && fourth.test(subject) != all)) {
      return !all;
    }
    for (int i = ONE_BY_ONE; i < parts.length; i++) {
      if (parts[i].test(subject) != all) {
        return !all;
      }
    }
    return all;
  }

  @Override
  Node<T> at(Days days) {
    return timed
        ? new GroupNode<>(Arrays.stream(parts).map(part -> part.at(days)).toList(), all)
        : this;
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
    return parts.length == 0 ? nothing() : parts[0].seen(subject);
  }
}
