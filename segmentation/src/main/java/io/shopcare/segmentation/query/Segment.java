package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.util.Map;

/**
 * Which customers are meant, as data: a query. Equality, serialisation and {@code toString} are
 * those of its canonical text. Immutable and thread-safe.
 *
 * @param query what is asked of a customer
 */
public record Segment(Query query) implements DomainValue {

  /**
   * Reads a text in one pass. Keywords may be in any case; the deprecated syntax of function calls
   * and names of days is read and printed as the current one.
   *
   * @throws SegmentSyntaxException if it is no query of the dialect over the schema
   */
  public static Segment parse(String text, SegmentDialect dialect, SegmentSchema schema) {
    return new Segment(QueryParser.parse(text, dialect, schema));
  }

  /** A segment that refers to no other, ready to be bound to moments. */
  public <T> CompiledSegment<T> compile(SegmentSchema schema, FactReader<T> reader) {
    return compile(schema, reader, Map.of());
  }

  /**
   * Looks up every name.
   *
   * @param segments those that may be referred to, by name
   * @throws InvalidInputException with code {@code segment.name.unknown}, {@code
   *     segment.operator.unsupported} or others of the parser if the query does not fit the schema,
   *     {@code segment.fact.unread} if the reader lacks a name, {@code segment.reference.unknown}
   *     or {@code segment.reference.cycle}
   */
  public <T> CompiledSegment<T> compile(
      SegmentSchema schema, FactReader<T> reader, Map<String, Segment> segments) {
    return CompiledSegment.of(this, schema, reader, segments);
  }

  /** The canonical text, from which {@link #parse} makes an equal segment. */
  @Override
  public String toString() {
    return query.toString();
  }
}
