package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;

/** The complement. */
final class NotNode<T> extends Node<T> {

  private final Node<T> part;

  NotNode(Node<T> part) {
    this.part = part;
  }

  Node<T> part() {
    return part;
  }

  @Override
  boolean test(T subject) {
    return !part.test(subject);
  }

  @Override
  Node<T> at(Days days) {
    return part.isTimed() ? new NotNode<>(part.at(days)) : this;
  }

  @Override
  boolean isTimed() {
    return part.isTimed();
  }

  @Override
  long changeAfter(T subject, long second) {
    return part.changeAfter(subject, second);
  }

  @Override
  Detail seen(T subject) {
    return part.seen(subject);
  }
}
