package io.shopcare.segmentation.tag;

import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.query.CompiledSegment;
import io.shopcare.segmentation.query.FactReader;
import io.shopcare.segmentation.query.Segment;
import io.shopcare.segmentation.query.SegmentSchema;
import java.util.Map;

/**
 * A rule whose names have been looked up.
 *
 * @param remain who keeps the tag: those who would keep it or get it
 */
record CompiledRule(
    TagRule rule,
    CompiledSegment<CustomerProfile> enter,
    CompiledSegment<CustomerProfile> keep,
    CompiledSegment<CustomerProfile> remain) {

  static CompiledRule of(
      TagRule rule,
      SegmentSchema schema,
      FactReader<CustomerProfile> reader,
      Map<String, Segment> segments) {
    Segment enter = rule.enter();
    Segment keep = rule.keep();
    Segment remain = keep.equals(enter) ? enter : new Segment(keep.query().or(enter.query()));
    return new CompiledRule(
        rule,
        enter.compile(schema, reader, segments),
        keep.compile(schema, reader, segments),
        remain.compile(schema, reader, segments));
  }
}
