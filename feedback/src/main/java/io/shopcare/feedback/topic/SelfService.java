package io.shopcare.feedback.topic;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.ticket.Topic;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What self-service could take over, and what that would save. The shares and both costs are the
 * shop's own: none is built in. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface SelfService extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The share of contacts that self-service could settle, by topic; 0 where there is none. */
  @Value.NaturalOrder
  SortedMap<Topic, Ratio> takeover();

  /** What a contact costs with a person. */
  Money assistedCost();

  /** What a contact costs with self-service. */
  Money selfServiceCost();

  /**
   * What could be saved, the most first, then by topic. Negative where self-service costs more.
   *
   * @param rounding of contacts times share times cost, once for each topic; totals are sums of
   *     these
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  default List<SelfServiceSaving> savings(TopicCounts counts, RoundingMode rounding) {
    List<SelfServiceSaving> savings = new ArrayList<>();
    Money each = assistedCost().minus(selfServiceCost());
    takeover()
        .forEach(
            (topic, share) -> {
              counts.share(topic).share();
              long contacts = counts.count(topic);
              Money saved = each.multipliedBy(contacts).multipliedBy(share, rounding);
              savings.add(SelfServiceSaving.of(topic, contacts, share, saved));
            });
    savings.sort(
        Comparator.comparing(SelfServiceSaving::saving)
            .reversed()
            .thenComparing(SelfServiceSaving::topic));
    return List.copyOf(savings);
  }

  /** All savings together; zero without any. */
  default Money total(List<SelfServiceSaving> savings) {
    return savings.stream()
        .map(SelfServiceSaving::saving)
        .reduce(Money.zero(assistedCost().currency()), Money::plus);
  }

  /**
   * Checks shares and currencies.
   *
   * @throws InvalidInputException with code {@code feedback.self-service.share}
   * @throws io.shopcare.money.CurrencyMismatchException if the costs are in two currencies
   */
  @Value.Check
  default void check() {
    assistedCost().minus(selfServiceCost());
    if (!takeover().values().stream().allMatch(Ratio::isShare)) {
      throw InvalidInputException.of("feedback.self-service.share")
          .at("takeover")
          .expected("shares from 0 to 1")
          .build();
    }
  }

  /** Starts an estimate. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SelfService}; both costs are required. */
  final class Builder extends ImmutableSelfService.Builder {
    Builder() {}
  }
}
