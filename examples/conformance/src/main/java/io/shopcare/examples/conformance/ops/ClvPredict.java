package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.segmentation.lifetime.ParetoNbd;
import io.shopcare.segmentation.lifetime.PurchaseModel;
import io.shopcare.segmentation.lifetime.PurchasePattern;
import java.util.Optional;

/** What a model expects of one customer. */
final class ClvPredict implements Operation {

  @Override
  public String name() {
    return "clv.predict";
  }

  @Override
  public String about() {
    return "{model, params, x, t_x, T, horizon, discountPerPeriod}: alive, purchases, discounted";
  }

  @Override
  public JsonNode answer(Input input) {
    if (!(ClvModel.read(input) instanceof PurchaseModel model)) {
      throw input.get("model").wrong("a model of purchases");
    }
    PurchasePattern customer =
        PurchasePattern.of(
            ClvModel.whole(input.get("x")), input.get("t_x").number(), input.get("T").number());
    double horizon = input.get("horizon").number();
    Optional<Double> rate = input.optional("discountPerPeriod").map(Input::number);
    ObjectNode output = Answers.object();
    output.put("pAlive", model.probabilityAlive(customer));
    output.set("expectedPurchases", ClvModel.number(model.expectedPurchases(customer, horizon)));
    output.set(
        "discountedExpected",
        rate.map(delta -> ClvModel.number(model.discountedPurchases(customer, horizon, delta)))
            .orElse(output.nullNode()));
    if (model instanceof ParetoNbd) {
      output.set(
          "dert",
          rate.filter(delta -> delta > 0)
              .map(delta -> ClvModel.number(forEver(model, customer, delta)))
              .orElse(output.nullNode()));
    }
    return output;
  }

  private static double forEver(PurchaseModel model, PurchasePattern customer, double delta) {
    return model.discountedPurchases(customer, Double.POSITIVE_INFINITY, delta);
  }
}
