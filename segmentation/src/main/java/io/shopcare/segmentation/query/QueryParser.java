package io.shopcare.segmentation.query;

import io.shopcare.Limits;
import io.shopcare.internal.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query by recursive descent, which goes no deeper than {@link Limits#DEPTH} brackets, in
 * time linear in the text.
 *
 * <pre>
 * or       = and { OR and }
 * and      = primary { AND primary }
 * primary  = "(" or ")" | NOT primary | IN SEGMENT text | clause
 * clause   = attribute condition | anniversary "(" [ date ":" ] text ")" condition
 *          | matches [ THEN matches WITHIN 7d ]
 * </pre>
 */
final class QueryParser {

  private static final String ANNIVERSARY = "anniversary";

  private final TokenReader in;
  private final SegmentDialect dialect;
  private final SegmentSchema schema;
  private final ConditionParser conditions;
  private final FunctionParser functions;
  private int clauses;

  private QueryParser(String text, SegmentDialect dialect, SegmentSchema schema) {
    this.in = new TokenReader(text);
    this.dialect = dialect;
    this.schema = schema;
    this.conditions = new ConditionParser(in, dialect);
    this.functions = new FunctionParser(in, dialect, conditions);
  }

  static Query parse(String text, SegmentDialect dialect, SegmentSchema schema) {
    QueryParser parser = new QueryParser(text, dialect, schema);
    Query query = parser.or(0);
    if (parser.in.token().kind() != Token.Kind.END) {
      throw parser.in.unexpected("AND", "OR", "the end");
    }
    return query;
  }

  private Query or(int depth) {
    List<Query> parts = new ArrayList<>();
    do {
      parts.add(and(depth));
    } while (in.takeKeyword("OR"));
    return parts.size() == 1 ? parts.get(0) : new Query.Or(parts);
  }

  private Query and(int depth) {
    List<Query> parts = new ArrayList<>();
    do {
      parts.add(primary(depth));
    } while (in.takeKeyword("AND"));
    return parts.size() == 1 ? parts.get(0) : new Query.And(parts);
  }

  private Query primary(int depth) {
    if (in.token().isSymbol("(")) {
      return group(depth);
    }
    if (!dialect.isExtended() || !in.token().isKeyword("NOT")) {
      return clause();
    }
    Token not = in.advance();
    if (in.token().isSymbol("(")) {
      return new Query.Not(group(depth));
    }
    requireDepth(depth, not);
    return new Query.Not(primary(depth + 1));
  }

  private Query group(int depth) {
    requireDepth(depth, in.token());
    in.advance();
    Query inner = or(depth + 1);
    if (!in.takeSymbol(")")) {
      throw in.unexpected("AND", "OR", ")");
    }
    return inner;
  }

  private static void requireDepth(int depth, Token at) {
    if (depth == Limits.DEPTH) {
      throw SegmentSyntaxException.of(
          "segment.depth", at.start(), List.of("at most " + Limits.DEPTH + " levels"), null);
    }
  }

  private Query clause() {
    if (in.token().kind() == Token.Kind.WORD && clauses == dialect.mostClauses()) {
      throw in.fault("segment.clauses.too-many", "at most " + dialect.mostClauses() + " clauses");
    }
    clauses++;
    Token name = in.token();
    if (dialect.isExtended() && in.takeKeyword("IN")) {
      return inSegment();
    }
    if (name.kind() == Token.Kind.WORD && name.text().equals(ANNIVERSARY)) {
      in.advance();
      return anniversary();
    }
    String resolved = schema.resolve(name.text());
    Optional<SegmentFunction> function = function(name, resolved);
    if (function.isPresent()) {
      in.advance();
      return sequence(function.get(), functions.read(function.get()));
    }
    SegmentAttribute attribute = attribute(name, resolved);
    in.advance();
    return new Query.Attribute(attribute.name(), conditions.ofAttribute(attribute));
  }

  private Optional<SegmentFunction> function(Token name, String resolved) {
    return name.kind() == Token.Kind.WORD ? schema.function(resolved) : Optional.empty();
  }

  private SegmentAttribute attribute(Token name, String resolved) {
    Optional<SegmentAttribute> known =
        name.kind() == Token.Kind.WORD && isName(resolved)
            ? schema.attribute(resolved)
            : Optional.empty();
    return known.orElseThrow(() -> unknown(name));
  }

  /** Custom attributes have no empty word; the rest of the schema's names are what they are. */
  private static boolean isName(String name) {
    return !name.endsWith(".") && !name.contains("..") && name.length() <= Limits.NAME_CHARACTERS;
  }

  private SegmentSyntaxException unknown(Token name) {
    boolean word = name.kind() == Token.Kind.WORD;
    return SegmentSyntaxException.of(
        word ? Fault.NAME : TokenReader.UNEXPECTED,
        name.start(),
        primary(name),
        word ? nearest(name.text()) : null);
  }

  /** What a clause begins with; NOT in the other dialect too where somebody tries it. */
  private List<String> primary(Token tried) {
    List<String> primary = new ArrayList<>(List.of("an attribute", "a function", "("));
    if (dialect.isExtended()) {
      primary.addAll(List.of("NOT", "IN SEGMENT"));
    } else if (tried.isKeyword("NOT")) {
      primary.add("NOT in the extended dialect only");
    }
    return primary;
  }

  private @Nullable String nearest(String name) {
    return name.length() > Limits.NAME_CHARACTERS ? null : Spelling.nearest(name, schema.names());
  }

  private Query inSegment() {
    in.requireKeyword("SEGMENT");
    if (in.token().kind() != Token.Kind.TEXT) {
      throw in.unexpected("the name of a segment in single quotes");
    }
    return new Query.InSegment(in.advance().text());
  }

  private Query anniversary() {
    in.requireSymbol("(");
    if (in.takeKeyword("date")) {
      in.requireSymbol(":");
    }
    Token name = in.token();
    SegmentAttribute attribute =
        name.kind() == Token.Kind.TEXT && isName(name.text())
            ? schema.attribute(name.text()).filter(AnniversaryRules::isDate).orElse(null)
            : null;
    if (attribute == null) {
      throw in.fault(Fault.VALUE, "a date attribute in single quotes");
    }
    in.advance();
    in.requireSymbol(")");
    Token operator = in.token();
    Condition condition = conditions.ofAttribute(attribute.as(ValueType.DATE));
    if (!AnniversaryRules.isSupported(condition)) {
      throw SegmentSyntaxException.of(
          Fault.OPERATOR, operator.start(), AnniversaryRules.EXPECTED, null);
    }
    return new Query.Anniversary(name.text(), condition);
  }

  private Query sequence(SegmentFunction function, Query first) {
    if (!dialect.isExtended()
        || !in.token().isKeyword("THEN")
        || !(first instanceof Query.Matches step)
        || step.negated()
        || !ParameterRules.isStep(function, step)) {
      return first;
    }
    in.advance();
    Token name = in.token();
    SegmentFunction second =
        function(name, schema.resolve(name.text())).orElseThrow(() -> in.unexpected("a function"));
    in.advance();
    clauses++;
    in.requireKeyword("MATCHES");
    Query.Matches then = functions.matches(second, false);
    if (!ParameterRules.isStep(second, then)) {
      throw SegmentSyntaxException.of(
          "segment.sequence", name.start(), List.of("dated events without aggregates"), null);
    }
    in.requireKeyword("WITHIN");
    Token within = in.token();
    if (within.kind() == Token.Kind.VALUE
        && LiteralReader.offset("+" + within.text()) instanceof Literal.Offset offset
        && offset.amount() > 0) {
      in.advance();
      return new Query.Sequence(step, then, offset);
    }
    throw in.fault(Fault.VALUE, "a length of time such as 7d or 12h");
  }
}
