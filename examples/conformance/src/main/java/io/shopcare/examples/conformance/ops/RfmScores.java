package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.segmentation.rfm.RfmFacts;
import io.shopcare.segmentation.rfm.RfmModel;
import io.shopcare.segmentation.rfm.RfmScore;
import io.shopcare.segmentation.rfm.RfmScorecard;
import io.shopcare.segmentation.rfm.RfmTable;
import io.shopcare.segmentation.rfm.TieRule;
import java.util.List;
import java.util.Optional;

/** Scores and groups of a population. */
final class RfmScores implements Operation {

  private record Customer(JsonNode id, Optional<RfmFacts> facts) {}

  @Override
  public String name() {
    return "rfm.score";
  }

  @Override
  public String about() {
    return "{customers, tie}: scores from 1 to 5 by rank, and the group";
  }

  @Override
  public JsonNode answer(Input input) {
    List<Customer> customers = input.get("customers").list(RfmScores::customer);
    TieRule tie = input.optional("tie").map(t -> t.constant(TieRule.class)).orElse(TieRule.MIN);
    List<RfmFacts> buyers = customers.stream().flatMap(c -> c.facts().stream()).toList();
    RfmModel model = new RfmModel(RfmScorecard.freeze(buyers, tie), RfmTable.ofDefaults());
    ObjectNode answer = Answers.object();
    ArrayNode scores = answer.putArray("scores");
    for (Customer customer : customers) {
      ObjectNode line = scores.addObject().set("id", customer.id());
      Optional<RfmScore> score = customer.facts().map(model.scorecard()::score);
      line.put("r", score.map(RfmScore::recency).orElse(null));
      line.put("f", score.map(RfmScore::frequency).orElse(null));
      line.put("m", score.map(RfmScore::money).orElse(null));
      line.put("group", model.decide(customer.facts()));
    }
    return answer;
  }

  private static Customer customer(Input input) {
    long orders = input.optional("orders").map(Input::integer).orElse(0L);
    return new Customer(
        input.get("id").node(),
        orders == 0
            ? Optional.empty()
            : Optional.of(
                new RfmFacts(
                    input.get("recencyDays").integer(),
                    orders,
                    Values.decimal(input.get("spent")))));
  }
}
