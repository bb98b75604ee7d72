package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.SqlNames.Term;
import io.shopcare.segmentation.sql.SqlColumn.Kind;
import io.shopcare.segmentation.sql.SqlDialect;

/** Says the distance of a customer from a place in SQL, as {@link Places} computes it. */
final class SqlDistance {

  private SqlDistance() {}

  /** The distance in millionths of its unit. */
  static Term of(SqlNames names, Query.Matches clause, String unit) {
    SqlDialect dialect = names.dialect();
    Literal.Place centre =
        (Literal.Place) Places.required(clause, SegmentFunction.Distance.COORDINATES);
    double latitude = centre.latitude().doubleValue();
    Fragment north = names.attribute(Places.LATITUDE).is(Kind.NUMBER).expression();
    Fragment east = names.attribute(Places.LONGITUDE).is(Kind.NUMBER).expression();
    Fragment square =
        squareOfHalf(dialect, north, latitude)
            .plus(" + ")
            .plus(real(dialect, StrictMath.cos(Math.toRadians(latitude))))
            .plus(" * COS(RADIANS(" + dialect.real(north.text()) + ")) * ")
            .plus(squareOfHalf(dialect, east, centre.longitude().doubleValue()));
    // LEAST passes over NULL in some databases.
    Fragment distance =
        Fragment.text("CASE WHEN ")
            .plus(north)
            .plus(" IS NOT NULL AND ")
            .plus(east)
            .plus(" IS NOT NULL THEN FLOOR(")
            .plus(real(dialect, 2 * Places.RADIUS_KM))
            .plus(" * ASIN(SQRT(LEAST(1.0, ")
            .plus(square)
            .plus("))) / ")
            .plus(real(dialect, Places.scale(unit)))
            .plus(" * 1000000 + 0.5) END");
    return new Term(clause.function() + "." + unit, distance, Kind.NUMBER, true);
  }

  /** The square of the sine of half of how far a column is from a degree. */
  private static Fragment squareOfHalf(SqlDialect dialect, Fragment column, double degree) {
    return Fragment.text("POWER(SIN(RADIANS(" + dialect.real(column.text()) + " - ")
        .plus(real(dialect, degree))
        .plus(") / 2), 2)");
  }

  private static Fragment real(SqlDialect dialect, double number) {
    return new Fragment(dialect.real("?"), Fragment.bind(number).parameters());
  }
}
