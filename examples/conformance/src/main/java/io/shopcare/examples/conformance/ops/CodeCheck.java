package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.segmentation.voucher.VoucherCode;

/** Whether a code as somebody typed it is one. */
final class CodeCheck implements Operation {

  @Override
  public String name() {
    return "code.check";
  }

  @Override
  public String about() {
    return "{code}: whether it is well formed, and how it was meant";
  }

  @Override
  public JsonNode answer(Input input) {
    String typed = input.get("code").text();
    return JsonNodeFactory.instance
        .objectNode()
        .put("valid", VoucherCode.read(typed).isAccepted())
        .put("normalised", VoucherCode.normalised(typed));
  }
}
