package io.shopcare.examples.benchmarks;

import com.datadoghq.sketch.ddsketch.DDSketches;
import com.tdunning.math.stats.MergingDigest;
import io.shopcare.measure.DurationHistogram;
import java.util.List;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Many lengths of time in little room, and their percentiles: ours and the peers. Milliseconds. */
interface Sketch {

  /** The names of all of them. */
  List<String> NAMES = List.of("plain-java", "shopcare", "hdr-histogram", "ddsketch", "t-digest");

  void add(long value);

  /** Takes in all that another of the same kind was given. */
  void merge(Sketch other);

  /** The nearest-rank percentile, as near as it is known. */
  double percentile(int percent);

  /** What would be stored. */
  byte[] bytes();

  /** An empty one, made to be as exact as ours: to about one part in a hundred. */
  static Sketch named(String name) {
    return switch (name) {
      case "plain-java" -> new ExactSketch(new TreeMap<>());
      case "shopcare" -> new ShopcareSketch(DurationHistogram.accumulator());
      case "hdr-histogram" -> new HdrSketch(new Histogram(1, Long.MAX_VALUE, 2));
      case "ddsketch" -> new DatadogSketch(DDSketches.unboundedDense(0.0078));
      case "t-digest" -> new DigestSketch(new MergingDigest(100));
      default -> throw new IllegalArgumentException(name);
    };
  }
}
