package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class SegmentSqlTest {

  private static final String MAPPING =
      """
      {'database': 'H2', 'customers': 'crm.people', 'key': 'id', 'eventsSince': '2020-01-01',
       'columns': {'amount_spent': 'spent', 'last_order_date': 'ordered_at',
                   'customer_added_date': {'column': 'added', 'kind': 'DAY'},
                   'metafields.a.b': {'column': 'b', 'kind': 'FLAG'}},
       'anniversaries': {'last_order_date': 'ordered_on'},
       'tables': {'customer_tags': {'table': 'tags', 'key': 'person', 'value': 'folded'},
                  'shopify_email.opened':
                    {'table': 'events', 'columns': {'date': 'at'}, 'where': {'kind': 'opened'}}}}
      """;

  private final Questions questions = new Questions();

  private JsonNode sql(String query, String mapping) {
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("query", query)
            .put("dialect", "extended")
            .put("zone", "Europe/Paris")
            .put("now", "2026-05-15T08:00:00Z");
    return questions.ask(
        "segment.sql", input.set("mapping", Questions.json(mapping.replace('\'', '"'))));
  }

  private void says(String query, String condition, String parameters) {
    JsonNode answer = sql(query, MAPPING);
    assertThat(answer.path("sql").asText().replace("\"", ""))
        .as(answer.toString())
        .isEqualTo("SELECT c.id FROM crm.people c WHERE " + condition);
    assertThat(answer.get("parameters")).isEqualTo(Questions.json(parameters.replace('\'', '"')));
  }

  @Test
  void bindsEveryValue() {
    says("amount_spent > 12.50", "c.spent > ?", "['12.5']");
    says("metafields.a.b = true", "c.b = ?", "[true]");
    says("last_order_date > -30d", "c.ordered_at >= ?", "['2026-04-15T22:00:00Z']");
    says("customer_added_date = today", "c.added = ?", "['2026-05-15']");
    says(
        "anniversary('last_order_date') = today",
        "EXTRACT(MONTH FROM c.ordered_on) * 100 + EXTRACT(DAY FROM c.ordered_on) = ?",
        "[515]");
    says(
        "customer_tags CONTAINS 'VIP'",
        "EXISTS (SELECT 1 FROM tags r WHERE r.person = c.id AND r.folded = ?)",
        "['vip']");
    says(
        "shopify_email.opened NOT MATCHES (date = today)",
        "NOT EXISTS (SELECT 1 FROM events r WHERE r.customer_id = c.id AND r.kind = ?"
            + " AND r.at >= ? AND r.at < ?)",
        "['opened', '2026-05-14T22:00:00Z', '2026-05-15T22:00:00Z']");
  }

  @Test
  void refusesWhatCannotBeSaid() {
    assertThat(sql("number_of_orders > 1", MAPPING).get("code").asText())
        .isEqualTo("segment.sql.unmapped");
    assertThat(sql("number_of_orders > 1", MAPPING).get("place").asText())
        .isEqualTo("number_of_orders");
    assertThat(sql("amount_spent > 1", "{'columns':{'amount_spent':'a b'}}").get("code").asText())
        .isEqualTo("sql.identifier");
    assertThat(sql("amount_spent > 1", "{'database':'oracle'}").get("code").asText())
        .isEqualTo("wrong-type");
    assertThat(sql("amount_spent > 1", "7").get("code").asText()).isEqualTo("wrong-type");
    assertThat(sql("amount_spent > 1", "{}").get("code").asText()).isEqualTo("wrong-type");
  }
}
