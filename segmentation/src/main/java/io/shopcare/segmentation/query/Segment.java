package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.sql.SqlMapping;
import io.shopcare.segmentation.sql.SqlStatement;
import java.time.Instant;
import java.time.ZoneId;
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

  /**
   * The same question to a database, for a segment that refers to no other.
   *
   * @param mapping where the database keeps what the query asks about
   * @param now the moment asked about; fractions of the second are dropped
   * @param zone whose midnights divide days
   */
  public SqlStatement toSql(SegmentSchema schema, SqlMapping mapping, Instant now, ZoneId zone) {
    return toSql(schema, Map.of(), mapping, now, zone);
  }

  /**
   * The same question to a database. Its members are those customers for whom {@link
   * BoundSegment#matches} is true of the same facts: dates are resolved here, a value that is NULL
   * counts as in the language. Distances are computed in the database and agree but for the last
   * bits of its functions.
   *
   * @param segments those that may be referred to, by name
   * @throws InvalidInputException with those codes of {@link #compile(SegmentSchema, FactReader,
   *     Map)} that are not about readers and {@code segment.now.range}; where the place names what
   *     cannot be said, {@code segment.sql.unmapped} if the mapping lacks it, {@code
   *     segment.sql.kind} if its column cannot be compared so, {@code segment.sql.text} if no
   *     database holds such a text, and {@code segment.sql.too-long} above 32,767 values
   */
  public SqlStatement toSql(
      SegmentSchema schema,
      Map<String, Segment> segments,
      SqlMapping mapping,
      Instant now,
      ZoneId zone) {
    compile(schema, new NoFacts(), segments);
    return new SqlCompiler(schema, segments, mapping, new Days(zone, now)).compile(query);
  }

  /** The canonical text, from which {@link #parse} makes an equal segment. */
  @Override
  public String toString() {
    return query.toString();
  }
}
