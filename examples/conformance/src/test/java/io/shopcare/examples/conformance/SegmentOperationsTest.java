package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SegmentOperationsTest {

  private final Questions questions = new Questions();

  private JsonNode parse(String query, String dialect) {
    return questions.ask(
        "segment.parse",
        JsonNodeFactory.instance.objectNode().put("query", query).put("dialect", dialect));
  }

  private JsonNode matches(String query, String customer) {
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("query", query)
            .put("dialect", "extended")
            .put("zone", "Europe/Paris")
            .put("now", "2026-05-15T08:00:00Z");
    return questions.ask(
        "segment.matches", input.set("customer", Questions.json(customer.replace('\'', '"'))));
  }

  private boolean holds(String query, String customer) {
    JsonNode answer = matches(query, customer);
    assertThat(answer.has("matches")).as(answer.toString()).isTrue();
    return answer.get("matches").asBoolean();
  }

  @Nested
  class Parsing {

    @Test
    void saysWhereAndWhy() {
      JsonNode error = parse("number_of_orders > 1.5", "shopify");
      assertThat(error.get("offset").asInt()).isEqualTo(19);
      assertThat(error.get("expected").asText()).isEqualTo("a whole number");
      assertThat(error.has("suggestion")).isFalse();
      assertThat(parse("amount_spend > 1", "shopify").get("suggestion").asText())
          .isEqualTo("amount_spent");
      assertThat(parse("amount_spent >", "extended").get("offset").asInt()).isEqualTo(14);
      assertThat(parse("x".repeat(1 << 20), "extended").get("code").asText())
          .isEqualTo("segment.too-long");
      assertThat(parse("amount_spent > 1", "sql").get("code").asText()).isEqualTo("wrong-type");
    }

    @Test
    void keepsTheDialectsApart() {
      String query = "NOT (open_tickets > 0)";
      assertThat(parse(query, "extended").get("canonical").asText()).isEqualTo(query);
      assertThat(parse(query, "shopify").get("offset").asInt()).isZero();
    }
  }

  @Nested
  class Matching {

    @Test
    void takesMissingNullAndTheEmptyListAsNull() {
      for (String customer :
          new String[] {"{}", "{'customer_tags':null}", "{'customer_tags':[]}"}) {
        assertThat(holds("customer_tags IS NULL", customer)).isTrue();
        assertThat(holds("customer_tags NOT CONTAINS 'a'", customer)).isTrue();
      }
      assertThat(holds("customer.metafields.a.b IS NULL", "{'metafields.a.b':'x'}")).isFalse();
      assertThat(holds("customer_language != 'fr'", "{}")).isTrue();
      assertThat(holds("customer_language = ''", "{'customer_language':''}")).isTrue();
    }

    @Test
    void readsDatesLocalAndExact() {
      assertThat(holds("last_order_date = today", "{'last_order_date':'2026-05-15'}")).isTrue();
      assertThat(holds("last_order_date = today", "{'last_order_date':'2026-05-14T22:00:00Z'}"))
          .isTrue();
      assertThat(holds("last_order_date = today", "{'last_order_date':'2026-05-14T21:59:59Z'}"))
          .isFalse();
      assertThat(holds("last_order_date < today", "{'last_order_date':'2026-05-14T23:30:00'}"))
          .isTrue();
      assertThat(
              holds("last_order_date = today", "{'last_order_date':'2026-05-14T23:30:00-03:00'}"))
          .isTrue();
      assertThat(
              matches("last_order_date > -30d", "{'last_order_date':'yesterday'}")
                  .get("code")
                  .asText())
          .isEqualTo("wrong-type");
    }

    @Test
    void readsOrdersProductsAndEvents() {
      String customer =
          "{'orders':[{'at':'2026-05-01T10:00:00Z','amount':'12.50','products':["
              + "{'id':7,'tag':'Sport','quantity':2},{'id':'8','quantity':1}]}],"
              + "'events':[{'type':'storefront_event.product_viewed','at':'2026-05-02T10:00:00Z',"
              + "'id':'7'}],'store_credit_accounts':[{'balance':'5','currency':'EUR'}]}";
      assertThat(holds("orders_placed MATCHES (amount = 12.5, date = 2026-05-01)", customer))
          .isTrue();
      assertThat(holds("products_purchased MATCHES (id IN (7, 8), sum_quantity = 3)", customer))
          .isTrue();
      assertThat(holds("products_purchased MATCHES (tag = 'sport', date > -30d)", customer))
          .isTrue();
      assertThat(holds("storefront.product_viewed MATCHES (id = 7)", customer)).isTrue();
      assertThat(holds("store_credit_accounts MATCHES (balance >= 5)", customer)).isTrue();
      assertThat(holds("number_of_orders >= 1", customer)).isFalse();
    }

    @Test
    void refusesASegmentThatIsNotThere() {
      assertThat(matches("IN SEGMENT 'x'", "{}").get("code").asText())
          .isEqualTo("segment.reference.unknown");
    }
  }

  @Nested
  class Checking {

    @Test
    void tellsKindsInLowerCaseAndTheNarrowerFirst() {
      assertThat(
              questions.ask(
                  "segment.check",
                  "{'queries':{'a':'amount_spent > 5','b':'amount_spent > 9',"
                      + "'c':'amount_spent != 1 OR amount_spent = 1'}}"))
          .hasToString(
              "{\"findings\":[{\"kind\":\"tautology\",\"names\":[\"c\"]},"
                  + "{\"kind\":\"subsumed\",\"names\":[\"b\",\"a\"]}]}");
    }

    @Test
    void refusesWhatIsNoQueryAndSaysWhichOneItIs() {
      JsonNode error =
          questions.ask(
              "segment.check",
              "{'queries':{'a':'amount_spent > 5','b':'rfm_group = \\u0027CHAMPION\\u0027'}}");
      assertThat(error.get("code").asText()).isEqualTo("segment.value.unknown");
      assertThat(error.get("place").asText()).isEqualTo("input.queries.b");
      assertThat(error.get("offset").asInt()).isEqualTo(12);
      assertThat(error.get("suggestion").asText()).isEqualTo("CHAMPIONS");
      assertThat(error.get("expected").asText()).startsWith("'CHAMPIONS', 'LOYAL'");
    }

    @Test
    void takesFlagsAndCodesForNothingElse() {
      assertThat(
              questions.ask(
                  "segment.check",
                  "{'queries':{'a':'metafields.a.b = true OR metafields.a.b = false"
                      + " OR metafields.a.b IS NULL',"
                      + "'b':'predicted_spend_tier NOT IN (\\u0027HIGH\\u0027, \\u0027MEDIUM\\u0027, \\u0027LOW\\u0027)"
                      + " AND predicted_spend_tier IS NOT NULL'}}"))
          .hasToString(
              "{\"findings\":[{\"kind\":\"tautology\",\"names\":[\"a\"]},"
                  + "{\"kind\":\"contradiction\",\"names\":[\"b\"]}]}");
    }
  }

  @Nested
  class Scoring {

    @Test
    void scoresByRankAndTieRule() {
      String customers =
          "{'customers':[{'id':1,'recencyDays':9,'orders':1,'spent':'1'},"
              + "{'id':2,'recencyDays':9,'orders':1,'spent':1.50}],'tie':'";
      assertThat(questions.ask("rfm.score", customers + "MAX'}").at("/scores/0"))
          .hasToString("{\"id\":1,\"r\":5,\"f\":5,\"m\":3,\"group\":\"CHAMPIONS\"}");
      assertThat(questions.ask("rfm.score", customers + "MIN'}").at("/scores/1"))
          .hasToString("{\"id\":2,\"r\":3,\"f\":3,\"m\":5,\"group\":\"LOYAL\"}");
    }

    @Test
    void leavesOutWhoNeverOrdered() {
      assertThat(questions.ask("rfm.score", "{'customers':[{'id':'a'}]}"))
          .hasToString(
              "{\"scores\":[{\"id\":\"a\",\"r\":null,\"f\":null,\"m\":null,\"group\":\"PROSPECTS\"}]}");
    }
  }
}
