package io.shopcare.segmentation.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many segments that are asked about one customer at once. Holds code, so it is neither compared
 * nor serialised. Immutable and thread-safe if the reader is.
 *
 * <pre>{@code
 * BoundSegmentSet<CustomerProfile> today = SegmentSet.of(segments, schema, reader).at(now, zone);
 * Set<String> names = today.names(profile);
 * }</pre>
 *
 * @param <T> what facts are read off
 */
public final class SegmentSet<T> {

  private final Map<String, Segment> segments;
  private final SegmentSchema schema;
  private final FactReader<T> reader;

  private SegmentSet(Map<String, Segment> segments, SegmentSchema schema, FactReader<T> reader) {
    this.segments = segments;
    this.schema = schema;
    this.reader = reader;
  }

  /**
   * Looks up every name.
   *
   * @param segments by name; they may refer to each other
   * @throws io.shopcare.InvalidInputException as {@link Segment#compile(SegmentSchema, FactReader,
   *     Map)} says, of the first segment that cannot be compiled
   */
  public static <T> SegmentSet<T> of(
      Map<String, Segment> segments, SegmentSchema schema, FactReader<T> reader) {
    Map<String, Segment> copy = Map.copyOf(segments);
    new TreeMap<>(copy).values().forEach(segment -> segment.compile(schema, reader, copy));
    return new SegmentSet<>(copy, schema, reader);
  }

  /**
   * Resolves every date once and builds the indexes anew: for a thousand segments a matter of
   * milliseconds.
   *
   * @param now the moment asked about; fractions of the second are dropped
   * @param zone whose midnights divide days
   * @throws io.shopcare.InvalidInputException with code {@code segment.now.range} outside the years
   *     1 to 9998
   */
  public BoundSegmentSet<T> at(Instant now, ZoneId zone) {
    List<String> names = List.copyOf(new TreeMap<>(segments).keySet());
    TermCompiler<T> compiler = new TermCompiler<>(schema, reader, segments, new Days(zone, now));
    return new BoundSegmentSet<>(names, compiler.blocks(names), compiler.shared());
  }
}
