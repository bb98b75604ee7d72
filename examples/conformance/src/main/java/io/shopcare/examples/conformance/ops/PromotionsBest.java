package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.Promotion;
import io.shopcare.segmentation.reward.StackedDiscount;
import io.shopcare.segmentation.reward.Stacking;
import io.shopcare.segmentation.reward.StackingPolicy;
import java.util.List;

/** The set of promotions that takes off most of an order. */
final class PromotionsBest implements Operation {

  /** Amounts of the port have no currency; this stands for it. */
  private static final CurrencyCode CURRENCY = CurrencyCode.of("EUR");

  @Override
  public String name() {
    return "promotions.best";
  }

  @Override
  public String about() {
    return "{lines, promotions, maxApplied, excludes}: the set that takes off most";
  }

  @Override
  public JsonNode answer(Input input) {
    Money base = Money.zero(CURRENCY);
    for (Input line : input.get("lines").list(each -> each)) {
      base = base.plus(money(line.get("amount")));
    }
    StackingPolicy.Builder policy = StackingPolicy.builder();
    input
        .optional("maxApplied")
        .map(cap -> (int) Math.min(Integer.MAX_VALUE, cap.integer()))
        .ifPresent(policy::maxApplied);
    input
        .optional("excludes")
        .ifPresent(pairs -> pairs.list(PromotionsBest::exclusion).forEach(policy::addExclusions));
    StackedDiscount best =
        Stacking.of(policy.build())
            .best(base, input.get("promotions").list(PromotionsBest::promotion));
    ObjectNode output = Answers.object();
    ArrayNode applied = output.putArray("applied");
    best.ids().forEach(applied::add);
    return output.put("discount", best.total().minorUnits()).put("proven", best.isProven());
  }

  private static Money money(Input minorUnits) {
    return Money.ofMinor(minorUnits.integer(), CURRENCY);
  }

  private static StackingPolicy.Exclusion exclusion(Input pair) {
    List<String> ids = pair.list(Input::text);
    if (ids.size() != 2) {
      throw pair.wrong("two identifiers");
    }
    return new StackingPolicy.Exclusion(ids.get(0), ids.get(1));
  }

  private static Promotion promotion(Input input) {
    String id = input.get("id").text();
    String[] groups =
        input
            .optional("groups")
            .map(each -> each.list(Input::text).toArray(new String[0]))
            .orElse(new String[0]);
    return switch (input.get("kind").text()) {
      case "percent" -> Promotion.percent(id, Ratio.percent(input.get("value").decimal()), groups);
      case "fixed" -> Promotion.fixed(id, money(input.get("value")), groups);
      default -> throw input.get("kind").wrong("percent or fixed");
    };
  }
}
