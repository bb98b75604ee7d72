package io.shopcare.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.jackson.sample.Basket;
import io.shopcare.jackson.sample.Counts;
import io.shopcare.jackson.sample.Discount;
import io.shopcare.jackson.sample.OrderLine;
import io.shopcare.jackson.sample.Price;
import io.shopcare.jackson.sample.Season;
import io.shopcare.jackson.sample.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShopcareJsonFaultsTest {

  private static InvalidInputException fault(String json, Class<?> type) {
    return catchThrowableOfType(InvalidInputException.class, () -> ShopcareJson.read(json, type));
  }

  private static void assertFault(String json, Class<?> type, String message) {
    assertThat(fault(json, type)).hasMessage(message);
  }

  private static String basket(String properties) {
    return "{\"owner\":\"o\",\"zone\":\"Z\"," + properties + "}";
  }

  @Nested
  class Documents {

    @Test
    void whatIsNotJsonIsRefusedAtItsOffset() {
      assertFault("", Price.class, "json.syntax: expected a value");
      assertFault("  ", Price.class, "json.syntax: expected a value");
      assertFault("secret", Price.class, "json.syntax [0]: expected well-formed JSON");
      assertFault("\"EUR 1", Price.class, "json.syntax [6]: expected well-formed JSON");
      assertFault("{\"off\":}", Discount.Fixed.class, "json.syntax [7]: expected well-formed JSON");
      assertFault(
          "{\"off\":\"EUR 1\"",
          Discount.Fixed.class,
          "json.syntax [14]: expected well-formed JSON");
    }

    @Test
    void oneValueIsEnough() {
      assertFault(
          "\"EUR 1\" \"EUR 2\"",
          Price.class,
          "json.trailing [8]: expected nothing after the value");
      assertFault("\"EUR 1\" x", Price.class, "json.syntax [8]: expected well-formed JSON");
    }

    @Test
    void nullIsNoValue() {
      assertFault("null", Price.class, "json.null [0]: expected a value");
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
      String deep = "{\"type\":\"all-of\",\"parts\":[".repeat(Limits.DEPTH * 2 + 1);
      assertThat(fault(deep, Discount.class).code()).isEqualTo("json.limit");
      String reversed = "{\"parts\":[".repeat(100_000);
      assertThat(fault(reversed, Discount.class).code()).isEqualTo("json.limit");
      assertThat(fault("[".repeat(1_000_000), Basket.class).code()).isEqualTo("json.mismatch");
      String text = "\"" + "x".repeat(16 * Limits.TEXT_CHARACTERS + 1) + "\"";
      assertThat(fault(text, Sku.class).code()).isEqualTo("json.limit");
      assertThat(fault(basket("\"rank\":" + "1".repeat(41)), Basket.class).code())
          .isEqualTo("json.limit");
      assertThat(fault(basket("\"palette\":[" + "\"RED\",".repeat(10_001) + "]"), Basket.class))
          .hasMessageStartingWith("json.limit at palette[10000] [");
      assertThat(fault("{\"" + "x".repeat(257) + "\":1}", Basket.class).code())
          .isEqualTo("json.limit");
      assertThat(fault(basket("\"placedAt\":\"" + "1".repeat(300) + "\""), Basket.class).code())
          .isEqualTo("input.too-long");
    }
  }

  @Nested
  class Properties {

    @Test
    void anUnknownOneIsRefusedWithTheNearest() {
      assertFault(
          "{\"sku\":\"SKU-1\",\"quantty\":1}",
          OrderLine.class,
          "json.property.unknown [15]: expected a property of OrderLine, did you mean quantity?");
      assertFault(
          basket("\"lines\":[{\"secret\":1}]"),
          Basket.class,
          "json.property.unknown at lines[0] [34]: expected a property of OrderLine");
    }

    @Test
    void aDuplicateIsRefused() {
      assertFault(
          "{\"off\":\"EUR 1\",\"off\":\"EUR 1\"}",
          Discount.Fixed.class,
          "json.duplicate [20]: expected each property once");
      assertFault(
          basket("\"byColour\":{\"RED\":1,\"RED\":2}"),
          Basket.class,
          "json.duplicate at byColour [49]: expected each property once");
      assertFault(
          "{\"type\":\"nothing\",\"type\":\"nothing\"}",
          Discount.class,
          "json.duplicate [24]: expected each property once");
    }

    @Test
    void nothingIsTwiceInASetOrAMapEvenIfWrittenInTwoWays() {
      assertFault(
          basket("\"tags\":[\"a\",\"b\",\"a\"]"),
          Basket.class,
          "json.duplicate at tags[2] [40]: expected each element once");
      assertFault(
          basket("\"history\":{\"SKU-1\":[],\"SKU-01\":[]}"),
          Basket.class,
          "json.duplicate at history[1] [46]: expected each key once");
    }

    @Test
    void aRequiredOneIsNotAbsentAndNotNull() {
      assertFault(
          "{\"sku\":\"SKU-1\",\"quantity\":1}",
          OrderLine.class,
          "json.property.missing [27]: expected the property price");
      assertFault(
          "{\"sku\":\"SKU-1\",\"quantity\":null,\"price\":\"EUR 1\"}",
          OrderLine.class,
          "json.property.missing [46]: expected the property quantity");
      assertFault(
          "{\"owner\":\"o\"}",
          Basket.class,
          "json.property.missing [12]: expected the property zone");
    }
  }

  @Nested
  class Values {

    @Test
    void anotherShapeIsAMismatch() {
      assertFault("5", Price.class, "json.mismatch [0]: expected a text (Price)");
      assertFault("[]", OrderLine.class, "json.mismatch [0]: expected an object (OrderLine)");
      assertFault("true", Discount.class, "json.mismatch [0]: expected an object (Discount)");
      assertFault(
          basket("\"rank\":\"5\""),
          Basket.class,
          "json.mismatch at rank [31]: expected a whole number (Integer)");
      assertFault(
          basket("\"rank\":5.0"),
          Basket.class,
          "json.mismatch at rank [31]: expected a whole number (Integer)");
      assertFault(
          basket("\"tags\":[\"a\",5]"),
          Basket.class,
          "json.mismatch at tags[1] [36]: expected a text (String)");
      assertFault(
          basket("\"tags\":\"a\""), Basket.class, "json.mismatch at tags [31]: expected a list");
      assertFault(
          basket("\"placedAt\":5"),
          Basket.class,
          "json.mismatch at placedAt [35]: expected a text (Instant)");
      assertFault(
          basket("\"history\":[]"),
          Basket.class,
          "json.mismatch at history [34]: expected an object");
    }

    @Test
    void nullHasNoPlaceInAList() {
      assertFault(
          basket("\"tags\":[null]"), Basket.class, "json.null at tags[0] [32]: expected a value");
      assertFault(
          basket("\"lines\":[null]"), Basket.class, "json.null at lines[0] [33]: expected a value");
      assertFault(
          basket("\"history\":{\"SKU-1\":[null]}"),
          Basket.class,
          "json.null at history[0][0] [44]: expected a value");
      assertThat(
              catchThrowableOfType(
                  InvalidInputException.class,
                  () -> ShopcareJson.read("[\"EUR 1\",null]", new TypeReference<List<Price>>() {})))
          .hasMessage("json.null at [1] [9]: expected a value");
    }

    @Test
    void aNumberFits() {
      assertFault(
          basket("\"rank\":3000000000"),
          Basket.class,
          "json.number.range at rank [41]: expected a number (int) within its range");
      assertFault(
          "{\"type\":\"ratio\",\"ratio\":1e999999999}",
          Discount.class,
          "json.number.range at ratio [24]: expected an exponent within 40");
      assertFault(
          "{\"ratio\":1e-41,\"type\":\"ratio\"}",
          Discount.class,
          "json.number.range at ratio [1]: expected an exponent within 40");
      assertFault(
          "{\"type\":\"ratio\",\"ratio\":0.1e99999999999}",
          Discount.class,
          "json.number.range at ratio [24]: expected an exponent within 40");
      assertFault(
          "[0.1e99999999999]", Object.class, "json.number.range: expected an exponent within 40");
      assertFault(
          basket("\"weight\":1e400"),
          Basket.class,
          "json.number.range at weight [33]: expected a number that a double can hold");
      assertThat(ShopcareJson.read("1e40", BigDecimal.class)).isEqualTo(new BigDecimal("1e40"));
    }

    @Test
    void anUnknownConstantIsRefusedWithTheNearest() {
      assertFault(
          "\"summer\"",
          Season.class,
          "json.constant.unknown [0]: expected the name of a Season, did you mean SUMMER?");
      assertFault(
          basket("\"palette\":[\"RED\",\"DARKBLUE\"]"),
          Basket.class,
          "json.constant.unknown at palette[1] [41]: expected the name of a Colour,"
              + " did you mean DARK_BLUE?");
      assertFault(
          basket("\"byColour\":{\"secret\":1}"),
          Basket.class,
          "json.constant.unknown at byColour[0] [36]: expected the name of a Colour");
      assertFault(
          basket("\"palette\":[1]"),
          Basket.class,
          "json.mismatch at palette[0] [35]: expected a text (Colour)");
      assertFault(
          "{\"type\":\"clearance\",\"value\":\"CLOSING-DOWN\"}",
          Discount.class,
          "json.constant.unknown [42]: expected the name of a Clearance,"
              + " did you mean CLOSING_DOWN?");
    }

    @Test
    void aTypeThatSaysWhyIsQuotedAndKeptAsTheCause() {
      InvalidInputException fault = fault(basket("\"history\":{\"sku 7\":[]}"), Basket.class);
      assertThat(fault)
          .hasMessage(
              "sku.form at history[0] [35]: expected SKU- and a number, did you mean SKU-1?")
          .hasCauseInstanceOf(InvalidInputException.class);
      assertThat(fault.offset()).isEqualTo(OptionalInt.of(35));
      assertThat(fault.suggestion()).contains("SKU-1");
    }

    @Test
    void aTypeThatQuotesTheInputIsNotQuoted() {
      assertFault("\"SKU-secret\"", Sku.class, "json.value [0]: expected a valid Sku");
      assertFault("\"secret\"", Price.class, "json.value [0]: expected a valid Price");
      assertFault("\"secret\"", Instant.class, "json.value [0]: expected a valid Instant");
      assertFault("\"BAUGBw==\"", Counts.class, "json.value [0]: expected a valid Counts");
      assertFault("\"!\"", Counts.class, "json.value [0]: expected a valid Counts");
      assertFault(
          "{\"sku\":\"SKU-1\",\"quantity\":0,\"price\":\"EUR 1\",\"note\":\"secret\"}",
          OrderLine.class,
          "json.value [59]: expected a valid OrderLine");
    }

    @Test
    void entriesOfAMapAreCounted() {
      assertThat(
              catchThrowableOfType(
                  InvalidInputException.class,
                  () ->
                      ShopcareJson.read(
                          "{\"alice@example.org\":\"EUR 1\",\"bob@example.org\":7}",
                          new TypeReference<Map<String, Price>>() {})))
          .hasMessage("json.mismatch at [1] [47]: expected a text (Price)");
    }
  }

  @Nested
  class Families {

    @Test
    void theTypeIsOneOfThosePermitted() {
      String all = "fixed, all-of, ratio, named, nothing, clearance, coupon, voucher";
      assertFault(
          "{\"type\":\"fixd\",\"off\":\"EUR 1\"}",
          Discount.class,
          "json.type.unknown [8]: expected a type, one of " + all + ", did you mean fixed?");
      assertFault(
          "{\"type\":\"java.lang.Runtime\"}",
          Discount.class,
          "json.type.unknown [8]: expected a type, one of " + all);
      assertFault(
          "{\"type\":1}", Discount.class, "json.type.unknown [8]: expected a type, one of " + all);
      assertFault(
          "{\"off\":\"EUR 1\"}",
          Discount.class,
          "json.type.missing [1]: expected a type, one of " + all);
      assertFault("{}", Discount.class, "json.type.missing [1]: expected a type, one of " + all);
    }

    @Test
    void aMemberAskedForIsNotAnother() {
      assertFault(
          "{\"type\":\"nothing\"}",
          Discount.Fixed.class,
          "json.type.unknown [8]: expected the type fixed");
    }

    @Test
    void theTypeStandsOnceEvenAtTheEnd() {
      assertThat(
              fault("{\"off\":\"EUR 1\",\"type\":\"fixed\",\"type\":\"fixed\"}", Discount.class)
                  .code())
          .isEqualTo("json.duplicate");
    }

    @Test
    void aFaultBeforeTheTypeKeepsItsPath() {
      assertFault(
          "{\"parts\":[{\"type\":\"fixed\",\"off\":1}],\"type\":\"all-of\"}",
          Discount.class,
          "json.mismatch at parts[0].off [1]: expected a text (Price)");
    }
  }
}
