package io.shopcare.feedback.score;

import io.shopcare.feedback.survey.Scale;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import java.util.ArrayList;
import java.util.List;

/** The binary form of a scale: a kind, then its parts. */
final class ScaleBytes {

  private static final long NUMBERS = 0;
  private static final long LABELS = 1;

  private ScaleBytes() {}

  static void write(ByteWriter out, Scale scale) {
    if (scale instanceof Scale.Numbers numbers) {
      out.unsigned(NUMBERS).signed(numbers.lowest()).signed(numbers.highest());
    } else if (scale instanceof Scale.Labels labels) {
      out.unsigned(LABELS).text(labels.name()).signed(labels.version()).unsigned(labels.size());
      labels.codes().forEach(out::text);
    }
  }

  static Scale read(ByteReader in) {
    long kind = in.unsigned();
    if (kind == NUMBERS) {
      return new Scale.Numbers(integer(in), integer(in));
    }
    if (kind == LABELS) {
      String name = in.text();
      int version = integer(in);
      List<String> codes = new ArrayList<>();
      for (int left = in.count(1); left > 0; left--) {
        codes.add(in.text());
      }
      return new Scale.Labels(name, version, codes);
    }
    throw in.malformed("a kind of scale");
  }

  private static int integer(ByteReader in) {
    long value = in.signed();
    if (value != (int) value) {
      throw in.malformed("a whole number of 32 bits");
    }
    return (int) value;
  }
}
