package io.shopcare.feedback.score;

import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Ratio;

/** The binary form of a battery. */
final class BatteryBytes {

  private BatteryBytes() {}

  static void write(ByteWriter out, Battery battery) {
    ScaleBytes.write(out, battery.scale());
    out.unsigned(battery.items()).unsigned(battery.reversed().size());
    battery.reversed().forEach(out::unsigned);
    out.signed(battery.minAnswered().numerator()).signed(battery.minAnswered().denominator());
  }

  static Battery read(ByteReader in) {
    Battery.Builder battery = Battery.builder().scale(ScaleBytes.read(in)).items(index(in));
    int last = -1;
    for (int left = in.count(1); left > 0; left--) {
      int next = index(in);
      if (next <= last) {
        throw in.malformed("rising indexes");
      }
      battery.addReversed(next);
      last = next;
    }
    return battery.minAnswered(ratio(in)).build();
  }

  private static Ratio ratio(ByteReader in) {
    long numerator = in.signed();
    long denominator = in.signed();
    if (denominator < 1) {
      throw in.malformed("a positive denominator");
    }
    Ratio ratio = Ratio.of(numerator, denominator);
    if (ratio.denominator() != denominator) {
      throw in.malformed("a ratio in lowest terms");
    }
    return ratio;
  }

  private static int index(ByteReader in) {
    long index = in.unsigned();
    if (index < 0 || index > Battery.MOST_ITEMS) {
      throw in.malformed("at most " + Battery.MOST_ITEMS + " statements");
    }
    return (int) index;
  }
}
