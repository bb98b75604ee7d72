package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.query.FactReader.ListFact;
import io.shopcare.segmentation.query.FactReader.NumberFact;
import io.shopcare.segmentation.query.FactReader.TextFact;
import java.util.List;

/** Makes the node of one condition, on a customer or on one of its rows. */
final class ConditionCompiler {

  private final Days days;

  ConditionCompiler(Days days) {
    this.days = days;
  }

  <S> Node<S> node(SegmentAttribute declared, Condition condition, FactReader<S> reader) {
    SegmentAttribute attribute = declared.as(type(declared.type(), condition));
    return switch (attribute.type().reading()) {
      case NUMBER ->
          NumberNode.of(
              attribute.type(),
              number(attribute, reader),
              Ranges.of(attribute.type(), condition, days),
              days);
      case TEXT ->
          negatable(
              condition,
              TextNode.of(text(attribute, reader), texts(condition), attribute.type().isFolded()));
      case LIST ->
          negatable(
              condition,
              ListNode.of(
                  list(attribute, reader),
                  texts(condition),
                  condition instanceof Condition.Contains contains
                      && contains.quantity() == Condition.Quantity.ALL,
                  attribute.type().isFolded()));
    };
  }

  private static <S> Node<S> negatable(Condition condition, Node<S> node) {
    return isNegated(condition) ? new NotNode<>(node) : node;
  }

  /** The literals of a custom attribute say what it holds. */
  static ValueType type(ValueType declared, Condition condition) {
    if (declared != ValueType.OPEN || condition.literals().isEmpty()) {
      return declared;
    }
    return condition instanceof Condition.Contains
        ? ValueType.ID_LIST
        : ValueType.of(condition.literals().get(0));
  }

  static boolean isNegated(Condition condition) {
    if (condition instanceof Condition.Compare compare) {
      return compare.operator() == Operator.NOT_EQUAL;
    }
    if (condition instanceof Condition.OneOf oneOf) {
      return oneOf.negated();
    }
    if (condition instanceof Condition.Contains contains) {
      return contains.negated();
    }
    return condition instanceof Condition.IsNull isNull && !isNull.negated();
  }

  static List<String> texts(Condition condition) {
    return condition.literals().stream()
        .map(literal -> literal instanceof Literal.Text text ? text.text() : literal.toString())
        .toList();
  }

  static <S> NumberFact<S> number(SegmentAttribute attribute, FactReader<S> reader) {
    return reader.number(attribute).orElseThrow(() -> unread(attribute.name()));
  }

  static <S> TextFact<S> text(SegmentAttribute attribute, FactReader<S> reader) {
    return reader.text(attribute).orElseThrow(() -> unread(attribute.name()));
  }

  static <S> ListFact<S> list(SegmentAttribute attribute, FactReader<S> reader) {
    return reader.list(attribute).orElseThrow(() -> unread(attribute.name()));
  }

  static InvalidInputException unread(String name) {
    return InvalidInputException.of("segment.fact.unread")
        .at(name)
        .expected("a name that the reader of facts knows")
        .build();
  }
}
