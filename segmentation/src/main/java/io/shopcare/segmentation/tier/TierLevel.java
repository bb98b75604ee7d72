package io.shopcare.segmentation.tier;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One tier above the base.
 *
 * @param name such as {@code gold}
 * @param asks how it is reached, at least one way
 * @param all whether all of what it asks is needed; else one of it will do
 */
public record TierLevel(String name, List<TierThreshold> asks, boolean all) implements DomainValue {

  /**
   * Copies what is asked.
   *
   * @throws InvalidInputException with code {@code tier.level.empty} or {@code input.too-long}
   */
  public TierLevel {
    Limits.requireLength(name, Limits.NAME_CHARACTERS, "name");
    asks = List.copyOf(asks);
    if (asks.isEmpty()) {
      throw InvalidInputException.of("tier.level.empty")
          .at("asks")
          .expected("at least one threshold")
          .build();
    }
  }

  /** A tier that asks for one thing, as much to enter as to keep. */
  public static TierLevel of(String name, TierMetric metric, long atLeast) {
    return new TierLevel(name, List.of(TierThreshold.of(metric, atLeast)), true);
  }

  /** Whether it asks for less of something than a lower tier. */
  boolean asksLessThan(TierLevel lower) {
    return asks.stream()
        .anyMatch(
            ask ->
                lower.asks.stream()
                    .anyMatch(l -> l.metric() == ask.metric() && l.enterAt() > ask.enterAt()));
  }

  boolean isEntered(ToLongFunction<TierMetric> metrics) {
    return all
        ? asks.stream().allMatch(ask -> metrics.applyAsLong(ask.metric()) >= ask.enterAt())
        : asks.stream().anyMatch(ask -> metrics.applyAsLong(ask.metric()) >= ask.enterAt());
  }

  boolean isKept(ToLongFunction<TierMetric> metrics) {
    return all
        ? asks.stream().allMatch(ask -> metrics.applyAsLong(ask.metric()) >= ask.keepAt())
        : asks.stream().anyMatch(ask -> metrics.applyAsLong(ask.metric()) >= ask.keepAt());
  }
}
