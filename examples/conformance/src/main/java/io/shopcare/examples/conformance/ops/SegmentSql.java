package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.segmentation.sql.SqlDialect;
import io.shopcare.segmentation.sql.SqlStatement;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The statement that selects the customers of a segment. */
final class SegmentSql implements Operation {

  @Override
  public String name() {
    return "segment.sql";
  }

  @Override
  public String about() {
    return "{query, dialect, now, zone, mapping}: SQL with ? marks and its parameters";
  }

  @Override
  public JsonNode answer(Input input) {
    Optional<SqlDialect> database = input.get("dialect").find(SqlDialect.class);
    SegmentQueries queries =
        database.isPresent() ? SegmentQueries.extended() : SegmentQueries.of(input);
    SqlStatement sql =
        queries
            .parse(input)
            .toSql(
                queries.schema(),
                new SqlMappings(queries.schema())
                    .read(input.get("mapping"), database.orElse(SqlDialect.POSTGRESQL)),
                input.get("now").instant(),
                input.get("zone").parsed("a time zone", ZoneId::of));
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    sql.parameters().forEach(parameter -> parameters.add(json(parameter)));
    return Answers.object().put("sql", sql.text()).set("parameters", parameters);
  }

  private static JsonNode json(Serializable parameter) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (parameter instanceof Long number) {
      return json.numberNode(number);
    }
    if (parameter instanceof Double number) {
      return json.numberNode(number);
    }
    if (parameter instanceof Boolean flag) {
      return json.booleanNode(flag);
    }
    if (parameter instanceof BigDecimal number) {
      return json.textNode(number.toPlainString());
    }
    return json.textNode(
        parameter instanceof OffsetDateTime at ? at.toInstant().toString() : parameter.toString());
  }
}
