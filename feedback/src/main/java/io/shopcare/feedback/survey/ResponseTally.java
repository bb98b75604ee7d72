package io.shopcare.feedback.survey;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Summary;
import io.shopcare.measure.Tally;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Invitations by the stage to which they came, which mergeably say how many answered. Immutable and
 * thread-safe.
 *
 * @param stages how often each {@link ResponseStage} was reached, by its name
 */
public record ResponseTally(Tally stages) implements Summary<ResponseTally> {

  private static final Set<String> STAGES =
      Arrays.stream(ResponseStage.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  /**
   * Checks the keys.
   *
   * @throws InvalidInputException with code {@code feedback.response.stage}
   */
  public ResponseTally {
    if (!STAGES.containsAll(stages.keys())) {
      throw InvalidInputException.of("feedback.response.stage")
          .at("stages")
          .expected("the names of stages")
          .build();
    }
  }

  /** Nothing sent yet. */
  public static ResponseTally empty() {
    return new ResponseTally(Tally.empty());
  }

  /** So many invitations more that came to the stage. */
  public ResponseTally with(ResponseStage stage, long invitations) {
    SortedMap<String, Long> counts = new TreeMap<>();
    counts.put(stage.name(), invitations);
    return new ResponseTally(stages.plus(new Tally(counts)));
  }

  /** How many invitations came to the stage. */
  public long count(ResponseStage stage) {
    return stages.count(stage.name());
  }

  /** How many arrived: sent without bounced. */
  public long delivered() {
    return Math.subtractExact(count(ResponseStage.SENT), count(ResponseStage.BOUNCED));
  }

  /** The rate as a proportion, whose share is absent where nobody was asked. */
  public Proportion rate(ResponseRate rate) {
    long counted = rate == ResponseRate.DELIVERY ? delivered() : count(ResponseStage.COMPLETE);
    if (rate.isWithPartial()) {
      counted = Math.addExact(counted, count(ResponseStage.PARTIAL));
    }
    return new Proportion(counted, rate.isOfDelivered() ? delivered() : count(ResponseStage.SENT));
  }

  @Override
  public ResponseTally plus(ResponseTally other) {
    return new ResponseTally(stages.plus(other.stages));
  }

  @Override
  public ResponseTally minus(ResponseTally other) {
    return new ResponseTally(stages.minus(other.stages));
  }

  @Override
  public boolean isEmpty() {
    return stages.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    return stages.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static ResponseTally fromBytes(byte[] bytes) {
    return new ResponseTally(Tally.fromBytes(bytes));
  }
}
