package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query as data. {@code toString} is the canonical text, from which the parser makes an equal
 * query. AND within AND and OR within OR are one list; brackets go {@link Limits#DEPTH} deep.
 * Immutable and thread-safe.
 */
public sealed interface Query extends DomainValue {

  /** What a group or a complement is made of; empty for a clause. */
  default List<Query> parts() {
    return List.of();
  }

  /** How deep the brackets of the canonical text go. */
  default int depth() {
    return 0;
  }

  /** This and the other. */
  default Query and(Query other) {
    return new And(List.of(this, other));
  }

  /** This or the other. */
  default Query or(Query other) {
    return new Or(List.of(this, other));
  }

  /** The complement. */
  default Query not() {
    return new Not(this);
  }

  /**
   * All of several.
   *
   * @param parts at least two, none of them an AND
   */
  record And(List<Query> parts) implements Query {

    /**
     * Takes the parts of parts.
     *
     * @throws InvalidInputException with code {@code segment.query.parts} or {@code segment.depth}
     */
    public And {
      parts = QueryParts.flat(parts, And.class);
      QueryParts.requireDepth(QueryParts.depthOfAll(parts));
    }

    @Override
    public int depth() {
      return QueryParts.depthOfAll(parts);
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(part -> part instanceof Or ? "(" + part + ")" : part.toString())
          .collect(Collectors.joining(" AND "));
    }
  }

  /**
   * At least one of several.
   *
   * @param parts at least two, none of them an OR
   */
  record Or(List<Query> parts) implements Query {

    /**
     * Takes the parts of parts.
     *
     * @throws InvalidInputException with code {@code segment.query.parts}
     */
    public Or {
      parts = QueryParts.flat(parts, Or.class);
    }

    @Override
    public int depth() {
      return parts.stream().mapToInt(Query::depth).max().orElse(0);
    }

    @Override
    public String toString() {
      return parts.stream().map(Query::toString).collect(Collectors.joining(" OR "));
    }
  }

  /**
   * The complement; extended dialect only.
   *
   * @param part of what
   */
  record Not(Query part) implements Query {

    /**
     * Checks the depth.
     *
     * @throws InvalidInputException with code {@code segment.depth}
     */
    public Not {
      QueryParts.requireDepth(part.depth() + 1);
    }

    @Override
    public List<Query> parts() {
      return List.of(part);
    }

    @Override
    public int depth() {
      return part.depth() + 1;
    }

    @Override
    public String toString() {
      return part instanceof InSegment ? "NOT " + part : "NOT (" + part + ")";
    }
  }

  /**
   * A clause about an attribute, or {@code IS NULL} about a function, which means that no event of
   * it is known.
   *
   * @param name of the attribute or function
   * @param condition what is asked of it
   */
  record Attribute(String name, Condition condition) implements Query {
    @Override
    public String toString() {
      return name + " " + condition;
    }
  }

  /**
   * A clause about the day of the year of a date: some yearly recurrence of it lies in the days
   * asked for. {@code BETWEEN} may go over New Year; {@code <}, {@code <=}, {@code >} and {@code
   * >=} stay within the year of their literal. 29 February recurs on the 28th in common years. The
   * year of the date itself does not count.
   *
   * @param attribute the date
   * @param condition a comparison or BETWEEN of days, or IS NULL
   */
  record Anniversary(String attribute, Condition condition) implements Query {
    @Override
    public String toString() {
      return "anniversary(" + Literal.text(attribute) + ") " + condition;
    }
  }

  /**
   * A clause about events. Conditions on columns choose events; those on {@code count} and {@code
   * sum_…} are then asked of the chosen ones. Without such an aggregate one event must be chosen;
   * with it zero events count as 0.
   *
   * @param function which events
   * @param negated whether the complement is asked for
   * @param parameters all of which must hold
   */
  record Matches(String function, boolean negated, List<Parameter> parameters) implements Query {

    /** Copies the parameters. */
    public Matches {
      parameters = List.copyOf(parameters);
    }

    @Override
    public String toString() {
      return function
          + (negated ? " NOT MATCHES (" : " MATCHES (")
          + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", "))
          + ")";
    }
  }

  /**
   * One event, then strictly later another, at most so long after; extended dialect only. Written
   * {@code orders_placed MATCHES (amount > 100) THEN orders_placed MATCHES () WITHIN 7d}. Days and
   * longer go to the same local time of day, hours and minutes are exact; the end is included.
   *
   * @param first the earlier event
   * @param then the later event
   * @param within how long after, above zero
   */
  record Sequence(Matches first, Matches then, Literal.Offset within) implements Query {

    /**
     * Checks that nothing is negated and the time goes forward.
     *
     * @throws InvalidInputException with code {@code segment.sequence}
     */
    public Sequence {
      if (first.negated() || then.negated() || within.amount() <= 0) {
        throw InvalidInputException.of("segment.sequence")
            .expected("MATCHES THEN MATCHES WITHIN a time above zero")
            .build();
      }
    }

    @Override
    public String toString() {
      return first + " THEN " + then + " WITHIN " + within.toString().substring(1);
    }
  }

  /**
   * Whoever is in another segment; extended dialect only.
   *
   * @param name of the segment, looked up when the query is compiled
   */
  record InSegment(String name) implements Query {

    /**
     * Checks the length.
     *
     * @throws InvalidInputException with code {@code input.too-long}
     */
    public InSegment {
      Limits.requireLength(name, Limits.NAME_CHARACTERS, "segment");
    }

    @Override
    public String toString() {
      return "IN SEGMENT " + Literal.text(name);
    }
  }
}
