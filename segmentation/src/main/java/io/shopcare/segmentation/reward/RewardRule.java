package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import io.shopcare.decision.Rule;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.CurrencyCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * When an order is rewarded, and with what. All conditions must hold; without any, every order is
 * rewarded. A reward that would be worth nothing is refused, so that it uses up nothing. Immutable
 * and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface RewardRule extends Rule<RewardFacts, Outcome<Reward>>, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The name, which reasons and rewards show. */
  String name();

  /** Raised with every change of the rule. */
  @Value.Default
  default int version() {
    return 1;
  }

  /** What must hold. */
  List<RewardCondition> when();

  /** What is given. */
  RewardEffect then();

  /** From when on the rule holds, that instant included; always if absent. */
  Optional<Instant> startInclusive();

  /** Until when the rule holds, that instant excluded; for ever if absent. */
  Optional<Instant> endExclusive();

  /**
   * Whether the rule grants its reward: {@link #decide} without the reasons.
   *
   * @throws ArithmeticException if the reward does not fit
   */
  default boolean grants(RewardFacts facts, Instant at) {
    if (!isStarted(at) || isEnded(at) || !isInCurrency(facts)) {
      return false;
    }
    for (RewardCondition condition : when()) {
      if (!condition.holds(facts)) {
        return false;
      }
    }
    return !then().benefit(facts.order()).isNothing();
  }

  /**
   * Grants the reward, or refuses it with every reason; {@code retryAt} is there if the rule's
   * start is the only one.
   *
   * @throws ArithmeticException if the reward does not fit
   */
  @Override
  default Outcome<Reward> decide(RewardFacts facts, Instant at) {
    return grants(facts, at) ? granted(facts) : refused(reasons(facts, at));
  }

  /**
   * Grants or refuses as {@link #decide}, with the reasons in favour too; the answer holds until
   * the rule next starts or ends.
   *
   * @throws ArithmeticException if the reward does not fit
   */
  @Override
  default Decision<Outcome<Reward>> explain(RewardFacts facts, Instant at) {
    return Decision.<Outcome<Reward>>builder()
        .value(decide(facts, at))
        .reasons(reasons(facts, at))
        .validUntil(
            Stream.of(startInclusive(), endExclusive())
                .flatMap(Optional::stream)
                .filter(at::isBefore)
                .min(Instant::compareTo))
        .build();
  }

  private Outcome<Reward> granted(RewardFacts facts) {
    return Outcome.accepted(
        Reward.builder()
            .rule(name())
            .ruleVersion(version())
            .customerId(facts.customer().customerId())
            .orderId(facts.order().id())
            .benefit(then().benefit(facts.order()))
            .build());
  }

  private Outcome<Reward> refused(List<Reason> reasons) {
    List<Reason> against = reasons.stream().filter(r -> r.effect() == Effect.AGAINST).toList();
    boolean onlyTooEarly =
        against.size() == 1 && against.get(0).code().equals(RewardReasons.NOT_YET);
    return Refused.<Reward>builder()
        .reasons(against)
        .retryAt(onlyTooEarly ? startInclusive() : Optional.empty())
        .build();
  }

  private List<Reason> reasons(RewardFacts facts, Instant at) {
    List<Reason> reasons = new ArrayList<>();
    if (!isStarted(at)) {
      reasons.add(
          Reason.against(
              RewardReasons.NOT_YET, Detail.instant("from", startInclusive().orElseThrow())));
    }
    if (isEnded(at)) {
      reasons.add(
          Reason.against(
              RewardReasons.ENDED, Detail.instant("until", endExclusive().orElseThrow())));
    }
    for (RewardCondition condition : when()) {
      reasons.add(condition.reason(facts));
    }
    if (!isInCurrency(facts)) {
      reasons.add(
          Reason.against(
              RewardReasons.CURRENCY_OTHER,
              Detail.text("seen", facts.order().currency().code()),
              Detail.text("asked", then().currency().map(CurrencyCode::code).orElseThrow())));
    } else if (then().benefit(facts.order()).isNothing()) {
      reasons.add(Reason.against(RewardReasons.NO_EFFECT));
    }
    return reasons;
  }

  private boolean isStarted(Instant at) {
    return startInclusive().filter(at::isBefore).isEmpty();
  }

  private boolean isEnded(Instant at) {
    return endExclusive().filter(end -> !at.isBefore(end)).isPresent();
  }

  private boolean isInCurrency(RewardFacts facts) {
    return then().currency().filter(c -> !c.equals(facts.order().currency())).isEmpty();
  }

  /**
   * Checks the name and the dates.
   *
   * @throws InvalidInputException with code {@code reward.rule.dates} or {@code input.too-long}
   */
  @Value.Check
  default void check() {
    Limits.requireLength(name(), Limits.NAME_CHARACTERS, "name");
    if (startInclusive().isPresent()
        && endExclusive().isPresent()
        && !startInclusive().get().isBefore(endExclusive().get())) {
      throw InvalidInputException.of("reward.rule.dates")
          .at("endExclusive")
          .expected("an instant after the start")
          .build();
    }
  }

  /** Starts a rule. */
  static Builder builder(String name) {
    return new Builder().name(name);
  }

  /** Builds a {@link RewardRule}; name and effect are required. */
  final class Builder extends ImmutableRewardRule.Builder {
    Builder() {}
  }
}
