package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.jackson.ShopcareJson;
import io.shopcare.segmentation.testkit.QueryArbitraries;
import io.shopcare.testkit.Tries;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SegmentJsonProperties {

  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  /** 500,000 queries in a thorough run. */
  @Property
  @Tries(10_000)
  void theJsonOfAQueryIsReadAsThatQuery(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Query query = QueryArbitraries.query(random, SCHEMA);
      Segment segment = new Segment(query.or(Clauses.inSegment("other").not()));
      String json = ShopcareJson.write(segment);
      Segment again = ShopcareJson.read(json, Segment.class);
      assertThat(again).isEqualTo(segment);
      assertThat(again).hasToString(segment.toString());
      assertThat(ShopcareJson.write(again)).isEqualTo(json);
      assertThat(ShopcareJson.read(ShopcareJson.write(query), Query.class)).isEqualTo(query);
    }
  }
}
