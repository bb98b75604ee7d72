package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import java.time.Duration;

/**
 * A wish about a budget. Its key makes it safe to send twice: the same wish under the same key
 * changes nothing more, another wish under it is refused. A key belongs to the cause, such as an
 * order and a promotion, and not to the attempt. An order that is edited must not count twice: its
 * reservation is released, or what it used refunded, and the new amount reserved under a key of its
 * own, {@code budget.apply(release, at).then(freed -> freed.apply(reserve, at))}, in one step.
 */
public sealed interface BudgetCommand extends DomainValue {

  /** The key: of the reservation, or of the wish itself where that is said. */
  String key();

  /**
   * An amount is set aside until it is committed or released, or its time is over.
   *
   * @param key of the reservation
   * @param amount above zero
   * @param timeToLive above zero, at most {@link Budget#LONGEST}
   */
  record Reserve(String key, BudgetAmount amount, Duration timeToLive) implements BudgetCommand {}

  /**
   * What was set aside is used, or less of it; the rest is free again. One that comes after the
   * reservation has run out is accepted as long as there is still room.
   *
   * @param key of the reservation
   * @param amount not negative, at most what was granted
   */
  record Commit(String key, BudgetAmount amount) implements BudgetCommand {}

  /**
   * What was set aside is free again.
   *
   * @param key of the reservation
   */
  record Release(String key) implements BudgetCommand {}

  /**
   * What was used comes back, counted where it was used.
   *
   * @param key of the refund
   * @param reservation the key of the reservation that was committed
   * @param amount above zero, with earlier refunds at most what was committed
   */
  record Refund(String key, String reservation, BudgetAmount amount) implements BudgetCommand {}

  /**
   * The limit rises.
   *
   * @param key of the wish
   * @param by above zero
   */
  record Raise(String key, BudgetAmount by) implements BudgetCommand {}

  /**
   * The limit falls, never below what is used.
   *
   * @param key of the wish
   * @param by above zero, at most what is left
   */
  record Lower(String key, BudgetAmount by) implements BudgetCommand {}

  /**
   * Nothing more is granted; what is set aside may still be committed.
   *
   * @param key of the wish
   */
  record Close(String key) implements BudgetCommand {}
}
