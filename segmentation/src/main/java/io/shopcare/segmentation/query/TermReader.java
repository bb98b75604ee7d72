package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a query as alternatives of clauses that must all hold. */
final class TermReader {

  private static final int MOST_TERMS = 32;
  private static final int MOST_VISITS = 1_000;

  private final Map<String, Segment> segments;
  private boolean tooMany;
  private int visits;

  TermReader(Map<String, Segment> segments) {
    this.segments = segments;
  }

  /** The alternatives of a query; where there are too many the query itself is the only one. */
  List<List<Term.Ask>> read(Query whole) {
    List<List<Term.Ask>> terms = terms(whole, false);
    return tooMany ? List.of(List.of(new Term.Ask(whole, false))) : terms;
  }

  private List<List<Term.Ask>> terms(Query query, boolean negated) {
    if (tooMany || visits++ == MOST_VISITS) {
      tooMany = true;
      return List.of();
    }
    if (query instanceof Query.Not not) {
      return terms(not.part(), !negated);
    }
    if (query instanceof Query.InSegment reference) {
      return terms(Objects.requireNonNull(segments.get(reference.name())).query(), negated);
    }
    if (query instanceof Query.And || query instanceof Query.Or) {
      return query instanceof Query.And == negated
          ? any(query.parts(), negated)
          : all(query.parts(), negated);
    }
    if (query instanceof Query.Matches clause) {
      Query asked = new Query.Matches(clause.function(), false, clause.parameters());
      return List.of(List.of(new Term.Ask(asked, negated != clause.negated())));
    }
    return List.of(List.of(new Term.Ask(query, negated)));
  }

  private List<List<Term.Ask>> any(List<Query> parts, boolean negated) {
    List<List<Term.Ask>> terms = new ArrayList<>();
    for (Query part : parts) {
      terms.addAll(terms(part, negated));
      tooMany |= terms.size() > MOST_TERMS;
    }
    return terms;
  }

  private List<List<Term.Ask>> all(List<Query> parts, boolean negated) {
    List<List<Term.Ask>> terms = List.of(List.of());
    for (Query part : parts) {
      List<List<Term.Ask>> more = terms(part, negated);
      List<List<Term.Ask>> product = new ArrayList<>();
      tooMany |= terms.size() * more.size() > MOST_TERMS;
      if (tooMany) {
        return List.of();
      }
      for (List<Term.Ask> one : terms) {
        for (List<Term.Ask> other : more) {
          List<Term.Ask> both = new ArrayList<>(one);
          both.addAll(other);
          product.add(both);
        }
      }
      terms = product;
    }
    return terms;
  }
}
