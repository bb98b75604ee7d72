package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.Condition.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what stands behind the name of an attribute or a parameter. */
final class ConditionParser {

  /** Comparisons of other languages, of which the first character is one here. */
  private static final Map<String, String> COMPARISONS =
      Map.of("=>", ">=", "=<", "<=", "==", "=", "<>", "!=");

  private final TokenReader in;
  private final SegmentDialect dialect;

  ConditionParser(TokenReader in, SegmentDialect dialect) {
    this.in = in;
    this.dialect = dialect;
  }

  /** What stands behind an attribute. */
  Condition ofAttribute(SegmentAttribute attribute) {
    return read(attribute, operators(attribute, true));
  }

  /** What stands behind a parameter. */
  Condition ofParameter(SegmentAttribute parameter) {
    return read(parameter, operators(parameter, false));
  }

  private List<String> operators(SegmentAttribute attribute, boolean clause) {
    return attribute.type().operators().stream()
        .filter(operator -> clause || !operator.equals("IS NULL"))
        .filter(operator -> !clause || dialect.isExtended() || !operator.endsWith("IN"))
        .toList();
  }

  private Condition read(SegmentAttribute attribute, List<String> allowed) {
    Token start = in.token();
    boolean negated = in.takeKeyword("NOT");
    String operator = operator(start, negated, allowed);
    Condition condition =
        switch (operator) {
          case "BETWEEN" -> between(attribute);
          case "IN", "NOT IN" -> new Condition.OneOf(negated, list(attribute));
          case "CONTAINS", "NOT CONTAINS" -> contains(attribute, negated);
          case "IS NULL" -> isNull();
          default -> compare(attribute, operator);
        };
    List<String> fitting = ConditionCompiler.type(attribute.type(), condition).operators();
    if (!fitting.contains(operator)) {
      throw SegmentSyntaxException.of(Fault.OPERATOR, start.start(), fitting, null);
    }
    return condition;
  }

  private String operator(Token start, boolean negated, List<String> allowed) {
    Token token = in.token();
    String word = token.text().toUpperCase(Locale.ROOT);
    String operator = word.equals("IS") ? "IS NULL" : negated ? "NOT " + word : word;
    boolean symbol = token.kind() == Token.Kind.SYMBOL && !negated;
    if ((token.kind() != Token.Kind.WORD && !symbol)
        || (negated && word.equals("IS"))
        || !allowed.contains(operator)) {
      Token offending = negated && !isNegatable(word) ? token : start;
      throw SegmentSyntaxException.of(Fault.OPERATOR, offending.start(), allowed, null);
    }
    in.advance();
    return operator;
  }

  private Condition compare(SegmentAttribute attribute, String operator) {
    Token token = in.token();
    String meant = COMPARISONS.get(operator + token.text());
    if (token.kind() == Token.Kind.SYMBOL && meant != null) {
      throw new Fault(Fault.VALUE, List.of(attribute.type().expected()), meant).at(token.start());
    }
    return new Condition.Compare(symbol(operator), literal(attribute));
  }

  private static boolean isNegatable(String word) {
    return word.equals("IN") || word.equals("CONTAINS");
  }

  static Operator symbol(String text) {
    for (Operator operator : Operator.values()) {
      if (operator.symbol().equals(text)) {
        return operator;
      }
    }
    throw new IllegalArgumentException(text);
  }

  private Condition between(SegmentAttribute attribute) {
    Literal low = literal(attribute);
    in.requireKeyword("AND");
    return new Condition.Between(low, literal(attribute.like(low)));
  }

  private Condition contains(SegmentAttribute attribute, boolean negated) {
    if (dialect.isExtended()) {
      for (Quantity quantity : List.of(Quantity.ANY, Quantity.ALL)) {
        if (in.takeKeyword(quantity.name())) {
          return new Condition.Contains(negated, quantity, list(attribute));
        }
      }
    }
    return new Condition.Contains(negated, Quantity.ONE, List.of(literal(attribute)));
  }

  private Condition isNull() {
    boolean negated = in.takeKeyword("NOT");
    in.requireKeyword("NULL");
    return new Condition.IsNull(negated);
  }

  /** Literals between brackets. */
  List<Literal> list(SegmentAttribute attribute) {
    in.requireSymbol("(");
    List<Literal> literals = new ArrayList<>();
    do {
      if (literals.size() == dialect.mostValues()) {
        throw in.fault("segment.values.too-many", "at most " + dialect.mostValues() + " values");
      }
      literals.add(literal(literals.isEmpty() ? attribute : attribute.like(literals.get(0))));
    } while (in.takeSymbol(","));
    if (!in.takeSymbol(")")) {
      throw in.unexpected(",", ")");
    }
    return literals;
  }

  /** One literal of the attribute's type. */
  Literal literal(SegmentAttribute attribute) {
    if (attribute.type() == ValueType.PLACE) {
      return place();
    }
    Token token = in.token();
    Literal literal = LiteralReader.read(token);
    if (literal == null || isMiswritten(attribute, token, literal)) {
      throw in.fault(Fault.VALUE, attribute.type().expected());
    }
    Fault fault = Fault.of(attribute, literal);
    if (fault != null) {
      throw fault.at(token.start());
    }
    in.advance();
    return literal;
  }

  private boolean isMiswritten(SegmentAttribute attribute, Token token, Literal literal) {
    if (literal instanceof Literal.Offset offset) {
      return offset.unit().isExact() && !dialect.isExtended();
    }
    ValueType type = attribute.type();
    return literal instanceof Literal.Numeral
        && (type == ValueType.WHOLE || type == ValueType.ID || type == ValueType.ID_LIST)
        && !LiteralReader.isWrittenWhole(token);
  }

  private Literal place() {
    if (!in.token().isSymbol("(")) {
      throw in.fault(Fault.VALUE, ValueType.PLACE.expected());
    }
    in.advance();
    BigDecimal latitude = degrees(90);
    in.requireSymbol(",");
    BigDecimal longitude = degrees(180);
    in.requireSymbol(")");
    return new Literal.Place(latitude, longitude);
  }

  private BigDecimal degrees(int most) {
    BigDecimal degrees = LiteralReader.degrees(in.token());
    if (degrees == null || degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
      throw in.fault(Fault.VALUE, "degrees from -" + most + " to " + most);
    }
    in.advance();
    return degrees;
  }
}
