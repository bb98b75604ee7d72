package io.shopcare.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.shopcare.decision.Decision;
import io.shopcare.jackson.sample.Basket;
import io.shopcare.jackson.sample.OrderLine;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A host's mapper with every setting turned that could bend a form. */
class ShopcareModuleProperties {

  private static final JsonMapper HOST =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Long.class, ToStringSerializer.instance)
                  .addSerializer(String.class, ToStringSerializer.instance))
          .addModule(new ShopcareModule())
          .enable(
              SerializationFeature.WRITE_ENUMS_USING_INDEX,
              SerializationFeature.WRITE_ENUMS_USING_TO_STRING,
              SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED,
              SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(
              DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
              DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
              DeserializationFeature.READ_ENUMS_USING_TO_STRING,
              DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_DEFAULT))
          .build();

  /** A host's own type, to be written as the host writes. */
  public record OrderDto(int orderNumber) {}

  @Provide
  Arbitrary<Basket> baskets() {
    return SampleArbitraries.baskets();
  }

  @Property
  void ourFormsAreTheSameWithEveryMapper(@ForAll("baskets") Basket basket) throws Exception {
    String json = ShopcareJson.write(basket);
    assertThat(HOST.writeValueAsString(basket)).isEqualTo(json);
    assertThat(HOST.readValue(json, Basket.class)).isEqualTo(basket);
  }

  @Example
  void aTypeOfTheHostIsWrittenAsTheHostWrites() throws Exception {
    Decision<OrderDto> decision = Decision.of(new OrderDto(7));
    String json = HOST.writeValueAsString(decision);
    assertThat(json).isEqualTo("{\"value\":{\"order_number\":7}}");
    assertThat(HOST.readValue(json, new TypeReference<Decision<OrderDto>>() {}))
        .isEqualTo(decision);
  }

  @Example
  void ourValuesAreAsStrictWithEveryMapper() {
    String line = "{\"sku\":\"SKU-1\",\"quantity\":%s,\"price\":\"EUR 1\"}";
    for (String quantity : List.of("\"1\"", "1.0", "true", "[1]", "\"\"", "null", "3000000000")) {
      assertThatThrownBy(() -> HOST.readValue(line.replace("%s", quantity), OrderLine.class))
          .hasMessageContaining("quantity");
    }
    for (String part :
        List.of(
            "\"tags\":\"a\"",
            "\"tags\":[1]",
            "\"tags\":[null]",
            "\"byColour\":{\"red\":1}",
            "\"season\":\"summer\"",
            "\"palette\":[\"verde\"]",
            "\"palette\":[0]",
            "\"placedAt\":0",
            "\"owner\":\"p\"",
            "\"Owner\":\"p\"")) {
      String basket = "{\"owner\":\"o\",\"zone\":\"Z\"," + part + "}";
      assertThatThrownBy(() -> HOST.readValue(basket, Basket.class)).hasMessageContaining("json.");
    }
  }
}
