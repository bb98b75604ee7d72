package io.shopcare.segmentation.query;

import java.util.List;
import java.util.Map;

/** The tokens of a text with one that is looked at, and the errors about it. */
final class TokenReader {

  static final String UNEXPECTED = "segment.token.unexpected";

  /** What is written in other languages, and the keyword here. */
  private static final Map<String, String> KEYWORDS = Map.of("&", "AND", "|", "OR");

  private final QueryLexer lexer;
  private Token token;

  TokenReader(String text) {
    this.lexer = new QueryLexer(text);
    this.token = lexer.next();
  }

  /** The token looked at. */
  Token token() {
    return token;
  }

  /** Goes on to the next token and returns the one that was looked at. */
  Token advance() {
    Token passed = token;
    token = lexer.next();
    return passed;
  }

  /** Goes on if the token is the keyword, in any case. */
  boolean takeKeyword(String keyword) {
    boolean there = token.isKeyword(keyword);
    if (there) {
      advance();
    }
    return there;
  }

  /** Goes on if the token is the symbol. */
  boolean takeSymbol(String symbol) {
    boolean there = token.isSymbol(symbol);
    if (there) {
      advance();
    }
    return there;
  }

  void requireSymbol(String symbol) {
    if (!takeSymbol(symbol)) {
      throw unexpected(symbol);
    }
  }

  void requireKeyword(String keyword) {
    if (!takeKeyword(keyword)) {
      throw unexpected(keyword);
    }
  }

  SegmentSyntaxException unexpected(String... expected) {
    return fault(UNEXPECTED, expected);
  }

  SegmentSyntaxException fault(String code, String... expected) {
    String keyword = token.kind() == Token.Kind.STRANGE ? KEYWORDS.get(token.text()) : null;
    List<String> all = List.of(expected);
    return SegmentSyntaxException.of(
        code, token.start(), all, keyword != null && all.contains(keyword) ? keyword : null);
  }
}
