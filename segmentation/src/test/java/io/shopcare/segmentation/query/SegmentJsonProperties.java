package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.jackson.ShopcareJson;
import io.shopcare.segmentation.testkit.QueryArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SegmentJsonProperties {

  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  @Provide
  Arbitrary<Query> queries() {
    return QueryArbitraries.queries(SCHEMA);
  }

  @Property
  void theJsonOfAQueryIsReadAsThatQuery(@ForAll("queries") Query query) {
    Segment segment = new Segment(query.or(Clauses.inSegment("other").not()));
    String json = ShopcareJson.write(segment);
    Segment again = ShopcareJson.read(json, Segment.class);
    assertThat(again).isEqualTo(segment);
    assertThat(again).hasToString(segment.toString());
    assertThat(ShopcareJson.write(again)).isEqualTo(json);
    assertThat(ShopcareJson.read(ShopcareJson.write(query), Query.class)).isEqualTo(query);
  }
}
