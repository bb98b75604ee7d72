package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.testkit.QueryArbitraries;
import io.shopcare.testkit.Tries;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Each try asks many queries: what is drawn for a try takes longer than a query. */
class SegmentProperties {

  private static final SegmentSchema SCHEMA = SegmentSchema.extended();
  private static final int STEPS = 200;

  /** 500,000 queries in a thorough run. */
  @Property
  @Tries(10_000)
  void theTextOfAQueryIsReadAsThatQuery(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Query query = QueryArbitraries.query(random, SCHEMA);
      String text = new Segment(query).toString();
      Segment again = Segment.parse(text, SegmentDialect.extended(), SCHEMA);
      assertThat(again.query()).isEqualTo(query);
      assertThat(again).hasToString(text);
      new QueryCheck(SCHEMA).require(query);
    }
  }

  /** 500,000 queries in a thorough run. */
  @Property
  @Tries(10_000)
  void theBuilderMakesEveryQuery(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Query query = QueryArbitraries.query(random, SCHEMA);
      assertThat(Rebuilt.of(query)).isEqualTo(query);
    }
  }

  /** A million queries of customers in a thorough run. */
  @Property
  @Tries(10_000)
  void boundSegmentsAnswerAsTheInterpreterDoes(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      Instant now = RandomFacts.moment(random);
      ZoneId zone = RandomFacts.ZONES.get(random.nextInt(RandomFacts.ZONES.size()));
      Query query = QueryArbitraries.query(random, SCHEMA);
      BoundSegment<Facts> bound = new Segment(query).compile(SCHEMA, Facts.READER).at(now, zone);
      Interpreter oracle = new Interpreter(SCHEMA, now, zone);
      RandomFacts customers = new RandomFacts(random, now, zone);
      for (int j = 0; j < 10; j++) {
        Facts customer = customers.customer(SCHEMA);
        boolean expected = oracle.holds(query, customer);
        assertThat(bound.matches(customer))
            .as("%s at %s in %s of %s", query, now, zone, customer)
            .isEqualTo(expected);
        if (j == 0) {
          assertThat(bound.explain(customer).value()).isEqualTo(expected);
        }
      }
    }
  }

  /** 500,000 walks in a thorough run. */
  @Property
  @Tries(10_000)
  void nextChangeIsTheFirstInstantAtWhichTheWalkFindsAnotherAnswer(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Instant now = RandomFacts.moment(random);
      ZoneId zone = RandomFacts.ZONES.get(random.nextInt(RandomFacts.ZONES.size()));
      walk(timed(random), new RandomFacts(random, now, zone).customer(SCHEMA), now, zone);
    }
  }

  private static Query timed(Random random) {
    Query query = QueryArbitraries.query(random, SCHEMA);
    while (!Literals.nameNow(query)) {
      query = QueryArbitraries.query(random, SCHEMA);
    }
    return query;
  }

  /**
   * Asks at every second at which an answer may change: facts and midnights lie on whole quarters
   * of an hour or the second before, times that queries name are of whole hours or minutes, and
   * what they name lasts a second.
   */
  private static void walk(Query query, Facts customer, Instant now, ZoneId zone) {
    Optional<Instant> change =
        new Segment(query).compile(SCHEMA, Facts.READER).at(now, zone).nextChange(customer);
    Interpreter oracle = new Interpreter(SCHEMA, now, zone);
    Settled settled = Settled.of(query, oracle, customer, Literals::nameNow);
    boolean before = oracle.holds(query, customer);
    long step = Literals.nameMinutes(query) ? 60 : 900;
    for (long whole = 0; whole <= STEPS * step; whole += step) {
      for (long second = Math.max(1, whole - 1); second <= whole + 1; second++) {
        Instant at = now.plusSeconds(second);
        if (settled.holds(oracle.at(at), customer) != before) {
          assertThat(change).as("%s of %s from %s in %s", query, customer, now, zone).hasValue(at);
          return;
        }
      }
    }
    assertThat(change.filter(at -> !at.isAfter(now.plusSeconds(STEPS * step))))
        .as("%s of %s from %s in %s", query, customer, now, zone)
        .isEmpty();
  }
}
