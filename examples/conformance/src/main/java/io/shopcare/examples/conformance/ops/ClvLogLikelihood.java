package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.segmentation.lifetime.GammaGamma;
import io.shopcare.segmentation.lifetime.LifetimeModel;
import io.shopcare.segmentation.lifetime.PurchaseModel;

/** How likely a model makes what customers did. */
final class ClvLogLikelihood implements Operation {

  @Override
  public String name() {
    return "clv.logLikelihood";
  }

  @Override
  public String about() {
    return "{model, params, customers}: the logarithm of the likelihood";
  }

  @Override
  public JsonNode answer(Input input) {
    LifetimeModel model = ClvModel.read(input);
    Input customers = input.get("customers");
    double ll =
        model instanceof PurchaseModel purchases
            ? purchases.logLikelihood(ClvModel.purchases(customers))
            : ((GammaGamma) model).logLikelihood(ClvModel.spend(customers));
    return Answers.object().set("ll", ClvModel.number(ll));
  }
}
