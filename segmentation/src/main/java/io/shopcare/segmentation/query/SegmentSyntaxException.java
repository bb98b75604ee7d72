package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that is no query. {@link #offset} is the index of the first character of the token that
 * cannot stand there, in UTF-16 units, or the length of the text where something is missing at its
 * end. The text itself is not part of it; {@link #caret} needs it again.
 */
public final class SegmentSyntaxException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  /** Characters shown before and after the token. */
  private static final int CONTEXT = 40;

  private final String[] expectedTokens;

  private SegmentSyntaxException(Builder parts, List<String> expectedTokens) {
    super(parts);
    this.expectedTokens = expectedTokens.toArray(String[]::new);
  }

  static SegmentSyntaxException of(
      String code, int offset, List<String> expected, @Nullable String suggestion) {
    return new SegmentSyntaxException(
        InvalidInputException.of(code)
            .at("query")
            .offset(offset)
            .expected(String.join(", ", expected))
            .suggestion(suggestion),
        expected);
  }

  /** What could have stood there, each as it is written or described. */
  public List<String> expectedTokens() {
    return List.of(expectedTokens);
  }

  /**
   * Two lines: the part of the query around the fault and a caret under it. Control characters are
   * shown as blanks.
   *
   * @param query the text that was parsed
   */
  public String caret(String query) {
    int at = Math.min(offset().orElse(0), query.length());
    int from = Math.max(0, at - CONTEXT);
    int to = Math.min(query.length(), at + CONTEXT);
    StringBuilder line = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = query.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return line + "\n" + " ".repeat(at - from) + "^";
  }
}
