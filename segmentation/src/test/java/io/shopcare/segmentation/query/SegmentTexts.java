package io.shopcare.segmentation.query;

import io.shopcare.segmentation.testkit.QueryArbitraries;
import java.util.Random;

/** Texts that are queries but for a few characters, or made to do harm. */
final class SegmentTexts {

  private static final String[] PIECES = {
    "(",
    ")",
    "NOT ",
    "AND ",
    "OR ",
    ",",
    "'",
    "\\",
    "\\'",
    "\"",
    "=",
    "!=",
    "<",
    ">",
    "<=",
    "BETWEEN ",
    "IN ",
    "IN SEGMENT 'a' ",
    "CONTAINS ANY ",
    "MATCHES (",
    "THEN ",
    "WITHIN 7d ",
    "IS NULL ",
    "NULL",
    "-7d",
    "-7",
    "+",
    "-",
    "7_days_ago",
    "2024-02-29",
    "2023-02-29",
    "9999-12-31T23:59:59",
    "1e9",
    "1.5",
    "999999999999999999999",
    "amount_spent ",
    "customer_tags ",
    "orders_placed ",
    "anniversary(",
    "date ",
    "count ",
    ".",
    "..",
    "customer.metafields.a.b ",
    "\u0000",
    "\ud800",
    "\u202e",
    "😀",
    "é",
    "\u00a0",
    "İ",
    "true",
    "today",
    "random_bucket ",
    "customer_within_distance ",
    ":",
    ";"
  };

  /** What is repeated up to a bomb. */
  private static final String[] REPEATED = {
    "(",
    ")",
    "NOT ",
    "NOT (",
    "-",
    "'",
    "\\'",
    "9",
    "a",
    "a.",
    "a_",
    " ",
    ",",
    "0",
    "+",
    "<",
    "=",
    "\u202e",
    "\ud83d\ude00",
    "e\u0301",
    "\udc00",
    "\u0130",
    "\n",
    "amount_spent > 1 AND ",
    "amount_spent > 1 OR ",
    "(amount_spent > 1) OR ",
    "customer_tags CONTAINS ANY ('a', ",
    "orders_placed MATCHES (date > -1d, ",
    "IN SEGMENT 'a' OR ",
    "0.",
    "1e"
  };

  private final Random random;
  private final SegmentSchema schema;

  SegmentTexts(Random random, SegmentSchema schema) {
    this.random = random;
    this.schema = schema;
  }

  /** Of ten texts six that are nearly queries, three of pieces and one, at times, a bomb. */
  String next() {
    int kind = random.nextInt(10);
    if (kind == 0 && random.nextInt(10) == 0) {
      return bomb();
    }
    return kind < 7 ? nearly() : pieces();
  }

  private String nearly() {
    StringBuilder text = new StringBuilder(query());
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, pick(PIECES));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
        case 2 -> text.insert(at, pick(REPEATED).repeat(1 << random.nextInt(10)));
        default -> text.insert(at, (char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  private String pieces() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(pick(PIECES));
    }
    return text.toString();
  }

  /** Up to 100,000 levels, or about a megabyte, somewhere in a query. */
  private String bomb() {
    String text = query();
    String much = pick(REPEATED);
    int times = random.nextBoolean() ? 100_000 : (1 << 20 >> random.nextInt(8)) / much.length();
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + much.repeat(times) + text.substring(at);
  }

  private String query() {
    return QueryArbitraries.query(random, schema).toString();
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
