package io.shopcare.jackson;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import io.shopcare.InvalidInputException;
import java.io.IOException;

/** Reads the key of a map from its text. */
final class TextKeyDeserializer extends KeyDeserializer {

  private final TextForm form;

  TextKeyDeserializer(TextForm form) {
    this.form = form;
  }

  @Override
  public Object deserializeKey(String key, DeserializationContext context) throws IOException {
    try {
      return form.read(key);
    } catch (InvalidInputException e) {
      throw Faults.at(context.getParser(), e);
    }
  }
}
