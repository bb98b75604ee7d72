package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.Money;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one rule grants for one occasion. It names the rule and its version, so that a later return
 * can be settled by what was granted and not by what the rule has become. Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Reward extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The name of the rule. */
  String rule();

  /** The version of the rule. */
  int ruleVersion();

  /** The shop's identifier of the customer. */
  String customerId();

  /** The order that is rewarded, if it is one. */
  Optional<String> orderId();

  /**
   * What is rewarded, such as {@code order:o-17}, {@code birthday:2026} or {@code ticket:t-4}. With
   * customer and rule it is given once, however often the facts come.
   */
  String cause();

  /** What the customer gets. */
  Benefit benefit();

  /** What tells this reward from every other: the same for the same rule, customer and cause. */
  default String key() {
    return rule() + '/' + customerId() + '/' + cause();
  }

  /** What it costs the shop. */
  default Money cost() {
    return benefit().cost();
  }

  /** Starts a reward. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Reward}; all parts but the order are required. */
  final class Builder extends ImmutableReward.Builder {
    Builder() {}
  }
}
