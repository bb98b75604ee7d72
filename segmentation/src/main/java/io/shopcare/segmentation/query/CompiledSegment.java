package io.shopcare.segmentation.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

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
    return new BoundSegment<>(plan(days), days);
  }

  private Plan<T> plan(Days days) {
    return new SegmentCompiler<>(schema, reader, segments, days).compile(segment.query());
  }
}
