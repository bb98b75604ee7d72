package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.ticket.Fault;
import io.shopcare.ticket.Topic;
import java.time.Duration;
import java.util.Optional;

/** What is asked of how a contact with customer service ended. */
public sealed interface ServiceTest extends DomainValue {

  /** Whether it holds; what is not known never does. */
  boolean holds(ServiceOutcome outcome);

  /** The code of the reason, and what is asked. */
  Reason reason(boolean holds);

  /** Why it holds or not; no contact never does. */
  default Reason reason(Optional<ServiceOutcome> outcome) {
    return reason(outcome.filter(this::holds).isPresent());
  }

  /**
   * It was about a topic.
   *
   * @param topic the topic
   */
  record About(Topic topic) implements ServiceTest {

    @Override
    public boolean holds(ServiceOutcome outcome) {
      return outcome.topic().isPresent() && outcome.topic().get().equals(topic);
    }

    @Override
    public Reason reason(boolean holds) {
      return Reason.of(
          holds,
          holds ? RewardReasons.TOPIC : RewardReasons.TOPIC_OTHER,
          Detail.text("topic", topic.toString()));
    }
  }

  /**
   * It was somebody's fault.
   *
   * @param fault whose
   */
  record FaultOf(Fault fault) implements ServiceTest {

    @Override
    public boolean holds(ServiceOutcome outcome) {
      return outcome.fault().isPresent() && outcome.fault().get() == fault;
    }

    @Override
    public Reason reason(boolean holds) {
      return Reason.of(
          holds,
          holds ? RewardReasons.FAULT : RewardReasons.FAULT_OTHER,
          Detail.text("fault", fault));
    }
  }

  /**
   * It was resolved in a way.
   *
   * @param resolution the code that the agent gave, compared exactly
   */
  record Resolved(String resolution) implements ServiceTest {

    /** Checks the length. */
    public Resolved {
      Limits.requireLength(resolution, Limits.NAME_CHARACTERS, "resolution");
    }

    @Override
    public boolean holds(ServiceOutcome outcome) {
      return outcome.resolution().isPresent() && outcome.resolution().get().equals(resolution);
    }

    @Override
    public Reason reason(boolean holds) {
      return Reason.of(
          holds,
          holds ? RewardReasons.RESOLUTION : RewardReasons.RESOLUTION_OTHER,
          Detail.text("resolution", resolution));
    }
  }

  /**
   * A service level was missed.
   *
   * @param atLeast by how much, included, not negative
   */
  record SlaMissed(Duration atLeast) implements ServiceTest {

    /**
     * Checks the length.
     *
     * @throws InvalidInputException with code {@code reward.sla-delay.range}
     */
    public SlaMissed {
      if (atLeast.isNegative()) {
        throw InvalidInputException.of("reward.sla-delay.range")
            .at("atLeast")
            .expected("not negative")
            .build();
      }
    }

    @Override
    public boolean holds(ServiceOutcome outcome) {
      return outcome.slaDelay().isPresent() && outcome.slaDelay().get().compareTo(atLeast) >= 0;
    }

    @Override
    public Reason reason(boolean holds) {
      return Reason.of(
          holds,
          holds ? RewardReasons.SLA_MISSED : RewardReasons.SLA_MET,
          Detail.duration("asked", atLeast));
    }
  }

  /**
   * The customer was not content.
   *
   * @param atMost where the answer lies between the worst (0) and the best (1), included
   */
  record LowScore(Ratio atMost) implements ServiceTest {

    /**
     * Checks the share.
     *
     * @throws InvalidInputException with code {@code reward.score.range}
     */
    public LowScore {
      if (!atMost.isShare()) {
        throw InvalidInputException.of("reward.score.range")
            .at("atMost")
            .expected("from 0 to 1")
            .build();
      }
    }

    @Override
    public boolean holds(ServiceOutcome outcome) {
      return outcome.survey().isPresent()
          && outcome.survey().get().position().compareTo(atMost) <= 0;
    }

    @Override
    public Reason reason(boolean holds) {
      return Reason.of(
          holds,
          holds ? RewardReasons.SCORE_LOW : RewardReasons.SCORE_OTHER,
          Detail.ratio("asked", atMost));
    }
  }
}
