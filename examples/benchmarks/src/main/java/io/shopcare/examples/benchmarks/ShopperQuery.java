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
import org.mvel2.integration.VariableResolverFactory;
import org.mvel2.integration.impl.MapVariableResolverFactory;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/**
 * One question in six languages: who spent over 500, ordered thrice, is a VIP and is not gone.
 *
 * <p>Segments mostly say "in the last 173 days": the day moves on, and what has been compiled once
 * is asked every day. It is then an {@link Since#INPUT input} of the expression languages, each of
 * which is handed it in the cheapest way that it documents, while ours says {@code -173d} and is
 * bound to a day by {@code at}. What they take with the day written out, as {@link Since#LITERAL},
 * stands beside it.
 */
final class ShopperQuery {

  /** The last midnight that is too long ago. */
  static final long SINCE = Instant.parse("2026-06-01T00:00:00Z").getEpochSecond();

  private static final long LEAST = 500_000_000;
  private static final String DAY = "since";

  /** How the day is said since which a customer is not gone. */
  enum Since {
    /** Written into the query. */
    LITERAL(SINCE + "L", "2026-06-01"),
    /** Handed in. */
    INPUT(DAY, "-173d");

    private final String text;
    private final String ours;

    Since(String text, String ours) {
      this.text = text;
      this.ours = ours;
    }
  }

  private ShopperQuery() {}

  static Predicate<Shopper> named(String peer, Since since) {
    return switch (peer) {
      case "plain-java" -> plain(since);
      case "shopcare" -> shopcare(since);
      case "mvel" -> mvel(since);
      case "jexl" -> jexl(since);
      case "spel" -> spel(since);
      case "cel" -> cel(since);
      case "aviator" -> aviator(since);
      default -> throw new IllegalArgumentException(peer);
    };
  }

  private static Predicate<Shopper> plain(Since since) {
    if (since == Since.LITERAL) {
      return shopper -> isLoyal(shopper) && shopper.getLastOrder() >= SINCE;
    }
    long day = SINCE;
    return shopper -> isLoyal(shopper) && shopper.getLastOrder() >= day;
  }

  private static boolean isLoyal(Shopper shopper) {
    return shopper.getSpent() > LEAST
        && shopper.getOrders() >= 3
        && shopper.getTags().contains("VIP");
  }

  private static Predicate<Shopper> shopcare(Since since) {
    SegmentSchema schema = SegmentSchema.shopify();
    BoundSegment<Shopper> segment =
        Segment.parse(
                "amount_spent > 500 AND number_of_orders >= 3 AND customer_tags CONTAINS 'VIP'"
                    + " AND last_order_date >= "
                    + since.ours,
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
  private static Predicate<Shopper> mvel(Since since) {
    ParserContext types = ParserContext.create();
    types.setStrongTyping(true);
    types.addInput("this", Shopper.class);
    types.addInput(DAY, Long.class);
    Serializable query =
        MVEL.compileExpression(
            "this.spent > "
                + LEAST
                + "L && this.orders >= 3L && this.tags.contains('VIP') && this.lastOrder >= "
                + since.text,
            types);
    if (since == Since.LITERAL) {
      return shopper -> MVEL.executeExpression(query, shopper, Boolean.class);
    }
    VariableResolverFactory day = new MapVariableResolverFactory(new HashMap<>(Map.of(DAY, SINCE)));
    return shopper -> MVEL.executeExpression(query, shopper, day, Boolean.class);
  }

  private static Predicate<Shopper> jexl(Since since) {
    JexlEngine engine =
        new JexlBuilder().permissions(JexlPermissions.UNRESTRICTED).strict(true).create();
    JexlExpression query =
        engine.createExpression(
            "spent > "
                + LEAST
                + "L && orders >= 3L && 'VIP' =~ tags && lastOrder >= "
                + since.text);
    return since == Since.LITERAL
        ? shopper -> (Boolean) query.evaluate(new ObjectContext<>(engine, shopper))
        : shopper -> (Boolean) query.evaluate(new ShopperOfADay(engine, shopper, SINCE));
  }

  /** A bean and a variable: what JEXL asks a host to write, and cheaper than a map of all. */
  private static final class ShopperOfADay extends ObjectContext<Shopper> {

    private final Long day;

    ShopperOfADay(JexlEngine engine, Shopper shopper, Long day) {
      super(engine, shopper);
      this.day = day;
    }

    @Override
    public Object get(String name) {
      return name.equals(DAY) ? day : super.get(name);
    }

    @Override
    public boolean has(String name) {
      return name.equals(DAY) || super.has(name);
    }
  }

  /** Compiled to byte code. */
  private static Predicate<Shopper> spel(Since since) {
    SpelExpression query = spelExpression(since);
    StandardEvaluationContext context = spelContext();
    return shopper -> Boolean.TRUE.equals(query.getValue(context, shopper, Boolean.class));
  }

  /** Whether it can be: else it would silently be interpreted. */
  static boolean spelCompiles(Since since) {
    SpelExpression query = spelExpression(since);
    StandardEvaluationContext context = spelContext();
    Shopper.random(64, SINCE).forEach(shopper -> query.getValue(context, shopper, Boolean.class));
    return query.compileExpression();
  }

  private static StandardEvaluationContext spelContext() {
    StandardEvaluationContext context = new StandardEvaluationContext();
    context.setVariable(DAY, SINCE);
    return context;
  }

  private static SpelExpression spelExpression(Since since) {
    SpelParserConfiguration compiled =
        new SpelParserConfiguration(
            SpelCompilerMode.IMMEDIATE, ShopperQuery.class.getClassLoader());
    return new SpelExpressionParser(compiled)
        .parseRaw(
            "spent > "
                + LEAST
                + "L and orders >= 3L and tags.contains('VIP') and lastOrder >= "
                + (since == Since.INPUT ? "#" : "")
                + since.text);
  }

  /** Over a map, as it reads only messages of protocol buffers otherwise. */
  private static Predicate<Shopper> cel(Since since) {
    CelRuntime.Program query = celProgram(since);
    return shopper -> {
      try {
        return Boolean.TRUE.equals(query.eval(facts(shopper, since)));
      } catch (CelEvaluationException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static CelRuntime.Program celProgram(Since since) {
    CelCompiler compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("spent", SimpleType.INT)
            .addVar("orders", SimpleType.INT)
            .addVar("tags", ListType.create(SimpleType.STRING))
            .addVar("lastOrder", SimpleType.INT)
            .addVar(DAY, SimpleType.INT)
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
                          + whole(since))
                  .getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Over a map, as it reads beans much slower. */
  private static Predicate<Shopper> aviator(Since since) {
    Expression query =
        AviatorEvaluator.getInstance()
            .compile(
                "spent > "
                    + LEAST
                    + " && orders >= 3 && include(tags, 'VIP') && lastOrder >= "
                    + whole(since));
    return shopper -> (Boolean) query.execute(facts(shopper, since));
  }

  /** In languages whose whole numbers are all long. */
  private static String whole(Since since) {
    return since == Since.INPUT ? DAY : Long.toString(SINCE);
  }

  private static Map<String, Object> facts(Shopper shopper, Since since) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("spent", shopper.getSpent());
    facts.put("orders", shopper.getOrders());
    facts.put("tags", shopper.getTags());
    facts.put("lastOrder", shopper.getLastOrder());
    if (since == Since.INPUT) {
      facts.put(DAY, SINCE);
    }
    return facts;
  }
}
