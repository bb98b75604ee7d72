package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClvTest {

  private final Questions questions = new Questions();

  @Test
  void everyCustomerIsForecastAsTheVectorsSay() throws IOException {
    JsonNode vectors = Questions.read("segmentation/src/test/resources/lifetime/clv.json");
    for (JsonNode customer : vectors.get("customers")) {
      for (String model : List.of("bgnbd", "mbgnbd", "paretonbd")) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("model", model);
        input.set("params", vectors.at("/fits/" + model + "/params"));
        List.of("x", "t_x", "T").forEach(part -> input.set(part, customer.get(part)));
        input.put("horizon", 39).set("discountPerPeriod", vectors.at("/discount/delta_per_week"));
        JsonNode output = questions.ask("clv.predict", input);
        JsonNode expected = customer.get(model);
        same(output.get("pAlive"), expected.get("p_alive"));
        same(output.get("expectedPurchases"), expected.get("exp_39"));
        if (expected.has("dert_d")) {
          same(output.get("dert"), expected.get("dert_d"));
        }
      }
    }
  }

  private static void same(JsonNode actual, JsonNode expected) {
    double value = expected.asDouble();
    assertThat(actual.asDouble()).isCloseTo(value, within(1e-9 * value));
  }

  @Nested
  class WhereOtherPackagesFail {

    private JsonNode predict(String model, String params, String customer) {
      return questions.ask(
          "clv.predict",
          "{'model':'" + model + "','params':" + params + "," + customer + ",'horizon':39}");
    }

    @Test
    void thePolesOfTheHypergeometricFormsAreOrdinaryPoints() {
      String customer = "'x':2,'t_x':30.43,'T':38.86";
      for (String model : List.of("bgnbd", "mbgnbd", "paretonbd")) {
        double before =
            predict(model, "[0.5,4,0.9999999,0.7]", customer).at("/expectedPurchases").asDouble();
        double at = predict(model, "[0.5,4,1,0.7]", customer).at("/expectedPurchases").asDouble();
        double after =
            predict(model, "[0.5,4,1.0000001,0.7]", customer).at("/expectedPurchases").asDouble();
        assertThat(at).isCloseTo((before + after) / 2, within(1e-12));
      }
      JsonNode newcomer = predict("bgnbd", "[0.5,4,0.25,0.75]", "'x':0,'t_x':0,'T':0");
      assertThat(newcomer.at("/expectedPurchases").asDouble()).isBetween(1.0, 10.0);
    }

    @Test
    void aHorizonOfNothingExpectsNothing() {
      for (String model : List.of("bgnbd", "mbgnbd", "paretonbd")) {
        JsonNode output =
            questions.ask(
                "clv.predict",
                "{'model':'"
                    + model
                    + "','params':[1,1,1,1],'x':1,'t_x':1,'T':1,'horizon':0,"
                    + "'discountPerPeriod':0.01}");
        assertThat(output.at("/expectedPurchases").asDouble()).isZero();
        assertThat(output.at("/discountedExpected").asDouble()).isZero();
      }
    }

    @Test
    void whatCannotBeFittedHasADiagnosis() {
      assertThat(fit("bgnbd", "[[0,0,9],[0,0,8]]")).isEqualTo("lifetime.fit.repeaters.none");
      assertThat(fit("bgnbd", "[]")).startsWith("lifetime.fit.");
      assertThat(fit("mbgnbd", "[[1,2,9],[0,0,8]]")).isEqualTo("lifetime.fit.customers.too-few");
      assertThat(fit("gammagamma", "[[0,0]]")).isEqualTo("lifetime.fit.repeaters.none");
      assertThat(fit("gammagamma", "[[1,5],[2,5],[3,5],[1,5]]")).isEqualTo("lifetime.fit.boundary");
      assertThat(fit("paretonbd", "[[1,9,8]]")).isEqualTo("lifetime.pattern.recency");
    }

    private String fit(String model, String customers) {
      return questions
          .ask("clv.fit", "{'model':'" + model + "','customers':" + customers + "}")
          .path("code")
          .asText();
    }

    @Test
    void whatIsNoQuestionIsRefused() {
      assertThat(predict("gammagamma", "[1,2,3]", "'x':1,'t_x':1,'T':1").path("code").asText())
          .isEqualTo("wrong-type");
      assertThat(predict("bgnbd", "[1,2,3]", "'x':1,'t_x':1,'T':1").path("code").asText())
          .isEqualTo("wrong-type");
      assertThat(predict("bgnbd", "[1,2,3,-4]", "'x':1,'t_x':1,'T':1").path("code").asText())
          .isEqualTo("lifetime.parameter.range");
      assertThat(predict("bgnbd", "[1,2,3,4]", "'x':1.5,'t_x':1,'T':1").path("code").asText())
          .isEqualTo("wrong-type");
    }
  }
}
