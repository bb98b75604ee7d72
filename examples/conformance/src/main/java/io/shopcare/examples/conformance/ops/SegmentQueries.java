package io.shopcare.examples.conformance.ops;

import io.shopcare.InvalidInputException;
import io.shopcare.examples.conformance.Input;
import io.shopcare.segmentation.query.Segment;
import io.shopcare.segmentation.query.SegmentDialect;
import io.shopcare.segmentation.query.SegmentSchema;

/** The {@code query} and {@code dialect} of {@code segment.*}. */
record SegmentQueries(SegmentDialect dialect, SegmentSchema schema) {

  static SegmentQueries of(Input input) {
    return switch (input.get("dialect").text()) {
      case "shopify" -> new SegmentQueries(SegmentDialect.shopify(), SegmentSchema.shopify());
      case "extended" -> extended();
      default -> throw input.get("dialect").wrong("shopify or extended");
    };
  }

  static SegmentQueries extended() {
    return new SegmentQueries(SegmentDialect.extended(), SegmentSchema.extended());
  }

  Segment parse(Input input) {
    return Segment.parse(input.get("query").unbounded(), dialect, schema);
  }

  /** One query of several: an error tells which, as its place. */
  Segment read(Input query) {
    String text = query.unbounded();
    try {
      return Segment.parse(text, dialect, schema);
    } catch (InvalidInputException fault) {
      InvalidInputException.Builder placed =
          InvalidInputException.of(fault.code())
              .at(query.place())
              .suggestion(fault.suggestion().orElse(null))
              .cause(fault);
      fault.offset().ifPresent(placed::offset);
      fault.expected().ifPresent(placed::expected);
      throw placed.build();
    }
  }
}
