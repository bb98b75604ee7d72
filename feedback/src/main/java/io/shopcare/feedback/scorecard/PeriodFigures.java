package io.shopcare.feedback.scorecard;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Summary;
import io.shopcare.measure.Tally;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.immutables.value.Value;

/**
 * What happened in a period, as summaries: made on any number of machines, put together by {@link
 * #plus}. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface PeriodFigures extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Answers to how satisfied customers are; on one to five unless said. */
  @Value.Default
  default CsatTally satisfaction() {
    return CsatTally.empty(Scales.ONE_TO_FIVE);
  }

  /** Answers to whether customers would recommend the shop. */
  @Value.Default
  default NpsTally recommendation() {
    return NpsTally.empty();
  }

  /** Sales and help requests by page. */
  @Value.NaturalOrder
  SortedMap<String, PageTally> pages();

  /** Contacts by channel or other source. */
  @Value.Default
  default Tally contacts() {
    return Tally.empty();
  }

  /** Orders of the period. */
  @Value.Default
  default long orders() {
    return 0;
  }

  /** Times to the first reply of a person. */
  @Value.Default
  default WaitTimes firstResponse() {
    return WaitTimes.empty();
  }

  /** Times to the resolution, by the reopening and waiting rules of whoever measured them. */
  @Value.Default
  default WaitTimes resolution() {
    return WaitTimes.empty();
  }

  /** Tickets against service levels, by goal, measured elsewhere. */
  @Value.NaturalOrder
  SortedMap<String, Attainment> attainments();

  /** Requests that self-service settled among all, measured elsewhere. */
  @Value.Default
  default Proportion deflection() {
    return Proportion.empty();
  }

  /**
   * Both together.
   *
   * @throws InvalidInputException with code {@code feedback.scale.other} if satisfaction was asked
   *     on two scales
   */
  default PeriodFigures plus(PeriodFigures other) {
    return builder()
        .satisfaction(satisfaction().plus(other.satisfaction()))
        .recommendation(recommendation().plus(other.recommendation()))
        .pages(merged(pages(), other.pages(), PageTally.empty(), PageTally::plus))
        .contacts(contacts().plus(other.contacts()))
        .orders(Math.addExact(orders(), other.orders()))
        .firstResponse(firstResponse().plus(other.firstResponse()))
        .resolution(resolution().plus(other.resolution()))
        .attainments(
            merged(attainments(), other.attainments(), Attainment.empty(), Attainment::plus))
        .deflection(deflection().plus(other.deflection()))
        .build();
  }

  /** This without the other, the inverse of {@link #plus}. */
  default PeriodFigures minus(PeriodFigures other) {
    return builder()
        .satisfaction(satisfaction().minus(other.satisfaction()))
        .recommendation(recommendation().minus(other.recommendation()))
        .pages(merged(pages(), other.pages(), PageTally.empty(), PageTally::minus))
        .contacts(contacts().minus(other.contacts()))
        .orders(Math.subtractExact(orders(), other.orders()))
        .firstResponse(firstResponse().minus(other.firstResponse()))
        .resolution(resolution().minus(other.resolution()))
        .attainments(
            merged(attainments(), other.attainments(), Attainment.empty(), Attainment::minus))
        .deflection(deflection().minus(other.deflection()))
        .build();
  }

  private static <S extends Summary<S>> SortedMap<String, S> merged(
      SortedMap<String, S> one, SortedMap<String, S> other, S empty, BinaryOperator<S> operator) {
    SortedMap<String, S> merged = new TreeMap<>(one);
    other.forEach(
        (key, value) -> merged.put(key, operator.apply(merged.getOrDefault(key, empty), value)));
    merged.values().removeIf(Summary::isEmpty);
    return merged;
  }

  /** Starts the figures. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link PeriodFigures}; what is not said is empty. */
  final class Builder extends ImmutablePeriodFigures.Builder {
    Builder() {}
  }
}
