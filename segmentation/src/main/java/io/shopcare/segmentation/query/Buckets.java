package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.FactReader.NumberFact;
import io.shopcare.segmentation.query.FactReader.TextFact;

/**
 * Where a customer falls in an experiment: FNV-1a of 64 bits over the UTF-16 units of the
 * experiment's name, a zero and the customer's identifier, high byte first, mixed by the finaliser
 * of MurmurHash3, reduced to hundredths of a percent. Written out here so that any other program
 * can compute the same.
 */
final class Buckets {

  static final String CUSTOMER = "customer_id";

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int HUNDREDTHS = 10_000;

  /** Millionths in a hundredth. */
  private static final long SCALE = 10_000;

  private Buckets() {}

  static <T> NumberFact<T> bucket(Query.Matches clause, FactReader<T> reader) {
    TextFact<T> customer =
        ConditionCompiler.text(SegmentAttribute.of(CUSTOMER, ValueType.ID), reader);
    Literal experiment = Places.required(clause, SegmentFunction.Bucket.EXPERIMENT);
    long seed = seed(((Literal.Text) experiment).text());
    return subject -> {
      String id = customer.of(subject);
      return id == null ? FactReader.ABSENT : percent(hash(seed, id)) * SCALE;
    };
  }

  /** Hundredths of a percent. */
  static long hundredths(String experiment, String customer) {
    return percent(hash(seed(experiment), customer));
  }

  private static long seed(String experiment) {
    return hash(hash(FNV_OFFSET, experiment), "\0");
  }

  private static long hash(long seed, String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hash = (hash ^ (c >>> 8)) * FNV_PRIME;
      hash = (hash ^ (c & 0xff)) * FNV_PRIME;
    }
    return hash;
  }

  private static long percent(long hash) {
    long mixed = hash;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return Long.remainderUnsigned(mixed ^ (mixed >>> 33), HUNDREDTHS);
  }
}
