package io.shopcare.segmentation.query;

import io.shopcare.Limits;
import java.util.List;

/**
 * Cuts a text into tokens, one at a time, each character looked at once. What is written without a
 * blank between, such as {@code -7dT10:00:00}, is one token, so that a fault is at its start.
 */
final class QueryLexer {

  private final String text;
  private int at;

  QueryLexer(String text) {
    if (text.length() > Limits.TEXT_CHARACTERS) {
      throw SegmentSyntaxException.of(
          "segment.too-long",
          Limits.TEXT_CHARACTERS,
          List.of("at most " + Limits.TEXT_CHARACTERS + " characters"),
          null);
    }
    this.text = text;
  }

  Token next() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Token.Kind.END, at, "");
    }
    int start = at;
    char c = text.charAt(start);
    if (c == '\'') {
      return quoted(start);
    }
    if (isLetter(c)) {
      return run(Token.Kind.WORD, start, "._");
    }
    if (isDigit(c) || c == '+' || c == '-') {
      return run(Token.Kind.VALUE, start, "._:+-");
    }
    return symbol(start, c);
  }

  private Token run(Token.Kind kind, int start, String others) {
    at = start + 1;
    while (at < text.length() && isPart(text.charAt(at), others)) {
      at++;
    }
    return new Token(kind, start, text.substring(start, at));
  }

  private Token symbol(int start, char c) {
    boolean withEqual = start + 1 < text.length() && text.charAt(start + 1) == '=';
    boolean comparison = c == '<' || c == '>' || (c == '!' && withEqual);
    if (comparison || c == '=') {
      at = start + (comparison && withEqual ? 2 : 1);
      return new Token(Token.Kind.SYMBOL, start, text.substring(start, at));
    }
    at = start + 1;
    boolean known = c == '(' || c == ')' || c == ',' || c == ':';
    return new Token(
        known ? Token.Kind.SYMBOL : Token.Kind.STRANGE, start, text.substring(start, at));
  }

  private Token quoted(int start) {
    StringBuilder content = new StringBuilder();
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != '\'') {
      if (text.charAt(i) == '\\' && i + 1 < text.length() && isEscapable(text.charAt(i + 1))) {
        i++;
      }
      content.append(text.charAt(i));
      i++;
    }
    if (i == text.length()) {
      throw SegmentSyntaxException.of(
          "segment.text.unterminated",
          start,
          List.of("a text that ends with a single quote"),
          null);
    }
    if (content.length() > Limits.NAME_CHARACTERS) {
      throw SegmentSyntaxException.of(
          "segment.text.too-long",
          start,
          List.of("a text of at most " + Limits.NAME_CHARACTERS + " characters"),
          null);
    }
    at = i + 1;
    return new Token(Token.Kind.TEXT, start, content.toString());
  }

  private static boolean isEscapable(char c) {
    return c == '\'' || c == '\\';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPart(char c, String others) {
    return isLetter(c) || isDigit(c) || others.indexOf(c) >= 0;
  }
}
