package io.shopcare.examples.quickstart;

import static io.shopcare.money.CurrencyCode.EUR;

import io.shopcare.decision.Decision;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.tag.BoundTags;
import io.shopcare.segmentation.tag.TagPolicy;
import io.shopcare.segmentation.tag.TagRule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A customer becomes a VIP by her second order and stays one though a part of it comes back. */
public final class TagAndWhy {

  private TagAndWhy() {}

  /** Asks for the tag before and after the return. */
  public static void main(String[] args) {
    ReasonTexts texts = ReasonTexts.core().plus(SegmentationTexts.all());
    ZoneId paris = ZoneId.of("Europe/Paris");
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    OrderEvent autumn = order("o-1", "2025-11-28T18:20:00Z", "EUR 129.90");
    OrderEvent winter = order("o-2", "2026-02-14T10:05:00Z", "EUR 84.50");
    // snippet
    TagRule vip =
        TagRule.of("vip", "amount_spent >= 200 AND last_order_date >= -365d")
            .keptWhile("amount_spent >= 150 AND last_order_date >= -365d");
    BoundTags tags = TagPolicy.of(vip).compile(EUR).at(now, paris);
    CustomerProfile bought = CustomerProfile.empty("c-17").plus(autumn).plus(winter);
    CustomerProfile tagged = tags.apply(bought);
    MoneySum back = MoneySum.empty(EUR).plus(Money.parse("EUR 26.80"));
    CustomerProfile kept = tagged.plus(new OrderEvent.Refunded("r-1", "c-17", "o-2", back, now));
    for (CustomerProfile profile : List.of(bought, kept)) {
      Decision<Boolean> decision = tags.explain("vip", profile);
      System.out.println("VIP: " + decision.value());
      System.out.print(texts.render(decision, Locale.ENGLISH, paris));
      decision.validUntil().ifPresent(end -> System.out.println("until " + end.atZone(paris)));
    }
    // end
  }

  private static OrderEvent order(String id, String at, String price) {
    OrderLine line = OrderLine.of("sku-9", 1, UnitPrice.parse(price));
    return new OrderEvent.Placed(
        Order.builder(id, "c-17", Instant.parse(at), EUR).addLines(line).build());
  }
}
