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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Values of the sample domain with every part filled. */
final class Samples {

  static final Sku SKU = Sku.parse("SKU-7");

  static final Discount VOUCHER =
      Voucher.builder().worth(new Price(500)).until(LocalDate.of(2026, 3, 1)).build();

  static final Discount ALL =
      new Discount.AllOf(
          List.of(
              new Discount.Fixed(new Price(100)),
              new Discount.PartOf.Ratio(new BigDecimal("0.250")),
              new Discount.PartOf.Named(Colour.RED),
              new Discount.PartOf.Nothing(),
              Clearance.END_OF_SEASON,
              new Coupon("SPRING"),
              VOUCHER,
              new Discount.AllOf(List.of())));

  static final OrderLine LINE =
      new OrderLine(SKU, 2, new Price(1250), "with care", List.of(new Coupon("A"), ALL));

  static final Basket BASKET =
      Basket.builder()
          .owner("o-1")
          .addLines(LINE)
          .putHistory(SKU, List.of(new Price(1), new Price(2)))
          .putAllByColour(Map.of(Colour.GREEN, 3))
          .addTags("z", "a")
          .placedAt(Instant.parse("2026-03-02T09:00:00Z"))
          .rank(1)
          .visits(5_000_000_000L)
          .weight(0.5)
          .season(Season.WINTER)
          .zone(ZoneId.of("Pacific/Chatham"))
          .discount(VOUCHER)
          .palette(List.of())
          .build();

  private Samples() {}
}
