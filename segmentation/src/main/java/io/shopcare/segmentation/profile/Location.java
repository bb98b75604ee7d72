package io.shopcare.segmentation.profile;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where an address is, no closer than a segment asks for: no street, no house. Only the country
 * shows itself. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Location extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The country by ISO 3166-1, such as {@code US}. */
  String country();

  /** The part of it by ISO 3166-2, such as {@code US-NY}. */
  @Value.Redacted
  Optional<String> region();

  /** The name of the city, such as {@code New York City}. */
  @Value.Redacted
  Optional<String> city();

  /** Degrees north, from -90 to 90, of six decimals at most. */
  @Value.Redacted
  Optional<BigDecimal> latitude();

  /** Degrees east, from -180 to 180, of six decimals at most; there if the latitude is. */
  @Value.Redacted
  Optional<BigDecimal> longitude();

  /** Region, or country where there is none, and city without spaces: {@code US-NY-NewYorkCity}. */
  default Optional<String> cityCode() {
    return city().map(city -> region().orElse(country()) + '-' + city.replace(" ", ""));
  }

  /**
   * Checks the country and the degrees.
   *
   * @throws InvalidInputException with code {@code profile.location.country} or {@code
   *     profile.location.degrees}
   */
  @Value.Check
  default void check() {
    String country = country();
    if (country.length() != 2 || !isCapital(country.charAt(0)) || !isCapital(country.charAt(1))) {
      throw InvalidInputException.of("profile.location.country")
          .at("country")
          .expected("two capital letters")
          .build();
    }
    if (latitude().isPresent() != longitude().isPresent()
        || !isWithin(latitude(), 90)
        || !isWithin(longitude(), 180)) {
      throw InvalidInputException.of("profile.location.degrees")
          .at("latitude, longitude")
          .expected("both within -90 to 90 and -180 to 180, of six decimals at most")
          .build();
    }
  }

  private static boolean isCapital(char letter) {
    return 'A' <= letter && letter <= 'Z';
  }

  private static boolean isWithin(Optional<BigDecimal> degrees, int most) {
    return degrees
        .filter(d -> d.scale() > 6 || d.abs().compareTo(BigDecimal.valueOf(most)) > 0)
        .isEmpty();
  }

  /** Starts a location. */
  static Builder builder(String country) {
    return new Builder().country(country);
  }

  /** Builds a {@link Location}; only the country is required. */
  final class Builder extends ImmutableLocation.Builder {
    Builder() {}
  }
}
