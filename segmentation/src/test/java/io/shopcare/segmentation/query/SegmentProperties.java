package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.testkit.QueryArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SegmentProperties {

  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  @Provide
  Arbitrary<Query> queries() {
    return QueryArbitraries.queries(SCHEMA);
  }

  @Property
  void theTextOfAQueryIsReadAsThatQuery(@ForAll("queries") Query query) {
    Segment segment = new Segment(query);
    Segment again = Segment.parse(segment.toString(), SegmentDialect.extended(), SCHEMA);
    assertThat(again).isEqualTo(segment);
    assertThat(again).hasToString(segment.toString());
    new QueryCheck(SCHEMA).require(query);
  }

  @Property
  void boundSegmentsAnswerAsTheInterpreterDoes(@ForAll("queries") Query query, @ForAll long seed) {
    Random random = new Random(seed);
    Instant now = RandomFacts.moment(random);
    ZoneId zone = RandomFacts.ZONES.get(random.nextInt(RandomFacts.ZONES.size()));
    BoundSegment<Facts> bound = new Segment(query).compile(SCHEMA, Facts.READER).at(now, zone);
    Interpreter oracle = new Interpreter(SCHEMA, now, zone);
    RandomFacts customers = new RandomFacts(random, now, zone);
    for (int i = 0; i < 10; i++) {
      Facts customer = customers.customer(SCHEMA);
      boolean expected = oracle.holds(query, customer);
      assertThat(bound.matches(customer))
          .as("%s at %s in %s of %s", query, now, zone, customer)
          .isEqualTo(expected);
      if (i == 0) {
        assertThat(bound.explain(customer).value()).isEqualTo(expected);
      }
    }
  }

  /** Walks quarters of an hour and the second after each, for three days. */
  @Property
  void nextChangeIsTheFirstInstantAtWhichTheWalkFindsAnotherAnswer(
      @ForAll("queries") Query query, @ForAll long seed) {
    Random random = new Random(seed);
    Instant now = RandomFacts.moment(random);
    ZoneId zone = RandomFacts.ZONES.get(random.nextInt(RandomFacts.ZONES.size()));
    Facts customer = new RandomFacts(random, now, zone).customer(SCHEMA);
    Optional<Instant> change =
        new Segment(query).compile(SCHEMA, Facts.READER).at(now, zone).nextChange(customer);
    boolean before = new Interpreter(SCHEMA, now, zone).holds(query, customer);
    Instant end = now.plus(Duration.ofDays(3));
    for (Instant at = now; at.isBefore(end); at = at.plusSeconds(900)) {
      if (change.filter(at::equals).isPresent()) {
        assertThat(new Interpreter(SCHEMA, at, zone).holds(query, customer)).isNotEqualTo(before);
        return;
      }
      assertThat(new Interpreter(SCHEMA, at, zone).holds(query, customer))
          .as("%s in %s: %s has it change at %s, not at %s", query, zone, customer, change, at)
          .isEqualTo(before);
      if (change.isPresent() && change.get().isBefore(at.plusSeconds(900))) {
        assertThat(new Interpreter(SCHEMA, change.get(), zone).holds(query, customer))
            .isNotEqualTo(before);
        return;
      }
    }
    assertThat(change.map(at -> at.isBefore(end)).orElse(false)).isFalse();
  }
}
