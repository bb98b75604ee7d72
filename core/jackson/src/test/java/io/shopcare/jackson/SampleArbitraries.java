package io.shopcare.jackson;

import io.shopcare.jackson.sample.Basket;
import io.shopcare.jackson.sample.Clearance;
import io.shopcare.jackson.sample.Colour;
import io.shopcare.jackson.sample.Coupon;
import io.shopcare.jackson.sample.Discount;
import io.shopcare.jackson.sample.OrderLine;
import io.shopcare.jackson.sample.Price;
import io.shopcare.jackson.sample.Season;
import io.shopcare.jackson.sample.Sku;
import io.shopcare.jackson.sample.Voucher;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values of the sample domain, with every part sometimes empty. */
final class SampleArbitraries {

  private SampleArbitraries() {}

  static Arbitrary<Sku> skus() {
    return Arbitraries.integers().greaterOrEqual(0).map(n -> Sku.parse("SKU-" + n));
  }

  static Arbitrary<Price> prices() {
    return Arbitraries.longs().map(Price::new);
  }

  /** Any text, of any characters, pairs of surrogates complete. */
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .ofMaxLength(12)
        .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
  }

  static Arbitrary<BigDecimal> decimals() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-1e9"), new BigDecimal("1e9"))
        .ofScale(9);
  }

  static Arbitrary<Instant> instants() {
    return Combinators.combine(
            Arbitraries.longs().between(-99_999_999_999L, 99_999_999_999L),
            Arbitraries.integers().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  static Arbitrary<Discount> discounts() {
    return Arbitraries.lazyOf(
        () -> prices().map(Discount.Fixed::new),
        () -> decimals().map(Discount.PartOf.Ratio::new),
        () -> Arbitraries.of(Colour.class).map(Discount.PartOf.Named::new),
        () -> Arbitraries.just(new Discount.PartOf.Nothing()),
        () -> Arbitraries.of(Clearance.class).map(c -> c),
        () -> texts().map(Coupon::new),
        () ->
            Combinators.combine(prices(), Arbitraries.longs().between(-9999, 99_999).optional())
                .as(
                    (worth, day) ->
                        Voucher.builder()
                            .worth(worth)
                            .until(day.map(LocalDate::ofEpochDay))
                            .build()),
        () -> discounts().list().ofMaxSize(3).map(Discount.AllOf::new));
  }

  static Arbitrary<OrderLine> lines() {
    return Combinators.combine(
            skus(),
            Arbitraries.integers().greaterOrEqual(1),
            prices(),
            texts().injectNull(0.3),
            discounts().list().ofMaxSize(2))
        .as(OrderLine::new);
  }

  static Arbitrary<Basket> baskets() {
    Arbitrary<Basket.Builder> required =
        Combinators.combine(
                texts(),
                Arbitraries.of("Z", "+01:00", "Europe/Zurich", "Pacific/Chatham").map(ZoneId::of),
                lines().list().ofMaxSize(3),
                Arbitraries.maps(skus(), prices().list().ofMaxSize(2)).ofMaxSize(3),
                colourMaps(),
                texts().set().ofMaxSize(4))
            .as(
                (owner, zone, lines, history, byColour, tags) ->
                    Basket.builder()
                        .owner(owner)
                        .zone(zone)
                        .addAllLines(lines)
                        .putAllHistory(history)
                        .putAllByColour(byColour)
                        .addAllTags(tags));
    return Combinators.combine(
            required,
            instants().optional(),
            Arbitraries.integers().injectNull(0.3),
            Arbitraries.longs().injectNull(0.3),
            Arbitraries.doubles().injectNull(0.3),
            Arbitraries.of(Season.class).injectNull(0.3),
            discounts().optional(),
            Arbitraries.of(Colour.class).list().ofMaxSize(2).injectNull(0.3))
        .as(
            (basket, placedAt, rank, visits, weight, season, discount, palette) -> {
              basket.placedAt(placedAt).season(season).discount(discount);
              if (rank != null) {
                basket.rank(rank).patience(Duration.ofSeconds(rank));
              }
              if (visits != null) {
                basket.visits(visits);
              }
              if (weight != null) {
                basket.weight(weight);
              }
              return palette == null ? basket.build() : basket.palette(palette).build();
            });
  }

  /** Maps in an order of their own, not that of the constants. */
  private static Arbitrary<Map<Colour, Integer>> colourMaps() {
    return Arbitraries.shuffle(Arrays.asList(Colour.values()))
        .flatMap(
            colours ->
                Arbitraries.integers()
                    .list()
                    .ofMaxSize(colours.size())
                    .map(numbers -> zip(colours, numbers)));
  }

  private static Map<Colour, Integer> zip(List<Colour> colours, List<Integer> numbers) {
    Map<Colour, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      map.put(colours.get(i), numbers.get(i));
    }
    return map;
  }
}
