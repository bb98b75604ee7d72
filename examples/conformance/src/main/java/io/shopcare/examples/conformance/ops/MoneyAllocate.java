package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.money.Allocation;

/** Splits a total by weights. */
final class MoneyAllocate implements Operation {

  @Override
  public String name() {
    return "money.allocate";
  }

  @Override
  public String about() {
    return "{total, weights}: minor units by largest remainder";
  }

  @Override
  public JsonNode answer(Input input) {
    long[] weights =
        input.get("weights").list(Input::integer).stream().mapToLong(Long::longValue).toArray();
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    for (long part : Allocation.largestRemainder(input.get("total").integer(), weights)) {
      parts.add(part);
    }
    return JsonNodeFactory.instance.objectNode().set("parts", parts);
  }
}
