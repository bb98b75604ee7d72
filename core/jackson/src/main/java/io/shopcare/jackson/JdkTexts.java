package io.shopcare.jackson;

import io.shopcare.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms of types of the JDK that are texts: texts themselves, times in ISO-8601, zones by
 * identifier, constants by name. Inside our values they are the same whatever a host's mapper does
 * with them elsewhere.
 */
final class JdkTexts {

  private static final Map<Class<?>, TextForm> FORMS =
      Stream.of(
              new TextForm(String.class, Integer.MAX_VALUE, text -> text, Object::toString),
              time(Duration.class, Duration::parse),
              time(Instant.class, Instant::parse),
              time(LocalDate.class, LocalDate::parse),
              time(LocalDateTime.class, LocalDateTime::parse),
              time(LocalTime.class, LocalTime::parse),
              time(MonthDay.class, MonthDay::parse),
              time(OffsetDateTime.class, OffsetDateTime::parse),
              time(Period.class, Period::parse),
              time(YearMonth.class, YearMonth::parse),
              time(ZoneId.class, ZoneId::of),
              time(ZoneOffset.class, ZoneOffset::of))
          .collect(Collectors.toUnmodifiableMap(TextForm::type, form -> form));

  private JdkTexts() {}

  /** Every form but those of enumerations. */
  static Collection<TextForm> all() {
    return FORMS.values();
  }

  /** The form of a type, or of a class of values. */
  static Optional<TextForm> of(Class<?> type) {
    if (Enum.class.isAssignableFrom(type)) {
      return Optional.of(TextForm.named(type.isEnum() ? type : type.getSuperclass()));
    }
    boolean zone = ZoneId.class.isAssignableFrom(type) && type != ZoneOffset.class;
    return Optional.ofNullable(FORMS.get(zone ? ZoneId.class : type));
  }

  private static TextForm time(Class<?> type, Function<String, Object> parse) {
    return new TextForm(type, Limits.NAME_CHARACTERS, parse, Object::toString);
  }
}
