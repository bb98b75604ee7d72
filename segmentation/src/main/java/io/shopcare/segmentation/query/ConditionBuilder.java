package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.Condition.Quantity;
import java.util.List;
import java.util.function.Function;

/**
 * What is asked of an attribute or a parameter, by name.
 *
 * @param <R> what the condition completes
 */
public final class ConditionBuilder<R> {

  private final Function<Condition, R> rest;

  ConditionBuilder(Function<Condition, R> rest) {
    this.rest = rest;
  }

  /** The same. */
  public R is(Literal literal) {
    return compare(Operator.EQUAL, literal);
  }

  /** Anything else, no value included. */
  public R isNot(Literal literal) {
    return compare(Operator.NOT_EQUAL, literal);
  }

  /** Less. */
  public R below(Literal literal) {
    return compare(Operator.LESS, literal);
  }

  /** Less or the same. */
  public R atMost(Literal literal) {
    return compare(Operator.AT_MOST, literal);
  }

  /** More. */
  public R above(Literal literal) {
    return compare(Operator.MORE, literal);
  }

  /** More or the same. */
  public R atLeast(Literal literal) {
    return compare(Operator.AT_LEAST, literal);
  }

  /** From one to another, both included. */
  public R between(Literal low, Literal high) {
    return rest.apply(new Condition.Between(low, high));
  }

  /** One of several. */
  public R in(Literal... literals) {
    return rest.apply(new Condition.OneOf(false, List.of(literals)));
  }

  /** None of several, no value included. */
  public R notIn(Literal... literals) {
    return rest.apply(new Condition.OneOf(true, List.of(literals)));
  }

  /** A list that has it. */
  public R contains(Literal literal) {
    return rest.apply(new Condition.Contains(false, Quantity.ONE, List.of(literal)));
  }

  /** A list that has it not, the empty list included. */
  public R containsNot(Literal literal) {
    return rest.apply(new Condition.Contains(true, Quantity.ONE, List.of(literal)));
  }

  /** A list that has at least one of several. */
  public R containsAny(Literal... literals) {
    return rest.apply(new Condition.Contains(false, Quantity.ANY, List.of(literals)));
  }

  /** A list that has all of several. */
  public R containsAll(Literal... literals) {
    return rest.apply(new Condition.Contains(false, Quantity.ALL, List.of(literals)));
  }

  /** A list that has none of several, the empty list included. */
  public R containsNone(Literal... literals) {
    return rest.apply(new Condition.Contains(true, Quantity.ANY, List.of(literals)));
  }

  /** A list that lacks at least one of several. */
  public R containsNotAll(Literal... literals) {
    return rest.apply(new Condition.Contains(true, Quantity.ALL, List.of(literals)));
  }

  /** No value. */
  public R isNull() {
    return rest.apply(new Condition.IsNull(false));
  }

  /** Some value. */
  public R isNotNull() {
    return rest.apply(new Condition.IsNull(true));
  }

  private R compare(Operator operator, Literal literal) {
    return rest.apply(new Condition.Compare(operator, literal));
  }
}
