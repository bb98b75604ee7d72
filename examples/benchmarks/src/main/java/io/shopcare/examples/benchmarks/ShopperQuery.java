package io.shopcare.examples.benchmarks;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.Expression;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.shopcare.segmentation.query.BoundSegment;
import io.shopcare.segmentation.query.FactCatalog;
import io.shopcare.segmentation.query.Segment;
import io.shopcare.segmentation.query.SegmentDialect;
import io.shopcare.segmentation.query.SegmentSchema;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.ObjectContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.mvel2.MVEL;
import org.mvel2.ParserContext;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** One question in six languages: who spent over 500, ordered thrice, is a VIP and is not gone. */
final class ShopperQuery {

  /** The last midnight that is too long ago. */
  static final long SINCE = Instant.parse("2026-06-01T00:00:00Z").getEpochSecond();

  private static final long LEAST = 500_000_000;

  private ShopperQuery() {}

  static Predicate<Shopper> named(String peer) {
    return switch (peer) {
      case "plain-java" -> ShopperQuery::plain;
      case "shopcare" -> shopcare();
      case "mvel" -> mvel();
      case "jexl" -> jexl();
      case "spel" -> spel();
      case "cel" -> cel();
      case "aviator" -> aviator();
      default -> throw new IllegalArgumentException(peer);
    };
  }

  private static boolean plain(Shopper shopper) {
    return shopper.getSpent() > LEAST
        && shopper.getOrders() >= 3
        && shopper.getTags().contains("VIP")
        && shopper.getLastOrder() >= SINCE;
  }

  private static Predicate<Shopper> shopcare() {
    SegmentSchema schema = SegmentSchema.shopify();
    BoundSegment<Shopper> segment =
        Segment.parse(
                "amount_spent > 500 AND number_of_orders >= 3 AND customer_tags CONTAINS 'VIP'"
                    + " AND last_order_date >= 2026-06-01",
                SegmentDialect.shopify(),
                schema)
            .compile(
                schema,
                FactCatalog.<Shopper>builder()
                    .number("amount_spent", Shopper::getSpent)
                    .number("number_of_orders", Shopper::getOrders)
                    .list("customer_tags", Shopper::getTags)
                    .number("last_order_date", Shopper::getLastOrder)
                    .build())
            .at(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    return segment::matches;
  }

  /** Strongly typed, which is its fastest. */
  private static Predicate<Shopper> mvel() {
    ParserContext types = ParserContext.create();
    types.setStrongTyping(true);
    types.addInput("this", Shopper.class);
    Serializable query =
        MVEL.compileExpression(
            "this.spent > "
                + LEAST
                + "L && this.orders >= 3L && this.tags.contains('VIP') && this.lastOrder >= "
                + SINCE
                + "L",
            types);
    return shopper -> MVEL.executeExpression(query, shopper, Boolean.class);
  }

  private static Predicate<Shopper> jexl() {
    JexlEngine engine =
        new JexlBuilder().permissions(JexlPermissions.UNRESTRICTED).strict(true).create();
    JexlExpression query =
        engine.createExpression(
            "spent > "
                + LEAST
                + "L && orders >= 3L && 'VIP' =~ tags && lastOrder >= "
                + SINCE
                + "L");
    return shopper -> (Boolean) query.evaluate(new ObjectContext<>(engine, shopper));
  }

  /** Compiled to byte code. */
  private static Predicate<Shopper> spel() {
    SpelExpression query = spelExpression();
    StandardEvaluationContext context = new StandardEvaluationContext();
    return shopper -> Boolean.TRUE.equals(query.getValue(context, shopper, Boolean.class));
  }

  /** Whether it can be: else it would silently be interpreted. */
  static boolean spelCompiles() {
    SpelExpression query = spelExpression();
    Shopper.random(64, SINCE).forEach(shopper -> query.getValue(shopper, Boolean.class));
    return query.compileExpression();
  }

  private static SpelExpression spelExpression() {
    SpelParserConfiguration compiled =
        new SpelParserConfiguration(
            SpelCompilerMode.IMMEDIATE, ShopperQuery.class.getClassLoader());
    return new SpelExpressionParser(compiled)
        .parseRaw(
            "spent > "
                + LEAST
                + "L and orders >= 3L and tags.contains('VIP') and lastOrder >= "
                + SINCE
                + "L");
  }

  /** Over a map, as it reads only messages of protocol buffers otherwise. */
  private static Predicate<Shopper> cel() {
    CelRuntime.Program query = celProgram();
    return shopper -> {
      try {
        return Boolean.TRUE.equals(query.eval(facts(shopper)));
      } catch (CelEvaluationException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static CelRuntime.Program celProgram() {
    CelCompiler compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("spent", SimpleType.INT)
            .addVar("orders", SimpleType.INT)
            .addVar("tags", ListType.create(SimpleType.STRING))
            .addVar("lastOrder", SimpleType.INT)
            .build();
    try {
      return CelRuntimeFactory.legacyCelRuntimeBuilder()
          .build()
          .createProgram(
              compiler
                  .compile(
                      "spent > "
                          + LEAST
                          + " && orders >= 3 && 'VIP' in tags && lastOrder >= "
                          + SINCE)
                  .getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Over a map, as it reads beans much slower. */
  private static Predicate<Shopper> aviator() {
    Expression query =
        AviatorEvaluator.getInstance()
            .compile(
                "spent > "
                    + LEAST
                    + " && orders >= 3 && include(tags, 'VIP') && lastOrder >= "
                    + SINCE);
    return shopper -> (Boolean) query.execute(facts(shopper));
  }

  private static Map<String, Object> facts(Shopper shopper) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("spent", shopper.getSpent());
    facts.put("orders", shopper.getOrders());
    facts.put("tags", shopper.getTags());
    facts.put("lastOrder", shopper.getLastOrder());
    return facts;
  }
}
