package io.shopcare.feedback.statistics;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.internal.Normal;
import io.shopcare.internal.Quantiles;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Summary;
import java.util.Optional;

/**
 * Events by what they could have come from: contacts by orders, reviews by days. An event need not
 * belong to one unit of exposure, so that there may be more of them, and the interval is that of a
 * Poisson count. Immutable and thread-safe.
 *
 * @param events how many came
 * @param exposure how many orders, days or the like there were
 */
public record EventRate(long events, long exposure) implements Summary<EventRate> {

  private static final int VERSION = 1;

  /** Nothing seen yet. */
  public static EventRate empty() {
    return new EventRate(0, 0);
  }

  /**
   * Events for so many units of exposure, exact; absent without exposure.
   *
   * @param units such as 1,000 orders
   * @throws InvalidInputException with code {@code measure.negative} if a count is below 0
   */
  public Optional<Ratio> per(long units) {
    requireScorable();
    if (exposure == 0) {
      return Optional.empty();
    }
    Ratio rate = Ratio.of(events, exposure);
    return Optional.of(Ratio.of(Math.multiplyExact(rate.numerator(), units), rate.denominator()));
  }

  /**
   * The exact interval of Garwood (1936) for {@link #per}: no contact in 500 orders is 0 to 7.38 in
   * 1,000. Absent without exposure.
   *
   * @param units such as 1,000 orders
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.negative} if a count is below 0, or
   *     {@code measure.confidence.range}, or {@code measure.size.range} for more than
   *     10<sup>10</sup> events
   */
  public Optional<Interval> garwood(long units, double confidence) {
    Normal.requireConfidence(confidence);
    requireScorable();
    if (exposure == 0) {
      return Optional.empty();
    }
    double scale = (double) units / exposure;
    double tail = (1 - confidence) / 2;
    double lower = events == 0 ? 0 : Quantiles.gamma((double) events, tail);
    double upper = Quantiles.gamma(events + 1.0, 1 - tail);
    return Optional.of(new Interval(lower * scale, upper * scale, confidence));
  }

  private void requireScorable() {
    if (events < 0 || exposure < 0) {
      throw InvalidInputException.of("measure.negative")
          .at("rate")
          .expected("counts from which no more was taken away than had been put in")
          .build();
    }
  }

  @Override
  public EventRate plus(EventRate other) {
    return new EventRate(
        Math.addExact(events, other.events), Math.addExact(exposure, other.exposure));
  }

  @Override
  public EventRate minus(EventRate other) {
    return new EventRate(
        Math.subtractExact(events, other.events), Math.subtractExact(exposure, other.exposure));
  }

  @Override
  public boolean isEmpty() {
    return events == 0 && exposure == 0;
  }

  @Override
  public byte[] toBytes() {
    return new ByteWriter(VERSION).signed(events).signed(exposure).toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static EventRate fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "event rate");
    EventRate read = new EventRate(in.signed(), in.signed());
    in.end();
    return read;
  }
}
