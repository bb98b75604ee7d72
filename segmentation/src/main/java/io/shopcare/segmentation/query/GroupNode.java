package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import java.util.Arrays;
import java.util.List;

/** All of several, or at least one: the first part that is otherwise decides. */
final class GroupNode<T> extends Node<T> {

  private final Node<T>[] parts;
  private final boolean all;
  private final boolean timed;

  @SuppressWarnings({"unchecked", "rawtypes"}) // An array of one generic type, never handed out.
  GroupNode(List<Node<T>> parts, boolean all) {
    this.parts = parts.toArray(new Node[0]);
    this.all = all;
    this.timed = parts.stream().anyMatch(Node::isTimed);
  }

  @Override
  boolean test(T subject) {
    for (Node<T> part : parts) {
      if (part.test(subject) != all) {
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
