package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.segmentation.query.Segment;
import io.shopcare.segmentation.query.SegmentFinding;
import io.shopcare.segmentation.query.SegmentLint;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is wrong with segments whoever the customers are. */
final class SegmentCheck implements Operation {

  @Override
  public String name() {
    return "segment.check";
  }

  @Override
  public String about() {
    return "{queries: {name: query}}: segments of nobody or everybody, the same or within another";
  }

  @Override
  public JsonNode answer(Input input) {
    SegmentQueries queries = SegmentQueries.extended();
    Map<String, Segment> segments = new LinkedHashMap<>();
    input.get("queries").fields().forEach((name, query) -> segments.put(name, queries.read(query)));
    ObjectNode answer = Answers.object();
    ArrayNode findings = answer.putArray("findings");
    for (SegmentFinding finding : SegmentLint.check(segments, queries.schema())) {
      ArrayNode names =
          findings
              .addObject()
              .put("kind", finding.kind().name().toLowerCase(Locale.ROOT))
              .putArray("names");
      finding.names().forEach(names::add);
    }
    return answer;
  }
}
