package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.measure.Proportion;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A share by group: satisfied of simple and of complex tickets. Immutable and thread-safe.
 *
 * @param groups successes and n of each group, by its code
 */
public record StratifiedShares(SortedMap<String, Proportion> groups) implements DomainValue {

  /**
   * Copies the groups.
   *
   * @throws InvalidInputException with code {@code input.too-long}, or {@code measure.negative}
   *     unless 0 ≤ successes ≤ n in each
   */
  public StratifiedShares {
    for (Map.Entry<String, Proportion> group : groups.entrySet()) {
      Limits.requireLength(group.getKey(), Limits.NAME_CHARACTERS, "group");
      group.getValue().share();
    }
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
  }

  /** All groups as one, which mixes the share with how the tickets happened to fall. */
  public Proportion pooled() {
    return groups.values().stream().reduce(Proportion.empty(), Proportion::plus);
  }

  /**
   * The share there would be if each group had come as often as in the mix: direct standardisation.
   * Absent if the mix is empty.
   *
   * @param mix how often each group comes
   * @throws InvalidInputException with code {@code feedback.weight.range} if a number is negative,
   *     or {@code feedback.stratum.empty} if a group of the mix has nothing here
   */
  public OptionalDouble standardised(Map<String, Long> mix) {
    double sum = 0;
    double all = 0;
    for (Map.Entry<String, Long> part : mix.entrySet()) {
      long count = part.getValue();
      Proportion group = groups.getOrDefault(part.getKey(), Proportion.empty());
      if (count < 0) {
        throw InvalidInputException.of("feedback.weight.range")
            .at("mix")
            .expected("counts from 0")
            .build();
      }
      if (count > 0 && group.n() == 0) {
        throw InvalidInputException.of("feedback.stratum.empty")
            .at("mix")
            .expected("groups that have a share")
            .build();
      }
      if (count > 0) {
        sum += (double) count * group.successes() / group.n();
        all += count;
      }
    }
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / all);
  }
}
