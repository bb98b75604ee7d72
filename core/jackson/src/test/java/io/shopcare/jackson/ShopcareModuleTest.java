package io.shopcare.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import io.shopcare.InvalidInputException;
import io.shopcare.jackson.sample.Discount;
import io.shopcare.jackson.sample.OrderLine;
import io.shopcare.jackson.sample.Price;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A host's own mapper, as lenient as Jackson is made. */
class ShopcareModuleTest {

  private static final JsonMapper HOST =
      JsonMapper.builder().addModule(new ShopcareModule()).build();

  /** A host's own type. */
  public record Order(
      @JsonProperty("No") int number, @Nullable DayOfWeek day, @Nullable Price price) {}

  @Test
  void ourValuesSitInHostsTypes() throws Exception {
    Order order = new Order(7, DayOfWeek.MONDAY, new Price(5));
    String json = "{\"No\":7,\"day\":\"MONDAY\",\"price\":\"EUR 5\"}";
    assertThat(HOST.writeValueAsString(order)).isEqualTo(json);
    assertThat(HOST.readValue(json, Order.class)).isEqualTo(order);
    assertThat(HOST.readValue("{\"No\":\"7\"}", Order.class)).isEqualTo(new Order(7, null, null));
  }

  @Test
  void ourValuesAreStrictWhateverTheMapperSays() {
    assertThatThrownBy(
            () -> HOST.readValue("{\"off\":\"EUR 1\",\"off\":\"EUR 2\"}", Discount.Fixed.class))
        .isInstanceOf(JsonMappingException.class)
        .hasCauseInstanceOf(InvalidInputException.class)
        .hasMessageContaining("json.duplicate");
    assertThatThrownBy(
            () ->
                HOST.readValue(
                    "{\"type\":\"fixed\",\"off\":\"EUR 1\",\"type\":\"fixed\"}", Discount.class))
        .hasMessageContaining("json.duplicate");
    assertThatThrownBy(
            () ->
                HOST.readValue(
                    "{\"off\":\"EUR 1\",\"type\":\"fixed\",\"type\":\"fixed\"}", Discount.class))
        .hasMessageContaining("json.duplicate");
    assertThatThrownBy(() -> HOST.readValue("{\"of\":\"EUR 1\"}", Discount.Fixed.class))
        .hasMessageContaining("json.property.unknown");
    assertThatThrownBy(() -> HOST.readValue("[{}]", Discount[].class))
        .hasMessageContaining("json.type.missing");
    assertThatThrownBy(
            () ->
                HOST.readValue(
                    "{\"sku\":\"SKU-1\",\"quantity\":1,\"price\":\"EUR 1\",\"discounts\":[null]}",
                    OrderLine.class))
        .hasMessageContaining("discounts");
  }

  @Test
  void theServiceLoaderFindsTheModule() throws Exception {
    assertThat(ObjectMapper.findModules()).hasAtLeastOneElementOfType(ShopcareModule.class);
    ObjectMapper found = new ObjectMapper().findAndRegisterModules();
    assertThat(found.writeValueAsString(new Price(5))).isEqualTo("\"EUR 5\"");
  }

  @Test
  void aMappersTypeIdsHaveNoPlaceInOurValues() throws Exception {
    JsonMapper typed =
        JsonMapper.builder()
            .addModule(new ShopcareModule())
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder().allowIfSubType(Object.class).build())
            .build();
    for (Object value : List.of(Samples.ALL, Samples.LINE, Samples.VOUCHER, new Price(1))) {
      String json = typed.writeValueAsString(value);
      assertThat(json).isEqualTo(ShopcareJson.write(value));
      assertThat((Object) typed.readValue(json, value.getClass())).isEqualTo(value);
    }
  }
}
