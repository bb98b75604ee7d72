package io.shopcare.segmentation.tag;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import io.shopcare.segmentation.query.Segment;
import io.shopcare.segmentation.query.SegmentDialect;
import io.shopcare.segmentation.query.SegmentSchema;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * When a customer has a tag, as two segments: who has it not gets it on coming into the one, and
 * keeps it while in the other or still in the first, so that no rule gives and takes at every turn.
 * Where the second asks for less than the first, a customer at the threshold does not get and lose
 * the tag with every order and return. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface TagRule extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The tag, such as {@code vip}. */
  String tag();

  /** Who gets it. */
  Segment enter();

  /** Who keeps it beside those who would get it; nobody else unless said otherwise. */
  @Value.Default
  default Segment keep() {
    return enter();
  }

  /**
   * For how long a tag that the rule has given is kept in any case, from the instant of the change
   * on, the end excluded; none unless said otherwise, at most 36,500 days.
   */
  @Value.Default
  default Duration minimumStay() {
    return Duration.ZERO;
  }

  /** A tag for those in a segment. */
  static TagRule of(String tag, Segment segment) {
    return builder().tag(tag).enter(segment).build();
  }

  /**
   * A tag for those whom a query means, in the extended dialect over the extended schema.
   *
   * @throws io.shopcare.segmentation.query.SegmentSyntaxException if it is no query
   */
  static TagRule of(String tag, String query) {
    return of(tag, parse(query));
  }

  /** This rule with another segment of those who keep the tag. */
  default TagRule keptWhile(Segment segment) {
    return builder().from(this).keep(segment).build();
  }

  /**
   * This rule with a query for those who keep the tag, as for {@link #of(String, String)}.
   *
   * @throws io.shopcare.segmentation.query.SegmentSyntaxException if it is no query
   */
  default TagRule keptWhile(String query) {
    return keptWhile(parse(query));
  }

  /** This rule with another minimum stay. */
  default TagRule keptAtLeast(Duration stay) {
    return builder().from(this).minimumStay(stay).build();
  }

  private static Segment parse(String query) {
    return Segment.parse(query, SegmentDialect.extended(), SegmentSchema.extended());
  }

  /**
   * Checks the name and the stay.
   *
   * @throws InvalidInputException with code {@code input.too-long} or {@code tag.stay.range}
   */
  @Value.Check
  default void check() {
    Limits.requireLength(tag(), Limits.NAME_CHARACTERS, "tag");
    if (minimumStay().isNegative() || minimumStay().compareTo(Duration.ofDays(36_500)) > 0) {
      throw InvalidInputException.of("tag.stay.range")
          .at("minimumStay")
          .expected("0 to 36,500 days")
          .build();
    }
  }

  /** Starts a rule. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TagRule}; tag and enter are required. */
  final class Builder extends ImmutableTagRule.Builder {
    Builder() {}
  }
}
