package io.shopcare.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.type.TypeReference;
import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Accepted;
import io.shopcare.jackson.sample.Basket;
import io.shopcare.jackson.sample.Clearance;
import io.shopcare.jackson.sample.Colour;
import io.shopcare.jackson.sample.Counts;
import io.shopcare.jackson.sample.Coupon;
import io.shopcare.jackson.sample.Defects;
import io.shopcare.jackson.sample.Discount;
import io.shopcare.jackson.sample.Label;
import io.shopcare.jackson.sample.OrderLine;
import io.shopcare.jackson.sample.Pair;
import io.shopcare.jackson.sample.Parcel;
import io.shopcare.jackson.sample.Price;
import io.shopcare.jackson.sample.Rack;
import io.shopcare.jackson.sample.Season;
import io.shopcare.jackson.sample.Shelf;
import io.shopcare.jackson.sample.Sku;
import io.shopcare.jackson.sample.Voucher;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShopcareJsonTest {

  private static void assertForm(DomainValue value, Class<?> type, String json) {
    assertThat(ShopcareJson.write(value)).isEqualTo(json);
    assertThat(ShopcareJson.read(json, type)).isEqualTo(value);
  }

  @Nested
  class Texts {

    @Test
    void aTypeWithParseIsItsText() {
      assertForm(Samples.SKU, Sku.class, "\"SKU-7\"");
    }

    @Test
    void aRecordWithParseIsItsTextToo() {
      assertForm(new Price(1250), Price.class, "\"EUR 1250\"");
    }

    @Test
    void aClassThatWrapsATextIsThatText() {
      assertForm(Label.of("new"), Label.class, "\"new\"");
    }

    @Test
    void aTypeWithBytesIsBase64() {
      assertForm(Counts.fromBytes(new byte[] {1, 2, 3}), Counts.class, "\"AQID\"");
    }

    @Test
    void anEnumerationIsItsName() {
      assertForm(Season.WINTER, Season.class, "\"WINTER\"");
    }

    @Test
    void textsAreKeysOfMaps() {
      Map<Sku, Price> prices = Map.of(Samples.SKU, new Price(3));
      String json = ShopcareJson.write(prices);
      assertThat(json).isEqualTo("{\"SKU-7\":\"EUR 3\"}");
      assertThat(ShopcareJson.read(json, new TypeReference<Map<Sku, Price>>() {}))
          .isEqualTo(prices);
    }

    @Test
    void timesAreIso8601() {
      List<Object> times =
          List.of(
              Instant.parse("2026-03-02T09:00:00.000000001Z"),
              Duration.ofHours(36),
              Period.ofDays(30),
              LocalDate.of(2026, 3, 2),
              LocalTime.of(9, 30),
              ZoneId.of("Europe/Zurich"),
              LocalDate.of(2026, 3, 2).getDayOfWeek());
      assertThat(ShopcareJson.write(times))
          .isEqualTo(
              "[\"2026-03-02T09:00:00.000000001Z\",\"PT36H\",\"P30D\",\"2026-03-02\",\"09:30\","
                  + "\"Europe/Zurich\",\"MONDAY\"]");
      for (Object time : times) {
        Class<?> type = time instanceof ZoneId ? ZoneId.class : time.getClass();
        assertThat((Object) ShopcareJson.read(ShopcareJson.write(time), type)).isEqualTo(time);
      }
    }
  }

  @Nested
  class Parts {

    @Test
    void aRecordIsAnObjectOfItsComponents() {
      assertForm(
          new OrderLine(Samples.SKU, 2, new Price(1250), "with care", List.of(new Coupon("A"))),
          OrderLine.class,
          "{\"sku\":\"SKU-7\",\"quantity\":2,\"price\":\"EUR 1250\",\"note\":\"with care\","
              + "\"discounts\":[{\"type\":\"coupon\",\"value\":\"A\"}]}");
    }

    @Test
    void whatIsEmptyIsLeftOutAndMayBeNull() {
      OrderLine bare = new OrderLine(Samples.SKU, 1, new Price(0), null, List.of());
      assertForm(bare, OrderLine.class, "{\"sku\":\"SKU-7\",\"quantity\":1,\"price\":\"EUR 0\"}");
      assertThat(
              ShopcareJson.read(
                  "{\"price\":\"EUR 0\",\"note\":null,\"quantity\":1,\"discounts\":null,"
                      + "\"sku\":\"SKU-7\"}",
                  OrderLine.class))
          .isEqualTo(bare);
    }

    @Test
    void aValueWithABuilderIsAnObjectOfItsAttributesAsDeclared() {
      assertForm(
          Samples.BASKET,
          Basket.class,
          "{\"owner\":\"o-1\",\"lines\":["
              + ShopcareJson.write(Samples.LINE)
              + "],\"history\":{\"SKU-7\":[\"EUR 1\",\"EUR 2\"]},\"byColour\":{\"GREEN\":3},"
              + "\"tags\":[\"z\",\"a\"],\"placedAt\":\"2026-03-02T09:00:00Z\",\"rank\":1,"
              + "\"visits\":5000000000,\"weight\":0.5,\"season\":\"WINTER\","
              + "\"zone\":\"Pacific/Chatham\",\"discount\":{\"type\":\"voucher\","
              + "\"worth\":\"EUR 500\",\"until\":\"2026-03-01\"},\"patience\":\"PT2H\","
              + "\"palette\":[]}");
    }

    @Test
    void whatHasNoOrderIsWrittenByItsText() {
      Map<String, Boolean> letters = new HashMap<>();
      "the quick brown fox".chars().forEach(c -> letters.put(Character.toString(c), true));
      Set<Colour> colours = Set.of(Colour.values());
      assertThat(ShopcareJson.write(new Accepted<>(Map.copyOf(letters))))
          .isEqualTo(ShopcareJson.write(new Accepted<>(new TreeMap<>(letters))));
      assertThat(ShopcareJson.write(new Accepted<>(letters)))
          .isEqualTo(ShopcareJson.write(new Accepted<>(new TreeMap<>(letters))));
      assertThat(ShopcareJson.write(new Accepted<>(colours)))
          .isEqualTo("{\"type\":\"accepted\",\"value\":[\"DARK_BLUE\",\"GREEN\",\"RED\"]}");
      assertThat(ShopcareJson.write(new Accepted<>(Set.of(new Defects.Shapely()))))
          .isEqualTo("{\"type\":\"accepted\",\"value\":[{}]}");
    }

    @Test
    void aDefaultIsAlwaysWrittenAndFilledInWhereItIsAbsent() {
      Basket plain = Basket.builder().owner("o").zone(ZoneOffset.UTC).build();
      assertForm(
          plain,
          Basket.class,
          "{\"owner\":\"o\",\"zone\":\"Z\",\"patience\":\"PT2H\",\"palette\":[\"RED\"]}");
      assertThat(ShopcareJson.read("{\"owner\":\"o\",\"zone\":\"Z\"}", Basket.class))
          .isEqualTo(plain);
    }

    @Test
    void aValueWithAParameterIsReadAsTheTypeAskedFor() {
      Parcel<Price> parcel =
          Parcel.<Price>builder(Samples.SKU).content(new Price(1)).addSpares(new Price(2)).build();
      String json = ShopcareJson.write(parcel);
      assertThat(json)
          .isEqualTo("{\"label\":\"SKU-7\",\"content\":\"EUR 1\",\"spares\":[\"EUR 2\"]}");
      assertThat(ShopcareJson.read(json, new TypeReference<Parcel<Price>>() {})).isEqualTo(parcel);
    }

    @Test
    void aClassWithAFactoryIsAnObjectOfItsParameters() {
      assertForm(
          Shelf.of(List.of(Samples.SKU), 3), Shelf.class, "{\"skus\":[\"SKU-7\"],\"height\":3}");
      assertForm(Shelf.of(List.of(), 3), Shelf.class, "{\"height\":3}");
      assertForm(Pair.of(Pair.of(null, null), null), Pair.class, "{\"left\":{}}");
    }

    @Test
    void aBuilderByHandIsAsGoodAndInheritedPartsAreTyped() {
      Rack.Builder builder = Rack.builder().aisle(4);
      builder.ids(List.of(Samples.SKU));
      assertForm(builder.build(), Rack.class, "{\"ids\":[\"SKU-7\"],\"aisle\":4}");
    }
  }

  @Nested
  class Families {

    private static final String JSON =
        "{\"type\":\"all-of\",\"parts\":[{\"type\":\"fixed\",\"off\":\"EUR 100\"},"
            + "{\"type\":\"ratio\",\"ratio\":0.250},{\"type\":\"named\",\"named\":\"RED\"},"
            + "{\"type\":\"nothing\"},"
            + "{\"type\":\"clearance\",\"value\":\"END_OF_SEASON\"},"
            + "{\"type\":\"coupon\",\"value\":\"SPRING\"},"
            + "{\"type\":\"voucher\",\"worth\":\"EUR 500\",\"until\":\"2026-03-01\"},"
            + "{\"type\":\"all-of\"}]}";

    @Test
    void membersBeginWithTheirName() {
      assertForm(Samples.ALL, Discount.class, JSON);
    }

    @Test
    void theNameMayStandAnywhere() {
      assertThat(
              ShopcareJson.read(
                  "{\"parts\":[{\"value\":\"CLOSING_DOWN\",\"type\":\"clearance\"},"
                      + "{\"ratio\":1.10,\"type\":\"ratio\"}],\"type\":\"all-of\"}",
                  Discount.class))
          .isEqualTo(
              new Discount.AllOf(
                  List.of(
                      Clearance.CLOSING_DOWN, new Discount.PartOf.Ratio(new BigDecimal("1.10")))));
    }

    @Test
    void aMemberAskedForDirectlyNeedsNoName() {
      assertThat(ShopcareJson.read("{\"off\":\"EUR 1\"}", Discount.Fixed.class))
          .isEqualTo(new Discount.Fixed(new Price(1)));
      assertThat(ShopcareJson.read("{\"off\":\"EUR 1\",\"type\":\"fixed\"}", Discount.Fixed.class))
          .isEqualTo(new Discount.Fixed(new Price(1)));
      assertThat(ShopcareJson.read("{\"value\":\"CLOSING_DOWN\"}", Clearance.class))
          .isEqualTo(Clearance.CLOSING_DOWN);
      assertThat(ShopcareJson.read("{\"type\":\"nothing\"}", Discount.PartOf.class))
          .isEqualTo(new Discount.PartOf.Nothing());
      assertThat((Object) ShopcareJson.read("{\"worth\":\"EUR 1\"}", Voucher.class))
          .isEqualTo(Voucher.builder().worth(new Price(1)).build());
    }
  }

  @Nested
  class Unwritable {

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
      Discount deep = new Discount.PartOf.Nothing();
      for (int i = 0; i < 2 * Limits.DEPTH; i++) {
        deep = new Discount.AllOf(List.of(deep));
      }
      Discount tooDeep = deep;
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> ShopcareJson.write(tooDeep))
          .satisfies(e -> assertThat(e.code()).isEqualTo("json.limit"));
    }

    @Test
    void anAccessorThatFailsFailsWithItsOwnException() {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> ShopcareJson.write(List.of(new Defects.Moody(0))))
          .withMessageContaining("zero");
    }
  }

  @Nested
  class Defective {

    @Test
    void aTypeWithoutAFormIsADefectOfTheProgram() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ShopcareJson.write(new Defects.Blob()))
          .withMessageContaining("Blob has no JSON form");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ShopcareJson.read("{}", Defects.Formless.class))
          .withMessageContaining("Formless has no JSON form");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ShopcareJson.read("{}", Defects.Twins.class))
          .withMessageContaining("have the same name");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ShopcareJson.write(new Defects.Typed.Member("x", "y")))
          .withMessageContaining("two parts called member");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> ShopcareJson.write(new Defects.BadKey(Map.of(new Defects.Shapely(), "secret"))))
          .withMessageContaining("cannot be the key of a map");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ShopcareJson.read("{\"map\":{\"secret\":\"\"}}", Defects.BadKey.class))
          .withMessageContaining("cannot be the key of a map");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ShopcareJson.write(Defects.Ambiguous.builder().build()))
          .withMessageContaining("absent would mean both");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ShopcareJson.read("{}", Defects.Unset.class))
          .withMessageContaining("cannot set unset");
    }
  }
}
