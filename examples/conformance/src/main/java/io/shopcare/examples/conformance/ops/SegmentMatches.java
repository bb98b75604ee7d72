package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.segmentation.query.BoundSegment;
import java.time.ZoneId;

/** Whether a customer is in a segment, and when that changes. */
final class SegmentMatches implements Operation {

  @Override
  public String name() {
    return "segment.matches";
  }

  @Override
  public String about() {
    return "{query, dialect, zone, now, customer}: is the customer in it, until when";
  }

  @Override
  public JsonNode answer(Input input) {
    SegmentQueries queries = SegmentQueries.of(input);
    ZoneId zone = input.get("zone").parsed("a time zone", ZoneId::of);
    BoundSegment<Input> segment =
        queries
            .parse(input)
            .compile(queries.schema(), CustomerReader.of(queries.schema(), zone))
            .at(input.get("now").instant(), zone);
    Input customer = input.get("customer");
    return Answers.object()
        .put("matches", segment.matches(customer))
        .set("changesAt", Answers.instant(segment.nextChange(customer)));
  }
}
