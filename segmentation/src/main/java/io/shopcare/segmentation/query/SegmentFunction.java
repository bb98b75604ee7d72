package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A function of the language: something other than one value of the customer. */
public sealed interface SegmentFunction extends DomainValue {

  /** The column that tells when an event happened. */
  String DATE = "date";

  /** The aggregate that counts events. */
  String COUNT = "count";

  /** How the aggregates that add up begin. */
  String SUM = "sum_";

  /** The name, such as {@code orders_placed}. */
  String name();

  /** What may be asked of it. */
  List<SegmentAttribute> parameters();

  /** Names of parameters that must be there once. */
  default List<String> required() {
    return List.of();
  }

  /**
   * Rows that belong to a customer: events, purchases, accounts.
   *
   * @param name of the function
   * @param columns what is known of a row; one of the name {@link #DATE} dates it
   * @param sums names of columns that can be added up, each as {@code sum_…}
   */
  record Rows(String name, List<SegmentAttribute> columns, List<String> sums)
      implements SegmentFunction {

    /** Copies the lists. */
    public Rows {
      columns = List.copyOf(columns);
      sums = List.copyOf(sums);
    }

    @Override
    public List<SegmentAttribute> parameters() {
      List<SegmentAttribute> all = new ArrayList<>(columns);
      all.add(SegmentAttribute.of(COUNT, ValueType.WHOLE).withLeast(0));
      for (SegmentAttribute column : columns) {
        if (sums.contains(column.name())) {
          all.add(SegmentAttribute.of(SUM + column.name(), column.type()));
        }
      }
      return List.copyOf(all);
    }

    /** Whether a parameter is asked of all rows chosen rather than of each. */
    boolean isAggregate(String parameter) {
      return columns.stream().noneMatch(column -> column.name().equals(parameter));
    }
  }

  /**
   * How far the customer's place, read from the attributes {@code customer_latitude} and {@code
   * customer_longitude}, is from a given one: along the great circle of a sphere of 6,371.0088 km.
   *
   * @param name of the function
   */
  record Distance(String name) implements SegmentFunction {

    static final String COORDINATES = "coordinates";
    static final String KILOMETRES = "distance_km";
    static final String MILES = "distance_mi";

    @Override
    public List<SegmentAttribute> parameters() {
      return List.of(
          SegmentAttribute.of(COORDINATES, ValueType.PLACE),
          SegmentAttribute.of(KILOMETRES, ValueType.DECIMAL),
          SegmentAttribute.of(MILES, ValueType.DECIMAL));
    }

    @Override
    public List<String> required() {
      return List.of(COORDINATES);
    }
  }

  /**
   * Where the customer falls in an experiment: a number from 0 to 99.99, the same on every machine,
   * from a hash of the experiment's name and the attribute {@code customer_id}; {@code
   * random_bucket MATCHES (experiment = 'spring', percent < 10)} is a stable tenth of all
   * customers, independent of every other experiment.
   *
   * @param name of the function
   */
  record Bucket(String name) implements SegmentFunction {

    static final String EXPERIMENT = "experiment";
    static final String PERCENT = "percent";

    /**
     * Where a customer falls in an experiment, from 0 to 99.99, for a host that keeps or shows it.
     */
    public static BigDecimal percent(String experiment, String customerId) {
      return BigDecimal.valueOf(Buckets.hundredths(experiment, customerId), 2);
    }

    @Override
    public List<SegmentAttribute> parameters() {
      return List.of(
          SegmentAttribute.of(EXPERIMENT, ValueType.TEXT),
          SegmentAttribute.of(PERCENT, ValueType.DECIMAL));
    }

    @Override
    public List<String> required() {
      return List.of(EXPERIMENT);
    }
  }
}
