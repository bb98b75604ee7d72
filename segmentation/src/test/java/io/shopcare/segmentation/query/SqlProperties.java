package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.sql.SqlDialect;
import io.shopcare.segmentation.sql.SqlStatement;
import io.shopcare.segmentation.testkit.QueryArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.PlainSelect;

class SqlProperties {

  private static final SegmentSchema SCHEMA = SegmentSchema.extended();
  private static final Instant NOW = Instant.parse("2026-05-15T08:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate SINCE = LocalDate.of(2024, 6, 1);

  @Provide
  Arbitrary<Query> queries() {
    return QueryArbitraries.queries(SCHEMA);
  }

  @Provide
  Arbitrary<Literal.Offset> times() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 1200), Arbitraries.of(OffsetUnit.values()))
        .as(Literal.Offset::new);
  }

  /** The words of SQL and the names of the mapping are all that a statement is written with. */
  @Property
  void nothingOfAQueryIsWrittenIntoAStatement(
      @ForAll("queries") Query query, @ForAll SqlDialect dialect) {
    SqlStatement sql = sql(query, dialect);
    char quote = dialect == SqlDialect.SPARK ? '`' : '"';
    String words =
        sql.text().replaceAll(quote + "[a-z_.]+" + quote, "").replaceAll("[A-Za-z_]+", " ");
    assertThat(words).matches("[ .,()?=<>*+/0-9-]*").doesNotContain("--", "/*");
    assertThat(sql.text().chars().filter(c -> c == '?').count()).isEqualTo(sql.parameters().size());
  }

  /** What no database here runs is at least read by a parser of SQL. */
  @Property
  void everyStatementParses(@ForAll("queries") Query query, @ForAll SqlDialect dialect)
      throws JSQLParserException {
    String text = sql(query, dialect).text();
    PlainSelect select = (PlainSelect) CCJSqlParserUtil.parse(text);
    assertThat(select.getFromItem().toString()).endsWith(" c");
    assertThat(select.getWhere()).isNotNull();
  }

  private static SqlStatement sql(Query query, SqlDialect dialect) {
    return new Segment(query).toSql(SCHEMA, new SqlLayout(SCHEMA, dialect).mapping(), NOW, PARIS);
  }

  /** At random seconds and beside each change of the clock and each end of a piece. */
  @Property
  void aTimeLastsAsLongAsItsPieceSays(
      @ForAll("times") Literal.Offset within,
      @ForAll @IntRange(max = 7) int zone,
      @ForAll long seed) {
    Days days = new Days(RandomFacts.ZONES.get(zone), NOW);
    SqlStretches stretches = new SqlStretches(days, SqlDialect.H2);
    List<SqlLapse.Piece> pieces = new SqlLapse(days, SINCE, stretches).pieces(within);
    Random random = new Random(seed);
    long first = days.startOf(SINCE);
    long span = days.startOf(LocalDate.of(2028, 5, 15)) - first;
    for (int i = 0; i < 20; i++) {
      check(first + Math.floorMod(random.nextLong(), span), within, days, pieces);
    }
    for (SqlLapse.Piece piece : pieces) {
      check(Math.max(first, piece.from() - 1), within, days, pieces);
      check(Math.max(first, piece.from()), within, days, pieces);
    }
  }

  private static void check(
      long second, Literal.Offset within, Days days, List<SqlLapse.Piece> pieces) {
    long seconds = pieces.get(0).seconds();
    for (SqlLapse.Piece piece : pieces.subList(1, pieces.size())) {
      seconds = second < piece.from() ? seconds : piece.seconds();
    }
    assertThat(seconds)
        .as("%s from %s in %s", within, Instant.ofEpochSecond(second), days.zone())
        .isEqualTo(days.plus(second, within) - second);
  }
}
