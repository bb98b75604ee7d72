package io.shopcare.feedback.topic;

import io.shopcare.DomainValue;
import io.shopcare.feedback.statistics.ShareChange;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Interval;
import io.shopcare.ticket.Topic;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** How the share of one topic moved between two periods. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface TopicTrend extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What can be said. */
  enum Direction {
    /** It rose, the number of topics taken into account. */
    RISING,
    /** It fell, the number of topics taken into account. */
    FALLING,
    /** What was seen is what chance gives where nothing changed. */
    NO_EVIDENCE,
    /** One period has nothing to compare with. */
    NO_DATA
  }

  /** The topic. */
  Topic topic();

  /** What can be said. */
  Direction direction();

  /** Its contacts among all, before and after. */
  ShareChange change();

  /** The probability of a difference as large where nothing changed; absent without data. */
  OptionalDouble pValue();

  /** The same with the other topics taken into account. */
  OptionalDouble adjustedPValue();

  /** Whether a change can be named. */
  default boolean isChange() {
    return direction() == Direction.RISING || direction() == Direction.FALLING;
  }

  /** The difference in standard errors of the pooled share; absent without data. */
  default OptionalDouble z() {
    return change().z();
  }

  /** Where the true difference of shares lies, from -1 to 1, by Newcombe; absent without data. */
  default Optional<Interval> interval(double confidence) {
    return change().newcombe(confidence);
  }

  /** Starts a trend; {@link TopicTrends} makes them. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TopicTrend}. */
  final class Builder extends ImmutableTopicTrend.Builder {
    Builder() {}
  }
}
