package io.shopcare.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Teaches a host's own mapper the JSON of every {@link io.shopcare.DomainValue}. Our values have
 * the form that {@link ShopcareJson} describes and are read as strictly, whatever the mapper does
 * elsewhere with times, constants, names or null; a type of the host inside one of them, as in
 * {@code Decision<OrderDto>}, and everything outside is the mapper's as before. So are its bounds
 * on depth and length, and its messages: {@link ShopcareJson#translate} makes an exception fit to
 * be shown. Found by {@code findAndRegisterModules} too.
 */
public final class ShopcareModule extends Module {

  /** Creates the module. */
  public ShopcareModule() {}

  @Override
  public String getModuleName() {
    return "shopcare";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Writers());
    context.addKeySerializers(new KeyWriters());
    context.addDeserializers(new Readers());
    context.addKeyDeserializers(new KeyReaders());
  }

  private static final class Writers extends Serializers.Base {

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      return described(type)
          .map(
              value ->
                  Conventions.scalar(value.getRawClass())
                      .<JsonSerializer<?>>map(form -> new TextSerializer(form, false))
                      .orElseGet(() -> new ValueSerializer(value)))
          .orElse(null);
    }
  }

  private static final class KeyWriters extends Serializers.Base {

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      return described(type)
          .map(key -> new TextSerializer(KeyTexts.of(key.getRawClass()), true))
          .orElse(null);
    }
  }

  private static final class Readers extends Deserializers.Base {

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      return described(type).map(value -> reader(type.getRawClass(), value)).orElse(null);
    }

    @Override
    public @Nullable JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return findBeanDeserializer(config.constructType(type), config, description);
    }

    private static JsonDeserializer<?> reader(Class<?> asked, JavaType value) {
      Class<?> raw = value.getRawClass();
      return Conventions.scalar(raw)
          .<JsonDeserializer<?>>map(form -> new TextDeserializer<>(asked, form))
          .orElseGet(
              () ->
                  Conventions.isFamily(raw)
                      ? new FamilyDeserializer(value)
                      : new ValueDeserializer(value));
    }
  }

  private static final class KeyReaders implements KeyDeserializers {

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      return described(type)
          .map(key -> new TextKeyDeserializer(KeyTexts.of(key.getRawClass())))
          .orElse(null);
    }
  }

  private static Optional<JavaType> described(JavaType type) {
    Class<?> raw = type.getRawClass();
    return Conventions.isValue(raw)
        ? Optional.of(type.findSuperType(Conventions.describing(raw)))
        : Optional.empty();
  }
}
