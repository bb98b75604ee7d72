package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes blocks of the terms of many segments, and the clauses that they share. */
final class TermCompiler<T> {

  private final SegmentSchema schema;
  private final FactReader<T> reader;
  private final Map<String, Segment> segments;
  private final Days days;
  private final Map<Query, Integer> places = new LinkedHashMap<>();

  TermCompiler(
      SegmentSchema schema, FactReader<T> reader, Map<String, Segment> segments, Days days) {
    this.schema = schema;
    this.reader = reader;
    this.segments = segments;
    this.days = days;
  }

  List<TermBlock<T>> blocks(List<String> names) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (List<Term.Ask> asks : new TermReader(segments).read(new Query.InSegment(names.get(i)))) {
        terms.add(new Term(i, asks));
      }
    }
    List<TermBlock<T>> blocks = new ArrayList<>();
    for (int from = 0; from < terms.size(); from += TermBlock.MOST) {
      blocks.add(block(terms.subList(from, Math.min(terms.size(), from + TermBlock.MOST))));
    }
    return blocks;
  }

  /** The clauses that no index covers, once all blocks have been made. */
  List<Node<T>> shared() {
    List<Node<T>> nodes = new ArrayList<>();
    for (Query query : places.keySet()) {
      nodes.add(new SegmentCompiler<>(schema, reader, segments, days).compile(query).node());
    }
    return nodes;
  }

  private TermBlock<T> block(List<Term> terms) {
    BlockBuilder<T> builder = new BlockBuilder<>(schema, reader, days, terms.size());
    int[] of = new int[terms.size()];
    int[][] clauses = new int[terms.size()][];
    for (int term = 0; term < of.length; term++) {
      of[term] = terms.get(term).segment();
      List<Integer> others = new ArrayList<>();
      for (Term.Ask ask : terms.get(term).asks()) {
        if (!builder.covers(term, ask)) {
          int place = places.computeIfAbsent(ask.clause(), query -> places.size());
          others.add(ask.negated() ? ~place : place);
        }
      }
      clauses[term] = others.stream().mapToInt(Integer::intValue).toArray();
    }
    return new TermBlock<>(of, clauses, builder.indexes());
  }
}
