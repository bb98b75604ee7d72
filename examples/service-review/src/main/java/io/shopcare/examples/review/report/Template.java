package io.shopcare.examples.review.report;

import java.io.IOException;
import java.util.Map;

/** A text with places such as {@code {{title}}}. What is filled in is not looked at again. */
final class Template {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  private Template() {}

  static void fill(String template, Map<String, String> parts, Appendable out) throws IOException {
    int from = 0;
    for (int open = template.indexOf(OPEN); open >= 0; open = template.indexOf(OPEN, from)) {
      int close = template.indexOf(CLOSE, open);
      String part = parts.get(template.substring(open + OPEN.length(), close));
      if (part == null) {
        throw new IllegalStateException("no part for the place at " + open);
      }
      out.append(template, from, open).append(part);
      from = close + CLOSE.length();
    }
    out.append(template, from, template.length());
  }
}
