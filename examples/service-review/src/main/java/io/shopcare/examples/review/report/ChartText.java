package io.shopcare.examples.review.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Texts as {@code charts.js} wants them: the English one, and the French one if it differs. */
final class ChartText extends JsonSerializer<Text> {

  private ChartText() {}

  static Module module() {
    return new SimpleModule().addSerializer(Text.class, new ChartText());
  }

  @Override
  public void serialize(Text text, JsonGenerator json, SerializerProvider context)
      throws IOException {
    String en = Escapes.clean(text.en());
    String fr = Escapes.clean(text.fr());
    if (en.equals(fr)) {
      json.writeString(en);
    } else {
      json.writeArray(new String[] {en, fr}, 0, 2);
    }
  }
}
