package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.FactReader.NumberFact;

/** How far a customer is from a place: the haversine formula on a sphere of the mean radius. */
final class Places {

  static final String LATITUDE = "customer_latitude";
  static final String LONGITUDE = "customer_longitude";

  static final double RADIUS_KM = 6371.0088;
  private static final double KM_OF_A_MILE = 1.609344;
  private static final double MILLIONTHS = 1e6;

  private Places() {}

  static <T> NumberFact<T> distance(Query.Matches clause, String unit, FactReader<T> reader) {
    NumberFact<T> latitude = degrees(LATITUDE, reader);
    NumberFact<T> longitude = degrees(LONGITUDE, reader);
    Literal.Place centre = (Literal.Place) required(clause, SegmentFunction.Distance.COORDINATES);
    double fromLatitude = centre.latitude().doubleValue();
    double fromLongitude = centre.longitude().doubleValue();
    double scale = scale(unit);
    return subject -> {
      long north = latitude.of(subject);
      long east = longitude.of(subject);
      if (north == FactReader.ABSENT || east == FactReader.ABSENT) {
        return FactReader.ABSENT;
      }
      double km = km(fromLatitude, fromLongitude, north / MILLIONTHS, east / MILLIONTHS);
      return Math.round(km / scale * MILLIONTHS);
    };
  }

  /** Kilometres in the unit of a parameter. */
  static double scale(String unit) {
    return unit.equals(SegmentFunction.Distance.MILES) ? KM_OF_A_MILE : 1;
  }

  private static <T> NumberFact<T> degrees(String name, FactReader<T> reader) {
    return ConditionCompiler.number(SegmentAttribute.of(name, ValueType.DECIMAL), reader);
  }

  /** The literal that a required parameter is compared with. */
  static Literal required(Query.Matches clause, String parameter) {
    return clause.parameters().stream()
        .filter(known -> known.name().equals(parameter))
        .map(known -> known.condition().literals().get(0))
        .findFirst()
        .orElseThrow(() -> ConditionCompiler.unread(parameter));
  }

  private static double km(double latitude, double longitude, double north, double east) {
    double halfNorth = Math.toRadians(north - latitude) / 2;
    double halfEast = Math.toRadians(east - longitude) / 2;
    double a =
        StrictMath.pow(StrictMath.sin(halfNorth), 2)
            + StrictMath.cos(Math.toRadians(latitude))
                * StrictMath.cos(Math.toRadians(north))
                * StrictMath.pow(StrictMath.sin(halfEast), 2);
    return 2 * RADIUS_KM * StrictMath.asin(Math.sqrt(Math.min(1, a)));
  }
}
