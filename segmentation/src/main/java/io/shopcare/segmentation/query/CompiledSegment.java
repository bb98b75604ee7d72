package io.shopcare.segmentation.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A segment whose names have been looked up. Holds code, so it is neither compared nor serialised.
 * Immutable and thread-safe if the reader is.
 *
 * @param <T> what facts are read off
 */
public final class CompiledSegment<T> {

  private final Segment segment;
  private final SegmentSchema schema;
  private final FactReader<T> reader;
  private final Map<String, Segment> segments;

  private CompiledSegment(
      Segment segment, SegmentSchema schema, FactReader<T> reader, Map<String, Segment> segments) {
    this.segment = segment;
    this.schema = schema;
    this.reader = reader;
    this.segments = Map.copyOf(segments);
  }

  static <T> CompiledSegment<T> of(
      Segment segment, SegmentSchema schema, FactReader<T> reader, Map<String, Segment> segments) {
    new QueryCheck(schema).require(segment.query());
    CompiledSegment<T> compiled = new CompiledSegment<>(segment, schema, reader, segments);
    // What cannot be bound to one moment can be bound to none: said now rather than later.
    compiled.plan(new Days(ZoneOffset.UTC, Instant.EPOCH));
    return compiled;
  }

  /** The segment. */
  public Segment segment() {
    return segment;
  }

  /**
   * Resolves every date once. The zone is the shop's; there is no default, as the same query has
   * other members in another zone.
   *
   * @param now the moment asked about; fractions of the second are dropped
   * @param zone whose midnights divide days
   * @throws io.shopcare.InvalidInputException with code {@code segment.now.range} outside the years
   *     1 to 9998
   */
  public BoundSegment<T> at(Instant now, ZoneId zone) {
    Days days = new Days(zone, now);
    return new BoundSegment<>(this, plan(days), days);
  }

  /** The same question about subjects of which some facts are otherwise. */
  BoundSegment<WhatIf<T>> whatIf(Days days) {
    CompiledSegment<WhatIf<T>> compiled =
        new CompiledSegment<>(segment, schema, new WhatIfReader<>(reader), segments);
    return new BoundSegment<>(compiled, compiled.plan(days), days);
  }

  AskedFacts asked() {
    return new AskedFacts(segment.query(), schema, segments);
  }

  /** The segment that a query refers to. */
  Segment segment(Query.InSegment reference) {
    return Objects.requireNonNull(segments.get(reference.name()));
  }

  /** Whether a clause holds of a customer. */
  boolean holds(Query clause, T customer, Days days) {
    return new SegmentCompiler<>(schema, reader, segments, days)
        .compile(clause)
        .node()
        .test(customer);
  }

  /** What each aggregate of a clause about events lacks to the edges of what is asked of it. */
  List<List<Long>> gaps(Query.Matches clause, T customer, Days days) {
    Node<T> node = new SegmentCompiler<>(schema, reader, segments, days).compile(clause).node();
    return node instanceof RowsNode<T, ?> rows ? rows.gaps(customer) : List.of();
  }

  SegmentSchema schema() {
    return schema;
  }

  FactReader<T> reader() {
    return reader;
  }

  private Plan<T> plan(Days days) {
    return new SegmentCompiler<>(schema, reader, segments, days).compile(segment.query());
  }
}
