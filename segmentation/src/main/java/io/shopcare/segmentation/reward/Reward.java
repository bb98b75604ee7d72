package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.Money;
import org.immutables.value.Value;

/**
 * What one rule grants for one order. It names the rule and its version, so that a later return can
 * be settled by what was granted and not by what the rule has become. Immutable and thread-safe.
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

  /** The order that is rewarded. */
  String orderId();

  /** What the customer gets. */
  Benefit benefit();

  /** What it costs the shop. */
  default Money cost() {
    return benefit().cost();
  }

  /** Starts a reward. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Reward}; all parts are required. */
  final class Builder extends ImmutableReward.Builder {
    Builder() {}
  }
}
