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
import io.shopcare.order.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * When an order, or another occasion, is rewarded, and with what. All conditions must hold; without
 * any, every one is rewarded. A reward that would be worth nothing is refused, so that it uses up
 * nothing. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface RewardRule extends Rule<RewardFacts, Outcome<Reward>>, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** So many instants are looked at for one from which a refusal would be none. */
  int MOST_CHANGES = 16;

  /** The name, which reasons and rewards show. */
  String name();

  /** Raised with every change of the rule. */
  @Value.Default
  default int version() {
    return 1;
  }

  /**
   * The group of which an occasion gets one reward: that of the first of its rules by {@link
   * #priority} that grants its own. Absent for a rule whose reward is given beside all others.
   */
  Optional<String> group();

  /** Which comes first: the smaller, of equals by name. */
  @Value.Default
  default int priority() {
    return 0;
  }

  /** Which amount of the order the reward is reckoned from. */
  @Value.Default
  default AmountBasis basis() {
    return AmountBasis.BEFORE_DISCOUNTS;
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
    if (!isStarted(at) || isEnded(at) || !then().isIn(facts.currency())) {
      return false;
    }
    List<RewardCondition> conditions = when();
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds(facts, at)) {
        return false;
      }
    }
    return then().isWorth(facts, basis());
  }

  /**
   * Grants the reward, or refuses it with every reason; {@code retryAt} is there if time alone will
   * mend all of them.
   *
   * @throws ArithmeticException if the reward does not fit
   */
  @Override
  default Outcome<Reward> decide(RewardFacts facts, Instant at) {
    return grants(facts, at) ? Outcome.accepted(reward(facts, at)) : refused(facts, at);
  }

  /**
   * Grants or refuses as {@link #decide}, with the reasons in favour too; the answer holds until
   * the rule next starts or ends, or a condition on the day changes.
   *
   * @throws ArithmeticException if the reward does not fit
   */
  @Override
  default Decision<Outcome<Reward>> explain(RewardFacts facts, Instant at) {
    return Decision.<Outcome<Reward>>builder()
        .value(decide(facts, at))
        .reasons(reasons(facts, at))
        .validUntil(nextChange(facts, at))
        .build();
  }

  /** The first later instant at which the answer can differ without a new fact. */
  default Optional<Instant> nextChange(RewardFacts facts, Instant at) {
    return Stream.concat(
            Stream.of(startInclusive(), endExclusive()),
            when().stream().map(condition -> condition.nextChange(facts, at)))
        .flatMap(Optional::stream)
        .filter(at::isBefore)
        .min(Instant::compareTo);
  }

  /** The reward for facts that fit. */
  private Reward reward(RewardFacts facts, Instant at) {
    String cause =
        when().stream()
            .flatMap(condition -> condition.cause(facts, at).stream())
            .findFirst()
            .orElseGet(() -> facts.order().map(order -> "order:" + order.id()).orElse("customer"));
    return Reward.builder()
        .rule(name())
        .ruleVersion(version())
        .customerId(facts.customer().customerId())
        .orderId(facts.order().map(Order::id))
        .cause(cause)
        .benefit(then().benefit(facts, basis()))
        .build();
  }

  private Outcome<Reward> refused(RewardFacts facts, Instant at) {
    return Refused.<Reward>builder()
        .reasons(reasons(facts, at).stream().filter(r -> r.effect() == Effect.AGAINST).toList())
        .retryAt(retryAt(facts, at))
        .build();
  }

  /** Looks at the instants at which something changes, of which each order sees but a few. */
  private Optional<Instant> retryAt(RewardFacts facts, Instant at) {
    Optional<Instant> next = nextChange(facts, at);
    for (int i = 0; i < MOST_CHANGES && next.isPresent(); i++) {
      if (grants(facts, next.get())) {
        return next;
      }
      next = nextChange(facts, next.get());
    }
    return Optional.empty();
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
      reasons.add(condition.reason(facts, at));
    }
    if (!then().isIn(facts.currency())) {
      reasons.add(
          Reason.against(
              RewardReasons.CURRENCY_OTHER, Detail.text("seen", facts.currency().code())));
    } else if (!then().isWorth(facts, basis())) {
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

  /**
   * Checks the name and the dates.
   *
   * @throws InvalidInputException with code {@code reward.rule.dates} or {@code input.too-long}
   */
  @Value.Check
  default void check() {
    Limits.requireLength(name(), Limits.NAME_CHARACTERS, "name");
    group().ifPresent(each -> Limits.requireLength(each, Limits.NAME_CHARACTERS, "group"));
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
