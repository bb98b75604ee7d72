package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.testkit.QueryArbitraries;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SegmentSetProperties {

  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  /** Each may refer to those before it. */
  private static Map<String, Segment> segments(Random random) {
    Map<String, Segment> segments = new TreeMap<>();
    int size = random.nextInt(80);
    for (int i = 0; i < size; i++) {
      Query query = QueryArbitraries.query(random, SCHEMA);
      if (i > 0 && random.nextInt(4) == 0) {
        Query other = Clauses.inSegment("s" + random.nextInt(i));
        query = random.nextBoolean() ? query.and(other) : query.or(other.not());
      }
      segments.put("s" + i, new Segment(query));
    }
    return segments;
  }

  @Property
  void aSetAnswersAsEachSegmentByItself(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, Segment> segments = segments(random);
    Instant now = RandomFacts.moment(random);
    ZoneId zone = RandomFacts.ZONES.get(random.nextInt(RandomFacts.ZONES.size()));
    BoundSegmentSet<Facts> set = SegmentSet.of(segments, SCHEMA, Facts.READER).at(now, zone);
    Map<String, BoundSegment<Facts>> alone = new TreeMap<>();
    segments.forEach(
        (name, segment) ->
            alone.put(name, segment.compile(SCHEMA, Facts.READER, segments).at(now, zone)));
    assertThat(set.names()).containsExactlyElementsOf(alone.keySet());
    RandomFacts customers = new RandomFacts(random, now, zone);
    for (int i = 0; i < 10; i++) {
      Facts customer = i == 0 ? Facts.none() : customers.customer(SCHEMA);
      Map<String, Segment> inside = new TreeMap<>(segments);
      alone.forEach(
          (name, segment) -> {
            if (!segment.matches(customer)) {
              inside.remove(name);
            }
          });
      assertThat(set.names(customer))
          .as("%s at %s in %s of %s", segments, now, zone, customer)
          .isEqualTo(inside.keySet());
      assertThat(BitSet.valueOf(set.bits(customer)).cardinality()).isEqualTo(inside.size());
    }
  }
}
