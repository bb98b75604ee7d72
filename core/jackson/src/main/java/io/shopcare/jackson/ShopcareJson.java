package io.shopcare.jackson;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads and writes JSON, strictly. The form of a value follows from its type:
 *
 * <ul>
 *   <li>a type with a static {@code parse} of one text is that text, as value and as key of a map;
 *   <li>a record, or a type with a static {@code builder}, is an object of its components or of the
 *       attributes that the builder sets, in the order of their declaration; what is empty (an
 *       Optional, a {@code @Nullable} part, a list, a map) is left out and may be absent or null;
 *   <li>a type with {@code toBytes} and a static {@code fromBytes} is a text in base64;
 *   <li>a member of a sealed family is an object that begins with {@code "type"}, its simple name
 *       in kebab case; read, the type may stand anywhere, and if it is the member that is asked for
 *       it may be absent. A member that is a text has it in {@code "value"};
 *   <li>an enumeration is the name of its constant, a time a text in ISO-8601.
 * </ul>
 *
 * Equal values with equally ordered sets and maps give equal documents. A document that is not
 * exactly right is refused with an {@link InvalidInputException}, whose place is a path such as
 * {@code lines[3].price} (entries of a map are counted too, as keys are input), whose offset is
 * that of the character in the document, and whose code is one of
 *
 * <table>
 * <caption>Codes</caption>
 * <tr><td>{@code json.syntax}</td><td>not JSON</td></tr>
 * <tr><td>{@code json.trailing}</td><td>something after the value</td></tr>
 * <tr><td>{@code json.limit}</td><td>too deep, or a text, number or name too long</td></tr>
 * <tr><td>{@code json.mismatch}</td><td>a number for a text, a list for an object</td></tr>
 * <tr><td>{@code json.null}</td><td>null in a list or a map, or as the document</td></tr>
 * <tr><td>{@code json.number.range}</td><td>a number that does not fit</td></tr>
 * <tr><td>{@code json.constant.unknown}</td><td>no constant of the enumeration</td></tr>
 * <tr><td>{@code json.property.unknown}, {@code .missing}, {@code .duplicate}</td><td></td></tr>
 * <tr><td>{@code json.type.unknown}, {@code .missing}</td><td>no member of the family</td></tr>
 * <tr><td>{@code json.value}</td><td>refused by the type without saying why</td></tr>
 * </table>
 *
 * or the code that the type itself gave, which is then the cause. The length of a document is left
 * to the host. Thread-safe.
 */
public final class ShopcareJson {

  // A level of a tree takes an object and a list, and trees sit in other values.
  private static final int NESTING = 4 * Limits.DEPTH;

  // Counts of a long period in base64 take more than the longest text that is parsed.
  private static final int STRING_CHARACTERS = 16 * Limits.TEXT_CHARACTERS;

  static final String BOUNDS =
      "at most "
          + (NESTING + " levels, ")
          + (Limits.LIST_ELEMENTS + " elements, and ")
          + (STRING_CHARACTERS + " characters of a text, ")
          + (Limits.NUMBER_CHARACTERS + " of a number, ")
          + (Limits.NAME_CHARACTERS + " of a name");

  private static final JsonMapper MAPPER = mapper();

  private static final ObjectReader READER =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ShopcareJson() {}

  /**
   * Makes a strict mapper, for streams and trees and for hosts' own types beside ours. A mapper can
   * be changed by whoever holds it, so each call makes another; make one and keep it. Its
   * exceptions quote the document; {@link #translate} gives the ones that do not.
   */
  public static JsonMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING)
                    .maxStringLength(STRING_CHARACTERS)
                    .maxNumberLength(Limits.NUMBER_CHARACTERS)
                    .maxNameLength(Limits.NAME_CHARACTERS)
                    .build())
            .streamWriteConstraints(
                StreamWriteConstraints.builder().maxNestingDepth(NESTING).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    return JsonMapper.builder(factory)
        .addModules(new ShopcareModule(), new JdkTypes())
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
        .build();
  }

  /**
   * Writes a value, on one line.
   *
   * @throws InvalidInputException with code {@code json.limit} if it is nested too deeply to be
   *     read again
   * @throws IllegalArgumentException if a type in it has no JSON form
   */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof RuntimeException defect) {
        throw defect;
      }
      throw translate(e);
    }
  }

  /**
   * Reads one value.
   *
   * @throws InvalidInputException if the document is not exactly one value of the type
   * @throws IllegalArgumentException if a type in it has no JSON form
   */
  @SuppressWarnings("unchecked") // Jackson reads what it was asked for.
  public static <T> T read(String json, Class<T> type) {
    return (T) read(json, MAPPER.constructType(type));
  }

  /**
   * Reads one value of a type with parameters, such as {@code Decision<Boolean>}.
   *
   * @throws InvalidInputException if the document is not exactly one value of the type
   * @throws IllegalArgumentException if a type in it has no JSON form
   */
  @SuppressWarnings("unchecked") // Jackson reads what it was asked for.
  public static <T> T read(String json, TypeReference<T> type) {
    return (T) read(json, MAPPER.constructType(type));
  }

  /**
   * Says without a word of the document what was wrong with it, for hosts that call a mapper
   * themselves. Neither Jackson's exception nor its message is kept.
   *
   * @throws IllegalArgumentException if it was not the document, but a type without a JSON form
   */
  public static InvalidInputException translate(JsonProcessingException thrown) {
    return Translation.of(thrown);
  }

  private static Object read(String json, JavaType type) {
    try (JsonParser parser = READER.createParser(json)) {
      if (parser.nextToken() == null) {
        throw Faults.at(parser, Faults.fault("json.syntax", "a value"));
      }
      Object value = READER.forType(type).readValue(parser);
      if (value == null) {
        throw Faults.at(parser, Faults.noNull());
      }
      if (parser.nextToken() != null) {
        throw Faults.at(parser, Faults.fault("json.trailing", "nothing after the value"));
      }
      return value;
    } catch (JsonProcessingException e) {
      throw translate(e);
    } catch (NumberFormatException e) {
      // Jackson lets it through where it reads what a host calls Object.
      throw LiteralDeserializer.exponent();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
  }
}
