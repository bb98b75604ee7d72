package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.module.SimpleAbstractTypeResolver;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import io.shopcare.Limits;
import java.io.IOException;
import java.math.BigDecimal;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the strict mapper treats types of the JDK: times are ISO-8601 texts and nothing else, sets
 * keep their order, and no decimal has an exponent that would blow up its plain form.
 */
final class JdkTypes extends Module {

  private static final List<Class<?>> TIMES =
      List.of(
          Duration.class,
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          MonthDay.class,
          OffsetDateTime.class,
          Period.class,
          YearMonth.class);

  private static final List<Class<?>> ZONES = List.of(ZoneId.class, ZoneOffset.class);

  private final SimpleSerializers writers = new SimpleSerializers();
  private final SimpleDeserializers readers = new SimpleDeserializers();
  private final SimpleKeyDeserializers keys = new SimpleKeyDeserializers();

  JdkTypes() {
    TIMES.forEach(time -> add(time, "parse"));
    ZONES.forEach(zone -> add(zone, "of"));
    readers.addDeserializer(BigDecimal.class, new Decimals());
  }

  private <T> void add(Class<T> type, String factory) {
    TextForm form = TextForm.ofTime(type, factory);
    writers.addSerializer(type, new TextSerializer(form, false));
    readers.addDeserializer(type, new TextDeserializer<>(type, form));
    keys.addDeserializer(type, new TextKeyDeserializer(form));
  }

  @Override
  public String getModuleName() {
    return "shopcare-jdk";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(writers);
    context.addDeserializers(readers);
    context.addKeyDeserializers(keys);
    context.addAbstractTypeResolver(
        new SimpleAbstractTypeResolver().addMapping(Set.class, LinkedHashSet.class));
  }

  private static final class Decimals extends JsonDeserializer<BigDecimal> {

    @Override
    public Class<?> handledType() {
      return BigDecimal.class;
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      BigDecimal decimal = BigDecimalDeserializer.instance.deserialize(parser, context);
      if (Math.abs((long) decimal.scale()) > Limits.NUMBER_CHARACTERS) {
        throw Faults.at(
            parser,
            Faults.fault("json.number.range", "an exponent within " + Limits.NUMBER_CHARACTERS));
      }
      return decimal;
    }
  }
}
