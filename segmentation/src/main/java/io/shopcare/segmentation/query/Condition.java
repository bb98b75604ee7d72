package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is asked of one value: an attribute of the customer, a column of an event or an aggregate.
 * Two-valued: without a value {@code !=}, {@code NOT IN}, {@code NOT CONTAINS} and {@code IS NULL}
 * hold and everything else fails, so that each negation is the exact complement.
 */
public sealed interface Condition extends DomainValue {

  /** The literals in the order in which they are written. */
  List<Literal> literals();

  /**
   * Compares with one literal.
   *
   * @param operator how
   * @param literal with what
   */
  record Compare(Operator operator, Literal literal) implements Condition {
    @Override
    public List<Literal> literals() {
      return List.of(literal);
    }

    @Override
    public String toString() {
      return operator.symbol() + " " + literal;
    }
  }

  /**
   * From one literal to another, both included as wholes: a day to its end.
   *
   * @param low where it begins
   * @param high where it ends; nothing lies between a high end and a higher beginning
   */
  record Between(Literal low, Literal high) implements Condition {
    @Override
    public List<Literal> literals() {
      return List.of(low, high);
    }

    @Override
    public String toString() {
      return "BETWEEN " + low + " AND " + high;
    }
  }

  /**
   * One of several, or none of them.
   *
   * @param negated whether none is asked for
   * @param literals at least one
   */
  record OneOf(boolean negated, List<Literal> literals) implements Condition {

    /**
     * Copies the literals.
     *
     * @throws InvalidInputException with code {@code segment.values.range}
     */
    public OneOf {
      literals = requireSome(literals);
    }

    @Override
    public String toString() {
      return (negated ? "NOT IN " : "IN ") + text(literals);
    }
  }

  /** How many of the literals a list must have. */
  enum Quantity {
    /** The one. */
    ONE,
    /** At least one. */
    ANY,
    /** Every one. */
    ALL
  }

  /**
   * What a list has, or has not.
   *
   * @param negated whether the complement is asked for
   * @param quantity how many of the literals
   * @param literals at least one; exactly one for {@link Quantity#ONE}
   */
  record Contains(boolean negated, Quantity quantity, List<Literal> literals) implements Condition {

    /**
     * Copies the literals.
     *
     * @throws InvalidInputException with code {@code segment.values.range}
     */
    public Contains {
      literals = requireSome(literals);
      if (quantity == Quantity.ONE && literals.size() != 1) {
        throw range("one value");
      }
    }

    @Override
    public String toString() {
      String operator = negated ? "NOT CONTAINS " : "CONTAINS ";
      return quantity == Quantity.ONE
          ? operator + literals.get(0)
          : operator + quantity + " " + text(literals);
    }
  }

  /**
   * Whether there is a value; an empty list is none, an empty text is one.
   *
   * @param negated whether one is asked for
   */
  record IsNull(boolean negated) implements Condition {
    @Override
    public List<Literal> literals() {
      return List.of();
    }

    @Override
    public String toString() {
      return negated ? "IS NOT NULL" : "IS NULL";
    }
  }

  private static List<Literal> requireSome(List<Literal> literals) {
    if (literals.isEmpty() || literals.size() > Limits.LIST_ELEMENTS) {
      throw range("1 to " + Limits.LIST_ELEMENTS + " values");
    }
    return List.copyOf(literals);
  }

  private static InvalidInputException range(String expected) {
    return InvalidInputException.of("segment.values.range").expected(expected).build();
  }

  private static String text(List<Literal> literals) {
    return literals.stream().map(Literal::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
