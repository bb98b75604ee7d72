package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.sql.SqlStatement;
import io.shopcare.segmentation.testkit.QueryArbitraries;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Statements select the customers of whom the compiled segment holds. */
class SqlEqualityTest {

  private static final boolean THOROUGH = Integer.getInteger("shopcare.tries", 300) >= 30_000;
  private static final int QUERIES = THOROUGH ? 2_000 : 240;
  private static final int CUSTOMERS = THOROUGH ? 1_000 : 100;
  private static final List<ZoneId> ZONES =
      THOROUGH
          ? RandomFacts.ZONES
          : List.of(
              ZoneId.of("Europe/Paris"), ZoneId.of("Asia/Beirut"), ZoneId.of("Pacific/Chatham"));

  private static final SegmentSchema SCHEMA =
      SegmentSchema.builder()
          .from(SegmentSchema.extended())
          .addAttributes(SegmentAttribute.of("is_business", ValueType.FLAG))
          .build();

  private final Random random = new Random(1);
  private final SqlCoverage coverage = new SqlCoverage();

  @Test
  void h2AndDuckDbSelectWhomTheCompiledSegmentHolds() throws SQLException {
    try (SqlDatabase h2 = SqlDatabase.h2(SCHEMA);
        SqlDatabase duckDb = SqlDatabase.duckDb(SCHEMA)) {
      for (ZoneId zone : ZONES) {
        Instant now = RandomFacts.moment(random);
        List<Facts> customers = customers(now, zone);
        h2.fill(customers, zone);
        duckDb.fill(customers, zone);
        for (int i = 0; i < QUERIES / ZONES.size(); i++) {
          compare(customers, now, zone, List.of(h2, duckDb));
        }
      }
    }
    System.out.println(coverage);
    assertThat(coverage.rare(SCHEMA)).isEmpty();
  }

  private void compare(List<Facts> customers, Instant now, ZoneId zone, List<SqlDatabase> databases)
      throws SQLException {
    Map<String, Segment> others = new HashMap<>();
    Query query = QueryArbitraries.query(random, SCHEMA);
    if (random.nextInt(8) == 0) {
      others.put("other", new Segment(QueryArbitraries.query(random, SCHEMA)));
      Query reference = new Query.InSegment("other");
      query = random.nextBoolean() ? query.or(reference) : query.and(reference.not());
    }
    coverage.add(query);
    Segment segment = new Segment(query);
    BoundSegment<Facts> bound = segment.compile(SCHEMA, Facts.READER, others).at(now, zone);
    BitSet expected = new BitSet();
    for (int i = 0; i < customers.size(); i++) {
      expected.set(i, bound.matches(customers.get(i)));
    }
    for (SqlDatabase database : databases) {
      SqlStatement sql = segment.toSql(SCHEMA, others, database.mapping(), now, zone);
      BitSet actual = database.members(sql);
      actual.xor(expected);
      assertThat(actual.stream().mapToObj(customers::get))
          .as("%s%n%s at %s in %s%n%s", query, others, now, zone, sql)
          .isEmpty();
    }
  }

  private List<Facts> customers(Instant now, ZoneId zone) {
    RandomFacts facts = new RandomFacts(random, now, zone);
    List<Facts> customers = new ArrayList<>();
    while (customers.size() < CUSTOMERS) {
      Facts customer = facts.customer(SCHEMA);
      keep(customer, zone);
      customer.rows.values().forEach(rows -> rows.forEach(row -> keep(row, zone)));
      customers.add(customer);
    }
    return customers;
  }

  /** Makes of values what columns of days, numbers and flags can hold. */
  private static void keep(Facts facts, ZoneId zone) {
    Days days = new Days(zone, Instant.EPOCH);
    facts.values.replaceAll((name, value) -> value(name, value, days));
  }

  private static Object value(String name, Object value, Days days) {
    if (SqlLayout.isDay(name)) {
      return days.startOf(days.dayOf((Long) value));
    }
    if (name.equals("is_business")) {
      return Math.abs((Long) value) % 2;
    }
    if (SqlLayout.isNumber(name)) {
      return value instanceof List<?> list
          ? list.stream().filter(SqlEqualityTest::isWhole).toList()
          : isWhole(value) ? value : "3";
    }
    return value;
  }

  private static boolean isWhole(Object text) {
    return text.equals("1") || text.equals("2");
  }
}
