package io.shopcare.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.jackson.sample.Basket;
import io.shopcare.jackson.sample.Discount;
import io.shopcare.jackson.sample.Parcel;
import io.shopcare.jackson.sample.Sku;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShopcareJsonProperties {

  private static final JsonMapper MAPPER = ShopcareJson.mapper();

  @Provide
  Arbitrary<Basket> baskets() {
    return SampleArbitraries.baskets();
  }

  @Provide
  Arbitrary<Discount> discounts() {
    return SampleArbitraries.discounts();
  }

  @Property
  void readingGivesBackWhatWasWritten(@ForAll("baskets") Basket basket) {
    String json = ShopcareJson.write(basket);
    Basket read = ShopcareJson.read(json, Basket.class);
    assertThat(read).isEqualTo(basket);
    assertThat(ShopcareJson.write(read)).isEqualTo(json);
  }

  @Property
  void aMemberIsReadAsItsFamilyAndAsItself(@ForAll("discounts") Discount discount) {
    String json = ShopcareJson.write(discount);
    assertThat(ShopcareJson.read(json, Discount.class)).isEqualTo(discount);
    assertThat((Object) ShopcareJson.read(json, discount.getClass())).isEqualTo(discount);
  }

  @Property
  void aParameterTakesAnyType(@ForAll("baskets") Basket content, @ForAll("baskets") Basket spare) {
    Parcel<Basket> parcel =
        Parcel.<Basket>builder(Sku.parse("SKU-1")).content(content).addSpares(spare).build();
    assertThat(
            ShopcareJson.read(ShopcareJson.write(parcel), new TypeReference<Parcel<Basket>>() {}))
        .isEqualTo(parcel);
  }

  @Property
  void theOrderOfPropertiesDoesNotMatter(
      @ForAll("discounts") Discount discount, @ForAll Random random)
      throws JsonProcessingException {
    JsonNode tree = shuffled(MAPPER.readTree(ShopcareJson.write(discount)), random);
    assertThat(ShopcareJson.read(tree.toString(), Discount.class)).isEqualTo(discount);
  }

  @Property
  void theMapperDoesTheSameWithBytesAndTrees(@ForAll("discounts") Discount discount)
      throws Exception {
    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(discount), Discount.class))
        .isEqualTo(discount);
    JsonNode tree = MAPPER.valueToTree(discount);
    assertThat(MAPPER.treeToValue(tree, Discount.class)).isEqualTo(discount);
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> copy.add(shuffled(element, random)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(object.properties());
    Collections.shuffle(entries, random);
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    entries.forEach(entry -> copy.set(entry.getKey(), shuffled(entry.getValue(), random)));
    return copy;
  }
}
