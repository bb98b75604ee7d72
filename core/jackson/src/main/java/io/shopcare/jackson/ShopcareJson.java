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
 * Reads and writes JSON, strictly. The form of a value follows from its type, the first of these
 * that fits:
 *
 * <ul>
 *   <li>an enumeration is the name of its constant;
 *   <li>a type with a static {@code parse} of one text is that text;
 *   <li>a record is an object of its components, a type with a static {@code builder} one of the
 *       attributes that the builder sets, in the order of declaration;
 *   <li>a type with {@code toBytes} and a static {@code fromBytes} is a text in base64;
 *   <li>a class with a static {@code of} whose parameters it gives back by accessors of their names
 *       is an object of these, or a text if it is but one text;
 *   <li>a sealed type is what its members are. Each of them is an object that begins with {@code
 *       "type"}, its simple name in kebab case; one that is a text has it in {@code "value"}, and a
 *       part called {@code type} itself takes the name of the member. When read, the type may stand
 *       anywhere, and may be absent if the member is what is asked for.
 * </ul>
 *
 * <p>Types of {@code java.time} are texts in ISO-8601. Texts are keys of maps too, as are whole
 * numbers. What is empty (an Optional, a {@code @Nullable} part, a list, a map) is left out and may
 * be absent or null; what has a default in a builder is always written and may be absent. All other
 * components of a record must be there, also where a shorter constructor leaves one out. Sets and
 * maps keep the order that they have; those that have none, such as {@link java.util.Map#of()}, are
 * written by their texts, so that equal values give equal documents on every machine.
 *
 * <p>A document that is not exactly right is refused with an {@link InvalidInputException} that
 * quotes no word of it. Its place is a path such as {@code lines[3].price}, in which entries of a
 * map are counted too, since keys are input; its offset is the character at which the reader stood;
 * its code is the one that a type gave in refusing its text or its parts, the exception then being
 * the cause, or one of
 *
 * <ul>
 *   <li>{@code json.syntax}, {@code json.trailing}: not JSON; something after the value
 *   <li>{@code json.limit}: too deep, too many, or too long, by {@link Limits}
 *   <li>{@code json.mismatch}, {@code json.null}: a text for a number, a list for an object; null
 *   <li>{@code json.number.range}: a number that its type cannot hold, or of absurd exponent
 *   <li>{@code json.property.unknown}, {@code json.property.missing}: with the nearest name
 *   <li>{@code json.duplicate}: a property, a key or an element of a set that is there twice
 *   <li>{@code json.type.unknown}, {@code json.type.missing}: no member of the family
 *   <li>{@code json.constant.unknown}: no constant of the enumeration, with the nearest name
 *   <li>{@code json.value}: refused by the type without a code
 * </ul>
 *
 * <p>The length of a document is left to the host; time and memory are in proportion to it.
 * Thread-safe.
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
