package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Refused;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.segmentation.lifetime.LifetimeFit;
import java.util.List;

/** The model under which what customers did is most likely. */
final class ClvFit implements Operation {

  @Override
  public String name() {
    return "clv.fit";
  }

  @Override
  public String about() {
    return "{model, customers}: parameters, likelihood, standard errors; or why there are none";
  }

  @Override
  public JsonNode answer(Input input) {
    ClvModel model = input.get("model").constant(ClvModel.class);
    return model.fit(input.get("customers")).fold(ClvFit::fitted, ClvFit::refused);
  }

  private static JsonNode fitted(LifetimeFit<?> fit) {
    ObjectNode output = Answers.object();
    output.set("params", numbers(fit.model().parameters()));
    output.put("ll", fit.logLikelihood());
    output.set("standardErrors", numbers(fit.standardErrors()));
    return output;
  }

  private static ArrayNode numbers(List<Double> values) {
    ArrayNode array = Answers.object().arrayNode();
    values.forEach(array::add);
    return array;
  }

  private static JsonNode refused(Refused<? extends LifetimeFit<?>> refused) {
    throw InvalidInputException.of(refused.codes().get(0)).at("customers").build();
  }
}
