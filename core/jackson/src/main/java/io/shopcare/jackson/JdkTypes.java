package io.shopcare.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleAbstractTypeResolver;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import java.util.LinkedHashSet;
import java.util.Set;

/** Gives types of the JDK the forms that they have in our values everywhere in a strict mapper. */
final class JdkTypes extends Module {

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
    SimpleSerializers writers = new SimpleSerializers();
    SimpleDeserializers readers = new SimpleDeserializers();
    SimpleKeyDeserializers keys = new SimpleKeyDeserializers();
    for (TextForm form : JdkTexts.all()) {
      writers.addSerializer(form.type(), new TextSerializer(form, false));
      add(readers, form.type(), form);
      keys.addDeserializer(form.type(), new TextKeyDeserializer(form));
    }
    for (LiteralDeserializer<?> literal : LiteralDeserializer.all()) {
      add(readers, literal);
    }
    context.addSerializers(writers);
    context.addDeserializers(readers);
    context.addKeyDeserializers(keys);
    context.addAbstractTypeResolver(
        new SimpleAbstractTypeResolver().addMapping(Set.class, LinkedHashSet.class));
  }

  private static <T> void add(SimpleDeserializers readers, Class<T> type, TextForm form) {
    readers.addDeserializer(type, new TextDeserializer<>(type, form));
  }

  private static <T> void add(SimpleDeserializers readers, LiteralDeserializer<T> literal) {
    readers.addDeserializer(literal.type(), literal);
  }
}
