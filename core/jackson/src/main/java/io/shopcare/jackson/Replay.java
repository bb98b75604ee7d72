package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object that was kept because its type is not its first property. The types of all objects in
 * it are noted on the way, so that it is kept once however deep families nest: hostile input costs
 * time and memory in proportion to its length.
 */
final class Replay extends JsonParserDelegate {

  private final List<@Nullable String> types;
  private int current = -1;

  private Replay(JsonParser kept, List<@Nullable String> types) {
    super(kept);
    this.types = types;
  }

  /**
   * Keeps the object whose first property, or end, the parser is at, and goes to its end.
   *
   * @return a parser at the start of the object, which takes all of it to be at the place of the
   *     first property
   */
  static Replay of(JsonParser parser, DeserializationContext context) throws IOException {
    TokenBuffer tokens = context.bufferForInputBuffering(parser);
    List<@Nullable String> types = new ArrayList<>();
    Replay replay = new Replay(tokens.asParser(parser), types);
    Deque<Integer> open = new ArrayDeque<>();
    open.push(types.size());
    types.add(null);
    tokens.writeStartObject();
    while (true) {
      tokens.copyCurrentEvent(parser);
      if (parser.hasToken(JsonToken.START_OBJECT)) {
        open.push(types.size());
        types.add(null);
      } else if (parser.hasToken(JsonToken.END_OBJECT)) {
        open.pop();
        if (open.isEmpty()) {
          replay.nextToken();
          return replay;
        }
      }
      boolean named =
          parser.hasToken(JsonToken.FIELD_NAME) && parser.currentName().equals(ValueShape.TYPE);
      if (parser.nextToken() == JsonToken.VALUE_STRING && named) {
        types.set(open.element(), parser.getText());
      }
    }
  }

  /** The type of the object that begins here, null if it has none that is a text. */
  @Nullable String type() {
    return types.get(current);
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    if (token == JsonToken.START_OBJECT) {
      current++;
    }
    return token;
  }

  // What follows would step over objects without counting them.

  @Override
  public JsonToken nextValue() throws IOException {
    JsonToken token = nextToken();
    return token == JsonToken.FIELD_NAME ? nextToken() : token;
  }

  @Override
  public JsonParser skipChildren() throws IOException {
    int depth = 0;
    for (JsonToken token = currentToken(); token != null; token = nextToken()) {
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth <= 0) {
        break;
      }
    }
    return this;
  }
}
